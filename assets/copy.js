/* Copies what a field holds, or a link: dashboards/components/copy_button.py.

   A browser gives the clipboard only to pages of this machine or with https; elsewhere the text is
   chosen in its field, and copied in the way that all browsers have. */
(() => {
  const COPIED = "Copied";
  const CHOSEN = "The text is chosen: press Ctrl+C to copy it.";

  const say = (button, words) => {
    const place = button.closest(".copying").querySelector("[role='status']");
    place.textContent = "";
    requestAnimationFrame(() => (place.textContent = words));
  };

  /* A field that holds a link, beside the button; it stays, so that the link can be seen. */
  const fieldOf = (button, text) => {
    const field = button.closest(".copying").querySelector("input") || document.createElement("input");
    Object.assign(field, { value: text, readOnly: true, className: "form-control", ariaLabel: "Link" });
    button.closest(".copying").append(field);
    return field;
  };

  const choose = (field) => {
    for (let each = field.closest("details"); each; each = each.parentElement.closest("details")) each.open = true;
    field.focus();
    field.select();
    return document.execCommand("copy");
  };

  document.addEventListener("click", async ({ target }) => {
    const button = target.closest?.("button[data-copy], button[data-copy-link]");
    if (!button) return;
    const { copy, copyLink } = button.dataset;
    const named = copy && document.getElementById(copy);
    const text = named ? named.value : new URL(copyLink, window.location.href).href;
    const done = window.isSecureContext
      ? await navigator.clipboard.writeText(text).then(() => true, () => false)
      : false;
    say(button, done || choose(named || fieldOf(button, text)) ? COPIED : CHOSEN);
  });
})();
