// Starts the application under the strict policy that `cargo xtask dist` writes (docs/deploy.md):
// - external, and every part is checked against the integrity data in index.html;
// - Trusted Types: no text becomes HTML or script, here or in the program; the header allows no policy at all;
// - a stale cache or a deploy in between costs one retry and one reload, never a locked-out person;
// - when all fails, or the running program dies, the page says so in words. A blank page is never seen.

const WORDS = {
  en: {
    failed: "The console could not be loaded",
    failedText: "A part of it did not arrive, or was not what it should be. Nothing has been changed. Check the connection and switch off what blocks content on this site, then reload. If it stays, tell whoever runs the console: a file may be missing on its host.",
    noWasm: "This browser cannot run the console",
    noWasmText: "WebAssembly is switched off or missing. Allow it for this site or use a current browser, then reload.",
    crashed: "The console has stopped",
    crashedText: "An error inside the console ended it. What was saved is saved; what had not been sent was not sent. Reload to carry on.",
    again: "The console keeps stopping",
    againText: "It has stopped three times within a minute, so reloading this page may not help. Go to the start page, or copy the details for support.",
    reload: "Reload",
    start: "Go to the start page",
    copy: "Copy details",
    copied: "Copied",
    details: "Details for support",
  },
  nb: {
    failed: "Konsollen kunne ikke lastes inn",
    failedText: "En del av den kom ikke frem, eller var ikke som den skal være. Ingenting er endret. Sjekk nettforbindelsen, slå av det som blokkerer innhold på dette nettstedet, og last inn på nytt. Blir det slik, si fra til den som drifter konsollen: En fil kan mangle på verten.",
    noWasm: "Denne nettleseren kan ikke kjøre konsollen",
    noWasmText: "WebAssembly er slått av eller mangler. Tillat det for dette nettstedet, eller bruk en nyere nettleser, og last inn på nytt.",
    crashed: "Konsollen har stoppet",
    crashedText: "En feil inne i konsollen avsluttet den. Det som var lagret, er lagret; det som ikke var sendt, ble ikke sendt. Last inn på nytt for å fortsette.",
    again: "Konsollen stopper gang på gang",
    againText: "Den har stoppet tre ganger på ett minutt, så det hjelper kanskje ikke å laste inn denne siden. Gå til startsiden, eller kopier detaljene til brukerstøtten.",
    reload: "Last inn på nytt",
    start: "Gå til startsiden",
    copy: "Kopier detaljer",
    copied: "Kopiert",
    details: "Detaljer til brukerstøtte",
  },
};
const MINUTE = 60_000;

// Blocked storage must not keep the console from starting.
const storage = {
  get: (area, key) => {
    try {
      return globalThis[area].getItem(key);
    } catch {
      return null;
    }
  },
  set: (area, key, value) => {
    try {
      globalThis[area].setItem(key, value);
      return true;
    } catch {
      return false;
    }
  },
};

const language = () => {
  const wanted = storage.get("localStorage", "language") ?? navigator.language;
  return /^(nb|no|nn)\b/.test(wanted) ? "nb" : "en";
};

// No query string, address, token or id may leave the page with the details.
const redact = (text) =>
  text
    .replace(/[?#][^\s:)]*/g, "")
    .replace(/[^\s@()]+@[^\s@()]+/g, "[email]")
    .replace(/(\beyJ[\w-]*|[\w+/=-]{24,})(\.[\w+/=-]+)*/g, "[removed]");

const describe = (error) => {
  const build = document.querySelector("link[rel=modulepreload]")?.href.split("/").pop() ?? "unknown";
  return [
    redact(String(error?.stack || error?.message || error)),
    `page   /${location.pathname.split("/")[1]}`,
    `build  ${build}`,
    `at     ${new Date().toISOString()}`,
    `with   ${navigator.userAgent}`,
  ].join("\n");
};

const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

/** Puts a page of words in the place of everything else. */
function stop(title, text, error, action = "reload") {
  const lang = language();
  const words = WORDS[lang];
  const details = describe(error);
  const go = element("button", { className: "button", textContent: words[action] });
  go.dataset.kind = "primary";
  go.onclick = () => (action === "start" ? location.assign("/") : location.reload());
  const copy = element("button", { className: "button", textContent: words.copy });
  copy.onclick = () => navigator.clipboard.writeText(details).then(() => (copy.textContent = words.copied));
  const heading = element("h1", { textContent: words[title], tabIndex: -1 });
  const section = element(
    "section",
    {},
    heading,
    element("p", { textContent: words[text] }),
    go,
    copy,
    element(
      "details",
      {},
      element("summary", { textContent: words.details }),
      element("pre", { textContent: details }),
    ),
  );
  section.setAttribute("role", "alert");
  document.documentElement.lang = lang;
  document.title = words[title];
  document.body.replaceChildren(element("main", { className: "gate" }, section));
  heading.focus();
}

// After a panic, or an exception thrown through it, the program's memory is not to be trusted: end it.
let ended = false;
function crashed(error) {
  if (ended) return;
  ended = true;
  const now = Date.now();
  const before = (storage.get("sessionStorage", "crashes") ?? "").split(",").map(Number);
  const recent = [...before.filter((at) => at > now - MINUTE), now];
  storage.set("sessionStorage", "crashes", recent.join());
  if (recent.length < 3) stop("crashed", "crashedText", error);
  else stop("again", "againText", error, "start");
}
const fromProgram = (error) => /\.wasm|wasm-function/.test(error?.stack ?? "");
addEventListener("error", ({ error }) => {
  if (error instanceof WebAssembly.RuntimeError || fromProgram(error)) crashed(error);
});
addEventListener("unhandledrejection", ({ reason }) => {
  if (reason instanceof WebAssembly.RuntimeError) crashed(reason);
});

// A browser that translates the page puts <font> elements with texts of its own in the place of ours, and what the
// program writes to or takes away would be left behind. So each of our texts moves into the element that stands for
// it, and says what that said; when the browser puts it back, it says again what it did.
const originals = new WeakMap();
const stands = new WeakMap();
function standFor(text, font) {
  if (text.nodeType !== Node.TEXT_NODE || text.isConnected || font?.nodeName !== "FONT" || stands.has(font)) return;
  const translated = font.textContent;
  originals.set(text, [text.data, translated]);
  stands.set(font, text);
  text.data = translated;
  font.replaceChildren(text);
}
new MutationObserver((changes) => {
  for (const { addedNodes, removedNodes, previousSibling, nextSibling } of changes) {
    for (const text of removedNodes) {
      for (const font of [...addedNodes, previousSibling, nextSibling]) standFor(text, font);
    }
    for (const text of addedNodes) {
      const [original, translated] = originals.get(text) ?? [];
      if (original === undefined || text.parentNode?.nodeName === "FONT") continue;
      if (text.data === translated) text.data = original;
      originals.delete(text);
    }
  }
}).observe(document.body, { childList: true, subtree: true });

async function start() {
  const js = document.querySelector("link[rel=modulepreload]");
  const wasm = document.querySelector('link[rel=preload][as=fetch][type="application/wasm"]');
  if (!js?.integrity || !wasm?.integrity) throw new Error("index.html has no integrity data");
  const load = async (options) => {
    const response = await fetch(wasm.href, { integrity: wasm.integrity, ...options });
    if (!response.ok) throw new Error(`The program answered ${response.status}`);
    return response;
  };
  const importing = import(js.href).catch(async (error) => {
    // Past the cache, so that the reload below finds a sound copy.
    await fetch(js.href, { cache: "reload" }).catch(() => {});
    throw error;
  });
  const program = load().catch(() => load({ cache: "reload" }));
  const [glue, response] = await Promise.all([importing, program]);
  // The glue compiles while it reads, so that the browser may keep the code, and copes with a wrong content type.
  await glue.default({ module_or_path: response });
}

if (typeof WebAssembly !== "object") {
  stop("noWasm", "noWasmText", new Error("WebAssembly is missing"));
} else {
  try {
    await start();
  } catch (error) {
    // A deploy may have taken the files of this index.html away: one reload, guarded, fetches the new one.
    const last = Number(storage.get("sessionStorage", "reloaded"));
    if (ended) {
      // crashed() has already said it.
    } else if (error instanceof WebAssembly.RuntimeError) {
      crashed(error);
    } else if (Date.now() - last > MINUTE && storage.set("sessionStorage", "reloaded", Date.now())) {
      location.reload();
    } else {
      stop("failed", "failedText", error);
    }
  }
}
