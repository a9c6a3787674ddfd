/* Back undoes the last change of the view, and Forward does it again, as long as the page stays.

   Another page, board or day is made anew, by the router: callbacks/routing.py. */

const HELD = 1000; // ms between two choices in one list that count as one: a key held down, a drag
const LISTS = ["first", "last"];

let entries = 0;
let lastUsed = { control: "", at: 0 };
let shownEntry = 0; // of the view shown; redraw.js says it
let writtenEntry = 0; // of the view in the address bar

/* The entry of history that a change belongs to: its own, or that of the choice just before it. */
function historyEntry(control) {
  const at = performance.now();
  const goesOn = LISTS.includes(control) && control === lastUsed.control && at - lastUsed.at < HELD;
  lastUsed = { control, at };
  if (control === "address") {
    return writtenEntry; // it stands in the history already
  }
  entries += goesOn ? 0 : 1;
  return entries;
}

/* Writes what is shown into the address bar; as a new entry, if it is not in the history yet. */
function writeAddress(address) {
  const write = shownEntry === writtenEntry ? "replaceState" : "pushState";
  writtenEntry = shownEntry;
  if (document.documentElement.classList.contains("presenting")) {
    return; // the slide that is shown stands in it: assets/present.js
  }
  window.history[write](window.history.state, "", address);
}

/* Whether the address is of the page shown, of the same board and day: another view of it. */
function isOfThisPage({ pathname, search }) {
  const hasFilters = document.querySelector("[data-control='preset']");
  if (!hasFilters || pathname !== shownAddress().split("?")[0]) {
    return false;
  }
  const [asked, shown] = [search, shownView()].map((query) => new URLSearchParams(query));
  return ["board", "as-at"].every((name) => asked.get(name) === shown.get(name));
}

/* Heard before Dash hears of it, which would make the whole page anew. */
window.addEventListener(
  "popstate",
  function (event) {
    if (isOfThisPage(window.location)) {
      event.stopImmediatePropagation();
      const parts = window.location.search.slice(1).split("&");
      ask("address", parts.filter((each) => !each.startsWith("open=")).join("&"));
    }
  },
  true,
);
