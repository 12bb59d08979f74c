// Shows the button that prints: without scripts people print with their browser.
const button = document.getElementById("print");
button.hidden = false;
button.addEventListener("click", () => window.print());
