/* What lies over the page while something is presented: the stage, the foot, the buttons, the keys told. */

window.dash_clientside = window.dash_clientside || {};

(function () {
  const on = (window.dash_clientside.presenting = window.dash_clientside.presenting || { show: null });
  const POINTER_RESTS = 3000;
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
      button.addEventListener("click", () => on.press(key));
      return button;
    });
    const news = made("p", { className: "present__news" });
    news.setAttribute("role", "status");
    const live = made("p", { className: "visually-hidden" });
    live.setAttribute("aria-live", "polite");
    on.show.stage = made("div", { className: "present__stage" });
    on.show.root = made("div", { className: "present", tabIndex: -1 }, [
      on.show.stage,
      news,
      live,
      made("footer", { className: "present__foot" }, sides),
      made("div", { className: "present__buttons" }, buttons),
      made("div", { className: "present__blank", hidden: true }),
    ]);
    on.show.live = live;
    on.show.root.setAttribute("role", "dialog");
    on.show.root.setAttribute("aria-modal", "true");
    on.show.root.setAttribute("aria-label", "Presenting");
    on.show.root.addEventListener("click", on.chosenInTable);
    on.show.root.addEventListener("pointermove", pointed);
    on.show.root.dataset.theme = on.show.theme;
    document.body.append(on.show.root);
    document.documentElement.classList.add("presenting");
    keepRest(true);
    on.show.sizes = new ResizeObserver(() => on.show && on.resized());
    on.show.sizes.observe(on.show.stage);
    on.show.root.focus();
  }

  /* What lies beneath is not reached while something is presented. */
  function keepRest(isKept) {
    document.querySelectorAll("body > :not(.present)").forEach((part) => (part.inert = isKept));
  }

  function put(name, text) {
    const place = on.show.root.querySelector(".present__" + name);
    place.textContent = text;
  }

  function tell(text) {
    if (on.show) {
      put("news", text);
    }
  }

  function blank() {
    const curtain = on.show.root.querySelector(".present__blank");
    curtain.hidden = !curtain.hidden;
  }

  function unblank() {
    on.show.root.querySelector(".present__blank").hidden = true;
  }

  function enlarge() {
    on.show.root.classList.toggle("present--large");
    const { node, slide } = on.show.slides.get(on.show.at) || {};
    if (node) {
      window.dash_clientside.slide.fit(node, slide);
    }
  }

  /* What is taller than the screen, such as a chart of many rows. */
  function scroll(way) {
    const parts = on.show.stage.querySelectorAll(".slide--shown :is(.slide__frame, .slide__words, .slide__beside)");
    parts.forEach((part) => part.scrollBy(0, way * (2 * part.dataset.row || 120)));
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
    on.show.root.append(dialog);
    dialog.showModal();
  }

  function pointed() {
    on.show.root.classList.add("present--pointed");
    clearTimeout(on.show.rests);
    on.show.rests = setTimeout(() => on.show && on.show.root.classList.remove("present--pointed"), POINTER_RESTS);
  }

  Object.assign(on, { build, keepRest, put, tell, blank, unblank, enlarge, scroll, help });
})();
