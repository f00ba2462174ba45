export { differenceOfIndices, differenceOfPoints, indexOf, sumDecimals, toUnits } from "./decimal.js";
