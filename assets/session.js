/* Says on an open page that its session has ended, and keeps what was typed. Read: callbacks/gate.py.

   Nothing is sent that would be refused: whoever writes is asked first whether the session still
   goes on, and after signing in again in another tab the same page sends with its new token. */

(function () {
  const ENDED = "Your session has ended. What you typed is still here. ";
  const AGAIN = "Sign in again in a new tab";
  const THEN = ", come back to this one, and go on.";
  const ask = window.fetch.bind(window);
  let token = "";
  let isSure = false;

  const isSignedIn = () => Boolean(document.querySelector(".who a[href='/account']"));

  function tell() {
    if (document.getElementById("session-ended")) {
      return;
    }
    const link = document.createElement("a");
    link.href = "/sign-in?next=" + encodeURIComponent(location.pathname + location.search);
    link.target = "_blank";
    link.textContent = AGAIN;
    const said = document.createElement("div");
    said.id = "session-ended";
    said.className = "session-ended";
    said.setAttribute("role", "alert");
    said.append(ENDED, link, THEN);
    document.body.prepend(said);
  }

  function takeNew(next) {
    const held = document.querySelectorAll("input[type='hidden']");
    held.forEach((each) => {
      if (each.value === token) {
        each.value = next;
      }
    });
    document.querySelectorAll("[data-token]").forEach((each) => {
      if (each.dataset.token === token) {
        each.dataset.token = next;
      }
    });
    token = next;
  }

  /* Whether the session goes on; if it does, the page has its token. */
  async function goesOn() {
    const answer = await ask("/session").catch(() => null);
    if (answer && answer.status === 401) {
      tell();
      return false;
    }
    const told = answer && answer.ok ? await answer.json() : null;
    if (told) {
      document.getElementById("session-ended")?.remove();
      if (token) {
        takeNew(told.token);
      }
      token = told.token;
    }
    return true;
  }

  window.fetch = async (...asked) => {
    const answer = await ask(...asked);
    if (answer.status === 401 && isSignedIn()) {
      tell();
    }
    return answer;
  };

  document.addEventListener("input", () => {
    if (!token && isSignedIn()) {
      goesOn();
    }
  });

  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && document.getElementById("session-ended")) {
      goesOn();
    }
  });

  document.addEventListener(
    "submit",
    async (event) => {
      if (isSure || event.target.method !== "post" || !isSignedIn()) {
        isSure = false;
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      if (await goesOn()) {
        isSure = true;
        event.target.requestSubmit(event.submitter);
      }
    },
    true,
  );
})();
