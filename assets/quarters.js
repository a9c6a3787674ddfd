/* Quarters that a narrow card cannot all name: every second is named there, or the first of each
   year. plotly.js alone would name every third, as Q1, Q4, Q3 and so on.

   The axis is made by: dashboards/charts/time_axis.py. */

const NAMED = [1, 2, 4, 8, 16]; // so many quarters from one name to the next
const NAME_WIDTH = 24; // px, with a space beside it

function nameQuarters(chart) {
  const { xaxis } = chart._fullLayout || {};
  const { categoryarray: keys, labelalias: names } = (chart.layout || {}).xaxis || {};
  const first = keys && names ? keys.findIndex((key) => names[key].endsWith(">Q1</span>")) : -1;
  const isThinned = xaxis && (xaxis.tickmode === "linear" || !NAMED.includes(xaxis.dtick));
  if (first < 0 || !isThinned) {
    return;
  }
  const slot = xaxis._length / (xaxis.range[1] - xaxis.range[0]);
  const step = NAMED.find((each) => each * slot >= NAME_WIDTH) || NAMED.at(-1);
  if (xaxis.tickmode !== "linear" || xaxis.dtick !== step) {
    const every = { "xaxis.tickmode": "linear", "xaxis.tick0": first, "xaxis.dtick": step };
    window.Plotly.relayout(chart, every);
  }
}

let isLooking = false;

/* plotly.js tells nobody but the chart's maker that it has drawn; its marks are seen to come. */
new MutationObserver(function () {
  if (!isLooking) {
    isLooking = true;
    window.requestAnimationFrame(function () {
      isLooking = false;
      document.querySelectorAll(".js-plotly-plot").forEach(nameQuarters);
    });
  }
}).observe(document.documentElement, { childList: true, subtree: true });
