export { type Dataset, readDataset } from "./dataset.js";
export { readPublished } from "./published.js";
