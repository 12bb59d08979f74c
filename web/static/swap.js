// Takes the parts of a fresh page into this one. The box and the log stay the same elements: the box keeps its focus,
// and a screen reader hears what comes into the log, once.
import { offerAloud } from "./aloud.js";
import { showScripted } from "./page.js";

export function takeIn(page) {
  document.title = page.title;
  for (const part of document.querySelectorAll("[data-part]")) {
    const fresh = page.querySelector(`[data-part="${part.dataset.part}"]`);
    if (fresh) part.replaceChildren(...fresh.childNodes);
  }
  const words = [...page.getElementById("latest").childNodes];
  showScripted();
  const log = document.getElementById("latest");
  log.replaceChildren(...words);
  offerAloud();
}
