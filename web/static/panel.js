// The Panel's pages: reading aloud. Every page works without it.
import { offerAloud } from "./aloud.js";

offerAloud();
