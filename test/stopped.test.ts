import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { PAR } from "./command-line.ts";

/** Children of a process are looked up where Linux shows them. */
const SHOWS_CHILDREN = existsSync(`/proc/self/task/${process.pid}/children`);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "par-stopped-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean).map(Number);

/** Starts `par site build` into a folder, and acts once Framework builds; the processes are par's own, of the build, and Framework's. */
async function buildStoppedBy(act: (processes: readonly [number, number, number]) => void): Promise<Ended> {
  const child: ChildProcess = spawn(process.execPath, [PAR, "site", "build", "-o", join(folder, "trang")], {
    cwd: folder,
    env: { ...process.env, PAR_DATA: join(import.meta.dirname, "../data"), NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  const own = child.pid as number;
  const closed = new Promise<number | null>((resolve) => child.on("close", resolve));
  while (child.exitCode === null) {
    const [build] = childrenOf(own);
    const [framework] = build === undefined ? [] : childrenOf(build);
    if (build !== undefined && framework !== undefined && said.includes("Dựng trang tĩnh")) {
      act([own, build, framework]);
      break;
    }
    await new Promise((wait) => setTimeout(wait, 20));
  }
  return { code: await closed, said };
}

describe.runIf(SHOWS_CHILDREN)("a build that is stopped is not called done, and leaves nothing", () => {
  test.for([
    [
      "Framework is killed",
      ([, , framework]: readonly number[]): boolean => process.kill(framework as number, "SIGKILL"),
      /bị dừng bởi SIGKILL/,
    ],
    [
      "the build is told to stop",
      ([, build]: readonly number[]): boolean => process.kill(build as number, "SIGTERM"),
      /Đã dừng theo yêu cầu/,
    ],
    [
      "par is told to stop",
      ([own]: readonly number[]): boolean => process.kill(own as number, "SIGINT"),
      /Đã dừng theo yêu cầu/,
    ],
  ] as const)("where %s", async ([, act, words]) => {
    const { code, said } = await buildStoppedBy(act);
    expect(said).toMatch(words);
    expect(said).not.toContain("Đã dựng");
    expect(code).toBeGreaterThan(0);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("where the build is killed, nothing is called done", async () => {
    const { code, said } = await buildStoppedBy(([, build, framework]) => {
      process.kill(build, "SIGKILL");
      process.kill(framework, "SIGKILL");
    });
    expect(said).not.toContain("Đã dựng");
    expect(code).toBeGreaterThan(0);
    expect(existsSync(join(folder, "trang"))).toBe(false);
  });
});
