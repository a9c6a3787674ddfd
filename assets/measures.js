/* All measures: finds rows as somebody types, and keeps in the address which of them are open.

   Made by: dashboards/components/measures_list.py and measure_row.py. */

window.dash_clientside = window.dash_clientside || {};

window.dash_clientside.measures = {
  /* states: "true" for a measure that is open, in the order of the rows. */
  keepOpened: function (states, ids) {
    const opened = ids.filter((id, n) => states[n] === "true").map((id) => id.measure);
    const { pathname, search } = window.location;
    const rest = search.slice(1).split("&").filter((each) => !each.startsWith("open="));
    const address = pathname + "?" + rest.join("&") + openedPart(opened);
    window.history.replaceState(window.history.state, "", address);
  },
};

/* The open measures as they stand in an address; empty where none is. */
function whatIsOpen() {
  const buttons = [...document.querySelectorAll("[data-measure][aria-expanded='true']")];
  return openedPart(buttons.map((each) => each.dataset.measure));
}

function openedPart(opened) {
  return opened.length ? "&open=" + opened.join(",") : "";
}

/* Shows the rows that have every word of what is typed, of whichever theme; all, when nothing is. */
function findMeasures(typed) {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  let found = 0;
  document.querySelectorAll(".measures-of").forEach(function (theme) {
    const rows = [...theme.querySelectorAll(".measure")];
    rows.forEach((row) => {
      row.hidden = !words.every((word) => row.dataset.words.includes(word));
    });
    const here = rows.filter((row) => !row.hidden).length;
    theme.hidden = words.length ? here === 0 : theme.dataset.shown !== "true";
    found += here;
  });
  const said = document.getElementById("found-measures");
  const many = said.dataset.many;
  said.textContent = words.length ? (found || "None") + " of " + many + " measures" : "";
}

document.addEventListener("input", function ({ target }) {
  if (target.id === "find-measure") {
    findMeasures(target.value);
  }
});
