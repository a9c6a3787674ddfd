/* The list of many boards: finds one as somebody types, and leads to it with the view.

   Made by: dashboards/components/board_field.py. */

/* Shows the boards that have every word of what is typed; all of them when nothing is. */
function findBoards(typed) {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const rows = [...document.querySelectorAll(".boards__choices li")];
  rows.forEach((row) => {
    row.hidden = !words.every((word) => row.dataset.words.includes(word));
  });
  const found = rows.filter((row) => !row.hidden).length;
  const said = document.getElementById("found-boards");
  said.textContent = words.length ? (found || "None") + " of " + rows.length + " boards" : "";
}

document.addEventListener("input", function ({ target }) {
  if (target.id === "find-board") {
    findBoards(target.value);
  }
});

/* Who opens the list types at once. */
document.addEventListener(
  "toggle",
  function ({ target }) {
    if (target.matches("details.boards[open]")) {
      document.getElementById("find-board").focus();
    }
  },
  true,
);

/* Enter leads to the first that is found; the arrows go through the list. */
document.addEventListener("keydown", function (event) {
  const list = event.target.closest && event.target.closest(".boards__choices");
  if (!list) {
    return;
  }
  const links = [...list.querySelectorAll("a")].filter((each) => !each.closest("[hidden]"));
  const here = links.indexOf(event.target);
  if (event.key === "Enter" && event.target.id === "find-board") {
    event.preventDefault();
    if (links[0].dataset.board !== "+") {
      links[0].click(); /* nobody who searches in vain wants a board of their own */
    }
  } else if (event.key === "ArrowDown" && here + 1 < links.length) {
    event.preventDefault();
    links[here + 1].focus();
  } else if (event.key === "ArrowUp" && here >= 0) {
    event.preventDefault();
    (here ? links[here - 1] : document.getElementById("find-board")).focus();
  }
});

document.addEventListener("click", function (event) {
  const link = event.target.closest("a[data-board]");
  if (link && !(event.ctrlKey || event.metaKey || event.shiftKey)) {
    event.preventDefault();
    link.closest("details").removeAttribute("open");
    const query = window.location.search.slice(1);
    window.dash_clientside.view.changeBoard(link.dataset.board, query);
  }
});
