import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { build } from "esbuild";

/** What browsers call a file in the folder that is served. */
export interface ImportMap {
  imports: Record<string, string>;
  scopes: Record<string, Record<string, string>>;
}

/**
 * The import map that a page needs to import some entries without a bundler: esbuild says where each
 * specifier leads in a browser, package by package.
 *
 * @param folder a project with its `node_modules`, which is served as `/`
 */
export async function importMap(folder: string, entries: readonly string[]): Promise<ImportMap> {
  const { metafile } = await build({
    stdin: { contents: entries.map((entry) => `import "${entry}";`).join("\n"), resolveDir: folder },
    absWorkingDir: folder,
    bundle: true,
    format: "esm",
    platform: "browser",
    write: false,
    metafile: true,
    treeShaking: false,
    logLevel: "silent",
  });
  const map: ImportMap = { imports: {}, scopes: {} };
  for (const [file, { imports }] of Object.entries(metafile.inputs))
    for (const { path, original, external } of imports) {
      if (!original || external) continue;
      if (file === "<stdin>") map.imports[original] = `/${path}`;
      else if (!original.startsWith(".")) {
        const scope = `/${packageOf(folder, file)}/`;
        map.scopes[scope] = { ...map.scopes[scope], [original]: `/${path}` };
      }
      // A file that the package's field `browser` puts in place of another one.
      else if (join(dirname(file), original) !== path) map.imports[`/${join(dirname(file), original)}`] = `/${path}`;
    }
  return map;
}

/** Folder of the package that a file belongs to, relative to the project. */
function packageOf(folder: string, file: string): string {
  for (let at = dirname(join(folder, file)); ; at = dirname(at))
    try {
      if (JSON.parse(readFileSync(join(at, "package.json"), "utf8")).name) return relative(folder, at);
    } catch {
      if (at === folder) throw new Error(`${file} belongs to no package.`);
    }
}
