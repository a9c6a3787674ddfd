/* The view in the address bar, and the keyboard's way to a highlight. Read: callbacks/browser.py. */

window.dash_clientside = window.dash_clientside || {};

/* An entry of the browser's history for each change of the view: assets/back.js. */
window.dash_clientside.view = {
  keepAddress: function (query, links) {
    const address = window.location.pathname + "?" + query + sinceWhen() + whatIsOpen();
    writeAddress(address);
    const title = document.querySelector("h1");
    if (title) {
      document.title = title.textContent + " – Safeguarding performance";
    }
    leadToToday(query);
    ageOrigins(query);
    return links.map((link) => link.path + "?" + query);
  },

  /* The view goes with the reader; what of it the other board does not have, its page names.
     Told, not returned: an answer, even none, makes dcc.Location put back the address it knows,
     which lacks what keepAddress has written. */
  changeBoard: function (board, query) {
    const view = new URLSearchParams(query);
    if (board === "+") {
      /* the last of the list: no id holds this sign */
      window.dash_clientside.set_props("address", { href: "/set-up" });
    } else if (board && board !== view.get("board")) {
      view.set("board", board);
      const href = window.location.pathname + "?" + view;
      window.dash_clientside.set_props("address", { href: href });
    }
  },
};

/* The day that was chosen on the Returns page, which no other page knows: it stays in the address. */
function sinceWhen() {
  const chosen = document.getElementById("changed-since");
  const asked = new URLSearchParams(window.location.search).get("since");
  return chosen && asked === chosen.value ? "&since=" + asked : "";
}

/* The chip of an earlier day leads to the same view as it is known now. */
function leadToToday(query) {
  const chip = document.getElementById("shown-as-at");
  if (chip) {
    const params = query.split("&").filter((each) => !each.startsWith("as-at="));
    chip.setAttribute("href", "?" + params.join("&"));
  }
}

document.addEventListener("click", function (event) {
  const button = event.target.closest("[data-mark]");
  if (button) {
    highlight(button.dataset.mark);
  }
  document.querySelectorAll("details.menu[open]").forEach(function (open) {
    if (!open.contains(event.target)) {
      open.removeAttribute("open");
    }
  });
});

/* A list that opens does so to the side on which the window has room for it. */
document.addEventListener(
  "toggle",
  function ({ target }) {
    if (target.matches("details.menu[open]")) {
      const list = target.querySelector("summary + *");
      list.classList.remove("menu__list--leftward");
      const { right } = list.getBoundingClientRect();
      const room = document.documentElement.clientWidth;
      list.classList.toggle("menu__list--leftward", right > room);
    }
  },
  true,
);

/* Past a card, or to a section, without a new address, which would be an entry of history that changes nothing. */
document.addEventListener("click", function (event) {
  const link = event.target.closest("a.chart-card__past");
  if (link) {
    event.preventDefault();
    document.querySelector(link.getAttribute("href")).focus();
  }
  const part = event.target.closest(".sections a");
  if (part) {
    event.preventDefault();
    const section = document.querySelector(part.getAttribute("href"));
    section.scrollIntoView();
    section.focus({ preventScroll: true });
  }
});

document.addEventListener("keydown", function (event) {
  if (event.key !== "Escape" || !document.getElementById("main")) {
    return;
  }
  const open = document.querySelector("details.menu[open]");
  if (open) {
    open.removeAttribute("open");
    open.querySelector("summary").focus();
    return;
  }
  if (document.querySelector("#shown-highlight:not([hidden])")) {
    ask("mark", "");
  }
});

/* A list that was left by keyboard covers nothing any more. */
document.addEventListener("focusin", function (event) {
  document.querySelectorAll("details.menu[open]").forEach(function (open) {
    if (!open.contains(event.target)) {
      open.removeAttribute("open");
    }
  });
});

/* A browser leaves a link that it shows a third of where it is; who tabs to it reads all of it. */
document.addEventListener("focusin", function (event) {
  if (event.target.matches(".ledger__frame :focus-visible, .scorecard :focus-visible")) {
    event.target.scrollIntoView({ block: "nearest", inline: "nearest" });
  }
});
