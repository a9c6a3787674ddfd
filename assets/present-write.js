/* Questions and actions that are taken down from the slide on the screen: callbacks/taken_down.py. */

(function () {
  let writer = ""; // who wrote last, so that it is typed once a meeting

  function field({ name, label, hint, kind, longest, needed }) {
    const id = "present-" + name;
    const control = made(kind === "long" ? "textarea" : "input", {
      id,
      name,
      required: needed,
      maxLength: longest,
      ...(kind === "long" ? { rows: 3 } : { type: kind }),
      ...(name === "by" ? { value: writer } : {}),
    });
    const said = made("label", { htmlFor: id }, [label, made("span", { textContent: hint ? " " + hint : "" })]);
    return [said, control];
  }

  function hidden(values) {
    return Object.entries(values).map(([name, value]) => made("input", { type: "hidden", name, value }));
  }

  /* A form over the slide. about: what goes with it unseen; done: is told what was taken down. */
  function open(root, form, title, about, done) {
    const said = made("p", { className: "present__refused" });
    said.setAttribute("role", "alert");
    const leave = made("button", { type: "button", textContent: "Leave it" });
    const keep = made("button", { type: "submit", textContent: form.button });
    const typed = made("form", {}, [
      made("h2", { textContent: title }),
      ...hidden({ ...form.hidden, ...about }),
      ...form.fields.flatMap(field),
      said,
      made("p", { className: "present__choices" }, [keep, leave]),
    ]);
    const dialog = made("dialog", { className: "present__dialog" }, [typed]);
    dialog.setAttribute("aria-label", title);
    dialog.addEventListener("close", () => dialog.remove());
    leave.addEventListener("click", () => dialog.close());
    typed.addEventListener("submit", async function (event) {
      event.preventDefault();
      keep.disabled = true;
      const answer = await fetch(form.action, { method: "POST", body: new FormData(typed) }).catch(() => null);
      keep.disabled = false;
      if (!answer || !answer.ok) {
        said.textContent = answer ? await plainly(answer) : "The dashboard does not answer. What you typed is still here; try again in a while.";
        return;
      }
      writer = typed.elements.by.value;
      dialog.close();
      done((await answer.json()).said);
    });
    root.append(dialog);
    dialog.showModal();
    typed.querySelector("textarea").focus();
  }

  /* Why it was not kept; a page that says so in full is shown as its words. */
  async function plainly(answer) {
    const text = await answer.text();
    const isPage = (answer.headers.get("Content-Type") || "").includes("html");
    const page = isPage && new DOMParser().parseFromString(text, "text/html");
    return page ? page.querySelector("main, body").textContent.trim() : text;
  }

  /* Beneath the minutes: they are taken along as text or as a document. */
  function ways(board, of, tell) {
    const query = "?" + new URLSearchParams({ board, of });
    const copy = made("button", { type: "button", textContent: "Copy as text" });
    copy.addEventListener("click", async function () {
      const answer = await fetch("/present/minutes.txt" + query).catch(() => null);
      const isCopied = answer && answer.ok && (await put(await answer.text()));
      tell(isCopied ? "The minutes are copied." : "They could not be copied. Take the file instead.");
    });
    const files = [
      ["Text", "txt"],
      ["Word", "docx"],
    ].map(([words, kind]) =>
      made("a", { href: "/present/minutes." + kind + query, textContent: words + " (" + kind + ")", download: "" }),
    );
    return made("p", { className: "present__ways" }, [copy, ...files]);
  }

  /* By the browser's clipboard where the address is a safe one, else by a field that is selected. */
  async function put(text) {
    if (navigator.clipboard) {
      return navigator.clipboard.writeText(text).then(() => true, () => false);
    }
    const holder = made("textarea", { value: text });
    document.querySelector(".present").append(holder);
    holder.select();
    const isDone = document.execCommand("copy");
    holder.remove();
    return isDone;
  }

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.minutes = { open, ways };
})();
