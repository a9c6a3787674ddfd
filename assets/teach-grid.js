/* The grid of a sheet that is taught: drawn once, painted with each reading, marked by mouse or
   keyboard. Every text is put in as text. Made for: dashboards/components/teach_grid.py. */

const teachGrid = (function () {
  const PAGE_OF_ROWS = 20;
  const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
  let frame = null; /* where the grid stands */
  let sheet = null;
  let places = []; /* the element of each cell, by row and column; of a merged area one for all */
  let heads = []; /* of the columns */
  let sides = []; /* of the rows */
  let at = [0, 0]; /* where the keyboard is; -1 is the head of a column or row */
  let from = [0, 0]; /* where the marking began */
  let whole = ""; /* "rows" or "columns" where whole lines are marked */
  let marked = new Set();
  let isDragging = false;
  let letters = {}; /* of each part: its words, for who hears the page */

  function make(tag, text, attributes) {
    const made = document.createElement(tag);
    made.textContent = text;
    Object.entries(attributes || {}).forEach(([name, value]) => made.setAttribute(name, value));
    return made;
  }

  function draw(place, told) {
    frame = place;
    sheet = told;
    places = sheet.rows.map(() => []);
    const table = make("table", "", {
      role: "grid",
      class: "teach-grid",
      "aria-label": "The sheet “" + sheet.name + "” as it looks",
      "aria-multiselectable": "true",
      "aria-rowcount": sheet.all_rows + 1,
      "aria-colcount": sheet.all_columns + 1,
      "aria-describedby": "teach-how",
    });
    const body = make("tbody", "", { role: "rowgroup" });
    table.append(headOf(), body);
    const areas = new Map(sheet.merged.map((each) => [each.row + " " + each.column, each]));
    sheet.rows.forEach((texts, row) => body.append(rowOf(texts, row, areas)));
    frame.replaceChildren(table);
    at = from = [0, 0];
    whole = "";
    marked = new Set();
    sheet.rows.length && sheet.columns.length && elementAt(0, 0).setAttribute("tabindex", "0");
  }

  function headOf() {
    const row = make("tr", "", { role: "row", "aria-rowindex": "1" });
    row.append(make("td", "", { role: "gridcell", class: "teach-grid__corner" }));
    heads = sheet.columns.map((letter, column) => {
      const hidden = sheet.hidden_columns.includes(column);
      return headed(letter, "columnheader", hidden, { scope: "col", "data-column": column });
    });
    row.append(...heads);
    const head = make("thead", "", { role: "rowgroup" });
    head.append(row);
    return head;
  }

  function headed(text, role, hidden, attributes) {
    const head = make("th", text, { role, tabindex: "-1", ...attributes });
    if (hidden) {
      head.classList.add("teach-grid__hidden");
      head.append(make("span", "hidden", { class: "teach-grid__said" }));
    }
    return head;
  }

  function rowOf(texts, row, areas) {
    const made = make("tr", "", { role: "row", "aria-rowindex": row + 2 });
    const hidden = sheet.hidden_rows.includes(row);
    hidden && made.classList.add("teach-grid__row--hidden");
    sides[row] = headed(row + 1, "rowheader", hidden, { scope: "row", "data-row": row });
    made.append(sides[row]);
    texts.forEach(function (text, column) {
      if (places[row][column]) {
        return;
      }
      const cell = make("td", text, { role: "gridcell", tabindex: "-1", dir: "auto" });
      cell.dataset.row = row;
      cell.dataset.column = column;
      const area = areas.get(row + " " + column) || { rows: 1, columns: 1 };
      if (area.rows > 1 || area.columns > 1) {
        cell.rowSpan = area.rows;
        cell.colSpan = area.columns;
      }
      for (let r = row; r < row + area.rows; r += 1) {
        for (let c = column; c < column + area.columns; c += 1) {
          places[r][c] = cell;
        }
      }
      made.append(cell);
    });
    return made;
  }

  /* paint: a text a row, a letter a cell. asked: the cells that an open question is about. */
  function paint(rows, asked, words) {
    letters = words;
    const inQuestion = new Set(asked.map(([row, column]) => places[row] && places[row][column]));
    rows.forEach(function (line, row) {
      [...line].forEach(function (letter, column) {
        const cell = places[row][column];
        if (Number(cell.dataset.row) !== row || Number(cell.dataset.column) !== column) {
          return;
        }
        const asks = inQuestion.has(cell);
        if (cell.dataset.part !== letter || cell.classList.contains("teach-grid__asked") !== asks) {
          cell.dataset.part = letter;
          cell.classList.toggle("teach-grid__asked", asks);
          cell.setAttribute("aria-label", heard(cell, asks));
        }
      });
    });
  }

  function heard(cell, asks) {
    const part = letters[cell.dataset.part];
    const said = [cell.textContent || "blank", ...(part ? [part] : []), ...(asks ? ["asked"] : [])];
    return said.join(", ");
  }

  function elementAt(row, column) {
    if (row < 0) {
      return heads[Math.max(column, 0)];
    }
    return column < 0 ? sides[row] : places[row][column];
  }

  /* The marked range, counted from 0 and with its last row and column. */
  function range() {
    const bottom = sheet.rows.length - 1;
    const right = sheet.columns.length - 1;
    const area = {
      top: Math.max(0, Math.min(at[0], from[0])),
      bottom: Math.max(0, at[0], from[0]),
      left: Math.max(0, Math.min(at[1], from[1])),
      right: Math.max(0, at[1], from[1]),
    };
    if (whole === "columns") {
      return { ...area, top: 0, bottom };
    }
    return whole === "rows" ? { ...area, left: 0, right } : area;
  }

  function nameOf(row, column) {
    return sheet.columns[column] + (row + 1);
  }

  /* What is marked: whether columns, rows or cells, and where, as a person writes it. */
  function selection() {
    const area = range();
    if (whole === "columns") {
      return spanned("column", sheet.columns[area.left], sheet.columns[area.right]);
    }
    if (whole === "rows") {
      return spanned("row", area.top + 1, area.bottom + 1);
    }
    return spanned("cells", nameOf(area.top, area.left), nameOf(area.bottom, area.right));
  }

  function spanned(about, first, last) {
    const place = first === last ? String(first) : first + ":" + last;
    const one = { column: "Column ", row: "Row ", cells: "Cell " }[about];
    const many = { column: "Columns ", row: "Rows ", cells: "Cells " }[about];
    return { about, place, says: first === last ? one + first : many + first + " to " + last };
  }

  function markAll() {
    const area = range();
    const now = new Set();
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        now.add(places[row][column]);
      }
    }
    marked.forEach((cell) => now.has(cell) || cell.removeAttribute("aria-selected"));
    now.forEach((cell) => marked.has(cell) || cell.setAttribute("aria-selected", "true"));
    marked = now;
    frame.dispatchEvent(new CustomEvent("marked", { bubbles: true, detail: selection() }));
  }

  function goTo(row, column, isStretched) {
    elementAt(...at).setAttribute("tabindex", "-1");
    at = [row, column];
    if (!isStretched) {
      from = at;
      whole = row < 0 ? "columns" : column < 0 ? "rows" : "";
    }
    const now = elementAt(row, column);
    now.setAttribute("tabindex", "0");
    now.focus({ preventScroll: true });
    now.scrollIntoView({ block: "nearest", inline: "nearest" });
    markAll();
  }

  function within(row, column) {
    const least = -1;
    const rows = Math.min(Math.max(row, least), sheet.rows.length - 1);
    const columns = Math.min(Math.max(column, least), sheet.columns.length - 1);
    return rows < 0 && columns < 0 ? at : [rows, columns];
  }

  /* The next place in a direction: past the area that the present one is merged into. */
  function beside([down, across]) {
    const here = elementAt(...at);
    let [row, column] = at;
    for (;;) {
      const [nextRow, nextColumn] = within(row + down, column + across);
      const isEdge = nextRow === row && nextColumn === column;
      [row, column] = [nextRow, nextColumn];
      if (isEdge || elementAt(row, column) !== here) {
        return [row, column];
      }
    }
  }

  function placeAfter(event) {
    const [row, column] = at;
    const ends = event.ctrlKey || event.metaKey;
    if (STEPS[event.key]) {
      return beside(STEPS[event.key]);
    }
    return {
      Home: [ends ? 0 : row, 0],
      End: [ends ? sheet.rows.length - 1 : row, sheet.columns.length - 1],
      PageUp: [Math.max(0, row - PAGE_OF_ROWS), column],
      PageDown: within(row + PAGE_OF_ROWS, column),
    }[event.key];
  }

  /* Whether the key moved or marked something. */
  function press(event) {
    const isWith = event.ctrlKey || event.metaKey;
    if (event.key === " " && (isWith || event.shiftKey)) {
      whole = isWith ? "columns" : "rows";
      markAll();
      return true;
    }
    if (isWith && event.key.toLowerCase() === "a") {
      at = [at[0], sheet.columns.length - 1];
      from = [0, 0];
      whole = "columns";
      markAll();
      return true;
    }
    const next = placeAfter(event);
    if (!next || event.altKey) {
      return false;
    }
    goTo(...next, event.shiftKey);
    return true;
  }

  function placeOf(target) {
    const cell = target.closest && target.closest(".teach-grid [role]");
    if (!cell || !frame || !frame.contains(cell)) {
      return null;
    }
    const { row, column } = cell.dataset;
    if (row === undefined && column === undefined) {
      return null;
    }
    return [row === undefined ? -1 : Number(row), column === undefined ? -1 : Number(column)];
  }

  document.addEventListener("mousedown", function (event) {
    const place = event.button === 0 && placeOf(event.target);
    if (place) {
      event.preventDefault(); /* marks no text */
      isDragging = true;
      goTo(...place, event.shiftKey);
    }
  });

  document.addEventListener("mouseover", function (event) {
    const place = isDragging && placeOf(event.target);
    if (place && (place[0] !== at[0] || place[1] !== at[1])) {
      goTo(...place, true);
    }
  });

  document.addEventListener("mouseup", function () {
    isDragging = false;
  });

  return {
    draw,
    paint,
    press,
    selection,
    isHere: (target) => Boolean(sheet && placeOf(target)),
    isOf: (place) => Boolean(place && frame === place && place.firstChild),
    goTo: (row, column) => goTo(...within(row, column), false),
  };
})();
