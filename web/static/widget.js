// Puts the assistant on another site's page: every link with `data-signpost` opens it beside the page.
// Without this script, and on small screens, the link stays a link to the full page. Nothing opens by itself.
(() => {
  const here = document.currentScript.src;
  const origin = new URL(here).origin;
  const large = window.matchMedia("(min-width: 480px) and (min-height: 500px)");
  const links = () => document.querySelectorAll("a[data-signpost]");
  const STYLE = `
    :host { all: initial; }
    section { position: fixed; right: 1rem; bottom: 1rem; z-index: 2147483000; display: flex; flex-direction: column;
      width: min(27rem, calc(100vw - 2rem)); height: min(44rem, calc(100vh - 2rem)); border-radius: .75rem; overflow: hidden;
      border: 2px solid #00594f; background: #fff; box-shadow: 0 .5rem 2rem rgb(0 0 0 / .3); font: 1rem/1.4 "Segoe UI", system-ui, Roboto, Arial, sans-serif; }
    section[hidden] { display: none; }
    .bar { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: center; background: #00594f; color: #fff; padding: .4rem .75rem; }
    h2 { flex: 1 1 10rem; margin: 0; font-size: 1.0625rem; padding: .2rem .3rem; }
    a, button { font: inherit; color: #fff; background: none; border: 1px solid #fff; border-radius: .375rem; padding: .35rem .7rem; min-height: 2.75rem;
      display: inline-flex; align-items: center; text-decoration: none; cursor: pointer; box-sizing: border-box; }
    :focus-visible { outline: 3px solid #fd0; box-shadow: 0 0 0 6px #0b0c0c; }
    h2:focus-visible { outline-offset: -3px; box-shadow: none; }
    iframe { flex: 1; width: 100%; border: 0; }
    .cover { position: fixed; inset: 0; z-index: 2147483647; background: #fff; }`;
  let panel, opener;

  function build() {
    const host = document.createElement("div");
    const root = host.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    root.innerHTML = `<section role="dialog" aria-labelledby="name" hidden>
      <div class="bar"><h2 id="name" tabindex="-1">Adult social care assistant</h2>
      <a href="${origin}/chat">Full page</a><button type="button">Close</button></div>
      <iframe title="Adult social care assistant" src="${origin}/chat?widget=1"></iframe></section>`;
    root.querySelector("button").addEventListener("click", close);
    document.body.append(host);
    panel = root.querySelector("section");
  }

  function open(link) {
    if (!panel) build();
    opener = link;
    panel.hidden = false;
    tellState();
    panel.querySelector("h2").focus();
  }

  function close() {
    if (!panel || panel.hidden) return;
    panel.hidden = true;
    tellState();
    opener.focus();
  }

  function tellState() {
    for (const link of links()) {
      if (large.matches) link.setAttribute("role", "button"); else link.removeAttribute("role");
      if (large.matches) link.setAttribute("aria-expanded", String(Boolean(panel) && !panel.hidden)); else link.removeAttribute("aria-expanded");
    }
  }

  // Hides the page at once, then leaves it: the chat's own page deletes the chat on the way.
  function leave() {
    const cover = Object.assign(document.createElement("div"), { className: "cover" });
    panel.getRootNode().append(cover);
    document.title = "Leaving";
    window.location.replace(`${origin}/exit`);
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-signpost]");
    if (!link || !large.matches || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(link);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    // A link that acts as a button is pressed with the space bar as well.
    if (event.key === " " && large.matches && event.target.matches?.("a[data-signpost]")) { event.preventDefault(); open(event.target); }
  });
  window.addEventListener("message", (event) => {
    if (event.origin !== origin || event.source !== panel?.querySelector("iframe").contentWindow) return;
    if (event.data?.signpost === "close") close();
    if (event.data?.signpost === "exit") leave();
  });
  window.addEventListener("pageshow", () => panel?.getRootNode().querySelector(".cover")?.remove());
  large.addEventListener("change", () => { if (!large.matches) close(); tellState(); });
  tellState();
})();
