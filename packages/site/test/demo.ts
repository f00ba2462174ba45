import { join } from "node:path";
import { scoreTree } from "@par-index/core";
import { readDataset } from "@par-index/io/node";
import { WORKSPACE } from "../scripts/paths.ts";

/** The demonstration data set, scored: what pages are compared with. */
export const dataset = await readDataset(join(WORKSPACE, "data"), "demo");
export const scored = scoreTree(dataset.scores, dataset.groups ? { groups: dataset.groups } : {});

/** The agency that tests look at, and the data set's last year. */
export const [AGENCY, YEAR] = ["lam-khue", 2024] as const;
