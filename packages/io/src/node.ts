export type { Dataset } from "./dataset/dataset.js";
export { readPublished } from "./dataset/published.js";
export { readDataset } from "./dataset/read.js";
