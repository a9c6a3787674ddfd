"""Someone at a browser: what they do, what they see, and what went on behind it."""

from collections.abc import Sequence
from urllib.parse import parse_qsl, urlsplit

from playwright.sync_api import ConsoleMessage, Error, Locator, Page, expect

LOCAL_SCHEMES = ("data:", "blob:")
WATCHED = {"error", "warning"}

SETTLED = """() => {
  const state = window.store && window.store.getState();
  if (!state) return false;
  const waiting = ['requested', 'prioritized', 'blocked', 'executing', 'watched', 'executed'];
  const charts = [...document.querySelectorAll('.dash-graph')];
  return !state.isLoading
    && waiting.every((each) => state.callbacks[each].length === 0)
    && document.querySelector('h1') !== null
    && charts.every((chart) => chart.querySelector('.js-plotly-plot .main-svg'))
    && document.querySelector('.dash-graph--pending, [aria-busy="true"]') === null;
}"""

TRACES = """(chart) => chart.data.map((trace) => ({
  type: trace.type, mode: trace.mode, orientation: trace.orientation,
  x: trace.x, y: trace.y, text: trace.text, base: trace.base, marker: trace.marker,
  line: trace.line, customdata: trace.customdata,
}))"""

# Where on the screen the marks of a category are: bars by their shape, points by the axes; and
# whether it is words, of which plotly.js need not notice that the pointer is over them.
PLACES = """(chart, [dimension, category]) => {
  const box = chart.getBoundingClientRect();
  const found = [];
  chart.querySelectorAll('.trace.bars').forEach((group) => {
    const trace = group.__data__[0].trace;
    [...group.querySelectorAll('.point')].forEach((point, n) => {
      const mark = trace.customdata[n];
      const shape = point.querySelector('path');
      if (!shape || mark[0] !== dimension || mark[1] !== category) return;
      const place = shape.getBoundingClientRect();
      if (place.width > 3 && place.height > 3) {
        found.push([place.left + place.width / 2, place.top + place.height / 2, false]);
      }
    });
  });
  const { xaxis, yaxis } = chart._fullLayout;
  const isThis = (mark) => mark[0] === dimension && mark[1] === category;
  chart.data.filter((trace) => trace.type === 'scatter').forEach((trace) => {
    trace.customdata.forEach((mark, n) => {
      if (!isThis(mark) || trace.y[n] === null || trace.mode === 'text') return;
      found.push([box.left + xaxis._offset + xaxis.d2p(trace.x[n]),
                  box.top + yaxis._offset + yaxis.d2p(trace.y[n]), false]);
    });
  });
  const words = chart.data.find((trace) => trace.mode === 'text');
  chart.querySelectorAll('.textpoint').forEach((text) => {
    // Of two figures of a row, each stands a little off the middle of it.
    const mark = words.customdata[Math.round(text.__data__.y)];
    if (!mark || !isThis(mark)) return;
    const place = text.getBoundingClientRect();
    found.push([place.left + place.width / 2, place.top + place.height / 2, true]);
  });
  return found;
}"""

# A place in the plot that is further from every mark than a pointer reaches.
EMPTY_PLACE = """(chart) => {
  const box = chart.querySelector('.nsewdrag').getBoundingClientRect();
  const shapes = [...chart.querySelectorAll('.point, .textpoint')]
    .map((each) => each.getBoundingClientRect());
  const far = (x, y) => shapes.every((s) =>
    x < s.left - 25 || x > s.right + 25 || y < s.top - 25 || y > s.bottom + 25);
  for (let y = box.bottom - 4; y > box.top; y -= 6) {
    for (let x = box.right - 4; x > box.left; x -= 6) {
      if (far(x, y)) return [x, y];
    }
  }
  return null;
}"""


# Scrolls until a place is in the middle of the window, clear of the filters; says where it is.
BROUGHT_TO_SIGHT = """([x, y]) => {
  const before = window.scrollY;
  window.scrollBy({ top: y - window.innerHeight / 2, behavior: 'instant' });
  return [x, y - (window.scrollY - before)];
}"""


# Whether plotly.js has noticed that the pointer is over a mark of a category.
NOTICED = """([chart, dimension, category]) => (chart._hoverdata || []).some(
  ({ customdata }) => customdata && customdata[0] === dimension && customdata[1] === category)"""


class Visitor:
    """A browser context with one page open."""

    def __init__(self, page: Page, base_url: str) -> None:
        self.page = page
        self.base_url = base_url
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", self._hear)
        page.on("pageerror", self._suffer)

    def opens(self, address: str) -> None:
        """Type an address and wait until everything on its page is drawn."""
        self.page.goto(self.base_url + address)
        self.settles()

    def opens_what_is_not_there(self, address: str) -> int:
        """Type an address at which nothing stands; gives the status of the answer.

        The browser writes down that the address is unknown, and is right: that is no complaint.
        """
        answer = self.page.goto(self.base_url + address)
        self.settles()
        self.complaints = [each for each in self.complaints if "status of 404" not in each]
        return answer.status if answer else 0

    def settles(self) -> None:
        """Wait until no callback is under way and every chart is drawn."""
        self.page.wait_for_function(SETTLED)
        self.page.evaluate(
            "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
        )
        self.page.wait_for_function(SETTLED)

    def clicks(self, name: str) -> None:
        """Press the button of that name."""
        self.page.get_by_role("button", name=name, exact=True).click()
        self.settles()

    def chooses(self, label: str, option: str) -> None:
        """Choose an option of a labelled list."""
        self.page.get_by_label(label, exact=True).select_option(option)
        self.settles()

    def chooses_agencies(self, *names: str) -> None:
        """Tick agencies in the list of them, and close it."""
        self.page.locator("details.agencies summary").click()
        for name in names:
            self.page.get_by_role("checkbox", name=name, exact=True).check()
        self.page.keyboard.press("Escape")
        self.settles()

    def adds_mark(self, panel: str, dimension: str, category: str, key: str = "Control") -> None:
        """Click the mark of a category while a key is held down."""
        self.page.keyboard.down(key)
        self.clicks_mark(panel, dimension, category)
        self.page.keyboard.up(key)

    def clicks_mark(self, panel: str, dimension: str, category: str) -> None:
        """Click the mark of a category with the mouse."""
        places = self.chart(panel).evaluate(PLACES, [dimension, category])
        assert places, f"{panel} has no mark of {dimension}:{category}"
        x, y, is_words = places[0]
        chart = self.chart(panel).element_handle()
        self._clicks_at([x, y], [] if is_words else [chart, dimension, category])

    def clicks_name(self, panel: str, name: str) -> None:
        """Click the name of a row."""
        box = self.chart(panel).locator(".ytick text", has_text=name).first.bounding_box()
        self._clicks_at([box["x"] + box["width"] / 2, box["y"] + box["height"] / 2])

    def clicks_the_empty_plot(self, panel: str) -> None:
        """Click where the chart has no mark."""
        place = self.chart(panel).evaluate(EMPTY_PLACE)
        assert place, f"{panel} has no empty place"
        self._clicks_at(place)

    def shows_table(self, panel: str) -> Locator:
        """Open the table of a card, if it is not open yet."""
        button = self.card(panel).locator("button[aria-expanded]")
        if button.get_attribute("aria-expanded") == "false":
            button.click()
            self.settles()
        return self.card(panel).locator("table")

    def shows_every_table(self) -> None:
        """Open the tables of all the cards."""
        self.page.locator("button[aria-expanded='false']").evaluate_all(
            "(buttons) => buttons.forEach((button) => button.click())"
        )
        self.settles()
        expect(self.page.locator(".chart-card table")).to_have_count(len(self.panels))

    def card(self, panel: str) -> Locator:
        return self.page.locator(f".chart-card[aria-labelledby='heading-{panel}']")

    def chart(self, panel: str) -> Locator:
        return self.card(panel).locator(".js-plotly-plot")

    def traces(self, panel: str) -> list[dict]:
        """What plotly.js was given to draw."""
        return self.chart(panel).evaluate(TRACES)

    def words_in_plot(self, panel: str) -> str:
        return " ".join(self.chart(panel).locator("svg text").all_text_contents())

    @property
    def panels(self) -> list[str]:
        """The panels on the page, in order."""
        labels = self.page.locator(".chart-card").evaluate_all(
            "(cards) => cards.map((card) => card.getAttribute('aria-labelledby'))"
        )
        return [label.removeprefix("heading-") for label in labels]

    @property
    def panels_without_marks(self) -> list[str]:
        """The panels on the page whose charts draw no figure."""
        cards = self.page.locator(".chart-card:not(:has(.point))")
        labels = cards.evaluate_all("(all) => all.map((c) => c.getAttribute('aria-labelledby'))")
        return [label.removeprefix("heading-") for label in labels]

    @property
    def chips(self) -> str:
        """What they say, in one line: the sign that takes one out stands in a column of its own."""
        return " ".join(" ".join(self.page.locator(".chip:visible").all_inner_texts()).split())

    @property
    def headlines(self) -> str:
        return self.page.locator(".headlines").inner_text()

    @property
    def path(self) -> str:
        return urlsplit(self.page.url).path

    @property
    def view(self) -> dict[str, str]:
        """What the address bar says is shown."""
        return dict(parse_qsl(urlsplit(self.page.url).query))

    @property
    def requests_elsewhere(self) -> list[str]:
        home = (self.base_url, *LOCAL_SCHEMES)
        return [url for url in self.requests if not url.startswith(home)]

    def _clicks_at(self, place: Sequence[float], mark: Sequence[object] = ()) -> None:
        """Click there once a mark, if one is meant, is noticed; every click changes the view."""
        before = self.page.url
        x, y = self.page.evaluate(BROUGHT_TO_SIGHT, place)
        self.page.mouse.move(x - 30, y - 3)
        self.page.mouse.move(x, y, steps=3)
        if mark:
            self.page.wait_for_function(NOTICED, arg=mark)
        self.page.mouse.click(x, y)
        self.page.wait_for_function("(before) => location.href !== before", arg=before)
        self.settles()

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in WATCHED:
            self.complaints.append(f"{message.type}: {message.text}")

    def _suffer(self, error: Error) -> None:
        self.complaints.append(f"page error: {error}")
