import type { Agencies } from "../agencies/agencies.js";
import { NOT_APPLICABLE, type ScoreBlock } from "../engine/block.js";
import type { Stage, Unit } from "../engine/unit.js";
import { ParError } from "../issues/par-error.js";
import { fromUnits, toUnits } from "../numbers/decimal.js";
import type { CriteriaTree } from "../tree/tree.js";
import { scoresOf } from "./from-blocks.js";
import type { Scores } from "./scores.js";

/**
 * Validated scores as plain JSON, small and quick to read back: what a page loads to score in the
 * browser. Made by {@link packScores}, read by {@link unpackScores}.
 */
export interface PackedScores {
  readonly blocks: readonly {
    /** Id of the criteria tree. */
    readonly tree: string;
    /** Codes that any unit has a score or a value for, in tree order. */
    readonly codes: readonly string[];
    readonly units: readonly Unit[];
    /** Points per unit and code; null unknown, −1 not applicable. */
    readonly points: readonly (readonly (number | null)[])[];
    /** Raw values per unit and code; left out if there are none. */
    readonly values?: readonly (readonly (number | null)[])[];
  }[];
}

/**
 * Packs validated scores into plain JSON.
 *
 * Notes are left out, and so are rows that say no more than that a score is unknown; scoring does
 * not need them.
 *
 * @param stages the stages to keep; by default all
 */
export function packScores(scores: Scores, stages?: readonly Stage[]): PackedScores {
  return {
    blocks: scores.blocks.map(({ tree, units, given, values }) => {
      const n = tree.nodes.length;
      const kept = units.flatMap((unit, u) => (stages === undefined || stages.includes(unit.stage) ? [u] : []));
      const isFilled = (position: number) =>
        kept.some((u) => !Number.isNaN(given[u * n + position]) || !Number.isNaN(values[u * n + position]));
      const nodes = tree.nodes.filter(({ position }) => isFilled(position));
      const rows = (of: Float64Array, read: (cell: number) => number) =>
        kept.map((u) =>
          nodes.map(({ position }) => {
            const cell = of[u * n + position] as number;
            return Number.isNaN(cell) ? null : read(cell);
          }),
        );
      return {
        tree: tree.id,
        codes: nodes.map(({ code }) => code),
        units: kept.map((u) => units[u] as Unit),
        points: rows(given, (cell) => (cell === NOT_APPLICABLE ? NOT_APPLICABLE : fromUnits(cell))),
        ...(values.every(Number.isNaN) ? {} : { values: rows(values, (value) => value) }),
      };
    }),
  };
}

/**
 * Reads packed scores back, without checking them again.
 *
 * @param packed as {@link packScores} made it, of scores on the same trees and agencies
 * @throws ParError `packed-scores-foreign` if a tree, a code or an agency is not there
 * @example
 * scoreTree(unpackScores(packScores(scores), scores)) // scores as scoreTree(scores) does
 */
export function unpackScores(
  packed: PackedScores,
  { trees, agencies }: { trees: readonly CriteriaTree[]; agencies: Agencies },
): Scores {
  const blocks = packed.blocks.map((block): ScoreBlock => {
    const tree = trees.find(({ id }) => id === block.tree);
    const stranger = block.units.find(({ agency }) => !agencies.has(agency));
    const missing = tree && block.codes.find((code) => !tree.has(code));
    if (!tree || stranger || missing !== undefined)
      throw new ParError("packed-scores-foreign", {
        tree: block.tree,
        missing: !tree ? "tree" : stranger ? { agency: stranger.agency } : { code: missing as string },
      });
    const n = tree.nodes.length;
    const positions = block.codes.map((code) => tree.get(code).position);
    const spread = (rows: readonly (readonly (number | null)[])[], read: (value: number) => number) => {
      const cells = new Float64Array(block.units.length * n).fill(Number.NaN);
      rows.forEach((row, u) => {
        row.forEach((value, c) => {
          if (value !== null) cells[u * n + (positions[c] as number)] = read(value);
        });
      });
      return cells;
    };
    return {
      tree,
      units: block.units,
      given: spread(block.points, (points) => (points === NOT_APPLICABLE ? NOT_APPLICABLE : toUnits(points))),
      values: spread(block.values ?? [], (value) => value),
    };
  });
  return scoresOf(blocks, { trees, agencies });
}
