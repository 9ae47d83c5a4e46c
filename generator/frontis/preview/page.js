// The preview's own script, which no built file holds: keeps the place on a page that is reloaded, and lays over it what
// is wrong with the site.
(() => {
  const build = document.currentScript.dataset.build;
  const KEPT = `frontis:${location.pathname}`;

  // ---- the place on the page: scroll position, what is open, what the filters say ------------------------------
  // A fold is known by the nearest id around it and its number there, so that it is found though others came or went.
  const folds = () => {
    const seen = new Map();
    return [...document.querySelectorAll("details")].map(fold => {
      const around = fold.id || fold.closest("[id]")?.id || "";
      const number = seen.get(around) ?? 0;
      seen.set(around, number + 1);
      return [`${around} ${number}`, fold];
    });
  };
  const valueOf = control => control.type === "checkbox" ? control.checked : control.value;
  const controls = () => [...document.querySelectorAll("form input[name], form select[name]")]
    .map(control => [`${control.form.className} ${control.name} ${control.type === "checkbox" ? control.value : ""}`, control]);

  // What stands nearest to the upper edge stays there, whatever has grown or gone above it.
  const landmark = () => {
    let nearest = null;
    for (const element of document.querySelectorAll("[id]")) {
      const top = element.getBoundingClientRect().top;
      if (element.getClientRects().length && (!nearest || Math.abs(top) < Math.abs(nearest.top))) nearest = { id: element.id, top };
    }
    return nearest;
  };

  const keep = () => {
    const kept = {
      x: scrollX, y: scrollY, landmark: scrollY > 0 ? landmark() : null,
      open: Object.fromEntries(folds().map(([key, fold]) => [key, fold.open])),
      values: Object.fromEntries(controls().map(([key, control]) => [key, valueOf(control)])),
    };
    try {
      sessionStorage.setItem(KEPT, JSON.stringify(kept));
      history.scrollRestoration = "manual";
    } catch { /* storage is refused: the page begins at its top */ }
  };

  const scroll = kept => {
    const there = kept.landmark && document.getElementById(kept.landmark.id);
    const y = there && kept.y > 0 ? scrollY + there.getBoundingClientRect().top - kept.landmark.top : kept.y;
    scrollTo({ left: kept.x, top: y, behavior: "instant" });
  };

  const recall = () => {
    const text = sessionStorage.getItem(KEPT);
    if (!text) return;
    sessionStorage.removeItem(KEPT);
    const kept = JSON.parse(text);
    for (const [key, fold] of folds()) if (key in kept.open) fold.open = kept.open[key];
    for (const [key, control] of controls()) {
      if (!(key in kept.values) || valueOf(control) === kept.values[key]) continue;
      if (control.type === "checkbox") control.checked = kept.values[key];
      else control.value = kept.values[key];
      control.dispatchEvent(new Event("input", { bubbles: true }));
    }
    scroll(kept);
    addEventListener("load", () => { scroll(kept); history.scrollRestoration = "auto"; }, { once: true });
  };

  // ---- what is wrong -------------------------------------------------------------------------------------------
  const STYLE = `
    :host { all: initial; position: fixed; inset: 0; z-index: 2147483647; overflow: auto; overscroll-behavior: contain;
      background: rgb(20 18 16 / 55%); color-scheme: light dark; }
    main { box-sizing: border-box; max-width: 56rem; margin: 4vh auto; padding: 1.25rem 1.5rem 1.5rem; border-radius: 6px;
      background: light-dark(#fffdfa, #1d1b19); color: light-dark(#1d1b19, #f3efe9); font: 16px/1.5 system-ui, sans-serif; }
    h1 { margin: 0; font-size: 1.15rem; } h1 + p { margin: .25rem 0 0; }
    section { margin-top: 1.25rem; padding-top: 1rem; border-top: 1px solid light-dark(#d8d2c8, #45403a); }
    section p { margin: .35rem 0 0; overflow-wrap: anywhere; }
    button { font: inherit; color: inherit; background: none; border: 1px solid currentcolor; border-radius: 4px;
      padding: .15rem .6rem; cursor: pointer; }
    button:focus-visible { outline: 3px solid light-dark(#1a5fb4, #8ab8f0); outline-offset: 2px; }
    .place { font: 14px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; text-align: start; }
    .error { color: light-dark(#a5140c, #ff9d94); } .warning { color: light-dark(#7a4b00, #f0c067); }
    pre { margin: .6rem 0 0; padding: .6rem .8rem; overflow-x: auto; font: 14px/1.5 ui-monospace, monospace; tab-size: 4;
      background: light-dark(#f3eee6, #2a2724); border-radius: 4px; }
    .close { float: inline-end; }
    [hidden] { display: none; }
  `;
  const make = (name, properties = {}, ...inside) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...inside);
    return element;
  };
  let overlay = null;

  const copying = place => {
    const button = make("button", { type: "button", className: "place", textContent: place, title: "Copy the location" });
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(place);
        button.textContent = `${place} (copied)`;
        setTimeout(() => { button.textContent = place; }, 1500);
      } catch { getSelection().selectAllChildren(button); }
    });
    return button;
  };
  const section = each => make("section", {},
    copying(each.place),
    make("p", {}, make("b", { className: each.severity, textContent: `${each.severity}: ` }), each.message),
    ...(each.line ? [make("pre", { textContent: `${each.line}\n${each.before}^` })] : []),
    ...(each.hint ? [make("p", { className: "hint", textContent: each.hint })] : []));

  const hide = () => { overlay?.remove(); overlay = null; };
  const show = ({ shown, wrong }) => {
    hide();
    if (!wrong.length) return;
    overlay = make("frontis-overlay", { lang: "en", dir: "ltr" });
    overlay.setAttribute("role", "alertdialog");
    overlay.setAttribute("aria-label", "What is wrong with the site");
    const root = overlay.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    const count = wrong.length === 1 ? "1 problem" : `${wrong.length} problems`;
    const close = make("button", { type: "button", className: "close", textContent: "Look at the page" });
    close.addEventListener("click", hide);
    root.append(make("main", {},
      ...(shown ? [close] : []),
      make("h1", { textContent: count }),
      make("p", { textContent: shown ? "The page below is the last one that could be built." : "There is no page to show yet." }),
      ...wrong.map(section)));
    document.documentElement.append(overlay);
  };
  const look = async () => show(await (await fetch("/livereload/diagnostics", { cache: "no-store" })).json());

  // ---- livereload's seam for plugins ----------------------------------------------------------------------------
  class Preview {
    static identifier = "frontis";
    static version = "1.0";
    analyze() { return { build }; }
    reload(path) {
      if (path === "frontis:diagnostics") { look(); return true; }
      if (!path.endsWith(".css")) keep();
      return false;
    }
  }
  window.LiveReloadPluginFrontis = Preview;
  document.addEventListener("keydown", event => { if (event.key === "Escape") hide(); });
  // The page's own modules have run by then, so that its filter hears what it is set to.
  document.addEventListener("DOMContentLoaded", recall, { once: true });
})();
