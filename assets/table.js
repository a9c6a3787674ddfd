/* The table behind a chart, built from its rows: dashboards/components/data_table.py.

   Built here and not by Dash, which takes ten seconds over a table of three hundred rows. */

window.dash_clientside = window.dash_clientside || {};

window.dash_clientside.table = {
  draw: function (sheet, id) {
    const place = document.getElementById(JSON.stringify({ panel: id.panel, type: id.type }));
    const focused = place.contains(document.activeElement) && document.activeElement.dataset.mark;
    place.replaceChildren(...(sheet ? [framed(sheet), ...printed(sheet, place)] : []));
    if (focused) {
      focusOn(place, focused);
    }
    return !sheet;
  },
};

/* A table made anew takes the focus with it: give it back to the same category. */
function focusOn(place, mark) {
  const again = [...place.querySelectorAll("[data-mark]")].find((each) => each.dataset.mark === mark);
  if (again) {
    again.focus();
  }
}

/* A wide table scrolls in a place of its own, which the keyboard can reach. */
function framed(sheet) {
  const table = made("table", { className: "data-table" }, [
    made("caption", { textContent: sheet.caption }),
    made("thead", {}, [
      made("tr", {}, sheet.headings.map((text) => made("th", { scope: "col", textContent: text }))),
    ]),
    made("tbody", {}, sheet.rows.map((cells) => made("tr", {}, cells.map(cell)))),
  ]);
  const frame = made("div", { className: "data-table__frame", tabIndex: 0 }, [table]);
  frame.setAttribute("role", "region");
  frame.setAttribute("aria-label", "Table: " + sheet.caption);
  return frame;
}

const PRINTED = 75; // rows, which take three sheets at most: assets/90-print.css

/* A long table is printed in part, and says so; who wants all of it on paper asks for it. */
function printed(sheet, place) {
  const many = sheet.rows.length;
  if (many <= PRINTED) {
    return [];
  }
  const box = made("input", { type: "checkbox", className: "form-check-input" });
  box.addEventListener("change", () =>
    place.querySelector(".data-table__frame").classList.toggle("data-table__frame--whole", box.checked),
  );
  const words = " Print all " + many + " rows, and not only the first " + PRINTED;
  const left = "The first " + PRINTED + " of " + many + " rows; the downloads have them all.";
  return [
    made("p", { className: "data-table__left-out", textContent: left }),
    made("label", { className: "data-table__whole" }, [box, words]),
  ];
}

function cell(entry, position) {
  const kind = position === 0 ? { scope: "row" } : {};
  const looks = entry.is_number ? { className: "data-table__number" } : {};
  return made(position === 0 ? "th" : "td", { ...kind, ...looks }, [content(entry)]);
}

function content(entry) {
  if (entry.href) {
    return made("a", { href: entry.href, textContent: entry.text });
  }
  return entry.mark ? button(entry) : entry.text;
}

function button(entry) {
  const found = made("button", {
    type: "button",
    className: "data-table__mark",
    title: "Highlight " + entry.text + "; with Ctrl, beside what is highlighted",
    textContent: entry.text,
  });
  found.dataset.mark = entry.mark;
  return found;
}

/* Text goes in as text: nothing that a return says becomes markup. */
function made(tag, properties, children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...(children || []));
  return element;
}
