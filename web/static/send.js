// Sends a message and shows the answer in the same page. Words that could not be sent stay in the box.
import { countNow } from "./counter.js";
import { takeIn } from "./swap.js";

const QUIET = 500; // milliseconds before waiting is spoken of

export function sendWithoutReload(form) {
  const box = form.elements.q;
  form.addEventListener("submit", (event) => {
    if (event.submitter?.hasAttribute("data-look")) return;
    event.preventDefault();
    send(form, event.submitter?.name === "choice" ? event.submitter : null);
  });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send(form, null);
  });
}

async function send(form, pressed) {
  const box = form.elements.q;
  if (form.dataset.busy) return;
  if (!pressed && !box.value.trim()) { box.focus(); return; }
  const told = new URLSearchParams(new FormData(form));
  if (pressed) told.set("choice", pressed.value);
  const done = busy(form);
  try {
    const answer = await fetch(form.action, { method: "POST", body: told, headers: { "X-Signpost-Script": "1" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    done();
    show(form, page);
  } catch {
    done();
    refuse(form, document.getElementById("away").content.cloneNode(true));
  }
}

// Marked as busy, never disabled: a disabled button or box would lose the focus.
function busy(form) {
  const { q: box, send: button } = form.elements;
  const wait = document.getElementById("wait");
  form.dataset.busy = "yes";
  box.readOnly = true;
  button.setAttribute("aria-disabled", "true");
  const waiting = setTimeout(() => { wait.textContent = "Looking for your answer"; }, QUIET);
  return () => {
    clearTimeout(waiting);
    wait.textContent = "";
    delete form.dataset.busy;
    box.readOnly = false;
    button.removeAttribute("aria-disabled");
  };
}

function show(form, page) {
  if (!page.getElementById("latest")) throw new Error("not the chat");
  const box = form.elements.q;
  const fault = page.querySelector("#q-error > *");
  if (fault) { document.title = page.title; refuse(form, fault); return; }
  takeIn(page);
  box.value = "";
  box.removeAttribute("aria-invalid");
  countNow(box);
  const answer = document.getElementById("answer");
  const first = document.querySelector("[data-part=exit] .exit") ?? answer;
  if (form.hasAttribute("data-move")) answer.focus(); else box.focus({ preventScroll: true });
  first.scrollIntoView({ block: "start" });
}

function refuse(form, words) {
  document.getElementById("q-error").replaceChildren(words);
  form.elements.q.setAttribute("aria-invalid", "true");
  form.elements.q.focus();
}
