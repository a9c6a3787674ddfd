/* One slide as it stands on the screen: its words, its figure, its chart, or its table.

   What a slide holds: dashboards/presenting/slide.py. Text goes in as text. */

(function () {
  const CONFIG = { showSendToCloud: false, displaylogo: false, displayModeBar: false };

  /* A quarter and a year stay on one line, and so do the months that they have. */
  function words(tag, name, text) {
    const parts = text.split(/((?:Q[1-4] )?[0-9]{4}-[0-9]{2}\b|\([^()]{3,20} [0-9]{4}\))/);
    const held = parts.map((part, n) => (n % 2 ? made("span", { className: "unbroken", textContent: part }) : part));
    return made(tag, name ? { className: name } : {}, held);
  }

  function each(texts, name) {
    return texts.map((text) => words("p", name, text));
  }

  /* The signs are read out by their words. */
  function mark({ sign, words: said, tone }) {
    const drawn = made("span", { textContent: sign ? sign + " " : "" });
    drawn.setAttribute("aria-hidden", "true");
    return made("p", { className: tone === "concern" ? "slide__mark slide__mark--concern" : "slide__mark" }, [drawn, said]);
  }

  function beside(slide) {
    const isConcern = slide.marks.some(({ tone }) => tone === "concern");
    const name = isConcern ? "slide__figure slide__mark--concern" : "slide__figure";
    const figure = slide.figure ? [words("p", name, slide.figure)] : [];
    const content = [
      ...figure,
      ...each(slide.named ? [slide.named] : [], "slide__missing"),
      ...slide.marks.map(mark),
      ...each(slide.beside, "slide__line"),
      ...each(slide.missing, "slide__missing slide__remark"),
    ];
    const unsaid = made("p", { className: "slide__missing slide__unsaid", hidden: !slide.unsaid });
    return content.length || slide.unsaid ? [made("aside", { className: "slide__beside" }, [...content, unsaid])] : [];
  }

  function table({ headings, rows }) {
    const isShort = (text) => text.length <= 14;
    const head = made("tr", {}, headings.map((text) => made("th", { scope: "col", textContent: text, className: "unbroken" })));
    const body = rows.map((cells) =>
      made("tr", {}, cells.map((text, n) => made(n ? "td" : "th", { textContent: text, className: isShort(text) ? "unbroken" : "", ...(n ? {} : { scope: "row" }) }))),
    );
    return made("table", { className: "slide__table" }, [
      made("thead", {}, [head]),
      made("tbody", {}, body),
    ]);
  }

  function chart(slide, title) {
    const place = made("div", { className: "slide__drawn" });
    place.setAttribute("aria-hidden", "true"); // read out as its title; the table says it all
    place.style.minHeight = slide.tall ? slide.tall + "px" : ""; // below that it scrolls
    const figure = made("figure", { className: "slide__chart" }, [
      made("div", { className: "slide__frame" }, [place]),
      moreBelow(),
    ]);
    figure.setAttribute("role", "figure");
    figure.setAttribute("aria-label", title);
    return figure;
  }

  function moreBelow() {
    return made("p", { className: "slide__more", textContent: "▼ more below: Down", hidden: true });
  }

  function body(slide) {
    if (slide.chart) {
      return [chart(slide, slide.title), ...beside(slide)];
    }
    const listed = slide.listed ? [table(slide.listed)] : [];
    const text = slide.text.length ? [made("div", { className: "slide__text" }, each(slide.text, ""))] : [];
    const words = [...listed, ...text];
    const place = made("div", { className: "slide__words" }, words);
    const listing = made("div", { className: "slide__listing" }, [place, moreBelow()]);
    return [...beside(slide), ...(words.length ? [listing] : [])];
  }

  /* The fewer letters a title has, the larger they are. */
  function sizeOf(title) {
    return title.length > 120 ? " slide__title--long" : "";
  }

  function build(slide) {
    const head = made("header", { className: "slide__head" }, [
      words("h1", "slide__title" + sizeOf(slide.title), slide.title),
      words("p", "slide__subject", slide.subject),
    ]);
    const isList = !slide.chart && Boolean(slide.listed || slide.text.length);
    const isAlone = !slide.chart && !isList;
    return made("section", { className: isAlone ? "slide slide--alone" : "slide" }, [
      head,
      made("div", { className: isList ? "slide__body slide__body--list" : "slide__body" }, body(slide)),
      made("div", { className: "slide__sheet", hidden: true }),
    ]);
  }

  /* Draws the chart of a slide whose box is in the page; chosen is told of a mark that is clicked. */
  async function draw(node, slide, chosen) {
    const place = node.querySelector(".slide__drawn");
    if (!place) {
      return;
    }
    const plotly = await plotlyThere();
    await plotly.newPlot(place, slide.chart.data, slide.chart.layout, CONFIG);
    place.on("plotly_click", function ({ points, event }) {
      const [point] = points || [];
      const [dimension, category] = (point && point.customdata) || [];
      const added = event && (event.ctrlKey || event.metaKey || event.shiftKey);
      if (category || !point) {
        chosen(point ? dimension + ":" + escaped(category) : "", added);
      }
    });
  }

  function escaped(category) {
    return category.replaceAll("%", "%25").replaceAll(",", "%2C");
  }

  /* The part of the page that draws comes with its first chart; a page may have none. */
  function plotlyThere() {
    if (window.Plotly) {
      return window.Plotly;
    }
    return new Promise(function (ready, fail) {
      const script = made("script", { src: window._dashPlotlyJSURL });
      script.addEventListener("load", () => ready(window.Plotly));
      script.addEventListener("error", fail);
      document.head.append(script);
    });
  }

  /* A chart whose box has changed since it was drawn; of what is taller, that it goes on. */
  async function fit(node, slide) {
    spare(node, slide);
    const place = node.querySelector(".slide__drawn.js-plotly-plot");
    const { width, height } = (place && place._fullLayout) || {};
    if (place && (Math.abs(place.clientWidth - width) > 1 || Math.abs(place.clientHeight - height) > 1)) {
      await window.Plotly.relayout(place, { autosize: true });
    }
    const frame = node.querySelector(".slide__frame, .slide__words");
    if (frame) {
      frame.style.height = "";
      node.querySelector(".slide__more").hidden = !isTooTall(frame);
      endBetweenRows(node, frame, place);
    }
  }

  /* Where a chart goes on beneath, no row of it is cut: it is seen, and scrolled, by whole rows. */
  function endBetweenRows(node, frame, place) {
    const { yaxis: rows } = (place && place._fullLayout) || {}; // none once the slide was left
    const more = node.querySelector(".slide__more");
    if (!rows || more.hidden) {
      return;
    }
    const row = rows._length / Math.abs(rows.range[1] - rows.range[0]);
    const whole = Math.floor((frame.clientHeight - more.offsetHeight - rows._offset) / row);
    if (whole > 0) {
      frame.style.height = rows._offset + whole * row + "px";
      frame.dataset.row = row;
    }
  }

  /* Beside a chart stand as many remarks as there is room for: of the others, that there are some. */
  function spare(node, slide) {
    const place = node.querySelector(".slide__beside");
    if (!place) {
      return;
    }
    const remarks = [...place.querySelectorAll(".slide__remark")];
    remarks.forEach((remark) => (remark.hidden = false));
    place.classList.remove("slide__beside--close");
    tellOfOthers(place, slide.unsaid);
    if (isTooTall(place)) {
      place.classList.add("slide__beside--close");
    }
    for (let left = slide.unsaid + 1; remarks.length && isTooTall(place); left += 1) {
      remarks.pop().hidden = true;
      tellOfOthers(place, left);
    }
  }

  function tellOfOthers(place, many) {
    const told = place.querySelector(".slide__unsaid");
    told.hidden = many === 0;
    told.textContent = (many === 1 ? "1 remark" : many + " remarks") + " more in the notes (N).";
  }

  function isTooTall(place) {
    return place.scrollHeight > place.clientHeight + 1;
  }

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.slide = { build, draw, fit };
})();
