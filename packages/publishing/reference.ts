/**
 * `pnpm run docs`: the API reference of all packages into `docs/api`, made from the declarations
 * that are packed. `test/reference.test.ts` holds it to have nothing to complain of.
 */
import { fileURLToPath } from "node:url";
import { Application, Logger, LogLevel, type ProjectReflection } from "typedoc";
import { LIBRARIES } from "../../test/packaging/pack.ts";
import { packageEntries } from "../../test/public-names.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const entries = packageEntries();

/** Keeps what typedoc warns of, a line each. */
class Complaints extends Logger {
  readonly lines = new Set<string>();

  override log(message: string, level: LogLevel): void {
    super.log(message, level);
    if (level >= LogLevel.Warn) this.lines.add(message);
  }
}

/**
 * Reads the declarations of all packages.
 *
 * @returns the reference, and what is wrong with it, a line each: exports without a docstring, types
 *   that are mentioned but not exported, links that lead nowhere
 */
export async function readReference() {
  const app = await Application.bootstrap({
    name: "PAR INDEX workbench",
    entryPoints: [...entries.values()].map((file) => root + file),
    tsconfig: `${root}packages/publishing/reference.tsconfig.json`,
    // They are checked where they are compiled.
    skipErrorChecking: true,
    readme: "none",
    disableSources: true,
    hideGenerator: true,
    githubPages: false,
    highlightLanguages: ["typescript", "json", "bash"],
    requiredToBeDocumented: ["Class", "Interface", "Function", "TypeAlias", "Variable"],
    validation: { notExported: true, invalidLink: true, invalidPath: true, rewrittenLink: false, notDocumented: true },
  });
  const complaints = new Complaints();
  app.logger = complaints;
  const project = await app.convert();
  if (!project) throw new Error([...complaints.lines].join("\n"));
  nameModules(project);
  // typedoc asks only the project's own package for docstrings and for what is not exported.
  for (const name of LIBRARIES) {
    project.packageName = `@par-index/${name}`;
    app.validate(project);
  }
  return { app, project, complaints: [...complaints.lines] };
}

/** Calls modules what one imports: `@par-index/core/plan`. */
function nameModules(project: ProjectReflection): void {
  const names = new Map([...entries].map(([name, file]) => [root + file, name]));
  for (const module of project.children ?? []) {
    const file = project.getSymbolIdFromReflection(module)?.fileName;
    module.name = names.get(file ?? "") ?? module.name;
  }
}

if (import.meta.main) {
  const { app, project, complaints } = await readReference();
  for (const complaint of complaints) console.error(complaint);
  await app.generateDocs(project, `${root}docs/api`);
  process.exitCode = complaints.length ? 1 : 0;
}
