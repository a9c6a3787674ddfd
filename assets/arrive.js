/* A link to a part of a page, which stands there only once Dash has made the page. */

/* To a page, and to a part of it once it stands there. */
function goTo(asked) {
  const address = asked.pathname + asked.search;
  if (asked.hash) {
    reach(address, asked.hash.slice(1));
  }
  if (address !== window.location.pathname + window.location.search) {
    window.dash_clientside.set_props("address", { href: address });
  }
}

const HELD_IN_SIGHT = 5000; // ms, in which a page has drawn its charts

let reaching = null;

/* Goes to a part of a page as soon as the page that has it is the one that stands there. */
function reach(address, name) {
  const page = document.getElementById("page");
  const arrive = () => {
    const place = document.getElementById(name);
    if (place && (!address || page.dataset.address === address)) {
      stopReaching();
      showPlace(place);
    }
  };
  stopReaching();
  reaching = new MutationObserver(arrive);
  reaching.observe(document.body, { childList: true, subtree: true, attributes: true });
  arrive();
}

function stopReaching() {
  if (reaching) {
    reaching.disconnect();
    reaching = null;
  }
}

/* Charts above it may still grow: it is held in sight until the page is still, or somebody moves. */
function showPlace(place) {
  if (place.id === "help") {
    openHelp();
    return;
  }
  const shown = place.closest(".chart-card") || place;
  if (place.tabIndex < 0) {
    place.setAttribute("tabindex", "-1");
  }
  const show = () => shown.scrollIntoView({ behavior: "instant" });
  const growing = new ResizeObserver(show);
  const letGo = new AbortController();
  const stop = () => {
    growing.disconnect();
    letGo.abort();
  };
  place.focus({ preventScroll: true });
  show();
  growing.observe(document.body);
  ["wheel", "touchmove", "keydown", "pointerdown"].forEach((by) => {
    document.addEventListener(by, stop, { signal: letGo.signal, capture: true });
  });
  window.setTimeout(stop, HELD_IN_SIGHT);
}

/* An address that names a part of its page, which stands there only once Dash has made it. */
if (window.location.hash.length > 1) {
  const name = decodeURIComponent(window.location.hash.slice(1));
  document.addEventListener("DOMContentLoaded", () => {
    const started = new MutationObserver(() => {
      if (document.getElementById("page")) {
        started.disconnect();
        reach("", name);
      }
    });
    started.observe(document.body, { childList: true, subtree: true });
  });
}

/* Links to a part that say no more than that: the page they lead to is of the view shown here. */
function withView(link) {
  const [path, place] = link.getAttribute("href").split("#");
  const own = path.split("?")[0] || window.location.pathname;
  link.setAttribute("href", own + "?" + viewToFindIn() + "#" + place);
}

["pointerdown", "focusin"].forEach((by) => {
  document.addEventListener(by, function (event) {
    const link = event.target.closest("a[data-part]");
    if (link) {
      withView(link);
    }
  });
});

document.addEventListener("click", function (event) {
  const link = event.target.closest("a[data-part]");
  if (link && !(event.ctrlKey || event.metaKey || event.shiftKey)) {
    event.preventDefault();
    withView(link);
    goTo(new URL(link.href));
  }
});
