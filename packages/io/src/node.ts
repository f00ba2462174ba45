export { readPublished } from "./dataset/published.js";
export { type Dataset, readDataset } from "./dataset/read.js";
