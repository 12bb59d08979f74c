// Leaves at once: by the link, or by pressing Shift three times. Also for a link that an answer brings later.
import { inside, tellHost } from "./host.js";

const TIMES = 3;
const PAUSE = 5000; // milliseconds that may pass between two presses
const link = () => document.querySelector("main a[data-exit]");
let presses = 0;
let alone = false; // Shift went down, and no other key since
let timer;

export function watchForExit() {
  document.addEventListener("click", (event) => {
    const pressed = event.target.closest("a[data-exit]");
    if (!pressed) return;
    event.preventDefault();
    leave(pressed.href);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Shift") { if (!event.repeat) alone = true; } else { alone = false; if (presses) forget(""); }
  });
  document.addEventListener("pointerdown", () => { alone = false; });
  document.addEventListener("keyup", (event) => { if (event.key === "Shift" && alone) { alone = false; count(); } });
  // Coming back must not show the cover that was put up on leaving.
  window.addEventListener("pageshow", uncover);
}

function count() {
  if (!link()) return;
  clearTimeout(timer);
  presses += 1;
  if (presses >= TIMES) { forget(""); leave(link().href); return; }
  const left = TIMES - presses;
  tell(`To leave this page, press Shift ${left} more time${left > 1 ? "s" : ""}.`);
  timer = setTimeout(() => forget("You are still here. To leave, press Shift three times."), PAUSE);
}

function forget(words) {
  clearTimeout(timer);
  presses = 0;
  tell(words);
}

function tell(words) {
  const said = document.querySelector("[data-exit-said]");
  if (said) said.textContent = words;
}

function leave(href) {
  cover();
  if (!inside) { window.location.replace(href); return; }
  // In here the browser may keep our cookie apart from the one of the whole page, so the chat is deleted from here too.
  navigator.sendBeacon(href, new URLSearchParams({ conversation: document.querySelector("[name=conversation]")?.value ?? "" }));
  tellHost("exit");
  // For a page without our script.
  setTimeout(() => { try { window.top.location.replace(href); } catch { window.location.replace(href); } }, 100);
}

function cover() {
  const sheet = document.createElement("div");
  sheet.className = "cover";
  sheet.setAttribute("role", "alert");
  document.body.append(sheet);
  document.title = "Leaving";
  // Screen readers tell only what comes into an alert after it is there.
  setTimeout(() => { sheet.textContent = "Leaving this page."; }, 50);
}

function uncover() {
  for (const sheet of document.querySelectorAll(".cover")) sheet.remove();
  forget("");
}
