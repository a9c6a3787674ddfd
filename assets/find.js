/* Find: Ctrl K, / or the button opens it; typing lists what there is, and a choice opens it.

   Made by: dashboards/components/find_dialog.py. Answered by: callbacks/finding.py. */

const ASKED_AFTER = 80; // ms without a key: nobody reads what is found of half a word
const NO_ANSWER = "The dashboard does not answer. Type again in a while.";

let lastAsked = 0;
let asksSoon = 0;

/* The view that a page keeps a copy of; a page without one is of the board that its address names. */
function viewToFindIn() {
  const kept = window.dash_component_api.getLayout("query");
  return kept && kept.props.data ? kept.props.data : window.location.search.slice(1);
}

function openFind() {
  const dialog = document.getElementById("find");
  const isOffered = document.querySelector("[data-opens='find']");
  if (isOffered && !dialog.open && !document.querySelector("dialog[open]")) {
    const typed = document.getElementById("find-typed");
    dialog.showModal();
    typed.value = "";
    askWhatThereIs();
  }
}

function askSoon() {
  window.clearTimeout(asksSoon);
  asksSoon = window.setTimeout(askWhatThereIs, ASKED_AFTER);
}

/* Of several questions on their way, the answer to the last counts. */
async function askWhatThereIs() {
  lastAsked += 1;
  const asked = lastAsked;
  const typed = document.getElementById("find-typed").value;
  const body = JSON.stringify({ typed, view: viewToFindIn(), path: window.location.pathname });
  const headers = { "Content-Type": "application/json" };
  const answer = await fetch("/find", { method: "POST", headers, body }).catch(() => null);
  if (asked !== lastAsked) {
    return;
  }
  if (answer && answer.ok) {
    const { said, lists } = await answer.json();
    listFound(said, lists);
  } else {
    listFound(answer ? await answer.text() : NO_ANSWER, []);
  }
}

function listFound(said, lists) {
  const place = document.getElementById("found");
  place.replaceChildren(...lists.map(groupOf));
  place.scrollTop = 0;
  document.getElementById("find-said").textContent = said;
  document.getElementById("find-typed").setAttribute("aria-expanded", String(lists.length > 0));
  const typed = document.getElementById("find-typed").value.trim();
  choose(typed ? optionsFound()[0] : null);
}

/* title: of what sort they are. found: each with its name, what it is and its address. */
function groupOf({ title, found, more }, n) {
  const group = part("div", "find__group", "");
  const heading = part("p", "find__kind", title);
  heading.id = "found-" + n;
  group.setAttribute("role", "group");
  group.setAttribute("aria-labelledby", heading.id);
  heading.setAttribute("role", "presentation");
  group.append(heading, ...found.map((each, m) => optionOf(each, heading.id + "-" + m)));
  if (more) {
    const beyond = part("p", "find__more", more);
    beyond.setAttribute("role", "presentation");
    group.append(beyond);
  }
  return group;
}

/* A link, so that it can be opened in a window of its own like any other. */
function optionOf({ name, about, address }, id) {
  const option = part("a", "find__hit", "");
  option.append(part("span", "find__name", name), part("span", "find__about", about));
  option.id = id;
  option.href = address;
  option.tabIndex = -1;
  option.setAttribute("role", "option");
  option.setAttribute("aria-selected", "false");
  return option;
}

function part(tag, className, text) {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function optionsFound() {
  return [...document.querySelectorAll("#found [role='option']")];
}

function chosenOption() {
  return document.querySelector("#found [aria-selected='true']");
}

/* The keyboard stays in the field; a screen reader is told of the choice by its id. */
function choose(option) {
  optionsFound().forEach((each) => each.setAttribute("aria-selected", String(each === option)));
  const typed = document.getElementById("find-typed");
  if (option) {
    typed.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  } else {
    typed.removeAttribute("aria-activedescendant");
  }
}

/* Past the last comes the first, and the other way round. */
function chooseNext(step) {
  const options = optionsFound();
  if (options.length) {
    const here = options.indexOf(chosenOption());
    const next = here < 0 && step < 0 ? options.length - 1 : here + step;
    choose(options[(next + options.length) % options.length]);
  }
}

function openFound(option) {
  document.getElementById("find").close();
  const asked = new URL(option.href);
  // Closing gives the keyboard back to where it was; the thing that is opened takes it from there.
  goTo(asked);
}

document.addEventListener("keydown", function (event) {
  if (isFindKey(event) || (event.key === "/" && isKeyAlone(event))) {
    event.preventDefault(); // a browser would go to its own search
    openFind();
  }
});

function isFindKey(event) {
  const withControl = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  return withControl && event.key.toLowerCase() === "k";
}

document.addEventListener("click", function (event) {
  const opens = event.target.closest("[data-opens='find']");
  const closes = event.target.closest("[data-closes]");
  if (opens) {
    openFind();
  } else if (closes) {
    document.getElementById(closes.dataset.closes).close();
  }
});

document.addEventListener("DOMContentLoaded", function () {
  const dialog = document.getElementById("find");
  const typed = document.getElementById("find-typed");
  typed.addEventListener("input", askSoon);
  dialog.addEventListener("keydown", function (event) {
    event.stopPropagation(); // Esc clears a highlight too, on the page
    if (isFindKey(event)) {
      event.preventDefault();
      typed.select();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      chooseNext(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && event.target === typed && chosenOption()) {
      event.preventDefault();
      openFound(chosenOption());
    }
  });
  dialog.addEventListener("click", function (event) {
    const option = event.target.closest("[role='option']");
    if (event.target === dialog) {
      dialog.close(); // beside it
    } else if (option && !(event.ctrlKey || event.metaKey || event.shiftKey)) {
      event.preventDefault();
      openFound(option);
    }
  });
});
