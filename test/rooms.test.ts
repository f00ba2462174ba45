import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { importsOf, ROOT_FOLDER } from "./imports.ts";

const page = readFileSync(join(ROOT_FOLDER, "docs/architecture.md"), "utf8");

/** Which packages a package may import: every chain of the page's "Arrows run one way", followed to its end. */
const arrows = new Map<string, Set<string>>();
for (const [, chain] of (/^Arrows run one way.*$/m.exec(page)?.[0] ?? "").matchAll(/`([^`]+)`/g))
  (chain as string).split(" → ").forEach((name, i, names) => {
    arrows.set(name, new Set([...(arrows.get(name) ?? []), ...names.slice(i + 1, i + 2)]));
  });
for (const reached of arrows.values())
  for (const name of reached) for (const next of arrows.get(name) ?? []) reached.add(next);

/** The floor of each room, per package that has a table under `## Rooms`. */
const tables = (/^## Rooms\n(.*?)^## /ms.exec(page)?.[1] ?? "").split(/^### packages\//m).slice(1);
const houses = tables.map((table) => ({
  name: table.slice(0, table.indexOf("\n")),
  floors: new Map(
    [...table.matchAll(/^\| *(\d+) *\| *`([^`]+?)\/?` *\|/gm)].map(([, floor, room]) => [
      room as string,
      Number(floor),
    ]),
  ),
}));

/** The circles that following the arrows leads into, each by its files. */
function circlesOf(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file].join(" → ")];
    if (done.has(file)) return [];
    const found = (graph.get(file) ?? []).flatMap((next) => visit(next, [...path, file]));
    done.add(file);
    return found;
  };
  return [...graph.keys()].flatMap((file) => visit(file, []));
}

/** Long by nature: dictionaries, and what a program wrote. */
const isLong = (file: string, text: string) =>
  /^packages\/text\/src\/(english|issues)\//.test(file) || text.startsWith("// Generated");

test("the page names packages that exist, and every arrow", () => {
  expect(houses.map(({ name }) => name)).toContain("core");
  expect([...(arrows.get("site") ?? [])].sort()).toEqual(["charts", "core", "io", "text"]);
  for (const { name, floors } of houses)
    expect([existsSync(join(ROOT_FOLDER, "packages", name)), floors.size > 0]).toEqual([true, true]);
});

describe.each(houses)("packages/$name", ({ name, floors }) => {
  const src = join(ROOT_FOLDER, "packages", name, "src");
  const sources = new Map(
    globSync("**/*.{ts,css}", { cwd: src })
      .filter((file) => !/\.test\.ts$/.test(file))
      .map((file) => [file, readFileSync(join(src, file), "utf8")]),
  );
  const inside = new Map(
    [...sources].map(([file, text]) => [
      file,
      importsOf(text).flatMap((specifier) => {
        const target = specifier.startsWith(".")
          ? relative(src, join(src, dirname(file), specifier)).replace(/\.js$/, ".ts")
          : "";
        return sources.has(target) ? [target] : [];
      }),
    ]),
  );

  test("every folder is a room of the table, and every room a folder", () => {
    expect([...new Set([...sources.keys()].map((file) => dirname(file)))].sort()).toEqual([...floors.keys()].sort());
  });

  test("a room imports only rooms on lower floors", () => {
    const floor = (file: string) => floors.get(dirname(file)) ?? Number.NaN;
    const isDown = (from: string, to: string) => dirname(from) === dirname(to) || floor(to) < floor(from);
    const broken = [...inside].flatMap(([from, targets]) =>
      targets.flatMap((to) => (isDown(from, to) ? [] : `${from} → ${to}`)),
    );
    expect(broken).toEqual([]);
  });

  test("files form no circle", () => expect(circlesOf(inside)).toEqual([]));

  test("a package imports only packages that the page lets it", () => {
    const broken = [...sources].flatMap(([file, text]) =>
      importsOf(text).flatMap((specifier) => {
        const other = /^@par-index\/([^/]+)/.exec(specifier)?.[1] ?? name;
        return other === name || arrows.get(name)?.has(other) ? [] : `${file} → ${specifier}`;
      }),
    );
    expect(broken).toEqual([]);
  });

  test("no source has more than 400 lines", () => {
    const long = [...sources].filter(
      ([file, text]) => text.split("\n").length > 401 && !isLong(`packages/${name}/src/${file}`, text),
    );
    expect(long.map(([file]) => file)).toEqual([]);
  });
});
