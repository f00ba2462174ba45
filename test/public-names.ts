import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT_FOLDER } from "./imports.ts";
import { entriesOf, LIBRARIES, manifestOf } from "./packaging/pack.ts";

/** The declarations behind all that can be imported of our packages, from the root: by `@par-index/core/plan`. */
export function packageEntries(): Map<string, string> {
  return new Map(
    LIBRARIES.flatMap((name) =>
      entriesOf(name).map((entry) => {
        const path = `.${entry.slice(`@par-index/${name}`.length)}`;
        return [entry, join("packages", name, manifestOf(name).exports[path].types)] as const;
      }),
    ),
  );
}

/** The names that a file of declarations exports, those of files that it exports whole among them. */
export function exportedNames(file: string): Set<string> {
  const text = readFileSync(ROOT_FOLDER + file, "utf8");
  const lists = [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, list]) =>
    (list as string).split(",").map((name) => name.replace(/^\s*type\s|.*\sas\s/g, "").trim()),
  );
  const declared = [
    ...text.matchAll(/^export (?:declare )?(?:abstract )?(?:function|const|class|interface|type) (\w+)/gm),
  ].map(([, name]) => name as string);
  const whole = [...text.matchAll(/^export \* from "(\.[^"]+)\.js"/gm)].flatMap(([, path]) => [
    ...exportedNames(join(dirname(file), `${path}.d.ts`)),
  ]);
  return new Set([...lists, ...declared, ...whole].filter(Boolean));
}
