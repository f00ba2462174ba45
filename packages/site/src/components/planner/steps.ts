import type { CriteriaNode } from "@par-index/core";
import type { CostStep } from "@par-index/core/plan";
import { figureOf, figureText } from "../page/typed-figure.js";

/** Steps as they are typed: "0,5: 10; 1: 25" is 10 for half a point and 25 for one. Null if they cannot be read. */
export function stepsOf(text: string): CostStep[] | null {
  const steps = text
    .split(";")
    .filter((part) => part.trim() !== "")
    .map((part) => {
      const [points, cost, more] = part.split(":").map(figureOf);
      return more === undefined && points != null && cost != null ? { points, cost } : null;
    });
  return steps.length && steps.every((step) => step !== null) ? steps : null;
}

export const stepsText = (steps: readonly CostStep[]): string =>
  steps.map(({ points, cost }) => `${figureText(points)}: ${figureText(cost)}`).join("; ");

/**
 * Steps to begin with: the points above now that the leaf's bands give, or full marks, each at the
 * price of its points.
 */
export function firstSteps({ rule, max }: CriteriaNode, now: number, perPoint: number): CostStep[] {
  const ends = rule?.kind === "bands" ? rule.bands.map(({ points }) => points) : [max];
  return [...new Set(ends)]
    .filter((points) => points > now)
    .sort((a, b) => a - b)
    .map((points) => ({ points, cost: Number(((points - now) * perPoint).toFixed(4)) }));
}
