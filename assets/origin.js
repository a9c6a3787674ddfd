/* Where a chosen mark came from, under its chart: the cells, and a way to their return.

   What a mark knows of it: dashboards/charts/hover.py. Put there and not by Dash, so that the
   click that highlights need not wait for it. */

window.dash_clientside = window.dash_clientside || {};

let justShown = false;

window.dash_clientside.origin = {
  clicked: function () {
    const { triggered, triggered_id: id } = window.dash_clientside.callback_context;
    const click = triggered[0].value;
    // A page that has just been put in place reports its charts without anybody's doing.
    if (triggered.length > 1 || !click) {
      return;
    }
    const [point] = click.points || [];
    if (point) {
      const chart = document.getElementById(JSON.stringify({ panel: id.panel, type: id.type }));
      chooseMark(chart, point.customdata || []);
    } else {
      highlight("");
    }
  },
};

/* A mark as a chart carries it; one of no category has nothing to highlight. */
function chooseMark(chart, mark) {
  const [dimension, category] = mark;
  if (category !== undefined) {
    showOrigin(chart, mark);
  }
  if (category) {
    highlight(dimension + ":" + category.replaceAll("%", "%25").replaceAll(",", "%2C"));
  }
}

function showOrigin(graph, [, , words, cells, number]) {
  forgetOrigins();
  if (!cells) {
    return;
  }
  const said = made("span", { textContent: plain(words) + ". From " + cells + ". " });
  const board = new URLSearchParams(window.location.search).get("board");
  const href = "/returns/" + number + (board ? "?board=" + encodeURIComponent(board) : "");
  const link = number ? [made("a", { href: href, textContent: "Open this return" })] : [];
  const caption = made("figcaption", { className: "chart-card__origin" }, [said, ...link]);
  graph.closest("figure").append(caption);
  justShown = true;
}

/* The view has changed: what was chosen may not be drawn any more. */
function ageOrigins(query) {
  if (!justShown || !new URLSearchParams(query).has("highlight")) {
    forgetOrigins();
  }
  justShown = false;
}

function forgetOrigins() {
  document.querySelectorAll(".chart-card__origin").forEach((each) => each.remove());
}

/* The words of a mark without their markup; read as a document of its own, where nothing runs. */
function plain(words) {
  const lines = String(words || "").replaceAll("<br>", ", ");
  return new DOMParser().parseFromString(lines, "text/html").body.textContent;
}
