// What to say of an answer: its paragraphs, list items and facts, one by one, with phone numbers as single digits.
const BLOCKS = "p, li, h4, dl > div";

export function speakable(answer) {
  return [...answer.querySelectorAll("[data-said]")]
    .flatMap((said) => [...said.querySelectorAll(BLOCKS)])
    .filter((each) => !each.querySelector(BLOCKS) && !each.closest("details:not([open])"))
    .map(sentence)
    .filter(Boolean);
}

// "0116 305 0004" is said "0 1 1 6, 3 0 5, 0 0 0 4": in groups, as people read a number to one another.
export function withDigits(words) {
  return words.replace(/\d+(?: \d+)*/g, (number) => number.split(" ").map((group) => [...group].join(" ")).join(", "));
}

function sentence(block) {
  const copy = block.cloneNode(true);
  for (const number of copy.querySelectorAll("a[href^='tel:']")) number.textContent = withDigits(number.textContent);
  // A label and its value ("Cost", "free") are two elements with nothing between them.
  for (const label of copy.querySelectorAll("dt")) label.append(": ");
  return copy.textContent.replace(/\s+/g, " ").trim();
}
