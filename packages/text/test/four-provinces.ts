import {
  type CriteriaTree,
  ParError,
  parseAgencies,
  parseCriteriaTree,
  parseRegions,
  ROOT,
  type Scored,
  safeParseScores,
  scoreTree,
} from "@par-index/core";
import { document, inner, type Json, leaf } from "../../core/test/fixtures.js";
import type { Names, Telling } from "../src/findings/index.js";
import type { Language } from "../src/language.js";

/** Two fields of two leaves each; 100 points, so that a point is an index point. */
export const tree: CriteriaTree = parseCriteriaTree(
  document(100, [inner("1", [leaf("1.1", 20), leaf("1.2", 20)]), inner("2", [leaf("2.1", 30), leaf("2.2", 30)])]),
);
export const LEAVES = ["1.1", "1.2", "2.1", "2.2"];
export const MAXIMA = [20, 20, 30, 30];

const regions = parseRegions([
  { id: "north", name: "Bắc", nameEn: "North" },
  { id: "south", name: "Nam", nameEn: "South" },
]);
export const agencies = parseAgencies(
  ["a", "b", "c", "d"].map((id, i) => ({
    id,
    name: `Tỉnh ${id.toUpperCase()}`,
    nameEn: `Province ${id.toUpperCase()}`,
    kind: "province",
    region: i < 2 ? "north" : "south",
  })),
  { regions },
);

/** Scores by stage, year and agency: the points of the four leaves, null for unknown. */
export type Points = Record<string, Record<number, Record<string, (number | null)[]>>>;

export function scoredOf(points: Points): Scored {
  const rows = Object.entries(points).flatMap(([stage, years]) =>
    Object.entries(years).flatMap(([year, units]) =>
      Object.entries(units).flatMap(([agency, scores]) =>
        LEAVES.map((code, i): Json => ({ agency, year: Number(year), code, stage, points: scores[i] })),
      ),
    ),
  );
  const { scores, issues } = safeParseScores(rows, { trees: [tree], agencies });
  if (issues.length) throw new ParError("scores-invalid", {}, issues);
  return scoreTree(scores);
}

/**
 * Totals of 2022: a 80, b 82, c 85, d 78, so ranks 3, 2, 1, 4 and the mean 325 ÷ 4 = 81.25.
 * Totals of 2023: a 84.5, b 82, c 80, d 84.5, so ranks 1, 3, 4, 1 and the mean 331 ÷ 4 = 82.75.
 */
export const scored: Scored = scoredOf({
  appraised: {
    2022: { a: [16, 15, 24, 25], b: [20, 10, 30, 22], c: [20, 20, 25, 20], d: [10, 20, 30, 18] },
    2023: { a: [18, 14.5, 24, 28], b: [20, 10, 30, 22], c: [20, 20, 20, 20], d: [20, 20, 30, 14.5] },
  },
  self: { 2023: { a: [20, 14.5, 27.5, 27], b: [20, 10, 30, 22] } },
});

const NODES: Record<string, [string, string]> = {
  [ROOT]: ["Tổng", "Total"],
  "1": ["Thể chế", "Institutions"],
  "1.1": ["Văn bản", "Documents"],
  "1.2": ["Rà soát", "Review"],
  "2": ["Bộ máy", "Organisation"],
  "2.1": ["Sắp xếp", "Mergers"],
  "2.2": ["Phân cấp", "Delegation"],
};

const names = (lang: Language): Names => ({
  agency: (id) => (lang === "vi" ? agencies.get(id)?.name : agencies.get(id)?.nameEn) ?? id,
  node: (code) => NODES[code]?.[lang === "vi" ? 0 : 1] as string,
  region: (id) => ({ north: ["Bắc", "North"], south: ["Nam", "South"] })[id]?.[lang === "vi" ? 0 : 1] as string,
});
export const vi: Telling = { lang: "vi", names: names("vi") };
export const en: Telling = { lang: "en", names: names("en") };
