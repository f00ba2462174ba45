import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import * as esbuild from "esbuild";
import { rollup } from "rollup";
import * as vite from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import webpack from "webpack";
import { launchChromium } from "../../packages/site/scripts/chromium.ts";
import { entriesOf, LIBRARIES } from "../packaging/pack.ts";
import { importMap } from "./import-map.ts";
import { project, run, tool } from "./project.ts";
import { type Registry, serveRegistry } from "./registry.ts";

/** What a page may import: all but what reads folders. */
const ENTRIES = LIBRARIES.flatMap(entriesOf).filter((entry) => entry !== "@par-index/io/node");

/** A programme that HiGHS solves: the most of x + 2 y with x + y ≤ 3 and both at most 2 is 1 + 4. */
const PROGRAM = `
import { loadSolver } from "@par-index/core/plan";
${ENTRIES.map((entry, i) => `import * as entry${i} from "${entry}";`).join("\n")}
const entries = { ${ENTRIES.map((entry, i) => `"${entry}": entry${i}`).join(", ")} };
const solver = await loadSolver(globalThis.WASM ? { wasm: globalThis.WASM } : {});
const column = (cost) => ({ cost, lower: 0, upper: 2 });
globalThis.answer = {
  entries: Object.keys(entries).filter((name) => Object.values(entries[name]).every((value) => value !== undefined)),
  plan: solver.solve({ columns: [column(-1), column(-2)], rows: [{ terms: [[0, 1], [1, 1]], lower: -Infinity, upper: 3 }] }),
};
`;
const ANSWER = { entries: ENTRIES, plan: [1, 2] };

let work: string;
let ours: Registry;

beforeAll(async () => {
  work = realpathSync(mkdtempSync(join(tmpdir(), "par-index-bundlers-")));
  ours = await serveRegistry(work);
  project(work, LIBRARIES);
  writeFileSync(join(work, ".npmrc"), `@par-index:registry=${ours.url}\n`);
  writeFileSync(join(work, "pnpm-workspace.yaml"), "packages: []\nnodeLinker: hoisted\n");
  await run(work, "pnpm", ["install", "--no-frozen-lockfile", "--ignore-scripts"]);
  writeFileSync(join(work, "page.js"), PROGRAM);
});

afterAll(() => {
  ours.close();
  rmSync(work, { recursive: true, force: true });
});

const TYPES: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".wasm": "application/wasm",
};

/** Opens a page that loads a module from the project's folder in Chromium and waits for its answer. */
async function answerOf(script: string, { wasm = "", map = {} } = {}) {
  const page = `<!doctype html><meta charset="utf-8"><script type="importmap">${JSON.stringify(map)}</script>
    <script>globalThis.WASM = ${JSON.stringify(wasm)};</script><script type="module" src="/${script}"></script>`;
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "", "http://x").pathname);
    try {
      response.setHeader("content-type", TYPES[extname(path)] ?? "text/html");
      response.end(path === "/" ? page : readFileSync(join(work, path)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const browser = await launchChromium();
  try {
    const tab = await browser.newPage();
    const errors: string[] = [];
    tab.on("pageerror", (error) => errors.push(String(error)));
    tab.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const done = await tab.waitForFunction("globalThis.answer", undefined, { timeout: 60_000 }).catch(() => undefined);
    return (await done?.jsonValue()) ?? errors;
  } finally {
    await browser.close();
    server.close();
  }
}

/** The solver where a bundler does not find it by itself. */
const wasm = "/node_modules/highs/build/highs.wasm";

describe("every entry bundles for a page, and plans there, with", () => {
  test("esbuild", async () => {
    const { warnings } = await esbuild.build({
      entryPoints: [join(work, "page.js")],
      outdir: join(work, "esbuild"),
      bundle: true,
      splitting: true,
      minify: true,
      format: "esm",
      logLevel: "silent",
    });
    expect(warnings).toEqual([]);
    expect(await answerOf("esbuild/page.js", { wasm })).toEqual(ANSWER);
  });

  test("webpack, which finds the solver too", async () => {
    const stats = await new Promise<webpack.Stats | undefined>((done, fail) =>
      webpack(
        {
          mode: "production",
          context: work,
          entry: "./page.js",
          output: { path: join(work, "webpack"), filename: "page.js", publicPath: "/webpack/" },
          optimization: { minimize: false },
          performance: false,
        },
        (error, result) => (error ? fail(error) : done(result)),
      ),
    );
    expect(stats?.toJson({ all: false, errors: true, warnings: true })).toMatchObject({ errors: [], warnings: [] });
    expect(await answerOf("webpack/page.js")).toEqual(ANSWER);
  });

  test("rollup, with the plug-in that looks in node_modules alone", async () => {
    const warnings: string[] = [];
    const bundle = await rollup({
      input: join(work, "page.js"),
      plugins: [nodeResolve({ browser: true })],
      onwarn: ({ code = "", message }) => warnings.push(`${code}: ${message}`),
    });
    await bundle.write({ dir: join(work, "rollup") });
    // Remarks on other people's sources that change nothing.
    expect(warnings.filter((warning) => !/^(INVALID_ANNOTATION|CIRCULAR_DEPENDENCY)/.test(warning))).toEqual([]);
    expect(await answerOf("rollup/page.js", { wasm })).toEqual(ANSWER);
  });

  test("Vite", async () => {
    await vite.build({
      root: work,
      configFile: false,
      logLevel: "error",
      build: { outDir: "vite", target: "es2022", rollupOptions: { input: join(work, "page.js") } },
    });
    const [page = ""] = readdirSync(join(work, "vite/assets")).filter((file) => file.startsWith("page-"));
    expect(await answerOf(`vite/assets/${page}`, { wasm })).toEqual(ANSWER);
  });
});

test("without a bundler, by an import map, every entry runs in a page", async () => {
  const map = await importMap(work, ENTRIES);
  map.imports["highs/runtime"] = wasm;
  expect(await answerOf("page.js", { map })).toEqual(ANSWER);
});

describe("the oldest Node that is promised", () => {
  const scripts = {
    "import.mjs": `import { loadSolver } from "@par-index/core/plan";\nconsole.log(typeof (await loadSolver()).solve);`,
    "require.cjs": ENTRIES.map((entry) => `console.log("${entry}", Object.keys(require("${entry}")).length > 0);`).join(
      "\n",
    ),
  };
  beforeAll(() => {
    for (const [name, text] of Object.entries(scripts)) writeFileSync(join(work, name), text);
  });
  const all = (entries: readonly string[]) => entries.map((entry) => `${entry} true\n`).join("");

  test.skipIf(process.platform !== "linux")("20.0 runs core, text, io and sql", async () => {
    expect(await run(work, tool("node-20/bin/node"), ["import.mjs"])).toBe("function\n");
    writeFileSync(
      join(work, "old.js"),
      ["core", "text", "io", "sql"]
        .flatMap(entriesOf)
        .map((entry) => `console.log("${entry}", Object.keys(await import("${entry}")).length > 0);`)
        .join("\n"),
    );
    expect(await run(work, tool("node-20/bin/node"), ["old.js"])).toBe(
      all(["core", "text", "io", "sql"].flatMap(entriesOf)),
    );
  });

  test.skipIf(process.platform !== "linux")("22.12 runs all, by import and by require", async () => {
    const node = tool("node-22/bin/node");
    expect(await run(work, node, ["import.mjs"])).toBe("function\n");
    expect(await run(work, node, ["entries.js"])).toBe(all(LIBRARIES.flatMap(entriesOf)));
    expect(await run(work, node, ["--no-warnings", "require.cjs"])).toBe(all(ENTRIES));
  });

  test("and the newest runs all by require", async () => {
    expect(await run(work, process.execPath, ["require.cjs"])).toBe(all(ENTRIES));
  });
});
