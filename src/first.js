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

// A chosen dark theme would flash light on every load.
try {
  const theme = localStorage.getItem("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage is blocked: the system's theme holds.
}
