import { readFileSync } from "node:fs";
import {
  type Agencies,
  type CodedCells,
  type CriteriaNode,
  type CriteriaTree,
  parseAgencies,
  parseCriteriaTree,
  type ScoreCells,
} from "@par-index/core";
import { randomLcg } from "d3-random";

/** Communes of Vietnam since July 2025. */
export const COMMUNES = 3321;
export const YEARS = 10;
/** Leaves of the shipped tree for provinces, on which the communes are scored here. */
export const LEAVES = 97;

export interface Size {
  readonly agencies: number;
  readonly years: number;
  readonly leaves: number;
}

export const FULL: Size = { agencies: COMMUNES, years: YEARS, leaves: LEAVES };

/**
 * Made-up scores of a size of choice, the same on every run: points in hundredths, even between 0
 * and the leaf's maximum. As a long table in typed arrays, a row per leaf, in order of year,
 * agency and leaf.
 */
export interface World {
  readonly tree: CriteriaTree;
  readonly leaves: readonly CriteriaNode[];
  readonly agencies: Agencies;
  readonly ids: readonly string[];
  readonly years: readonly number[];
  readonly rows: number;
  /** Per row the place in `ids`, in `years` and in `leaves`. */
  readonly agency: Uint16Array;
  readonly year: Uint8Array;
  readonly leaf: Uint16Array;
  readonly points: Float64Array;
}

export function makeWorld({ agencies, years: span, leaves: count }: Size): World {
  const years = Array.from({ length: span }, (_, i) => 2025 - span + i);
  const document =
    count === LEAVES
      ? JSON.parse(readFileSync(new URL("../../../data/trees/province-2022.json", import.meta.url), "utf8"))
      : treeDocument(count);
  const tree = parseCriteriaTree({ ...document, appliesTo: ["commune"], years });
  const ids = Array.from({ length: agencies }, (_, i) => `xa-${i + 1}`);
  const leaves = tree.leaves();
  const rows = agencies * span * leaves.length;
  const world: World = {
    tree,
    leaves,
    agencies: parseAgencies(ids.map((id) => ({ id, name: `Xã ${id}`, nameEn: `Commune ${id}`, kind: "commune" }))),
    ids,
    years,
    rows,
    agency: new Uint16Array(rows),
    year: new Uint8Array(rows),
    leaf: new Uint16Array(rows),
    points: new Float64Array(rows),
  };
  const random = randomLcg(1);
  let row = 0;
  for (let y = 0; y < span; y++)
    for (let a = 0; a < agencies; a++)
      for (const [l, { max }] of leaves.entries()) {
        world.agency[row] = a;
        world.year[row] = y;
        world.leaf[row] = l;
        world.points[row] = Math.floor(random() * (max * 100 + 1)) / 100;
        row++;
      }
  return world;
}

/** The long table as core takes it. */
export function columnsOf({ ids, years, leaves, rows, agency, year, leaf, points }: World): Record<string, ScoreCells> {
  const coded = (texts: readonly unknown[], codes: CodedCells["codes"]): CodedCells => ({ texts, codes });
  return {
    agency: coded(ids, agency),
    year: coded(years, year),
    code: coded(
      leaves.map(({ code }) => code),
      leaf,
    ),
    stage: coded(["appraised"], new Uint8Array(rows)),
    points,
  };
}

/** The long table as a CSV file, cut off after so many rows. */
export function csvOf({ ids, years, leaves, agency, year, leaf, points }: World, rows: number): Uint8Array {
  const lines = ["agency,year,code,stage,points"];
  for (let row = 0; row < rows; row++)
    lines.push(
      `${ids[agency[row] as number]},${years[year[row] as number]},${leaves[leaf[row] as number]?.code},appraised,${points[row]}`,
    );
  return new TextEncoder().encode(`${lines.join("\n")}\n`);
}

/** Leaves of a criterion, and criteria of a field, in a made-up tree. */
const FAN = 4;

/** A tree of fields, criteria and so many leaves of one point each. */
function treeDocument(count: number): object {
  const name = { vi: "Thử", en: "Test" };
  const leaf = (code: string) => ({ code, name, max: 1, provenance: "illustrative" });
  const share = (from: number, size: number) => Math.min(size, count - from);
  const fields = Array.from({ length: Math.ceil(count / FAN ** 2) }, (_, f) => {
    const first = f * FAN ** 2;
    return {
      code: `${f + 1}`,
      name,
      children: Array.from({ length: Math.ceil(share(first, FAN ** 2) / FAN) }, (_, c) => ({
        code: `${f + 1}.${c + 1}`,
        name,
        children: Array.from({ length: share(first + c * FAN, FAN) }, (_, l) => leaf(`${f + 1}.${c + 1}.${l + 1}`)),
      })),
    };
  });
  return {
    id: "bench",
    name,
    legalBasis: { document: "bench" },
    max: count,
    provenance: "illustrative",
    children: fields,
  };
}
