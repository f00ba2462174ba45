import { type ChildProcess, spawn } from "node:child_process";

/** How a process ended: well only if it says so itself; one that was killed has no exit code. */
export interface Ending {
  readonly isGood: boolean;
  /** In Vietnamese: "thoát với mã 1", "bị dừng bởi SIGKILL". */
  readonly words: string;
}

/** Waits for a process to end and for all it wrote. */
export async function ending(child: ChildProcess): Promise<Ending> {
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.on("error", reject).on("close", (...end) => resolve(end));
  });
  return { isGood: code === 0, words: code === null ? `bị dừng bởi ${signal}` : `thoát với mã ${code}` };
}

/** Runs Node on a script with its output kept. */
export async function runNode(
  args: readonly string[],
  {
    signal,
    onOutput,
    ...options
  }: { cwd: string; env?: NodeJS.ProcessEnv; signal?: AbortSignal; onOutput?: (text: string) => void },
): Promise<Ending & { readonly log: string }> {
  const child = spawn(process.execPath, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  const stop = () => child.kill();
  signal?.addEventListener("abort", stop);
  let log = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      log += text;
      onOutput?.(text);
    });
  }
  try {
    return { ...(await ending(child)), log };
  } finally {
    signal?.removeEventListener("abort", stop);
  }
}
