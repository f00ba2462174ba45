import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";

/** Wait before a taken turn is asked for again, in ms. */
const PAUSE = 200;

/** A file without a process's number in it is being written, unless it is as old as this, in ms. */
const WRITTEN = 5_000;

/**
 * Does something while no other process does anything under the same file, which holds the number
 * of the process whose turn it is; what a process left that is gone is cleared away.
 *
 * @param onWait is told once which process is waited for
 * @throws the signal's reason if it aborts meanwhile
 */
export async function inTurn<T>(
  file: string,
  { signal, onWait }: { readonly signal: AbortSignal; readonly onWait: (pid: number) => void },
  act: () => Promise<T>,
): Promise<T> {
  await mkdir(dirname(file), { recursive: true });
  let isTold = false;
  while (!(await take(file))) {
    signal.throwIfAborted();
    const pid = await holder(file);
    if (pid !== undefined && !isAlive(pid)) await clear(file, pid);
    else {
      if (pid !== undefined && !isTold) onWait(pid);
      isTold ||= pid !== undefined;
      await new Promise((wait) => setTimeout(wait, PAUSE));
    }
  }
  try {
    return await act();
  } finally {
    await rm(file, { force: true });
  }
}

/** Writes the file, unless it is there. */
async function take(file: string): Promise<boolean> {
  try {
    const handle = await open(file, "wx");
    await handle.writeFile(String(process.pid));
    await handle.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** The process whose turn it is: undefined if that is just changing, 0 if nobody ever wrote it. */
async function holder(file: string): Promise<number | undefined> {
  try {
    const pid = Number(await readFile(file, "utf8"));
    if (pid) return pid;
    return Date.now() - (await stat(file)).mtimeMs > WRITTEN ? 0 : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Takes a dead process's file away, and puts it back if another was faster and has its turn now. */
async function clear(file: string, pid: number): Promise<void> {
  const aside = `${file}-${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  if (Number(await readFile(aside, "utf8")) === pid) await rm(aside);
  else await rename(aside, file);
}
