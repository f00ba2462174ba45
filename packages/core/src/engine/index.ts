export { type ScoreBlock, STATED_TOLERANCE } from "./block.js";
export { rankDescending } from "./rank.js";
