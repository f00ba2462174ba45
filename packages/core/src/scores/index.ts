export { type PackedScores, packScores, unpackScores } from "./packed.js";
