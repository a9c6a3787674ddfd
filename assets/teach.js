/* What is said of a sheet that is taught, one answer after the other, and what is understood then.

   Made for: dashboards/components/teach_page.py. Read: callbacks/teach.py. */

(function () {
  const UNANSWERED = 45000; /* milliseconds, after which an answer is awaited no more */
  let file = ""; /* the token of the waiting file that is taught */
  const waiting = []; /* what was said while an answer is awaited; the first is the one asked */
  let keyboard = null; /* where it was when something was pressed: each answer makes that anew */

  function stage() {
    return document.querySelector(".teach");
  }

  function tell(said) {
    if (!stage()) {
      return;
    }
    const drawn = stage().dataset.sheet || "";
    waiting.push({ ...said, drawn, at: Date.now() + waiting.length });
    if (waiting.length === 1) {
      askNext();
    }
  }

  function askNext() {
    const asked = waiting[0];
    if (asked) {
      stage() && stage().setAttribute("data-asking", "true");
      window.dash_clientside.set_props("teach-asked", { data: asked });
      setTimeout(() => goOnFrom(asked), UNANSWERED);
    }
  }

  function goOnFrom(asked) {
    if (asked && waiting[0] === asked) {
      waiting.shift();
      stage() && stage().removeAttribute("data-asking");
      askNext();
    }
  }

  /* The kept answers of a file: a page that is loaded again goes on from them. */
  function keyOf(token) {
    return "teach " + token;
  }

  function kept(token) {
    try {
      return JSON.parse(window.sessionStorage.getItem(keyOf(token))) || {};
    } catch (error) {
      return {}; /* a browser that keeps nothing, or something else under this name */
    }
  }

  function keep(said) {
    try {
      window.sessionStorage.setItem(keyOf(said.file), JSON.stringify(said));
    } catch (error) {
      /* A browser that keeps nothing: the page as it stands holds the answers. */
    }
  }

  function forget(token) {
    try {
      window.sessionStorage.removeItem(keyOf(token));
    } catch (error) {
      /* There is nothing to forget. */
    }
  }

  function sayOfMarked(part) {
    const { about, place } = teachGrid.selection();
    tell({ do: "mark", about, place, part });
  }

  function optionOf(key) {
    const list = document.getElementById("teach-part");
    const wanted = key === "Backspace" ? "Delete" : key.length === 1 ? key.toUpperCase() : key;
    return list && [...list.options].find((each) => each.value && keysOf(list)[each.value] === wanted);
  }

  function keysOf(list) {
    return JSON.parse(list.dataset.keys || "{}");
  }

  /* Before every other key of a page: in the grid these mean the cells that are marked. */
  window.addEventListener(
    "keydown",
    function (event) {
      const isAlone = !(event.ctrlKey || event.metaKey || event.altKey);
      if (!stage() || !teachGrid.isHere(event.target)) {
        return;
      }
      const option = isAlone && areSingleKeysOn() && optionOf(event.key);
      if (option) {
        sayOfMarked(option.value);
      } else if (isAlone && event.key === "Enter") {
        document.getElementById("teach-part").focus();
      } else if (!teachGrid.press(event)) {
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );

  document.addEventListener("marked", function (event) {
    const place = document.getElementById("teach-marked");
    if (place) {
      place.textContent = event.detail.says;
    }
  });

  function chosenOf(button) {
    const field = button.closest(".teach__choose");
    const controls = field ? [...field.querySelectorAll("input, select")] : [];
    const named = controls.map((each) => [each.name || "value", each.value]);
    return Object.fromEntries(named);
  }

  document.addEventListener("click", function (event) {
    const button = event.target.closest("[data-teach]");
    if (!button || !stage()) {
      return;
    }
    const { teach: what, of, cell } = button.dataset;
    keyboard = { what, of };
    if (what === "when") {
      tell({ do: "when", ...chosenOf(button), place: teachGrid.selection().place });
    } else if (what === "pick") {
      pick(of);
    } else if (what === "mark") {
      const part = document.getElementById("teach-part").value;
      part && sayOfMarked(part);
    } else if (what === "go") {
      goThere(of, ...placeOf(cell));
    } else {
      tell({ do: what, of: of || "", ...chosenOf(button) });
    }
  });

  /* Enter in a place chooses what stands in it. */
  document.addEventListener("keydown", function (event) {
    const field = event.key === "Enter" && event.target.closest(".teach__choose");
    const button = field && event.target.tagName === "INPUT" && field.querySelector("[data-teach]");
    if (button) {
      event.preventDefault();
      button.click();
    }
  });

  /* A label of the list is put into the place in which it is said what labels are. */
  function pick(label) {
    const list = document.getElementById("teach-label");
    list.closest("details").open = true;
    list.value = label || list.value;
    document.getElementById("teach-meaning").focus();
  }

  /* Every name of the board; made here, since Dash would keep each of the thousands by itself. */
  function offer(meanings) {
    const options = meanings.map(function (each) {
      const option = document.createElement("option");
      option.value = each;
      return option;
    });
    document.getElementById("teach-meanings").replaceChildren(...options);
  }

  let goingTo = null;

  /* The row and column, from 0, of an address such as "D14". */
  function placeOf(cell) {
    const [, letters, row] = cell.match(/^([A-Z]+)([0-9]+)$/);
    const column = [...letters].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0);
    return [Number(row) - 1, column - 1];
  }

  function goThere(sheet, row, column) {
    if (sheet === stage().dataset.sheet) {
      teachGrid.goTo(row, column); /* as far as the grid goes */
    } else {
      goingTo = [row, column];
      tell({ do: "sheet", of: sheet });
    }
  }

  /* The keyboard goes on from what was pressed, or from the heading of what is next. */
  function focusAgain() {
    const active = document.activeElement;
    if (!keyboard || (active && active !== document.body)) {
      return;
    }
    const { what, of } = keyboard;
    const same = [...document.querySelectorAll('[data-teach="' + what + '"]')].find(
      (each) => (each.dataset.of || "") === (of || ""),
    );
    (same || document.getElementById("teach-next") || stage()).focus();
    keyboard = null;
  }

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.teach = {
    /* The first question about a file: with what was answered before the page was loaded. */
    open: function (opened) {
      waiting.length = 0;
      file = opened.file;
      const asked = { ...kept(opened.file), ...opened, do: "open", at: Date.now() };
      waiting.push(asked);
      setTimeout(askNext); /* once the page stands */
      return opened.file;
    },

    show: function (told) {
      const place = document.getElementById("teach-grid");
      if (!told || !place) {
        return 0;
      }
      told.meanings && offer(told.meanings);
      if (told.grid) {
        teachGrid.draw(place, told.grid);
        stage().dataset.sheet = told.sheet;
      }
      if (told.paint) {
        teachGrid.paint(told.paint, told.asked, told.words);
      }
      if (told.go) {
        waiting.length = 0;
        forget(file);
        told.file && window.dash_clientside.upload.bring(told.file);
        window.dash_clientside.set_props("address", { href: told.go });
        return 0;
      }
      told.said && keep(told.said);
      if (goingTo && told.grid) {
        teachGrid.goTo(...goingTo);
        goingTo = null;
      }
      requestAnimationFrame(() => requestAnimationFrame(focusAgain));
      goOnFrom(waiting[0]);
      return Date.now();
    },
  };
})();
