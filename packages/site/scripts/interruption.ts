import { constants } from "node:os";

/** Somebody stopped the process: Ctrl+C, a closed terminal, a kill. */
export class Interrupted extends Error {
  /** As shells tell it: 128 and the signal's number. */
  readonly exitCode: number;

  constructor(signal: NodeJS.Signals) {
    super(`Đã dừng theo yêu cầu (${signal}).`);
    this.exitCode = 128 + constants.signals[signal];
  }
}

const SIGNALS: readonly NodeJS.Signals[] = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Does work that ends in order when the process is told to stop, so that it can clear up: the signal
 * that it is given aborts, for the reason `Interrupted`.
 */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = (signal: NodeJS.Signals) => controller.abort(new Interrupted(signal));
  for (const signal of SIGNALS) process.on(signal, stop);
  try {
    return await work(controller.signal);
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}

/** Runs a command of ours to its end: what went wrong goes to stderr in words, and the exit code says so. */
export async function asCommand(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    console.error(`\n✗ ${error instanceof Error ? error.message : error}`);
    process.exit(error instanceof Interrupted ? error.exitCode : 1);
  }
}
