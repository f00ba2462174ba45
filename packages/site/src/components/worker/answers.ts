import type { Issue } from "@par-index/core";
import type { Answer, ErrorFault } from "./questions.js";

/** Tells the page how many of how many steps are done. */
export type Progress = (done: number, of: number) => void;

/** The worker's side of `asking`: answers each question by its kind. */
export function answering<Question extends { readonly kind: string }>(
  answers: {
    [Kind in Question["kind"]]: (question: Extract<Question, { kind: Kind }>, progress: Progress) => unknown;
  },
): void {
  const post = (answer: Answer) => self.postMessage(answer);
  self.onmessage = async ({ data }: MessageEvent<Question & { id: number }>) => {
    const { id } = data;
    try {
      const answer = answers[data.kind as Question["kind"]] as (question: Question, progress: Progress) => unknown;
      post({ id, result: await answer(data, (done, of) => post({ id, done, of })) });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      post({ id, error: message, ...faultOf(error), issues: issuesOf(error) });
    }
  };
}

/** The code and figures of a ParError, which the page says in words. */
const faultOf = (error: unknown): { fault?: ErrorFault } =>
  error instanceof Error && "code" in error && "figures" in error
    ? { fault: { code: error.code as ErrorFault["code"], figures: error.figures as object } }
    : {};

/** The issues of a ParError, of whichever bundle: core's subpaths are bundled each with a class of its own. */
const issuesOf = (error: unknown): readonly Issue[] =>
  error instanceof Error && "issues" in error ? (error.issues as readonly Issue[]) : [];
