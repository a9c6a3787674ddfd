/* From a control, a mark or a chip to charts drawn again. Answered by: callbacks/redraw.py.

   Heard, asked and drawn here, and Dash is told of the view when the charts stand: its own way from
   a control to a chart takes a third as long as the drawing. */

const SILENT = "The dashboard does not answer. The charts are as they were; choose again in a while.";
const FAULT = "This could not be drawn. Load the page again.";

const RANGE_AND_AGENCIES = ["first", "last", "agencies"];

const times = {}; // that each control has been used
let answered = Promise.resolve();
let waiting = 0;
let drawn = {}; // what the controls of the page held when its charts were drawn

/* One after the other, as each starts from the view that the one before has led to.

   control, value: callbacks/events.py. */
function ask(control, value) {
  const time = (times[control] || 0) + 1;
  // A key held down in a list chooses many; but a mark chosen twice is set and cleared.
  const counts = () => control.startsWith("mark") || time === times[control];
  times[control] = time;
  const entry = historyEntry(control);
  if (!waiting) {
    keepControls((id) => told(id).value);
  }
  waiting += 1;
  keepBusy();
  answered = answered
    .then(() => (counts() ? redraw(control, value, entry) : ""))
    .catch(fault)
    .then(goOn);
}

function fault(error) {
  console.error(error);
  return FAULT;
}

/* problem: what to tell the reader; empty when all went well.

   The controls are put right after the last answer, or that would undo what is chosen meanwhile. */
function goOn(problem) {
  const { set_props: tell } = window.dash_clientside;
  waiting -= 1;
  keepBusy();
  tell("problem", { children: problem });
  if (!waiting && drawn.address === shownAddress()) {
    RANGE_AND_AGENCIES.forEach((id, n) => tell(id, { value: drawn.held[n] }));
  }
}

function keepControls(valueOf) {
  drawn = { address: shownAddress(), held: RANGE_AND_AGENCIES.map(valueOf) };
}

function keepBusy() {
  document.getElementById("main").setAttribute("aria-busy", String(waiting > 0));
}

/* Draws what was chosen and gives the problem that stood in the way, if one did. */
async function redraw(control, value, entry) {
  const view = shownView();
  const panels = shownPanels();
  const question = new URLSearchParams({ view, control, value });
  panels.forEach((panel) => question.append("panel", panel));
  const answer = await fetch("/redraw?" + question).catch(() => null);
  if (!answer || !answer.ok) {
    return answer ? answer.text() : SILENT;
  }
  const next = answer.status === 200 && (await answer.json());
  // Another page may have been opened meanwhile; what was asked is not for that one.
  if (next && view === shownView() && panels.join() === shownPanels().join()) {
    panels.forEach((panel) => draw(panel, next.charts[panel]));
    fitCharts();
    keepFitted();
    keepControls((id) => next[id]);
    shownEntry = entry;
    window.dash_clientside.set_props("query", { data: next.view });
  }
  return "";
}

/* What Dash has been told of a component. */
function told(id) {
  return window.dash_component_api.getLayout(id).props;
}

function shownView() {
  return told("query").data;
}

function shownAddress() {
  return document.getElementById("page").dataset.address;
}

function shownPanels() {
  return [...document.querySelectorAll(".chart-card__chart")].map((each) => JSON.parse(each.id).panel);
}

const boxes = new ResizeObserver(fitCharts);

/* The words that follow may make a card taller, and its row with it. */
function keepFitted() {
  boxes.disconnect();
  document.querySelectorAll(".chart-card__chart").forEach((box) => boxes.observe(box));
}

/* A chart of a row is as tall as the tallest of it, which is known once all of them are drawn. */
function fitCharts() {
  document.querySelectorAll(".chart-card__chart .js-plotly-plot").forEach((chart) => {
    const { width, height } = chart._fullLayout || {};
    if (Math.abs(chart.clientWidth - width) > 1 || Math.abs(chart.clientHeight - height) > 1) {
      window.Plotly.update(chart, {}, { autosize: true });
    }
  });
}

function draw(panel, { figure, config, style }) {
  const id = { panel, type: "graph" };
  const place = document.getElementById(JSON.stringify(id));
  const chart = place.querySelector(".js-plotly-plot");
  if (!chart) {
    // Chosen before the first drawing of the page, which is Dash's.
    window.dash_clientside.set_props(id, { figure, style });
    return;
  }
  place.style.height = style.height || "";
  // A card of one figure is a small one: dashboards/components/chart_card.py.
  place.closest(".chart-card").classList.toggle("chart-card--figure", figure.layout.meta === "small");
  window.Plotly.react(chart, { ...figure, config });
}

/* Heard on the way in, so that the question is on its way while React still looks at the control. */
document.addEventListener(
  "change",
  function ({ target }) {
    const control = target.closest("[data-control]");
    if (control) {
      const ticked = [...control.querySelectorAll(":checked")].map((each) => each.value).join();
      ask(control.dataset.control, target.type === "checkbox" ? ticked : target.value);
    }
  },
  true,
);

document.addEventListener("click", function ({ target }) {
  const button = target.closest("button[data-control]");
  if (button) {
    ask(button.dataset.control, button.value);
  }
});
