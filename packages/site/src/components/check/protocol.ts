import type { AgencyKind, Issue, NodeScore, Stage } from "@par-index/core";
import type { Decision } from "@par-index/core/issues";
import type { TableReading } from "@par-index/io";
import type { Language } from "@par-index/text";
import { lang, say } from "../page/language.js";
import { type Ask as AskWorker, asking } from "../worker/questions.js";

/** The JSON of the page; made by `data/registry.json.ts`. */
export interface Registry {
  trees: unknown[];
  assignment: object | null;
  agencies: { id: string; name: string; nameEn: string; kind: AgencyKind; since?: string; until?: string }[];
  aliases: { alias: string; agency: string }[];
  groups: { name: string; atLeast: number }[] | null;
  years: number[];
}

/** What stands in where a file does not say it. */
export interface Defaults {
  year?: number;
  stage?: Stage;
  agency?: string;
}

/** A file of the reader's; a `Blob` is read only as far as needed, each time anew. */
export interface CheckedFile {
  readonly name: string;
  readonly bytes: Uint8Array | Blob;
}

/** What the worker is asked. */
export type Request =
  | { kind: "start"; registry: Registry; language: Language }
  | { kind: "check"; files: CheckedFile[]; defaults: Defaults }
  | { kind: "around"; file: string; sheet?: string; row: number; column: number }
  | { kind: "report"; year: number; stage: Stage }
  | { kind: "scores"; format: "csv" | "xlsx"; title: string }
  | { kind: "template"; agency?: string; year: number };

/** What the files hold. */
export interface CheckResult {
  issues: readonly Issue[];
  decisions: readonly Decision[];
  tables: readonly TableReading[];
  /** Totals, each with its fields; names in the language the worker was started with. */
  units: (NodeScore & { name: string; fields: (NodeScore & { name: string })[] })[];
  scores: number;
  seconds: number;
}

/** A piece of a table around one cell; `left` and `column` count from 0, rows as the file does. */
export interface Around {
  rows: { row: number; cells: string[] }[];
  left: number;
  row: number;
  column: number;
}

export type Ask = AskWorker<Request>;

/**
 * The worker that reads files, with what they are checked against. It is started when it is first
 * asked: readers of workbooks weigh more than the page.
 */
export function fileChecker(start: () => Worker, registry: Registry): { ask: Ask; stop: () => void } {
  let worker: Worker | undefined;
  let asked: Ask | undefined;
  return {
    ask(request) {
      worker ??= start();
      asked ??= startChecker(worker, registry);
      return asked(request);
    },
    stop: () => worker?.terminate(),
  };
}

function startChecker(worker: Worker, registry: Registry): Ask {
  const ask = asking<Request>(worker, say`Không chạy được bộ đọc tệp.`);
  const ready = ask<void>({ kind: "start", registry, language: lang });
  return async (request) => {
    await ready;
    return ask(request);
  };
}
