/* Asks for a pack, tells how far it is, and hands it out. Read: callbacks/pack_page.py. */

(function () {
  const ASK_AGAIN = 300; /* milliseconds */
  const FIELDS = ["quarter", "agenda", "kind", "edition", "made_by"];
  const FILES = ["template", "earlier"];
  const STANDARD = "standard";
  const LOST = "The server did not answer. Look whether it is still running, and try again.";

  function say(parts) {
    document.getElementById("pack-said").replaceChildren(...parts);
  }

  function valueOf(name) {
    const value = document.getElementById("pack-" + name).value;
    return name === "agenda" && value === STANDARD ? "" : value;
  }

  /* A file as text that JSON can hold; empty where none is chosen. */
  async function contentOf(file) {
    if (!file) {
      return "";
    }
    const reader = new FileReader();
    const read = new Promise((resolve, reject) => {
      reader.onload = () => resolve(reader.result);
      reader.onerror = () => reject(new Error(file.name + " cannot be read. Choose it again."));
    });
    reader.readAsDataURL(file);
    return (await read).split(",")[1] || "";
  }

  async function asked(form) {
    const told = { board: form.dataset.board };
    FIELDS.forEach((name) => (told[name] = valueOf(name)));
    for (const name of FILES) {
      const file = document.getElementById("pack-" + name).files[0];
      told[name] = await contentOf(file);
      if (name === "earlier" && file) {
        told.earlier_name = file.name;
      }
    }
    return told;
  }

  async function make(form) {
    const answer = await fetch("/pack/make", {
      method: "POST",
      headers: { "X-Upload-Token": form.dataset.token, "Content-Type": "application/json" },
      body: JSON.stringify(await asked(form)),
    });
    if (!answer.ok) {
      throw new Error(await answer.text());
    }
    return (await answer.json()).of;
  }

  /* The server makes it beside its pages; it is asked how far it is until it is there. */
  async function untilMade(pack, form) {
    const bar = form.querySelector("progress");
    for (;;) {
      const answer = await fetch("/pack/progress?of=" + encodeURIComponent(pack));
      if (!answer.ok) {
        throw new Error(await answer.text());
      }
      const told = await answer.json();
      if (told.why) {
        throw new Error(told.why);
      }
      if (told.ready.length) {
        return told.ready;
      }
      bar.hidden = false;
      bar.value = told.of ? told.done / told.of : 0;
      say([told.of ? "Made " + told.done + " of " + told.of : "Waiting for its turn"]);
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN));
    }
  }

  function linkTo(file) {
    const link = document.createElement("a");
    link.href = file.href;
    link.download = file.name;
    link.textContent = file.name;
    return link;
  }

  function handOut(files) {
    const links = files.map(linkTo);
    const lines = links.map(function (link) {
      const line = document.createElement("p");
      line.append(link);
      return line;
    });
    say(["The pack is made.", ...lines]);
    if (links.length === 1) {
      links[0].click();
    }
  }

  document.addEventListener("click", async function (event) {
    const button = event.target.closest("#pack-make");
    if (!button || button.disabled) {
      return;
    }
    const form = button.closest(".pack__form");
    button.disabled = true;
    say(["Asked for"]);
    try {
      handOut(await untilMade(await make(form), form));
    } catch (fault) {
      say([fault instanceof TypeError ? LOST : fault.message]);
    } finally {
      form.querySelector("progress").hidden = true;
      button.disabled = false;
    }
  });
})();
