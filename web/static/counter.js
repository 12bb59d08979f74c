// Says how many letters are left, from four fifths of what an answer can be found for.
const FROM = 0.8;
const STILL = 1000; // milliseconds without a key before it is spoken: not at every letter
let timer;

export function countLetters(box) {
  box.addEventListener("input", () => countNow(box));
  countNow(box);
}

export function countNow(box) {
  const limit = Number(box.dataset.limit);
  const length = [...box.value].length;
  const words = length < limit * FROM ? "" : told(limit - length);
  const seen = document.getElementById("count");
  seen.textContent = words;
  seen.hidden = !words;
  clearTimeout(timer);
  if (words) timer = setTimeout(() => { document.getElementById("status").textContent = words; }, STILL);
}

function told(left) {
  const letters = Math.abs(left) === 1 ? "letter or space" : "letters and spaces";
  return left < 0 ? `That is ${-left} ${letters} too many.` : `You have ${left} ${letters} left.`;
}
