export { readCsv, type CsvTable } from "./csv.js";
export { readDataset, type Dataset } from "./dataset.js";
export { readPublished } from "./published.js";
