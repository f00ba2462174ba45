export { packScores, unpackScores, type PackedScores } from "./packed.js";
