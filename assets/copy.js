/* Copies what a field holds: dashboards/components/copy_button.py.

   A browser gives the clipboard only to pages of this machine or with https; elsewhere the field is
   opened and chosen, and copied in the way that all browsers have. */
(() => {
  const COPIED = "Copied";
  const CHOSEN = "The text is chosen: press Ctrl+C to copy it.";

  const say = (button, words) => {
    const place = button.parentElement.querySelector("[role='status']");
    place.textContent = "";
    requestAnimationFrame(() => (place.textContent = words));
  };

  const choose = (field) => {
    for (let each = field.closest("details"); each; each = each.parentElement.closest("details")) each.open = true;
    field.focus();
    field.select();
    return document.execCommand("copy");
  };

  document.addEventListener("click", async ({ target }) => {
    const button = target.closest?.("button[data-copy]");
    if (!button) return;
    const field = document.getElementById(button.dataset.copy);
    const done = window.isSecureContext
      ? await navigator.clipboard.writeText(field.value).then(() => true, () => false)
      : false;
    say(button, done || choose(field) ? COPIED : CHOSEN);
  });
})();
