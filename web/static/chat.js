// The chat page with scripts: no reload for a message, a count of letters, reading aloud.
import "./page.js";
import { offerAloud } from "./aloud.js";
import { countLetters } from "./counter.js";
import { sendWithoutReload } from "./send.js";

sendWithoutReload(document.getElementById("say"));
countLetters(document.getElementById("q"));
offerAloud();
