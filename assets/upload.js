/* Sends chosen or dropped files one by one, with progress. Read: callbacks/uploads.py. */

(function () {
  const FOUND = "What was found is below. Nothing is stored until it is accepted.";
  const ASK_AGAIN = 300; /* milliseconds */
  const UNANSWERED = 10000; /* milliseconds, after which an answer is awaited no more */
  const waiting = [];
  const chosen = []; /* what was pressed while an answer is awaited; the first is the one asked */
  const seen = new Set();
  let refused = [];

  /* What was found comes to the reader, once it is drawn; the keyboard goes on from its heading. */
  function bringIntoView(id) {
    requestAnimationFrame(function () {
      const heading = document.getElementById(id);
      if (!heading) {
        return seen.size && bringIntoView(id);
      }
      heading.focus({ preventScroll: true });
      heading.closest(".staged").scrollIntoView({ block: "start" });
    });
  }

  function onceItStands() {
    if (document.getElementById("staged-list")) {
      window.dash_clientside.set_props("staged", { data: waiting.slice() });
    } else {
      requestAnimationFrame(onceItStands);
    }
  }

  function say(text) {
    document.getElementById("upload-said").textContent = text;
  }

  /* XMLHttpRequest, since fetch cannot tell how much of a file has been sent. */
  function send(file, form) {
    return new Promise(function (resolve) {
      const request = new XMLHttpRequest();
      const body = new FormData();
      body.append("file", file);
      body.append("board", form.dataset.board || "");
      request.open("POST", "/upload");
      request.setRequestHeader("X-Upload-Token", form.dataset.token);
      request.upload.addEventListener("progress", function (event) {
        const bar = form.querySelector("progress");
        bar.hidden = false;
        bar.value = event.lengthComputable ? event.loaded / event.total : 0;
      });
      request.addEventListener("loadend", function () {
        resolve(request);
      });
      request.send(body);
    });
  }

  async function sendAll(files, form) {
    refused = [];
    const sent = [];
    for (const file of files) {
      say("Sending " + file.name);
      const request = await send(file, form);
      if (request.status === 200) {
        sent.push(JSON.parse(request.responseText));
        waiting.push(sent[sent.length - 1]);
      } else {
        refused.push(request.responseText || file.name + " could not be sent.");
      }
    }
    form.querySelector("progress").hidden = true;
    if (refused.length === files.length) {
      say(refused.join(" "));
    } else {
      const alone = files.length === 1 && sent.length === 1 ? sent[0].token : "";
      const next = await untilRead(form.querySelector("progress"), alone);
      if (next) {
        say("No layout fits this file yet. Showing what was understood of it");
        return window.dash_clientside.set_props("address", { href: next });
      }
    }
    window.dash_clientside.set_props("staged", { data: waiting.slice() });
  }

  /* The server reads beside its pages; it is asked how far it is, and shows all at the end. Of a
     file that was sent alone it says which page asks about it, where no layout fits it. */
  async function untilRead(bar, alone) {
    const tokens = waiting.map((each) => each.token).join(",");
    let next = "";
    for (;;) {
      const asked = "/upload/progress?of=" + tokens + "&alone=" + alone;
      const answer = await fetch(asked).catch(() => null);
      const told = answer && answer.ok ? await answer.json() : null;
      if (!told || told.read >= told.of) {
        next = told ? told.next : "";
        break;
      }
      say(told.of > 1 ? "Reading " + (told.read + 1) + " of " + told.of : "Reading what came");
      bar.hidden = false;
      bar.value = told.read / told.of;
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN));
    }
    bar.hidden = true;
    say("Showing what was found");
    return next;
  }

  /* Dash has no file control of its own; the browser's is made when the button asks for it. */
  document.addEventListener("click", function (event) {
    if (event.target.id !== "upload-choose") {
      return;
    }
    const chooser = document.createElement("input");
    chooser.type = "file";
    chooser.multiple = true;
    chooser.accept = ".xlsx,.xlsm,.ods,.csv,.tsv";
    chooser.addEventListener("change", function () {
      sendAll([...chooser.files], event.target.closest(".upload"));
    });
    chooser.click();
  });

  /* One choice at a time: of two that are asked at once only the later would be answered. */
  document.addEventListener("click", function (event) {
    const button = event.target.closest("[data-choice]");
    if (!button) {
      return;
    }
    const { choice: what, token, value } = button.dataset;
    if (chosen.some((each) => each.what === what && each.token === token)) {
      return; /* pressed twice */
    }
    chosen.push({ what, token, value });
    if (chosen.length === 1) {
      askNext();
    }
  });

  /* Told with the time, so that the same button pressed again is heard again. */
  function askNext() {
    const asked = chosen[0];
    if (asked) {
      window.dash_clientside.set_props("staged-choice", { data: { ...asked, at: Date.now() } });
      setTimeout(() => goOnFrom(asked), UNANSWERED);
    }
  }

  function goOnFrom(asked) {
    if (asked && chosen[0] === asked) {
      chosen.shift();
      askNext();
    }
  }

  document.addEventListener("dragover", function (event) {
    if (event.target.closest(".upload")) {
      event.preventDefault();
    }
  });

  document.addEventListener("drop", function (event) {
    const form = event.target.closest(".upload");
    if (form) {
      event.preventDefault();
      sendAll([...event.dataTransfer.files], form);
    }
  });

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.upload = {
    /* What has been accepted or put aside is not shown again with the next file. */
    remember: function (staged) {
      waiting.splice(0, waiting.length, ...(staged || []));
    },

    /* A file that was taught elsewhere, or put aside there: shown here once this page stands. */
    bring: function (file) {
      const others = waiting.filter((each) => each.token !== file.token);
      waiting.splice(0, waiting.length, ...others, ...(file.name ? [file] : []));
      onceItStands();
    },

    settled: function () {
      goOnFrom(chosen[0]);
    },

    say: function (shown) {
      const fresh = shown.filter((each) => !seen.has(each));
      fresh.forEach((each) => seen.add(each));
      if (fresh.length) {
        bringIntoView("staged-" + fresh[0].split(".")[0]);
      }
      const found = shown.length ? [FOUND] : [];
      say([...refused, ...found].join(" "));
    },
  };
})();
