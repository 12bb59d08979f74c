// Checks the draft while one types. Without it the button "Check only" does the same.
const form = document.getElementById("draft");
const checks = document.getElementById("checks");
const status = document.getElementById("status");
let waiting;

form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(check, 600); });

async function check() {
  const answer = await fetch(form.dataset.check, { method: "POST", body: new FormData(form) }).catch(() => null);
  if (!answer?.ok) return;
  checks.innerHTML = await answer.text();
  status.textContent = checks.querySelector("b").textContent;
}
