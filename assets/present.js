/* A page or an agenda is presented: one slide on the screen, turned by keys, the next drawn ahead.

   Answered by: callbacks/presenting.py. What stands on a slide: assets/present-slide.js. */

(function () {
  const OWN = ["present", "slide", "version", "theme"]; // in the address, beside those of the page
  const NEWS_EVERY = 15000; // ms
  const NUMBER_ENDS = 800; // ms after its last digit
  const CLOCK_EVERY = 5000;
  const POINTER_RESTS = 3000;
  const ASKED = 6; // slides ahead, of which is asked what they say
  const KEPT = 12; // slides, the nearest, of which each is some thousand elements
  const SILENT = "The dashboard does not answer. The slide stays; try again in a while.";
  const HELP = [
    ["Right, Page down", "the next slide"],
    ["Left, Page up", "the slide before"],
    ["Home, End", "the first and the last"],
    ["Down, Up", "the rest of a slide that is taller than the screen"],
    ["digits", "the slide of that number"],
    ["B", "a blank screen, and back"],
    ["V", "the chart alone, larger"],
    ["T", "its figures as a table"],
    ["N", "the presenter's notes, in a window of their own"],
    ["C", "raise a challenge about this slide"],
    ["A", "take down an action"],
    ["D", "dark or light"],
    ["F", "full screen, and back"],
    ["Esc", "leave"],
  ];
  const { slide: drawing, minutes } = window.dash_clientside;

  let show = null; // what is being presented; null while nothing is

  /* From the button or by P: on the full screen. By a link: in the window, since a browser fills
     the screen for nobody but who asks for it. */
  async function begin(isFull) {
    if (show) {
      return;
    }
    const params = new URLSearchParams(window.location.search);
    const asked = Object.fromEntries(OWN.map((name) => [name, params.get(name) || ""]));
    OWN.forEach((name) => params.delete(name));
    const page = { path: window.location.pathname, query: readable(params) };
    const before = document.activeElement;
    show = { page, before, isFull: false, slides: new Map(), told: new Map(), at: -1, began: Date.now(), spent: {}, theme: asked.theme === "dark" ? "dark" : "light" };
    build();
    if (isFull) {
      fill();
    }
    const deck = await get("deck", { of: page.path, view: page.query, version: asked.version, agenda: params.get("agenda") || "" });
    if (!show) {
      return;
    }
    if (typeof deck === "string") {
      tell(deck);
      return;
    }
    show.deck = deck;
    show.root.setAttribute("aria-label", "Presenting " + deck.title);
    put("board", deck.board);
    put("marking", deck.marking);
    put("dated", deck.dated);
    await turnTo(Number(asked.slide || 1) - 1);
    show.timers = [setInterval(hearNews, NEWS_EVERY), setInterval(tick, CLOCK_EVERY)];
  }

  function readable(params) {
    return params.toString().replaceAll("%3A", ":").replaceAll("%2C", ",");
  }

  function build() {
    const sides = [["board", "shown"], ["clock", "marking", "dated", "place"]].map((names) =>
      made("p", {}, names.map((name) => made("span", { className: "present__" + name }))),
    );
    sides[1].firstChild.setAttribute("role", "timer");
    const buttons = [
      ["Previous", "ArrowLeft"],
      ["Next", "ArrowRight"],
      ["Table", "t"],
      ["Enlarge", "v"],
      ["Notes", "n"],
      ["Challenge", "c"],
      ["Action", "a"],
      ["Dark or light", "d"],
      ["Full screen", "f"],
      ["Keys", "?"],
      ["Leave", "Escape"],
    ].map(([textContent, key]) => {
      const button = made("button", { type: "button", textContent });
      button.addEventListener("click", () => press(key));
      return button;
    });
    const news = made("p", { className: "present__news" });
    news.setAttribute("role", "status");
    const live = made("p", { className: "visually-hidden" });
    live.setAttribute("aria-live", "polite");
    show.stage = made("div", { className: "present__stage" });
    show.root = made("div", { className: "present", tabIndex: -1 }, [
      show.stage,
      news,
      live,
      made("footer", { className: "present__foot" }, sides),
      made("div", { className: "present__buttons" }, buttons),
      made("div", { className: "present__blank", hidden: true }),
    ]);
    show.live = live;
    show.root.setAttribute("role", "dialog");
    show.root.setAttribute("aria-modal", "true");
    show.root.setAttribute("aria-label", "Presenting");
    show.root.addEventListener("click", chosenInTable);
    show.root.addEventListener("pointermove", pointed);
    show.root.dataset.theme = show.theme;
    document.body.append(show.root);
    document.documentElement.classList.add("presenting");
    keepRest(true);
    show.sizes = new ResizeObserver(() => show && show.slides.forEach(({ node }) => node && drawing.fit(node)));
    show.sizes.observe(show.stage);
    show.root.focus();
  }

  /* What lies beneath is not reached while something is presented. */
  function keepRest(isKept) {
    document.querySelectorAll("body > :not(.present)").forEach((part) => (part.inert = isKept));
  }

  function put(name, text) {
    const place = show.root.querySelector(".present__" + name);
    place.textContent = text;
  }

  function tell(text) {
    if (show) {
      put("news", text);
    }
  }

  async function get(what, said) {
    const asked = Object.entries(said).filter(([, value]) => value !== "" && value !== undefined);
    const answer = await fetch("/present/" + what + "?" + new URLSearchParams(asked)).catch(() => null);
    if (!answer) {
      return SILENT;
    }
    return answer.ok ? answer.json() : answer.text();
  }

  function question(n, more) {
    const { of, agenda, version, slides } = show.deck;
    const { item, part, view } = slides[n];
    return { of, agenda, version, item, part, view: show.page.query, shown: view, theme: show.theme, ...more };
  }

  /* A slide that is there: asked for, built and drawn, once. */
  function ready(n) {
    if (!show.slides.has(n)) {
      const kept = { node: null };
      kept.done = make(n, kept, told(n));
      show.told.delete(n);
      show.slides.set(n, kept);
    }
    return show.slides.get(n).done;
  }

  /* What a slide says, asked for before it is drawn. */
  function told(n) {
    if (!show.told.has(n)) {
      show.told.set(n, get("slide", question(n)));
    }
    return show.told.get(n);
  }

  /* coming: the answer that says what it shows. */
  async function make(n, kept, coming) {
    const presented = show;
    const slide = await coming;
    if (show !== presented) {
      return;
    }
    const isFault = typeof slide === "string";
    kept.slide = isFault ? { ...NOTHING, title: slide } : slide;
    const node = drawing.build(kept.slide);
    if (isMinutes(n)) {
      node.querySelector(".slide__words").append(minutes.ways(show.deck.boardId, show.deck.of, tell));
    }
    show.stage.append(node); // seen by nobody, and reached by no key, until it is shown
    await drawing.draw(node, kept.slide, (mark, isAdded) => highlightOn(n, mark, isAdded));
    if (kept.node) {
      kept.node.remove();
    }
    kept.node = node;
    kept.fitted = layout();
    if (isFault) {
      show.slides.delete(n); // asked for again the next time
      kept.fault = true;
    }
  }

  const NOTHING = { subject: "", figure: "", named: "", marks: [], beside: [], missing: [], text: [], listed: null, chart: null, notes: [], shown: "" };

  function isMinutes(n) {
    return n === show.deck.slides.length - 1;
  }

  async function turnTo(number) {
    const n = Math.max(0, Math.min(number || 0, show.deck.slides.length - 1));
    const presented = show;
    unblank();
    spend();
    tell(show.news || "");
    show.at = n;
    const kept = show.slides.get(n);
    if (!kept || !kept.node) {
      await ready(n);
    }
    if (show === presented && show.at === n) {
      reveal(n);
    }
  }

  function reveal(n) {
    const kept = show.slides.get(n) || { slide: NOTHING };
    if (show.node !== kept.node) {
      [show.node, kept.node].forEach((node) => node && node.classList.toggle("slide--shown"));
      show.node = kept.node;
    }
    const place = n + 1 + " of " + show.deck.slides.length;
    put("shown", kept.slide.shown);
    put("place", place);
    show.live.textContent = place + ": " + kept.slide.title;
    if (kept.node && kept.fitted !== layout()) {
      drawing.fit(kept.node); // asked only then: to ask for a size takes as long as to turn
      kept.fitted = layout();
    }
    tick();
    writeOwn();
    tellNotes();
    if (isMinutes(n) && kept.isOld) {
      again(n);
    }
    kept.isOld = true; // somebody else may take something down meanwhile
    drawAhead(n);
  }

  /* On what the size of a chart depends. */
  function layout() {
    const isLarge = show.root.classList.contains("present--large");
    return [window.innerWidth, window.innerHeight, isLarge].join();
  }

  /* One after the other, the nearest first. No more of them: a key would wait for what is drawn. */
  async function drawAhead(n) {
    const presented = show;
    const many = show.deck.slides.length;
    for (const next of [n + 1, n - 1, n + 2].filter((each) => each >= 0 && each < many)) {
      await new Promise((goOn) => setTimeout(goOn));
      if (show !== presented || show.at !== n) {
        return;
      }
      await ready(next);
    }
    for (let next = n + 3; next <= Math.min(n + ASKED, many - 1); next += 1) {
      if (!show.slides.has(next)) {
        told(next);
      }
    }
    [...show.slides.keys()].filter((each) => Math.abs(each - n) > KEPT).forEach(forget);
  }

  /* The same slide anew, in the place of the one that is there. */
  async function again(n, more) {
    const kept = show.slides.get(n);
    if (!kept) {
      return;
    }
    const presented = show;
    kept.isOld = false;
    await make(n, kept, get("slide", question(n, more)));
    if (show === presented && show.at === n) {
      reveal(n);
    }
  }

  /* As on the page: the mark is highlighted in what shows the same view, on this slide and others. */
  async function highlightOn(n, mark, isAdded) {
    const before = show.deck.slides[n].view;
    const presented = show;
    await again(n, { mark, ...(isAdded ? { too: "1" } : {}) });
    if (show !== presented) {
      return;
    }
    const { view } = show.slides.get(n).slide;
    show.deck.slides.forEach(function (each, other) {
      if (each.view === before) {
        each.view = view;
        if (other !== n) {
          forget(other);
        }
      }
    });
    if (show.page.query && !show.deck.agenda) {
      show.page.marked = view;
    }
    drawAhead(n);
  }

  function forget(n) {
    const kept = show.slides.get(n);
    if (kept && kept.node) {
      kept.node.remove();
    }
    show.slides.delete(n);
    show.told.delete(n);
  }

  function chosenInTable(event) {
    const button = event.target.closest("[data-mark]");
    if (button) {
      event.stopPropagation();
      highlightOn(show.at, button.dataset.mark, event.ctrlKey || event.metaKey || event.shiftKey);
    }
  }

  /* What is presented stands in the address, so that a link shows the same. */
  function writeOwn() {
    const params = new URLSearchParams(show.page.marked || show.page.query);
    params.set("present", "1");
    params.set("slide", String(show.at + 1));
    params.set("version", show.deck.version);
    if (show.theme === "dark") {
      params.set("theme", "dark");
    }
    window.history.replaceState(window.history.state, "", show.page.path + "?" + readable(params));
  }

  function leave() {
    const { page, root, before, timers, sizes, channel } = show;
    (timers || []).forEach(clearInterval);
    sizes.disconnect();
    if (channel) {
      channel.close();
    }
    root.querySelectorAll(".js-plotly-plot").forEach((chart) => window.Plotly.purge(chart));
    root.remove();
    document.documentElement.classList.remove("presenting");
    keepRest(false);
    const query = page.query ? "?" + page.query : "";
    window.history.replaceState(window.history.state, "", page.path + query);
    show = null;
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
      () => show && (show.isFull = true),
      () => {},
    );
  }

  document.addEventListener("fullscreenchange", function () {
    if (show && show.isFull && !document.fullscreenElement) {
      leave();
    }
  });

  function turnFull() {
    if (!document.fullscreenElement) {
      fill();
      return;
    }
    show.isFull = false;
    document.exitFullscreen().catch(() => {});
  }

  function blank() {
    const curtain = show.root.querySelector(".present__blank");
    curtain.hidden = !curtain.hidden;
  }

  function unblank() {
    show.root.querySelector(".present__blank").hidden = true;
  }

  function enlarge() {
    show.root.classList.toggle("present--large");
    const { node } = show.slides.get(show.at) || {};
    if (node) {
      drawing.fit(node);
    }
  }

  async function table() {
    const { node, slide } = show.slides.get(show.at) || {};
    const place = node && node.querySelector(".slide__sheet");
    if (!place || !slide.panel) {
      tell("This slide has no table.");
      return;
    }
    if (!place.hidden) {
      place.hidden = true;
      node.classList.remove("slide--table");
      drawing.fit(node);
      return;
    }
    const sheet = await get("table", { ...question(show.at), shown: slide.view });
    if (typeof sheet === "string") {
      tell(sheet);
      return;
    }
    place.replaceChildren(framed(sheet));
    place.querySelectorAll("a").forEach((link) => Object.assign(link, { target: "_blank", rel: "noopener" }));
    place.hidden = false;
    node.classList.add("slide--table");
    place.querySelector(".data-table__frame").focus();
  }

  function turnTheme() {
    show.theme = show.theme === "dark" ? "light" : "dark";
    show.root.dataset.theme = show.theme;
    show.deck.slides.forEach((_, n) => n !== show.at && forget(n));
    again(show.at);
  }

  /* What is taller than the screen, such as a chart of many rows. */
  function scroll(way) {
    const parts = show.stage.querySelectorAll(".slide--shown :is(.slide__frame, .slide__words, .slide__beside)");
    parts.forEach((part) => part.scrollBy(0, way * 120));
  }

  function help() {
    const rows = HELP.flatMap(([key, does]) => [
      made("dt", { textContent: key }),
      made("dd", { textContent: does }),
    ]);
    const close = made("button", { type: "button", textContent: "Close" });
    const dialog = made("dialog", { className: "present__dialog" }, [
      made("h2", { textContent: "Keys" }),
      made("dl", { className: "present__keys" }, rows),
      close,
    ]);
    dialog.setAttribute("aria-label", "Keys");
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    show.root.append(dialog);
    dialog.showModal();
  }

  function takeDown(kind, title) {
    const { slide } = show.slides.get(show.at) || {};
    if (!slide) {
      return;
    }
    const about = { of: show.deck.of, ...slide.raised };
    minutes.open(show.root, show.deck.forms[kind], title, about, function (said) {
      tell("Taken down. " + said);
      forget(show.deck.slides.length - 1);
      if (isMinutes(show.at)) {
        turnTo(show.at);
      }
    });
  }

  function openNotes() {
    show.channel = show.channel || listen(new BroadcastChannel("presenting"));
    window.open("/present/notes", "presenters-notes", "popup,width=760,height=860");
    tellNotes();
  }

  function listen(channel) {
    channel.addEventListener("message", function ({ data }) {
      if (data.kind === "asked") {
        tellNotes();
      } else if (data.kind === "key" && show) {
        press(data.key);
      }
    });
    return channel;
  }

  function tellNotes() {
    const { slide } = (show && show.slides.get(show.at)) || {};
    if (!slide || !show.channel) {
      return;
    }
    const next = show.deck.slides[show.at + 1];
    show.channel.postMessage({
      kind: "slide",
      place: show.deck.title + ", " + (show.at + 1) + " of " + show.deck.slides.length,
      title: slide.title,
      notes: slide.notes,
      next: next ? next.title : "",
      began: show.began,
    });
  }

  /* How long an item has been looked at, where its agenda gives it a time: told, never acted on. */
  function spend() {
    const now = Date.now();
    if (show.at >= 0) {
      const { item } = show.deck.slides[show.at];
      show.spent[item] = (show.spent[item] || 0) + now - (show.since || now);
    }
    show.since = now;
  }

  function tick() {
    if (!show.deck || !show.deck.minutes) {
      return;
    }
    spend();
    const { item } = show.deck.slides[show.at];
    const { minutes: given } = show.deck.slides.find((each) => each.item === item);
    const gone = Math.floor((show.spent[item] || 0) / 60000);
    put("clock", given ? gone + " of " + given + " min" : "");
  }

  async function hearNews() {
    const presented = show;
    const { boardId: board, version } = show.deck;
    const news = await get("news", { board, version });
    if (show === presented && news.said) {
      show.news = news.said;
      tell(news.said);
    }
  }

  function pointed() {
    show.root.classList.add("present--pointed");
    clearTimeout(show.rests);
    show.rests = setTimeout(() => show && show.root.classList.remove("present--pointed"), POINTER_RESTS);
  }

  /* "1", "2" is the twelfth, where there are so many. */
  function digit(key) {
    const many = show.deck.slides.length;
    show.number = Number(String(show.number || "") + key);
    clearTimeout(show.typed);
    const go = function () {
      const number = show && show.number;
      if (number) {
        show.number = 0;
        turnTo(number - 1);
      }
    };
    if (show.number * 10 > many) {
      go();
    } else {
      show.typed = setTimeout(go, NUMBER_ENDS);
    }
  }

  const KEYS = {
    ArrowRight: () => turnTo(show.at + 1),
    PageDown: () => turnTo(show.at + 1),
    ArrowLeft: () => turnTo(show.at - 1),
    PageUp: () => turnTo(show.at - 1),
    Home: () => turnTo(0),
    End: () => turnTo(show.deck.slides.length - 1),
    b: blank,
    ".": blank, // as clickers send it
    v: enlarge,
    t: table,
    n: openNotes,
    c: () => takeDown("question", "Raise a challenge"),
    a: () => takeDown("action", "Take down an action"),
    d: turnTheme,
    f: turnFull,
    "?": help,
    Escape: leave,
  };

  /* Does what a key means. Gives whether it means anything. */
  function press(key) {
    const name = key.length === 1 ? key.toLowerCase() : key;
    const isLeaving = name === "Escape";
    if (!show.deck && !isLeaving) {
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

  document.addEventListener(
    "keydown",
    function (event) {
      const { key, target } = event;
      if (event.ctrlKey || event.altKey || event.metaKey || isTyping(target)) {
        return;
      }
      if (!show) {
        const begins = key.toLowerCase() === "p" && areSingleKeysOn();
        if (begins && document.querySelector(".present-button")) {
          event.preventDefault();
          begin(true);
        }
        return;
      }
      if (show.root.querySelector("dialog[open]")) {
        event.stopPropagation(); // the dialog keeps its own keys
        return;
      }
      const scrolls = ["ArrowLeft", "ArrowRight", "PageDown", "PageUp", "Home", "End"];
      const isInTable = target.closest && target.closest(".data-table__frame");
      if (isInTable && ["ArrowLeft", "ArrowRight", "Home", "End"].includes(key) && isWide(isInTable)) {
        return;
      }
      if (key === "ArrowDown" || key === "ArrowUp") {
        scroll(key === "ArrowDown" ? 1 : -1);
      }
      if (press(key) || scrolls.includes(key)) {
        event.preventDefault();
        event.stopPropagation();
      }
    },
    true,
  );

  /* Sideways keys move a table that is wider than the screen, and the slide otherwise. */
  function isWide(frame) {
    return frame.scrollWidth > frame.clientWidth + 1;
  }

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
})();
