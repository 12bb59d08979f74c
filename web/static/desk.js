// The desk's keys beside those that work without scripts: finding while typing, the arrows, Ctrl and Enter, "/" and Esc.
const ask = document.getElementById("ask");
const found = document.getElementById("found");
const said = document.getElementById("said");
let latest = null;

const results = () => [...document.querySelectorAll(".desk-list [data-item]")];

async function look() {
  latest?.abort();
  const mine = latest = new AbortController();
  try {
    const answer = await fetch("/desk/typed", { method: "POST", body: new URLSearchParams(new FormData(ask)), signal: mine.signal });
    if (!answer.ok || answer.redirected) return;
    found.innerHTML = await answer.text();
    said.textContent = found.querySelector("h2").textContent;
  } catch (fault) {
    if (fault.name !== "AbortError") said.textContent = "That did not work. Press Enter to try again.";
  }
}

function move(step) {
  const all = results();
  const at = all.indexOf(document.activeElement) + step;
  if (at < 0) document.getElementById("q").focus(); else all[Math.min(at, all.length - 1)]?.focus();
}

function add() {
  const item = document.activeElement.closest?.("[data-item]") ?? results()[0];
  item?.closest("li").querySelector("[name=add]").click();
}

async function copy(link) {
  const page = new DOMParser().parseFromString(await (await fetch(link.href)).text(), "text/html");
  await navigator.clipboard.writeText(page.getElementById("to").value);
  said.textContent = "Copied.";
}

function pressed(event) {
  const typing = event.target.matches("input, textarea, select");
  const inList = event.target.matches("#q, .desk-list [data-item]");
  if (event.key === "Escape") {
    const back = document.querySelector("[data-back]");
    if (back) back.click(); else document.getElementById("q").select();
  } else if (event.key === "/" && !typing && document.querySelector("[data-keys=on]")) document.getElementById("q").select();
  else if (event.key === "ArrowDown" && inList) move(1);
  else if (event.key === "ArrowUp" && inList) move(-1);
  else if (event.key === "Enter" && event.ctrlKey && inList) add();
  else return;
  event.preventDefault();
}

document.addEventListener("keydown", pressed);
if (ask) {
  ask.addEventListener("input", look);
  ask.querySelector("#q").setAttribute("aria-controls", "found");
}
document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-copy]");
  if (!link || !navigator.clipboard) return;
  event.preventDefault();
  copy(link).catch(() => { location.href = link.href; });
});
const print = document.querySelector("[data-print]");
if (print) {
  print.hidden = false;
  print.addEventListener("click", () => window.print());
  print.focus();
}
