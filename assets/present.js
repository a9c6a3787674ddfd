/* A page or an agenda is presented: one slide on the screen, turned by keys, the next drawn ahead.

   Answered by: callbacks/presenting.py. What stands on a slide: assets/present-slide.js. */

(function () {
  const { presenting: on } = window.dash_clientside;
  const OWN = ["present", "slide", "version", "theme"]; // in the address, beside those of the page
  const NEWS_EVERY = 15000; // ms
  const NUMBER_ENDS = 800; // ms after its last digit
  const CLOCK_EVERY = 5000;

  function readable(params) {
    return params.toString().replaceAll("%3A", ":").replaceAll("%2C", ",");
  }

  /* From the button or by P: on the full screen. By a link: in the window, since a browser fills
     the screen for nobody but who asks for it. */
  async function begin(isFull) {
    if (on.show) {
      return;
    }
    const params = new URLSearchParams(window.location.search);
    const asked = Object.fromEntries(OWN.map((name) => [name, params.get(name) || ""]));
    OWN.forEach((name) => params.delete(name));
    const page = { path: window.location.pathname, query: readable(params) };
    const before = document.activeElement;
    on.show = { page, before, isFull: false, slides: new Map(), told: new Map(), at: -1, began: Date.now(), spent: {}, theme: asked.theme === "dark" ? "dark" : "light" };
    on.build();
    if (isFull) {
      fill();
    }
    const deck = await on.get("deck", { of: page.path, view: page.query, version: asked.version, agenda: params.get("agenda") || "", room: on.room() });
    if (!on.show) {
      return;
    }
    if (typeof deck === "string") {
      on.tell(deck);
      return;
    }
    on.show.deck = deck;
    on.show.root.setAttribute("aria-label", "Presenting " + deck.title);
    on.put("board", deck.board);
    on.put("marking", deck.marking);
    on.put("dated", deck.dated);
    await on.turnTo(Number(asked.slide || 1) - 1);
    on.show.timers = [setInterval(on.hearNews, NEWS_EVERY), setInterval(on.tick, CLOCK_EVERY)];
  }

  /* What is presented stands in the address, so that a link shows the same. */
  function writeOwn() {
    const params = new URLSearchParams(on.show.page.marked || on.show.page.query);
    params.set("present", "1");
    params.set("slide", String(on.show.at + 1));
    params.set("version", on.show.deck.version);
    if (on.show.theme === "dark") {
      params.set("theme", "dark");
    }
    window.history.replaceState(window.history.state, "", on.show.page.path + "?" + readable(params));
  }

  function leave() {
    const { page, root, before, timers, sizes, channel } = on.show;
    (timers || []).forEach(clearInterval);
    sizes.disconnect();
    if (channel) {
      channel.close();
    }
    root.querySelectorAll(".js-plotly-plot").forEach((chart) => window.Plotly.purge(chart));
    root.remove();
    document.documentElement.classList.remove("presenting");
    on.keepRest(false);
    const query = page.query ? "?" + page.query : "";
    window.history.replaceState(window.history.state, "", page.path + query);
    on.show = null;
    if (document.fullscreenElement) {
      document.exitFullscreen().catch(() => {});
    }
    if (before && before.isConnected) {
      before.focus();
    }
  }

  /* The whole screen. Leaving it by Esc, which the browser keeps to itself, leaves the slides too. */
  function fill() {
    document.documentElement.requestFullscreen().then(
      () => on.show && (on.show.isFull = true),
      () => {},
    );
  }

  function turnFull() {
    if (!document.fullscreenElement) {
      fill();
      return;
    }
    on.show.isFull = false;
    document.exitFullscreen().catch(() => {});
  }

  /* "1", "2" is the twelfth, where there are so many. */
  function digit(key) {
    const many = on.show.deck.slides.length;
    on.show.number = Number(String(on.show.number || "") + key);
    clearTimeout(on.show.typed);
    const go = function () {
      const number = on.show && on.show.number;
      if (number) {
        on.show.number = 0;
        on.turnTo(number - 1);
      }
    };
    if (on.show.number * 10 > many) {
      go();
    } else {
      on.show.typed = setTimeout(go, NUMBER_ENDS);
    }
  }

  const KEYS = {
    ArrowRight: () => on.turnTo(on.show.at + 1),
    PageDown: () => on.turnTo(on.show.at + 1),
    ArrowLeft: () => on.turnTo(on.show.at - 1),
    PageUp: () => on.turnTo(on.show.at - 1),
    Home: () => on.turnTo(0),
    End: () => on.turnTo(on.show.deck.slides.length - 1),
    b: on.blank,
    ".": on.blank, // as clickers send it
    v: on.enlarge,
    t: on.table,
    n: on.openNotes,
    c: () => on.takeDown("question", "Raise a challenge"),
    a: () => on.takeDown("action", "Take down an action"),
    d: on.turnTheme,
    f: turnFull,
    "?": on.help,
    Escape: leave,
  };

  /* Does what a key means. Gives whether it means anything. */
  function press(key) {
    const name = key.length === 1 ? key.toLowerCase() : key;
    const isLeaving = name === "Escape";
    if (!on.show.deck && !isLeaving) {
      return false;
    }
    if (/^[0-9]$/.test(name)) {
      digit(name);
      return true;
    }
    const does = KEYS[name];
    if (does) {
      does();
    }
    return Boolean(does);
  }

  function isTyping(target) {
    return target.closest && target.closest("input, textarea, select, [contenteditable]");
  }

  /* Sideways keys move a table that is wider than the screen, and the slide otherwise. */
  function isWide(frame) {
    return frame.scrollWidth > frame.clientWidth + 1;
  }

  document.addEventListener("fullscreenchange", function () {
    if (on.show && on.show.isFull && !document.fullscreenElement) {
      leave();
    }
  });

  document.addEventListener(
    "keydown",
    function (event) {
      const { key, target } = event;
      if (on.show) {
        event.stopPropagation(); // the page beneath has keys of its own
      }
      if (event.ctrlKey || event.altKey || event.metaKey || isTyping(target)) {
        return;
      }
      if (!on.show) {
        const begins = key.toLowerCase() === "p" && areSingleKeysOn();
        if (begins && document.querySelector(".present-button")) {
          event.preventDefault();
          begin(true);
        }
        return;
      }
      if (on.show.root.querySelector("dialog[open]")) {
        return;
      }
      const scrolls = ["ArrowLeft", "ArrowRight", "PageDown", "PageUp", "Home", "End"];
      const isInTable = target.closest && target.closest(".data-table__frame");
      if (isInTable && ["ArrowLeft", "ArrowRight", "Home", "End"].includes(key) && isWide(isInTable)) {
        return;
      }
      if (key === "ArrowDown" || key === "ArrowUp") {
        on.scroll(key === "ArrowDown" ? 1 : -1);
      }
      if (press(key) || scrolls.includes(key)) {
        event.preventDefault();
      }
    },
    true,
  );

  document.addEventListener("click", function (event) {
    if (event.target.closest(".present-button")) {
      begin(true);
    }
  });

  /* Once the other scripts have been read, of which it uses some. */
  document.addEventListener("DOMContentLoaded", function () {
    if (new URLSearchParams(window.location.search).get("present") === "1") {
      begin(false);
    }
  });

  Object.assign(on, { writeOwn, press });
})();
