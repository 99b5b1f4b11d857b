// Runs before the first paint (a small blocking script, fetched beside the style sheets): a module such as
// boot.js would run after it, and a chosen dark theme would flash light on every load.
try {
  const theme = localStorage.getItem("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage is blocked: the system's theme holds.
}
