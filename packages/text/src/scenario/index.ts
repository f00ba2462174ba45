export { conflictText } from "./conflict.js";
