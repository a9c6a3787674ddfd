/* Says as somebody types which of their figures the store holds otherwise: callbacks/commentary.py.

   Nothing is kept by it, and the form works without it: the server asks again before it keeps. */
(() => {
  const PAUSE = 700; // ms without a key, before the server is asked
  let waiting = 0;
  let asked = 0;

  const field = (form, name) => form.elements[name]?.value ?? "";

  const say = (place, lines) => {
    const list = document.createElement("ul");
    for (const line of lines) {
      const item = document.createElement("li");
      item.textContent = line;
      list.append(item);
    }
    const title = document.createElement("p");
    title.textContent = "Not as the store holds it:";
    place.replaceChildren(...(lines.length ? [title, list] : []));
  };

  const check = async (section) => {
    const form = section.querySelector("form");
    const place = section.querySelector(".commentary__claims");
    if (!form || !place) return;
    const number = ++asked;
    const body = new FormData();
    for (const name of ["token", "measure", "period"]) body.set(name, field(form, name));
    const texts = [...form.querySelectorAll("textarea")].map((each) => each.value);
    body.set("text", texts.join("\n\n"));
    const answer = await fetch(section.dataset.check, { method: "POST", body });
    if (answer.ok && number === asked) say(place, await answer.json());
  };

  document.addEventListener("input", (event) => {
    const section = event.target.closest?.("[data-check]");
    if (!section) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => check(section).catch(() => {}), PAUSE);
  });
})();
