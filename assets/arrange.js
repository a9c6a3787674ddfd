/* A page is arranged: charts are dragged, moved with Alt and an arrow key, and measures are found.

   What is typed is sent by assets/set-up.js. Read: callbacks/arrange.py. */

(function () {
  const MOVES = { ArrowUp: "earlier", ArrowDown: "later" };
  const UNANSWERED = 10000; /* milliseconds, after which an answer is awaited no more */
  let waiting = []; /* what was asked for while an answer is awaited: it is about what comes then */
  let askedAt = -UNANSWERED;
  let dragged = null;

  function isAsked() {
    return performance.now() - askedAt < UNANSWERED;
  }

  function send(form, what, said) {
    askedAt = performance.now();
    window.dash_clientside.setUp.send(form, what, said);
  }

  function formOf(target) {
    return target.closest && target.closest(".arrange__screen");
  }

  /* The keyboard moves the chart that it is at; a list of choices keeps its own keys. */
  document.addEventListener("keydown", function (event) {
    const row = event.target.closest && event.target.closest(".arrange__row");
    const move = MOVES[event.key];
    if (row && move && event.altKey && event.target.tagName !== "SELECT") {
      event.preventDefault();
      const chart = row.dataset.chart;
      if (isAsked()) {
        waiting.push([move, chart]);
      } else {
        send(formOf(row), move, chart);
      }
    }
    if (event.key === "Enter" && event.target.matches(".arrange__find")) {
      event.preventDefault();
      const first = document.querySelector(".arrange__measures li:not([hidden]) button");
      if (first && event.target.value.trim()) {
        first.click();
      }
    }
  });

  /* Who presses before the answer to the press before has come means the screen that then stands. */
  document.addEventListener(
    "click",
    function (event) {
      const button = event.target.closest(".arrange__screen button[data-set-up]");
      if (button && isAsked()) {
        event.preventDefault();
        event.stopImmediatePropagation();
        waiting.push([button.dataset.setUp, button.dataset.what]);
      } else if (button) {
        askedAt = performance.now(); /* assets/set-up.js sends it */
      }
    },
    true,
  );

  document.addEventListener("change", function (event) {
    const to = event.target.closest && event.target.closest(".arrange__to, .arrange__together");
    if (to) {
      send(formOf(to), to.dataset.does, to.dataset.what);
    }
  });

  /* Shows the measures that have every word of what is typed. */
  document.addEventListener("input", function ({ target }) {
    if (!target.matches(".arrange__find")) {
      return;
    }
    const words = target.value.toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    document.querySelectorAll(".arrange__theme").forEach(function (theme) {
      const rows = [...theme.querySelectorAll("li")];
      rows.forEach((row) => {
        row.hidden = !words.every((word) => row.dataset.words.includes(word));
      });
      const here = rows.filter((row) => !row.hidden).length;
      theme.hidden = here === 0;
      found += here;
    });
    const said = document.querySelector(".arrange__found");
    said.textContent = words.length ? (found || "No") + (found === 1 ? " measure" : " measures") : "";
  });

  /* With the mouse: a row is dragged by its handle, to before another or to the end of a section. */
  document.addEventListener("dragstart", function (event) {
    const handle = event.target.closest && event.target.closest(".arrange__handle");
    if (handle) {
      dragged = handle.closest(".arrange__row");
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", dragged.dataset.chart);
      event.dataTransfer.setDragImage(dragged, 12, 12);
      dragged.classList.add("arrange__row--dragged");
    }
  });

  document.addEventListener("dragover", function (event) {
    const section = dragged && event.target.closest(".arrange__section");
    clearMarks();
    if (section) {
      event.preventDefault();
      const { list, next } = placeIn(section, event.clientY);
      (next || list).classList.add(next ? "arrange__row--before" : "arrange__charts--end");
    }
  });

  document.addEventListener("drop", function (event) {
    const section = dragged && event.target.closest(".arrange__section");
    if (section) {
      event.preventDefault();
      const { list, next, rows } = placeIn(section, event.clientY);
      const number = next ? rows.indexOf(next) : rows.length;
      send(formOf(list), "move", [dragged.dataset.chart, list.dataset.section, number].join(" "));
    }
  });

  document.addEventListener("dragend", function () {
    clearMarks();
    if (dragged) {
      dragged.classList.remove("arrange__row--dragged");
      dragged = null;
    }
  });

  /* Before which row of a section a pointer is, of those that stay; none is the end. */
  function placeIn(section, y) {
    const list = section.querySelector(".arrange__charts");
    const rows = [...list.children].filter((row) => row !== dragged);
    const next = rows.find((row) => {
      const box = row.getBoundingClientRect();
      return y < box.top + box.height / 2;
    });
    return { list, next, rows };
  }

  function clearMarks() {
    ["arrange__row--before", "arrange__charts--end"].forEach((name) =>
      document.querySelectorAll("." + name).forEach((each) => each.classList.remove(name)),
    );
  }

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.arrange = {
    goOn: function (screen) {
      const said = screen.props;
      if (said["data-go"]) {
        window.location.assign(said["data-go"]);
        return;
      }
      requestAnimationFrame(() =>
        requestAnimationFrame(function () {
          window.dash_clientside.setUp.focusOn(said["data-focus"]);
          document.getElementById("arrange-said").textContent = said["data-said"];
          askedAt = -UNANSWERED;
          const [next, ...rest] = waiting;
          waiting = rest;
          const form = document.querySelector(".arrange__screen");
          if (next && form) {
            send(form, ...next);
          }
        }),
      );
    },
  };
})();
