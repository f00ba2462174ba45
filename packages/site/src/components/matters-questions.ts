import type { WeightingChoice, WeightSobol } from "@par-index/core/sensitivity";
import { say } from "./language.js";
import type { WorldDocument } from "./scored-world.js";
import { type Ask, asking } from "./worker-questions.js";

/** What the worker of the weights is asked. */
export type MattersQuestion =
  | { kind: "start"; data: WorldDocument }
  | { kind: "sobol"; choice: WeightingChoice & { readonly spread: number } };

/** How much hangs on each weight. */
export type FindMatters = (choice: WeightingChoice & { readonly spread: number }) => Promise<WeightSobol[]>;

/**
 * Finds in a worker how much hangs on each weight; the worker starts with the first question.
 *
 * @param data the data set, which the page has loaded
 */
export function findMatters(start: () => Worker, data: WorldDocument): FindMatters {
  let ask: Ask<MattersQuestion> | undefined;
  let ready: Promise<void> | undefined;
  return async (choice) => {
    ask ??= asking<MattersQuestion>(start(), say`Không chạy được phần tính độ nhạy.`);
    ready ??= ask<void>({ kind: "start", data });
    await ready;
    return ask({ kind: "sobol", choice });
  };
}
