import { scoreTable } from "@par-index/core";
import type { CellValue, SourceTable } from "../src/cells/grid.js";
import { readScoreTables } from "../src/score-files/read.js";
import type { ScoreReading } from "../src/score-files/reading.js";
import type { ScoreContext } from "../src/score-files/vocabulary.js";
import { agencies, aliases, grid, tree } from "./grid.js";

/** Reads tables against the small tree. */
export const read = (tables: SourceTable | SourceTable[], more: Partial<ScoreContext> = {}) =>
  readScoreTables([tables].flat(), { trees: [tree], agencies, aliases, ...more });

/** Scores as `agency year code stage points`. */
export const scoresOf = ({ scores }: ScoreReading) =>
  scoreTable(scores)
    .objects()
    .map(
      ({ agency, year, code, stage, points, applicable }) =>
        `${agency} ${year} ${code} ${stage} ${applicable ? points : "KĐG"}`,
    );
/** Issues as `place code`. */
export const issuesOf = ({ issues }: ScoreReading) =>
  issues.map(({ place: { cell, row }, code }) => `${cell ?? row ?? ""} ${code}`.trim());
/** Decisions as `place code`. */
export const decisionsOf = ({ decisions }: ScoreReading) =>
  decisions.map(({ place: { cell, row }, code }) => `${cell ?? row ?? ""} ${code}`.trim());
/** A table of one agency's self scores in 2024, with these columns below its titles. */
export const ofDakLak = (rows: readonly (readonly CellValue[])[], options: Parameters<typeof grid>[1] = {}) =>
  grid([["Đơn vị", "Đắk Lắk"], ["Năm", 2024], ...rows], options);
/** One cell of self points for 1.1, of at most 1 point; it stands in B4. */
export const oneCell = (cell: CellValue, formats: Record<string, string> = {}) =>
  read(
    ofDakLak(
      [
        ["Mã", "Tự chấm"],
        ["1.1", cell],
      ],
      { formats },
    ),
  );
