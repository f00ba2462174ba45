import { fileURLToPath } from "node:url";
import type { Stage } from "@par-index/core";
import { scoreTable } from "@par-index/core";
import type { CellValue } from "../src/cells/grid.js";
import { readDataset } from "../src/dataset/read.js";

/** The demonstration data set: invented agencies, simulated scores. */
export const demo = await readDataset(fileURLToPath(new URL("../../../data", import.meta.url)), "demo");

/** The tree of the demonstration. */
export const tree = demo.trees.at(-1) as (typeof demo.trees)[number];

/** Agencies and year that the test files hold. */
export const UNIT = { agency: "lam-khue", name: "Lam Khuê", year: 2024 } as const;

/** Points per code and stage of one agency in {@link UNIT}'s year, as the data set has them. */
export function pointsOf(
  agency: string = UNIT.agency,
  year: number = UNIT.year,
): Map<string, Partial<Record<Stage, number>>> {
  const points = new Map<string, Partial<Record<Stage, number>>>();
  for (const row of scoreTable(demo.scores).objects()) {
    if (row.agency !== agency || row.year !== year || row.points === null) continue;
    points.set(row.code, { ...points.get(row.code), [row.stage]: row.points });
  }
  return points;
}

/** The scores of {@link UNIT} as `code stage points`, sorted: what every good file must give. */
export const expected = [...pointsOf()]
  .flatMap(([code, stages]) => Object.entries(stages).map(([stage, points]) => `${code} ${stage} ${points}`))
  .sort();

/** Headings and one row per leaf: code, name, maximum, self, appraised. */
export function criteriaRows({
  code = (text: string): CellValue => text,
  points = (value: number, _max: number): CellValue => value,
  headings = ["Mã", "Tiêu chí", "Điểm tối đa", "Tự chấm", "Thẩm định"],
}: {
  code?: (text: string, level: number) => CellValue;
  points?: (value: number, max: number, code: string) => CellValue;
  headings?: CellValue[];
} = {}): CellValue[][] {
  const own = pointsOf();
  return [
    headings,
    ...tree.leaves().map((leaf): CellValue[] => {
      const { self, appraised } = own.get(leaf.code) ?? {};
      const show = (value: number | undefined) => (value === undefined ? null : points(value, leaf.max, leaf.code));
      return [code(leaf.code, leaf.level), leaf.name.vi, leaf.max, show(self), show(appraised)];
    }),
  ];
}

/** Titles that say agency and year. */
export const titles: CellValue[][] = [["BẢNG CHẤM ĐIỂM CHỈ SỐ CCHC NĂM 2024"], ["Đơn vị: Lam Khuê"], []];
