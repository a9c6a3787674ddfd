/* The help of a page: the key ? and the button Help open it; there single keys are switched off.

   Made by: dashboards/components/help_dialog.py. */

function openHelp() {
  const dialog = document.getElementById("help");
  if (dialog && !document.querySelector("dialog[open]")) {
    sayWhichKeys();
    dialog.showModal();
    dialog.scrollTop = 0;
  }
}

function sayWhichKeys() {
  const does = areSingleKeysOn() ? "Switch off" : "Switch on";
  document.querySelector("[data-switches-keys]").textContent = does + " the keys without Ctrl";
}

document.addEventListener("keydown", function (event) {
  if (event.key === "?" && isKeyAlone(event)) {
    event.preventDefault();
    openHelp();
  }
});

document.addEventListener("click", function (event) {
  if (event.target.closest("[data-opens='help']")) {
    openHelp();
  } else if (event.target.closest("[data-switches-keys]")) {
    switchSingleKeys(!areSingleKeysOn());
    sayWhichKeys();
  } else if (event.target.id === "help") {
    event.target.close(); // beside it
  }
});

/* Esc closes it, and does nothing to the page beneath: heard before the page hears of it. */
document.addEventListener(
  "keydown",
  function (event) {
    if (event.key === "Escape" && event.target.closest("dialog[open].help")) {
      event.stopPropagation();
    }
  },
  true,
);
