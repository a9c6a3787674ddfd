/* On paper: every page says what it is of, charts fit the sheet, wide tables continue beneath.

   What a style sheet alone can do of it: assets/90-print.css. */

// Charts are printed at four fifths of their size (assets/90-print.css), so as to keep their rows
// apart where two cards fit one sheet.
const SCALE = 0.8;
const CHART_WIDTH = 648 / SCALE;
const CHART_HEIGHT = 330 / SCALE;
const LOWEST_HEIGHT = 200 / SCALE;
const CLOSEST_ROWS = 0.88; // of the height that a chart of many rows asks for
const EMPTY_HEIGHT = 160; // of a chart that only says why it has no figures
const SHEET_WIDTH = 688; // px of A4 inside its margins
const SHEET_HEIGHT = 990;
const TALLEST = 1.4; // times what a chart asks for, where it has a sheet to itself
const FULL_ENOUGH = 0.95; // of the room of such a sheet
const A_LINE = 30; // px: less after the cards is no words
const COLUMNS = 6; // of the grid of returns, beside its row headings

const runningHeads = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, runningHeads];

let undo = [];

window.addEventListener("beforeprint", function () {
  undo.forEach((each) => each());
  undo = [sayOnEverySheet(), ...openAll(), ...continueLedgers(), ...repeatSpanned(), ...fitToSheet()];
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

// Ways to write or to copy are none for paper; nor is what a card or a cell explains of itself.
const STAYS_CLOSED = [
  ".menu",
  ".decision details",
  ".chart-card__definition",
  ".chart-card__write",
  ".rule-line",
  ".ledger details",
  ".reminders details",
];

/* What a page holds back until it is asked for, nobody can ask for on paper. */
function openAll() {
  const closed = [...document.querySelectorAll("main details:not([open])")].filter(
    (each) => !each.matches(STAYS_CLOSED.join()),
  );
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

/* What stands beside several rows of a plan is said in each: rows that share it would stay on one
   sheet, and leave half of the one before empty. */
function repeatSpanned() {
  return [...document.querySelectorAll(".plan__table td[rowspan]")].map(function (cell) {
    const many = cell.rowSpan;
    const again = [];
    let row = cell.parentElement;
    cell.rowSpan = 1;
    for (let n = 1; n < many; n += 1) {
      row = row.nextElementSibling;
      const copy = cell.cloneNode(true);
      copy.classList.add("plan__again");
      row.prepend(copy);
      again.push(copy);
    }
    return () => {
      again.forEach((each) => each.remove());
      cell.rowSpan = many;
    };
  });
}

/* Two cards a sheet: their charts give way to their words, as far as their rows stay apart. */
function fitToSheet() {
  const charts = [...document.querySelectorAll(".js-plotly-plot")];
  const wishes = charts.map(wishOf);
  const sheets = withPrintStyles(() => sheetsOf(wishes));
  const moved = wishes.filter(beginsSheet).map(cardOf);
  moved.forEach((card) => (card.style.breakBefore = "page"));
  sheets.flatMap(shared).forEach(([{ chart, place }, height]) => {
    window.Plotly.relayout(chart, { autosize: false, width: CHART_WIDTH, height });
    place.style.height = height + "px";
  });
  // A chart fills its box, which is as tall as its row once every box has its height again.
  return [
    ...moved.map((card) => () => (card.style.breakBefore = "")),
    ...wishes.map(({ place, asked }) => () => (place.style.height = asked)),
    ...charts.map((chart) => () => window.Plotly.relayout(chart, { autosize: true, width: null, height: null })),
  ];
}

/* How tall a chart would be, and how low it may be made. Of many rows, one asks for its height. */
function wishOf(chart) {
  const place = chart.closest(".chart-card__chart");
  const asked = place.style.height;
  const usual = chart.querySelector(".point") ? CHART_HEIGHT : EMPTY_HEIGHT;
  const height = parseFloat(asked) || Math.min(chart._fullLayout.height, usual);
  const lowest = height > CHART_HEIGHT ? height * CLOSEST_ROWS : Math.min(height, LOWEST_HEIGHT);
  return { chart, place, asked, height, lowest };
}

/* The charts by the sheets that their cards come to stand on, with the room of each for charts. */
function sheetsOf(wishes) {
  const sheets = [];
  wishes.forEach((wish) => {
    const card = cardOf(wish);
    const { top } = card.getBoundingClientRect();
    wish.place.style.display = "none";
    const words = card.getBoundingClientRect().height + parseFloat(getComputedStyle(card).marginBottom);
    wish.place.style.display = "";
    wish.words = words;
    const sheet = sheets.at(-1);
    // A third card is none for which the other two would be pressed.
    const least = sheet && sheet.wishes.length > 1 ? "height" : "lowest";
    if (sheet && words + sum([...sheet.wishes, wish], least) <= sheet.room) {
      sheet.room -= words;
      sheet.wishes.push(wish);
    } else {
      const above = sheet ? 0 : top - document.body.getBoundingClientRect().top;
      sheets.push({ room: SHEET_HEIGHT - above - words, wishes: [wish] });
    }
  });
  const last = sheets.at(-1);
  const after = last ? afterCards() : 0;
  if (last && sum(last.wishes, "lowest") <= last.room - after) {
    last.room -= after;
    last.wishes[0].isMoved = sheets.length > 1 && after > A_LINE;
  } else if (last && last.wishes.length > 1 && after > A_LINE && after < SHEET_HEIGHT / 4) {
    sheets.push(inCompany(last, after));
  }
  return sheets;
}

/* With the words after them, or the heading of a part of the page would be left behind. */
function beginsSheet(wish) {
  return wish.isMoved && cardOf(wish).previousElementSibling;
}

function cardOf({ place }) {
  return place.closest(".chart-card");
}

/* A few lines for which the last sheet has no room are not worth one of their own: its last card
   goes with them. */
function inCompany(last, after) {
  const wish = last.wishes.pop();
  wish.isMoved = true;
  last.room += wish.words;
  return { room: SHEET_HEIGHT - wish.words - after, wishes: [wish] };
}

/* How tall the lists beneath the cards are, which may stand on their last sheet. */
function afterCards() {
  const cards = [...document.querySelectorAll(".cards")].at(-1);
  return document.body.getBoundingClientRect().bottom - cards.getBoundingClientRect().bottom;
}

/* In px of the sheet. */
function sum(wishes, what) {
  return SCALE * wishes.reduce((so, wish) => so + wish[what], 0);
}

/* What is too much of the charts of a sheet, each gives up in proportion to what it can; a chart
   of many rows that has a sheet to itself fills it, unless it is the last. */
function shared({ room, wishes }, n, sheets) {
  const [first, second] = wishes;
  if (!second && n < sheets.length - 1 && first.height > CHART_HEIGHT) {
    const filling = Math.min(TALLEST * first.height, (FULL_ENOUGH * room) / SCALE);
    return [[first, Math.floor(Math.max(filling, Math.min(first.height, room / SCALE), first.lowest))]];
  }
  const wanted = sum(wishes, "height");
  const spare = wanted - sum(wishes, "lowest");
  const given = spare ? Math.min(1, Math.max(0, wanted - room) / spare) : 0;
  return wishes.map((wish) => [wish, Math.floor(wish.height - given * (wish.height - wish.lowest))]);
}

/* As the page is on paper, which it is not yet when the browser says that it will print. */
function withPrintStyles(measure) {
  const media = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => ["print", "screen"].includes(rule.media && rule.media.mediaText))
    .map(({ media }) => [media, media.mediaText]);
  media.forEach(([each, text]) => (each.mediaText = text === "print" ? "all" : "not all"));
  document.documentElement.style.width = SHEET_WIDTH + "px";
  const measured = measure();
  document.documentElement.style.width = "";
  media.forEach(([each, text]) => (each.mediaText = text));
  return measured;
}
