/* What can be done beside turning slides: the table, the notes, questions and actions, the clock, the news. */

(function () {
  const on = (window.dash_clientside.presenting = window.dash_clientside.presenting || { show: null });

  async function table() {
    const { node, slide } = on.show.slides.get(on.show.at) || {};
    const place = node && node.querySelector(".slide__sheet");
    if (!place || !slide.panel) {
      on.tell("This slide has no table.");
      return;
    }
    if (!place.hidden) {
      place.hidden = true;
      node.classList.remove("slide--table");
      window.dash_clientside.slide.fit(node, slide);
      return;
    }
    const sheet = await on.get("table", { ...on.question(on.show.at), shown: slide.view });
    if (typeof sheet === "string") {
      on.tell(sheet);
      return;
    }
    place.replaceChildren(framed(sheet));
    place.querySelectorAll("a").forEach((link) => Object.assign(link, { target: "_blank", rel: "noopener" }));
    place.hidden = false;
    node.classList.add("slide--table");
    place.querySelector(".data-table__frame").focus();
  }

  function chosenInTable(event) {
    const button = event.target.closest("[data-mark]");
    if (button) {
      event.stopPropagation();
      on.highlightOn(on.show.at, button.dataset.mark, event.ctrlKey || event.metaKey || event.shiftKey);
    }
  }

  function takeDown(kind, title) {
    const { slide } = on.show.slides.get(on.show.at) || {};
    if (!slide) {
      return;
    }
    const about = { of: on.show.deck.of, ...slide.raised };
    window.dash_clientside.minutes.open(on.show.root, on.show.deck.forms[kind], title, about, function (said) {
      on.tell("Taken down. " + said);
      on.forget(on.show.deck.slides.length - 1);
      if (on.isMinutes(on.show.at)) {
        on.turnTo(on.show.at);
      }
    });
  }

  function openNotes() {
    on.show.channel = on.show.channel || listen(new BroadcastChannel("presenting"));
    on.show.isFull = false; // a browser leaves the full screen for a new window; the slides stay
    window.open("/present/notes", "presenters-notes", "popup,width=760,height=860");
    tellNotes();
  }

  function listen(channel) {
    channel.addEventListener("message", function ({ data }) {
      if (data.kind === "asked") {
        tellNotes();
      } else if (data.kind === "key" && on.show) {
        on.press(data.key);
      }
    });
    return channel;
  }

  function tellNotes() {
    const { slide } = (on.show && on.show.slides.get(on.show.at)) || {};
    if (!slide || !on.show.channel) {
      return;
    }
    const next = on.show.deck.slides[on.show.at + 1];
    on.show.channel.postMessage({
      kind: "slide",
      place: on.show.deck.title + ", " + (on.show.at + 1) + " of " + on.show.deck.slides.length,
      title: slide.title,
      notes: slide.notes,
      next: next ? next.title : "",
      began: on.show.began,
    });
  }

  /* How long an item has been looked at, where its agenda gives it a time: told, never acted on. */
  function spend() {
    const now = Date.now();
    if (on.show.at >= 0) {
      const { item } = on.show.deck.slides[on.show.at];
      on.show.spent[item] = (on.show.spent[item] || 0) + now - (on.show.since || now);
    }
    on.show.since = now;
  }

  function tick() {
    if (!on.show.deck || !on.show.deck.minutes) {
      return;
    }
    spend();
    const { item } = on.show.deck.slides[on.show.at];
    const { minutes: given } = on.show.deck.slides.find((each) => each.item === item);
    const gone = Math.floor((on.show.spent[item] || 0) / 60000);
    on.put("clock", given ? gone + " of " + given + " min" : "");
  }

  async function hearNews() {
    const presented = on.show;
    const { boardId: board, version } = on.show.deck;
    const news = await on.get("news", { board, version });
    if (on.show === presented && news.said) {
      on.show.news = news.said;
      on.tell(news.said);
    }
  }

  Object.assign(on, { table, chosenInTable, takeDown, openNotes, tellNotes, spend, tick, hearNews });
})();
