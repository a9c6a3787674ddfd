/* An agenda is put in order: items are dragged, or moved with Alt and an arrow key, and saved at once.

   The page: dashboards/components/agenda_page.py. Kept by: callbacks/agendas.py. */

(function () {
  let carried = null;

  function rowOf(target) {
    return target.closest && target.closest(".agenda__row");
  }

  function tell(text) {
    document.querySelector(".agenda__said").textContent = text;
  }

  function move(row, way) {
    const other = way === "earlier" ? row.previousElementSibling : row.nextElementSibling;
    const focused = document.activeElement;
    if (other) {
      row.parentNode.insertBefore(row, way === "earlier" ? other : other.nextElementSibling);
      focused.focus(); // which a moved element loses
    }
    sayPlace(row);
  }

  function sayPlace(row) {
    const rows = [...row.parentNode.children];
    tell(row.dataset.title + " is now " + (rows.indexOf(row) + 1) + " of " + rows.length);
  }

  function takeOut(row) {
    const next = row.nextElementSibling || row.previousElementSibling;
    tell(row.dataset.title + " is taken out once that is saved");
    row.hidden = true;
    row.querySelectorAll("input, textarea").forEach((field) => (field.disabled = true));
    row.parentNode.append(row);
    const handle = next && next.querySelector(".agenda__handle");
    (handle || document.querySelector(".agenda__form [type=submit]")).focus();
  }

  document.addEventListener("keydown", function (event) {
    const row = rowOf(event.target);
    const way = { ArrowUp: "earlier", ArrowDown: "later" }[event.key];
    if (row && way && event.altKey) {
      event.preventDefault();
      move(row, way);
    }
  });

  document.addEventListener("click", function (event) {
    const button = event.target.closest(".agenda__row [data-agenda]");
    if (button) {
      const row = rowOf(button);
      if (button.dataset.agenda === "out") {
        takeOut(row);
      } else {
        move(row, button.dataset.agenda);
      }
    }
  });

  document.addEventListener("dragstart", function (event) {
    if (event.target.closest && event.target.closest(".agenda__handle")) {
      carried = rowOf(event.target);
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", carried.dataset.title);
      event.dataTransfer.setDragImage(carried, 12, 12);
    }
  });

  document.addEventListener("dragover", function (event) {
    const over = carried && rowOf(event.target);
    if (!over) {
      return;
    }
    event.preventDefault();
    if (over !== carried) {
      const { top, height } = over.getBoundingClientRect();
      const isBelow = event.clientY > top + height / 2;
      over.parentNode.insertBefore(carried, isBelow ? over.nextElementSibling : over);
    }
  });

  document.addEventListener("drop", (event) => carried && event.preventDefault());

  document.addEventListener("dragend", function () {
    if (carried) {
      sayPlace(carried);
      carried = null;
    }
  });

  /* Sent in the background, so that what was refused stays as it was typed. */
  document.addEventListener("submit", async function (event) {
    const form = event.target.closest(".agenda__form");
    if (!form) {
      return;
    }
    event.preventDefault();
    const said = form.querySelector(".agenda__refused");
    const body = new FormData(form, event.submitter);
    const answer = await fetch(form.action, { method: "POST", body }).catch(() => null);
    const isTold = answer && (answer.headers.get("Content-Type") || "").includes("json");
    if (!isTold) {
      said.textContent = "This was not saved. Load the page again in a while; what you typed stays here until then.";
      return;
    }
    const { why, version, go } = await answer.json();
    if (go) {
      window.location.assign(go);
      return;
    }
    said.textContent = why;
    if (version) {
      form.elements.version.value = version;
    }
  });
})();
