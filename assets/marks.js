/* A chosen mark: alone, or beside those that are highlighted with Ctrl, Cmd or Shift held down. */

let isAdded = false;

/* Noticed on the way in: who hears of a click on a chart is not told which keys were down. */
["pointerdown", "click"].forEach(function (kind) {
  document.addEventListener(
    kind,
    function (event) {
      isAdded = event.ctrlKey || event.metaKey || event.shiftKey;
    },
    true,
  );
});

/* named: "agency:police", as an address names it; empty for the empty plot, which clears. */
function highlight(named) {
  ask(isAdded ? "mark-too" : "mark", named);
}
