/* The presenter's window: follows the window that presents, and turns its slides.

   The page: dashboards/presenting/notes_window.py. */

(function () {
  const TURNS = ["ArrowRight", "ArrowLeft", "PageDown", "PageUp", "Home", "End"];
  if (!document.body || !document.body.classList.contains("notes")) {
    return;
  }
  const channel = new BroadcastChannel("presenting");
  let began = 0;

  function place(name) {
    return document.getElementById("notes-" + name);
  }

  function paragraph(text) {
    const found = document.createElement("p");
    found.textContent = text;
    return found;
  }

  channel.addEventListener("message", function ({ data }) {
    if (data.kind !== "slide") {
      return;
    }
    began = data.began;
    place("place").textContent = data.place;
    place("title").textContent = data.title;
    const none = ["There is nothing more to say of this slide."];
    place("text").replaceChildren(...(data.notes.length ? data.notes : none).map(paragraph));
    place("next").textContent = data.next ? "Next: " + data.next : "This is the last slide.";
    tick();
  });

  function tick() {
    const minutes = began ? Math.floor((Date.now() - began) / 60000) : 0;
    const now = new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
    place("clock").textContent = now + (began ? ", " + minutes + " min" : "");
  }

  document.addEventListener("keydown", function (event) {
    if (TURNS.includes(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      channel.postMessage({ kind: "key", key: event.key });
    }
  });

  setInterval(tick, 10000);
  tick();
  channel.postMessage({ kind: "asked" });
})();
