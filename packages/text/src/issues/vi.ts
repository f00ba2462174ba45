import type { ErrorFigures } from "@par-index/core";
import type { Words } from "../words.js";
import { mistakes, refusals } from "./vi/errors.js";
import { files } from "./vi/files.js";
import { registry } from "./vi/registry.js";
import { scores } from "./vi/scores.js";
import { tree } from "./vi/tree.js";
import { whatIf } from "./vi/what-if.js";

/** What is wrong, in Vietnamese. */
export const vi: Words<ErrorFigures> = {
  ...registry,
  ...tree,
  ...scores,
  ...whatIf,
  ...files,
  ...refusals,
  ...mistakes,
};
