/* Definitions: finds them as somebody types, by every word of what is typed.

   Made by: dashboards/components/definitions_page.py. */

function findDefinitions(typed) {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  let found = 0;
  document.querySelectorAll(".definitions").forEach(function (part) {
    const all = [...part.querySelectorAll(".definition")];
    all.forEach((each) => {
      each.hidden = !words.every((word) => each.dataset.words.includes(word));
    });
    const here = all.filter((each) => !each.hidden).length;
    part.hidden = here === 0;
    found += here;
  });
  const said = document.getElementById("found-definitions");
  const many = said.dataset.many;
  said.textContent = words.length ? (found || "None") + " of " + many + " definitions" : "";
}

document.addEventListener("input", function ({ target }) {
  if (target.id === "find-definition") {
    findDefinitions(target.value);
  }
});
