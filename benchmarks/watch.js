// Put in every page before its own scripts: tells when four charts are in the page as expected.
(() => {
  const CHARTS = 4;
  const PATIENCE = 60000; // milliseconds
  const MARKS = ".main-svg .points path, .main-svg .lines path";

  const charts = () => [...document.querySelectorAll(".js-plotly-plot")].slice(0, CHARTS);
  const marks = (chart) => [...chart.querySelectorAll(MARKS)];
  const counts = () => charts().map((chart) => marks(chart).length);
  const shape = (chart) =>
    marks(chart).map((mark) => mark.getAttribute("d") + mark.getAttribute("transform")).join();
  const shapes = () => charts().map(shape);

  const asExpected = (expected) => counts().join() === expected.join();
  const allDiffer = (before) => shapes().every((shape, number) => shape !== before[number]);

  // Resolves with performance.now() at the end of the script that made it true. An observer, not
  // requestAnimationFrame: a frame of 16 ms is too coarse a ruler for a redraw of 60.
  const moment = (isTrue) =>
    new Promise((resolve, reject) => {
      const look = () => {
        if (!isTrue()) return;
        observer.disconnect();
        resolve(performance.now());
      };
      const observer = new MutationObserver(look);
      observer.observe(document, {
        subtree: true,
        childList: true,
        attributeFilter: ["class", "d", "transform"],
      });
      setTimeout(() => reject(new Error(`The charts have ${counts()} marks.`)), PATIENCE);
      look();
    });

  const act = ({ selector, value }) => {
    const control = document.querySelector(selector);
    if (value === null) return control.click();
    control.value = value;
    control.dispatchEvent(new Event("change", { bubbles: true }));
  };

  window.watch = {
    act,
    counts,
    loaded: (expected) => moment(() => asExpected(expected)),
    changed: async ({ change, expected }) => {
      const before = shapes();
      const start = performance.now();
      const end = moment(() => asExpected(expected) && allDiffer(before));
      act(change);
      return (await end) - start;
    },
  };
})();
