// What every page has: the quick way out, and the text size without a reload. Every page works without it.
import { watchForExit } from "./exit.js";
import { listenToHost } from "./host.js";
import { keepLook } from "./look.js";

export function showScripted(root = document) {
  for (const each of root.querySelectorAll("[data-script]")) each.hidden = false;
}

showScripted();
watchForExit();
listenToHost();
keepLook();
