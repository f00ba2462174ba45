import type { ErrorFigures } from "@par-index/core";
import type { Words } from "../words.js";
import { mistakes, refusals } from "./en/errors.js";
import { files } from "./en/files.js";
import { registry } from "./en/registry.js";
import { scores } from "./en/scores.js";
import { tree } from "./en/tree.js";
import { whatIf } from "./en/what-if.js";

/** What is wrong, in English. */
export const en: Words<ErrorFigures> = {
  ...registry,
  ...tree,
  ...scores,
  ...whatIf,
  ...files,
  ...refusals,
  ...mistakes,
};
