// Takes the reload out of sending a message. The page works without it.
const QUIET = 500; // milliseconds before waiting is spoken of

function enhance() {
  const form = document.getElementById("say");
  const box = document.getElementById("q");
  form.addEventListener("submit", (event) => { event.preventDefault(); send(form, event.submitter); });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); send(form, null); }
  });
  const hint = document.getElementById("q-hint");
  if (hint && !hint.dataset.told) { hint.dataset.told = "yes"; hint.append(" Press Enter to send, Shift and Enter for a new line."); }
  const exit = document.getElementById("exit");
  if (exit) exit.addEventListener("click", leave);
}

function leave(event) {
  event.preventDefault();
  document.body.hidden = true;
  window.location.replace(event.currentTarget.href);
}

async function send(form, pressed) {
  if (form.dataset.busy) return;
  const told = new FormData(form, pressed?.name ? pressed : undefined);
  if (!pressed?.name && !told.get("q").trim()) { form.elements.q.focus(); return; }
  form.dataset.busy = "yes";
  const wait = document.getElementById("wait");
  const waiting = setTimeout(() => { wait.textContent = "Looking for your answer"; }, QUIET);
  try {
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(told) });
    show(await answer.text());
  } catch {
    form.dataset.busy = "";
    form.submit();
  } finally {
    clearTimeout(waiting);
  }
}

function show(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  document.title = page.title;
  // The log stays where it is, so that a screen reader hears what comes into it, once.
  const log = document.getElementById("latest");
  const fresh = page.getElementById("latest");
  if (!fresh) { document.body.replaceWith(page.body); return; }
  const words = [...fresh.childNodes];
  fresh.replaceWith(log);
  log.replaceChildren();
  document.querySelector("main").replaceChildren(...page.querySelector("main").childNodes);
  log.append(...words);
  enhance();
  document.getElementById("q").focus({ preventScroll: true });
  (document.querySelector(".govuk-error-summary") || document.getElementById("answer") || log).scrollIntoView({ block: "start" });
}

window.addEventListener("pageshow", () => { document.body.hidden = false; });
enhance();
