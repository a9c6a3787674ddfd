/* The name of a row of a chart, and the words at its end, are marks like the bar between them.

   plotly.js hears clicks between its axes only, and beside them stand most names and words. */

/* The mark of the row whose name or words are where the pointer is, if there is one. */
function rowMark(event) {
  const chart = event.target.closest && event.target.closest(".js-plotly-plot");
  const rows = chart && chart.data && chart.data.find((trace) => trace.mode === "text");
  if (!rows) {
    return null;
  }
  const pointed = (element) => {
    const box = element.getBoundingClientRect();
    const across = box.left <= event.clientX && event.clientX <= box.right;
    return across && box.top <= event.clientY && event.clientY <= box.bottom;
  };
  const name = [...chart.querySelectorAll(".ytick")].find(pointed);
  const words = [...chart.querySelectorAll(".textpoint")].find(pointed);
  if (!name && !words) {
    return null;
  }
  // Of two figures of a row, each stands a little off the middle of it.
  return rows.customdata[Math.round(name ? name.__data__.x : words.__data__.y)];
}

/* Kept from plotly.js, for which it would be a click on the empty plot. */
["mousedown", "touchstart"].forEach(function (kind) {
  document.addEventListener(
    kind,
    function (event) {
      const touch = event.touches ? event.touches[0] : event;
      const { clientX, clientY } = touch;
      if (rowMark({ target: event.target, clientX, clientY })) {
        event.stopPropagation();
      }
    },
    true,
  );
});

document.addEventListener("click", function (event) {
  const mark = rowMark(event);
  if (mark) {
    chooseMark(event.target, mark);
  }
});
