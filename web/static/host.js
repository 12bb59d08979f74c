// Inside another site's page: tells that page's script (widget.js) what happened here. Nothing of the chat is told.
export const inside = window.parent !== window;

export function tellHost(what) {
  if (inside) window.parent.postMessage({ signpost: what }, "*");
}

export function listenToHost() {
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") tellHost("close"); });
}
