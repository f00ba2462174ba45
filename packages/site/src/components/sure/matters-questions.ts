import type { SourceSobol, sourceSobol, WeightingChoice, WeightSobol } from "@par-index/core/sensitivity";
import { say } from "../page/language.js";
import { type Ask, asking } from "../worker/questions.js";
import type { WorldDocument } from "../world/scored-world.js";

type WeightsChoice = WeightingChoice & { readonly spread: number };
type SourcesChoice = Parameters<typeof sourceSobol>[1];

/** What the worker is asked. */
export type MattersQuestion =
  | { kind: "start"; data: WorldDocument }
  | { kind: "weights"; choice: WeightsChoice }
  | { kind: "sources"; choice: SourcesChoice };

/** How much hangs on each weight, and on each source of uncertainty. */
export interface FindMatters {
  weights(choice: WeightsChoice): Promise<WeightSobol[]>;
  sources(choice: SourcesChoice): Promise<SourceSobol[]>;
}

/**
 * Finds in a worker what matters; the worker starts with the first question.
 *
 * @param data the data set, which the page has loaded
 */
export function findMatters(start: () => Worker, data: WorldDocument): FindMatters {
  let ready: Promise<Ask<MattersQuestion>> | undefined;
  async function started(): Promise<Ask<MattersQuestion>> {
    const ask = asking<MattersQuestion>(start(), say`Không chạy được phần tính độ nhạy.`);
    await ask<void>({ kind: "start", data });
    return ask;
  }
  async function find<Row>(question: MattersQuestion): Promise<Row[]> {
    ready ??= started();
    return (await ready)(question);
  }
  return {
    weights: (choice) => find({ kind: "weights", choice }),
    sources: (choice) => find({ kind: "sources", choice }),
  };
}
