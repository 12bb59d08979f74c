// Changes text size and wording at once, with no reload.
export function keepLook() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-look]");
    if (!button || event.defaultPrevented) return;
    event.preventDefault();
    keep(button);
  });
}

async function keep(button) {
  const { name, value } = button;
  try {
    const kept = await fetch(button.formAction, {
      method: "POST", body: new URLSearchParams({ [name]: value }), headers: { "X-Signpost-Script": "1" },
    });
    if (!kept.ok) throw new Error(kept.statusText);
  } catch {
    tell("That did not work. Please try again.");
    return;
  }
  if (name === "size") resize(button); else ease(button);
}

function resize(button) {
  const root = document.documentElement;
  root.className = root.className.replace(/size-\d+/, `size-${button.value}`);
  for (const each of document.querySelectorAll("button[name=size]")) each.setAttribute("aria-pressed", String(each === button));
}

function ease(button) {
  const on = button.value === "on";
  button.setAttribute("aria-pressed", String(on));
  button.value = on ? "off" : "on";
  tell(on ? "From the next answer I use easier words, where I have them." : "From the next answer I use the usual words.");
}

function tell(words) {
  document.getElementById("status").textContent = words;
}
