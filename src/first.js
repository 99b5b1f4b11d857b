// Runs before anything else is loaded or painted (a small blocking script, fetched beside the style sheets).
// A module such as boot.js runs later.

{
  // The provider's answer must not stay in the address or the history (B3, RFC 9700 section 4.2.4); the program
  // takes it from `arrival`, in src/session/browser.rs.
  const answer = new URLSearchParams(location.search);
  const has = (name) => answer.has(name);
  if ((has("state") && (has("code") || has("error"))) || (has("code") && has("iss"))) {
    globalThis.arrival = location.search.slice(1);
    // The mark tells the program, should it be loaded again here, that there was an answer.
    history.replaceState("answered", "", location.pathname);
  }
}

{
  // Browsers copy `sessionStorage` when a tab is duplicated. So each tab has an id, and its page holds a lock of that
  // name: whoever finds the lock held by another is a copy, takes a new id and notes it for the program, which waits
  // for `claimed` (src/session/browser.rs). The lock of a page that is just leaving takes a moment to go.
  const ID = "iam.tab";
  const WAIT = 1000;
  let release = () => {};
  const byLock = (name) =>
    new Promise((resolve) => {
      const held = (lock) => {
        resolve(Boolean(lock));
        return new Promise((done) => (release = done));
      };
      navigator.locks.request(name, { signal: AbortSignal.timeout(WAIT) }, held).catch(() => resolve(false));
    });
  // Without locks: whoever has the id says so when asked.
  const byAsking = (name) =>
    new Promise((resolve) => {
      const channel = new BroadcastChannel(name);
      let isOurs = false;
      channel.onmessage = ({ data }) => {
        if (data === "held") resolve(false);
        else if (isOurs) channel.postMessage("held");
      };
      channel.postMessage("whose");
      setTimeout(() => resolve((isOurs = true)), WAIT / 4);
      release = () => channel.close();
    });
  const take = navigator.locks ? byLock : byAsking;
  const claim = async () => {
    const known = sessionStorage.getItem(ID);
    if (known && (await take(`${ID} ${known}`))) return;
    if (known) {
      release();
      sessionStorage.setItem("iam.copied", "");
    }
    const id = `${Date.now().toString(36)}${Math.random().toString(36).slice(1)}`;
    sessionStorage.setItem(ID, id);
    await take(`${ID} ${id}`);
  };
  const begin = () => (globalThis.claimed = claim().catch(() => {}));
  begin();
  // A page in the back-forward cache holds nothing; with a lock it would not get there.
  addEventListener("pagehide", () => release());
  addEventListener("pageshow", ({ persisted }) => persisted && begin());
}

// A chosen dark theme would flash light on every load.
try {
  const theme = localStorage.getItem("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage is blocked: the system's theme holds.
}
