/* Keys that do something by themselves, outside of every field.

   Who speaks to the computer, or whose keys are taken by a screen reader, switches them off in the
   help of any page; Ctrl K stays. */

const SINGLE_KEYS = "single-keys"; // in the storage of the browser: how this person uses the keys

function areSingleKeysOn() {
  return window.localStorage.getItem(SINGLE_KEYS) !== "off";
}

function switchSingleKeys(areOn) {
  if (areOn) {
    window.localStorage.removeItem(SINGLE_KEYS);
  } else {
    window.localStorage.setItem(SINGLE_KEYS, "off");
  }
}

/* Whether a key was pressed for the page: without Ctrl or Alt, in no field and no dialog.

   While charts are presented, keys are for that. */
function isKeyAlone(event) {
  const isWithAnother = event.ctrlKey || event.metaKey || event.altKey;
  const isTyped = event.target.closest("input, textarea, select, [contenteditable], dialog");
  const isPresenting = document.documentElement.classList.contains("presenting");
  return !(isWithAnother || isTyped || isPresenting || event.defaultPrevented) && areSingleKeysOn();
}
