/* On paper: every page says what it is of, charts fit the sheet, wide tables continue beneath.

   What a style sheet alone can do of it: assets/90-print.css. */

// Charts are printed at four fifths of their size (assets/90-print.css), so as to keep their rows
// apart where two cards fit one sheet.
const CHART_WIDTH = 648 / 0.8;
const CHART_HEIGHT = 330 / 0.8;
const EMPTY_HEIGHT = 160; // of a chart that only says why it has no figures
const COLUMNS = 6; // of the grid of returns, beside its row headings

const runningHeads = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, runningHeads];

let undo = [];

window.addEventListener("beforeprint", function () {
  undo.forEach((each) => each());
  undo = [sayOnEverySheet(), ...openAll(), ...continueLedgers(), ...fitToSheet()];
});

window.addEventListener("afterprint", function () {
  undo.forEach((each) => each());
  undo = [];
});

/* The title, the marking and the filters in the margins: pages are told apart when they are loose. */
function sayOnEverySheet() {
  const [board, marking, title, shown] = [
    ".header__board",
    ".header__mark",
    "h1",
    ".chips",
  ].map(wordsOf);
  runningHeads.replaceSync(`@page {
    @top-left { content: ${quoted([board, title].filter(Boolean).join(": "))}; }
    @top-right { content: ${quoted(marking)}; }
    @bottom-left { content: ${quoted(shown)}; }
  }`);
  return () => runningHeads.replaceSync("");
}

function wordsOf(selector) {
  const place = document.querySelector(selector);
  if (!place || !place.classList.contains("chips")) {
    return place ? place.textContent : "";
  }
  const chips = [...place.querySelectorAll(".chip:not([hidden])")];
  return "Showing " + chips.map((each) => each.textContent.replace(/ ×$/, "")).join("; ");
}

/* As CSS writes text. */
function quoted(text) {
  return '"' + text.replace(/["\\\n]/g, (each) => "\\" + each.codePointAt(0).toString(16) + " ") + '"';
}

/* What a page holds back until it is asked for, nobody can ask for on paper. */
function openAll() {
  const closed = [...document.querySelectorAll("details.findings:not([open])")];
  closed.forEach((each) => each.setAttribute("open", ""));
  return closed.map((each) => () => each.removeAttribute("open"));
}

/* A grid with more quarters than a sheet is wide goes on beneath, its row headings repeated. */
function continueLedgers() {
  return [...document.querySelectorAll(".ledger__frame")].map(function (frame) {
    const parts = document.createElement("div");
    parts.className = "ledger-parts";
    const table = frame.querySelector("table");
    const last = table.rows[0].cells.length - 1;
    for (let first = last; first > 0; first -= COLUMNS) {
      parts.prepend(partOf(table, Math.max(1, first - COLUMNS + 1), first));
    }
    frame.after(parts);
    return () => parts.remove();
  });
}

function partOf(table, first, last) {
  const part = table.cloneNode(true);
  [...part.rows].forEach((row) => {
    [...row.cells].forEach((cell, n) => {
      if (n > 0 && (n < first || n > last)) {
        cell.remove();
      }
    });
  });
  return part;
}

function fitToSheet() {
  return [...document.querySelectorAll(".js-plotly-plot")].map(function (chart) {
    const highest = chart.querySelector(".point") ? CHART_HEIGHT : EMPTY_HEIGHT;
    const fitted = Math.min(chart.getBoundingClientRect().height, highest);
    window.Plotly.relayout(chart, { autosize: false, width: CHART_WIDTH, height: fitted });
    const place = chart.closest(".chart-card__chart");
    const asked = place.style.height;
    place.style.height = fitted + "px";
    return function () {
      place.style.height = asked;
      window.Plotly.relayout(chart, { autosize: true, width: null, height: null });
    };
  });
}
