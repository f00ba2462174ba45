export { mainTree } from "./cohort.js";
export { grouper } from "./group.js";
