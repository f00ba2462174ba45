import { createRequire, isBuiltin } from "node:module";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";

const TEST_API = fileURLToPath(new URL("test-api.ts", import.meta.url));

/** What is used of esbuild, which is only installed with Stryker. */
interface Esbuild {
  build(
    options: object,
  ): Promise<{ readonly outputFiles: readonly { readonly path: string; readonly text: string }[] }>;
}

interface EsbuildPlugin {
  onResolve(
    options: { readonly filter: RegExp },
    found: (wanted: Wanted) => Promise<{ readonly path: string; readonly external: true } | undefined>,
  ): void;
  resolve(path: string, options: object): Promise<{ readonly path: string }>;
}

interface Wanted {
  readonly path: string;
  readonly kind: string;
  readonly resolveDir: string;
  readonly pluginData: unknown;
}

/**
 * Bundles test files, each with all sources it imports.
 *
 * @param testFiles paths from the working directory
 * @returns per test file a script whose value is a function of `require` and `module`, and the
 *   modules that the scripts require: paths, or names of Node's own
 */
export async function bundle(testFiles: readonly string[]) {
  const { build } = createRequire(import.meta.url)("esbuild") as Esbuild;
  const packages = new Set<string>();
  const { outputFiles } = await build({
    entryPoints: [...testFiles],
    bundle: true,
    write: false,
    outdir: ".",
    outbase: ".",
    format: "cjs",
    platform: "node",
    target: `node${process.versions.node}`,
    logLevel: "error",
    plugins: [
      {
        name: "packages-stay-outside",
        setup({ onResolve, resolve }: EsbuildPlugin) {
          onResolve({ filter: /^[^./]/ }, async ({ path, kind, resolveDir, pluginData }) => {
            if (kind === "entry-point" || pluginData === "asked") return undefined;
            const found =
              path === "vitest"
                ? TEST_API
                : isBuiltin(path)
                  ? path
                  : (await resolve(path, { kind, resolveDir, pluginData: "asked" })).path;
            packages.add(found);
            return { path: found, external: true };
          });
        },
      },
    ],
  });
  const bundles = new Map<string, Script>();
  for (const { path, text } of outputFiles) {
    const file = relative(process.cwd(), path).replace(/\.js$/, ".ts");
    bundles.set(file, new Script(`(function (require, module) {${text}\n})`, { filename: file }));
  }
  return { bundles, packages };
}
