import type { ErrorCode, Issue } from "@par-index/core";
import { issueText } from "@par-index/text/issues";
import { lang } from "../page/language.js";

/** The code of a ParError and its figures. */
export interface ErrorFault {
  readonly code: ErrorCode;
  readonly figures: object;
}

/** What a worker says to a question, by the question's id. */
export type Answer =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly done: number; readonly of: number }
  | { readonly id: number; readonly error: string; readonly fault?: ErrorFault; readonly issues: readonly Issue[] };

/** A question was not answered: why, in the page's language; the code of the ParError if it was one, and all that is wrong with what was asked. */
export class Unanswered extends Error {
  readonly issues: readonly Issue[];
  readonly code: ErrorCode | undefined;

  constructor(message: string, { issues = [], fault }: { issues?: readonly Issue[]; fault?: ErrorFault } = {}) {
    super(fault ? issueText(fault, lang) : message);
    this.issues = issues;
    this.code = fault?.code;
  }
}

/** Asks the worker and waits for its answer; `onProgress` hears how many of how many steps are done. */
export type Ask<Question> = <Result>(
  question: Question,
  onProgress?: (done: number, of: number) => void,
) => Promise<Result>;

/**
 * The page's side of a worker that answers with `answering`.
 *
 * @param broken said where the worker does not run at all
 */
export function asking<Question extends object>(worker: Worker, broken: string): Ask<Question> {
  const waiting = new Map<
    number,
    {
      resolve: (result: never) => void;
      reject: (error: Error) => void;
      onProgress: ((done: number, of: number) => void) | undefined;
    }
  >();
  let last = 0;
  let hasAnswered = false;
  /** Why it does not run at all, which may be known before anything is asked. */
  let fault: Unanswered | undefined;
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    hasAnswered = true;
    const { resolve, reject, onProgress } = waiting.get(data.id) ?? {};
    if ("done" in data) return onProgress?.(data.done, data.of);
    waiting.delete(data.id);
    if ("error" in data) reject?.(new Unanswered(data.error, data));
    else resolve?.(data.result as never);
  };
  worker.onerror = ({ message }) => {
    const error = new Unanswered(message || broken);
    if (!hasAnswered) fault = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  return (question, onProgress) =>
    new Promise((resolve, reject) => {
      if (fault) return reject(fault);
      waiting.set(++last, { resolve, reject, onProgress });
      worker.postMessage({ ...question, id: last });
    });
}
