/* The slides of what is presented: asked for, drawn before they are shown, turned, marked.

   Answered by: callbacks/presenting.py. What stands on one: assets/present-slide.js. */

(function () {
  const on = (window.dash_clientside.presenting = window.dash_clientside.presenting || { show: null });
  const ASKED = 6; // slides ahead, of which is asked what they say
  const ROOM_STEP = 60; // px: less makes no other slide
  const KEPT = 12; // slides, the nearest, of which each is some thousand elements
  const SILENT = "The dashboard does not answer. The slide stays; try again in a while.";

  async function get(what, said) {
    const asked = Object.entries(said).filter(([, value]) => value !== "" && value !== undefined);
    const answer = await fetch("/present/" + what + "?" + new URLSearchParams(asked)).catch(() => null);
    if (!answer) {
      return SILENT;
    }
    return answer.ok ? answer.json() : answer.text();
  }

  function question(n, more) {
    const { of, agenda, version, rows, slides } = on.show.deck;
    const { item, part, view } = slides[n];
    return { of, agenda, version, rows, item, part, view: on.show.page.query, shown: view, theme: on.show.theme, room: room(), ...more };
  }

  /* A slide that is there: asked for, built and drawn, once. */
  function ready(n) {
    if (!on.show.slides.has(n)) {
      const kept = { node: null };
      kept.done = make(n, kept, told(n));
      on.show.told.delete(n);
      on.show.slides.set(n, kept);
    }
    return on.show.slides.get(n).done;
  }

  /* What a slide says, asked for before it is drawn. */
  function told(n) {
    if (!on.show.told.has(n)) {
      on.show.told.set(n, get("slide", question(n)));
    }
    return on.show.told.get(n);
  }

  const NOTHING = { subject: "", figure: "", named: "", marks: [], beside: [], missing: [], unsaid: 0, text: [], listed: null, chart: null, notes: [], shown: "" };

  /* coming: the answer that says what it shows. */
  async function make(n, kept, coming) {
    const presented = on.show;
    const slide = await coming;
    if (on.show !== presented) {
      return;
    }
    const isFault = typeof slide === "string";
    kept.slide = isFault ? { ...NOTHING, title: slide } : slide;
    const node = window.dash_clientside.slide.build(kept.slide);
    if (isMinutes(n)) {
      node.querySelector(".slide__words").append(window.dash_clientside.minutes.ways(on.show.deck.boardId, on.show.deck.of, on.tell));
    }
    on.show.stage.append(node); // seen by nobody, and reached by no key, until it is shown
    await window.dash_clientside.slide.draw(node, kept.slide, (mark, isAdded) => highlightOn(n, mark, isAdded));
    await between(); // a key is heard before it is fitted
    await window.dash_clientside.slide.fit(node, kept.slide);
    if (on.show !== presented) {
      return;
    }
    if (kept.node) {
      kept.node.remove();
    }
    kept.node = node;
    kept.fitted = layout();
    if (isFault) {
      on.show.slides.delete(n); // asked for again the next time
      kept.fault = true;
    }
  }

  function isMinutes(n) {
    return n === on.show.deck.slides.length - 1;
  }

  async function turnTo(number) {
    const n = Math.max(0, Math.min(number || 0, on.show.deck.slides.length - 1));
    const presented = on.show;
    on.unblank();
    on.spend();
    on.tell(on.show.news || "");
    on.show.at = n;
    const kept = on.show.slides.get(n);
    if (!kept || !kept.node) {
      await ready(n);
    }
    if (on.show === presented && on.show.at === n) {
      reveal(n);
    }
  }

  function reveal(n) {
    const kept = on.show.slides.get(n) || { slide: NOTHING };
    if (on.show.node !== kept.node) {
      [on.show.node, kept.node].forEach((node) => node && node.classList.toggle("slide--shown"));
      on.show.node = kept.node;
    }
    const place = n + 1 + " of " + on.show.deck.slides.length;
    on.put("shown", kept.slide.shown);
    on.put("place", place);
    on.show.live.textContent = place + ": " + kept.slide.title;
    if (kept.node && kept.fitted !== layout()) {
      window.dash_clientside.slide.fit(kept.node, kept.slide); // asked only then: to ask for a size takes as long as to turn
      kept.fitted = layout();
    }
    on.tick();
    on.writeOwn();
    on.tellNotes();
    if (isMinutes(n) && kept.isOld) {
      again(n);
    }
    kept.isOld = true; // somebody else may take something down meanwhile
    drawAhead(n);
  }

  /* On what the size of a chart depends. */
  function layout() {
    const isLarge = on.show.root.classList.contains("present--large");
    return [window.innerWidth, window.innerHeight, isLarge].join();
  }

  function between() {
    return new Promise((goOn) => setTimeout(goOn));
  }

  /* One after the other, the nearest first. No more of them: a key would wait for what is drawn. */
  async function drawAhead(n) {
    const presented = on.show;
    const many = on.show.deck.slides.length;
    for (const next of [n + 1, n - 1, n + 2].filter((each) => each >= 0 && each < many)) {
      await between();
      if (on.show !== presented || on.show.at !== n) {
        return;
      }
      await ready(next);
    }
    if (on.show !== presented) {
      return;
    }
    for (let next = n + 3; next <= Math.min(n + ASKED, many - 1); next += 1) {
      if (!on.show.slides.has(next)) {
        told(next);
      }
    }
    [...on.show.slides.keys()].filter((each) => Math.abs(each - n) > KEPT).forEach(forget);
  }

  /* The same slide anew, in the place of the one that is there. */
  async function again(n, more) {
    const kept = on.show.slides.get(n);
    if (!kept) {
      return;
    }
    const presented = on.show;
    kept.isOld = false;
    await make(n, kept, get("slide", question(n, more)));
    if (on.show === presented && on.show.at === n) {
      reveal(n);
    }
  }

  /* As on the page: the mark is highlighted in what shows the same view, on this slide and others. */
  async function highlightOn(n, mark, isAdded) {
    const before = on.show.deck.slides[n].view;
    const presented = on.show;
    const { node } = presented.slides.get(n);
    const hadTable = node && node.classList.contains("slide--table");
    await again(n, { mark, ...(isAdded ? { too: "1" } : {}) });
    if (on.show !== presented) {
      return;
    }
    const { view } = on.show.slides.get(n).slide;
    on.show.deck.slides.forEach(function (each, other) {
      if (each.view === before) {
        each.view = view;
        if (other !== n) {
          forget(other);
        }
      }
    });
    if (!on.show.deck.agenda) {
      on.show.page.marked = view;
      on.writeOwn();
    }
    if (hadTable) {
      await on.table();
    }
    drawAhead(n);
  }

  function forget(n) {
    const kept = on.show.slides.get(n);
    if (kept && kept.node) {
      kept.node.remove();
    }
    on.show.slides.delete(n);
    on.show.told.delete(n);
  }

  function turnTheme() {
    on.show.theme = on.show.theme === "dark" ? "light" : "dark";
    on.show.root.dataset.theme = on.show.theme;
    askAnew();
  }

  function askAnew() {
    on.show.deck.slides.forEach((_, n) => n !== on.show.at && forget(n));
    again(on.show.at);
  }

  /* How much room there is above the foot, in steps: of many rows a slide has as many as fit. */
  function room() {
    return Math.floor(on.show.stage.clientHeight / ROOM_STEP) * ROOM_STEP;
  }

  /* The window has another size, as when it fills the screen: each slide is fitted, or made anew. */
  function resized() {
    const { slides, deck } = on.show;
    slides.forEach(({ node, slide }) => node && window.dash_clientside.slide.fit(node, slide));
    if (deck && on.show.at >= 0 && on.show.room && on.show.room !== room()) {
      askAnew();
    }
    on.show.room = room();
  }

  Object.assign(on, { question, get, isMinutes, turnTo, highlightOn, forget, turnTheme, resized, room });
})();
