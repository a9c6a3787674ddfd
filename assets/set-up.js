/* Sends what is typed on a screen of setting up a board, and says where the keyboard goes on.

   The places are the browser's own, so that one form holds them all. Read: callbacks/set_up.py. */

(function () {
  const UNANSWERED = 3000; /* milliseconds, after which it may be asked again */
  let pressed = "h2"; /* where the keyboard was: each answer makes the screen anew */
  let goneOn = false; /* whether the keyboard was taken elsewhere since */

  function send(form, what, said) {
    const asked = what + " " + (said || "");
    if (form.dataset.asked === asked) {
      return; /* pressed twice: each answer makes the form anew */
    }
    form.dataset.asked = asked;
    setTimeout(() => delete form.dataset.asked, UNANSWERED);
    pressed = placeOf(form, what, said || "");
    goneOn = false;
    const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
    const told = { do: what, what: said || "", fields, at: Date.now() };
    window.dash_clientside.set_props(form.dataset.told || "set-up-typed", { data: told });
  }

  /* Where the keyboard is: in a cell of the grid, in a named place, or at the button. */
  function placeOf(form, what, said) {
    const active = document.activeElement;
    if (form.querySelector('details[data-cell="' + said + '"]')) {
      return 'details[data-cell="' + said + '"] > summary';
    }
    if (active && active.id && active.name && form.contains(active)) {
      return '[id="' + active.id + '"]';
    }
    if (active && active.dataset.handle && form.contains(active)) {
      return '[data-handle="' + active.dataset.handle + '"]';
    }
    return 'button[data-set-up="' + what + '"][data-what="' + said + '"]';
  }

  function formOf(target) {
    return target.closest && target.closest(".set-up__screen");
  }

  document.addEventListener("focusin", function () {
    goneOn = true;
  });

  /* Enter in a place is Next or Store, which are the form's only buttons that submit. */
  document.addEventListener("submit", function (event) {
    const form = formOf(event.target);
    if (form) {
      event.preventDefault();
      const button = event.submitter || form.querySelector('[type="submit"]');
      send(form, button.dataset.setUp, button.dataset.what);
    }
  });

  document.addEventListener("click", function (event) {
    const button = event.target.closest("button[type='button'][data-set-up]");
    if (button && formOf(button)) {
      send(formOf(button), button.dataset.setUp, button.dataset.what);
    }
  });

  /* A cell's single measures are made when it is opened for the first time. */
  document.addEventListener(
    "toggle",
    function (event) {
      const cell = event.target;
      if (cell.open && cell.dataset.opens && formOf(cell)) {
        send(formOf(cell), cell.dataset.does, cell.dataset.opens);
      }
    },
    true,
  );

  /* One open cell at a time; Escape and a click elsewhere close it. */
  function closeOthers(kept) {
    document.querySelectorAll(".set-up__cell details[open]").forEach(function (cell) {
      if (cell !== kept) {
        cell.open = false;
      }
    });
  }

  document.addEventListener("click", function (event) {
    if (document.querySelector(".set-up__grid")) {
      closeOthers(event.target.closest(".set-up__cell details"));
    }
  });

  document.addEventListener("keydown", function (event) {
    const cell = event.key === "Escape" && event.target.closest(".set-up__cell details[open]");
    if (cell) {
      cell.open = false;
      cell.querySelector("summary").focus();
    }
  });

  /* Who has gone on to a place that still stands is left there: an answer may come late. */
  function focusOn(where) {
    if (goneOn && document.activeElement !== document.body) {
      return;
    }
    const screen = document.querySelector(".set-up > [data-focus]");
    if (where === "heading") {
      window.scrollTo({ top: 0, behavior: "instant" });
      screen.querySelector("h2").focus({ preventScroll: true });
    } else if (where.startsWith("#")) {
      (document.getElementById(where.slice(1)) || screen.querySelector("h2")).focus();
    } else if (where === "form") {
      screen.querySelector(".set-up__form summary").focus();
    } else if (where === "fault") {
      const fault = screen.querySelector(".set-up__fault");
      const place = fault.closest(".set-up__field");
      const control = place && place.querySelector("input, select, textarea");
      (control || fault.parentElement).focus();
    } else {
      (screen.querySelector(pressed) || screen.querySelector("h2")).focus();
    }
  }

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.setUp = {
    send,
    focusOn,
    goOn: function (screen) {
      const where = screen.props["data-focus"];
      requestAnimationFrame(() => requestAnimationFrame(() => focusOn(where)));
    },
  };
})();
