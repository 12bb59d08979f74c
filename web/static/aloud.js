// Reads an answer aloud when asked to, with voices of this device alone: others would send the words away.
import { speakable } from "./spoken.js";

const SLOWER = 0.8;
const synth = window.speechSynthesis;
let now = null; // the answer being read: { box, parts, at, playing }
let slow = false;

const voice = () => synth.getVoices().find((each) => each.localService === true && each.lang.replace("_", "-") === "en-GB");

export function offerAloud() {
  if (!synth) return;
  if (now && !now.box.isConnected) stop();
  for (const box of document.querySelectorAll("[data-aloud]")) {
    box.hidden = !voice();
    button(box, "slower").setAttribute("aria-pressed", String(slow));
  }
}

function button(box, what) {
  return box.querySelector(`[data-do=${what}]`);
}

function press(box, what) {
  if (what === "stop") { stop(); button(box, "listen").focus(); return; }
  if (what === "slower") {
    slow = !slow;
    offerAloud();
    if (now?.playing) play();
    return;
  }
  if (now?.box !== box) { stop(); now = { box, parts: speakable(box.closest(".answer")), at: 0, playing: false }; }
  if (now.playing) pause(); else play();
}

// Speech engines differ in how they pause: so pausing ends the speech, and going on says the same part again.
function pause() {
  now.playing = false;
  synth.cancel();
  label();
}

function play() {
  synth.cancel();
  now.playing = true;
  label();
  say(now);
}

function say(reading) {
  if (reading.at >= reading.parts.length) { stop(); return; }
  const words = new SpeechSynthesisUtterance(reading.parts[reading.at]);
  words.voice = voice();
  words.lang = "en-GB";
  words.rate = slow ? SLOWER : 1;
  reading.words = words;
  words.onend = () => { if (now === reading && reading.playing && reading.words === words) { reading.at += 1; say(reading); } };
  synth.speak(words);
}

function stop() {
  if (!now) return;
  const { box } = now;
  now = null;
  synth.cancel();
  label(box);
}

function label(box = now.box) {
  const mine = now?.box === box;
  button(box, "listen").querySelector("[data-word]").textContent = !mine ? "Listen" : now.playing ? "Pause" : "Go on";
  button(box, "stop").hidden = !mine;
}

document.addEventListener("click", (event) => {
  const pressed = event.target.closest("[data-aloud] [data-do]");
  if (pressed) press(pressed.closest("[data-aloud]"), pressed.dataset.do);
});
synth?.addEventListener?.("voiceschanged", offerAloud);
window.addEventListener("pagehide", stop);
