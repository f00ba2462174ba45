import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { createProgram } from "../packages/cli/dist/program.js";
import { ROOT_FOLDER } from "./imports.ts";
import { exportedNames, packageEntries } from "./public-names.ts";

type Command = Awaited<ReturnType<typeof createProgram>>;

const read = (file: string) => readFileSync(ROOT_FOLDER + file, "utf8");
const find = (patterns: string[]) =>
  globSync(patterns, {
    cwd: ROOT_FOLDER,
    exclude: (name) => /(^|\/)(node_modules|dist|output|api|en)$/.test(name),
  }).map((file) => file.replaceAll("\\", "/"));

const pages = find(["*.md", "docs/*.md", "packages/*/README.md", "data/README.md", "examples/README.md"]).filter(
  (page) => page !== "CHANGELOG.md",
);
const sources = find([
  "packages/*/{src,scripts,test}/**/*.ts",
  "packages/publishing/*.ts",
  "{test,examples,data}/**/*.ts",
]);
const files = find(["**/*.{ts,md,css,json,csv,js,py,txt,patch}", ".ci/*", ".changeset/*"]);

/** Comments of a source: what stands in them is said to readers, not to Node. */
const COMMENT = /\/\*\*?[\s\S]*?\*\/|(?<![:"'`])\/\/ .*$/gm;
const code = sources.map((file) => read(file).replace(COMMENT, "")).join("\n");
/** Settings have names too. */
const settings = find(["*.json", "test/*.json", "patches/*"]).map(read).join("\n");
/** Names of other people's programs, of which ours say why they are not used, or what they do. */
const THEIRS = [
  "CompressionStream",
  "MutantResult",
  "MutantRunOptions",
  "formatLocale",
  "printTitlesRow",
  "timeFormatLocale",
];
const words = new Set(`${code}\n${settings}\n${THEIRS.join(" ")}`.match(/[\p{L}_$][\p{L}\w$]*/gu));

/** What a page says in code: spans, and lines of blocks, each by itself. */
function saidIn(text: string): { spans: string[]; lines: string[]; blocks: string[] } {
  const blocks = [...text.matchAll(/^ *```(\w*)\n([\s\S]*?)^ *```/gm)];
  const prose = blocks.reduce((rest, [block]) => rest.replace(block, ""), text);
  return {
    spans: [...prose.matchAll(/(`+)(.+?)\1/g)].map(([, , span]) => (span as string).trim()),
    lines: blocks
      .filter(([, language]) => language === "sh" || language === "")
      .flatMap(([, , body]) => (body as string).split("\n").map((line) => line.replace(/\s+#.*$/, "").trim())),
    blocks: blocks.filter(([, language]) => language === "ts").map(([, , body]) => body as string),
  };
}

const said = new Map(pages.map((page) => [page, saidIn(read(page))]));
const comments = new Map(sources.map((file) => [file, (read(file).match(COMMENT) ?? []).join("\n")]));

/** Every page's spans and lines, with those of the comments of sources. */
const everything = [
  ...[...said].map(([file, { spans, lines }]) => ({ file, texts: [...spans, ...lines] })),
  ...[...comments].map(([file, text]) => ({
    file,
    texts: [...text.matchAll(/`([^`\n]+)`/g)].map(([, span]) => span as string),
  })),
];
const wrong = (isRight: (text: string, file: string) => boolean) =>
  everything.flatMap(({ file, texts }) =>
    texts.filter((text) => !isRight(text, file)).map((text) => `${file}: ${text}`),
  );

/** Written by a command, or a reader's own. */
const MADE = /(^|\/)(dist|node_modules|output)(\/|$)|^docs\/api|src\/en\/|^data\/tinh-toi\//;
const PATH = /^(?:[\w@.*{},-]+\/)+[\w@.*{},-]*$|^[\w-]+\.(?:ts|css|md)$/;
const OF_REPOSITORY = /^(?:packages|docs|test|examples|scripts|patches|data|\.ci|\.changeset)\/|\.(?:ts|css|md)$/;

/** Whether a path, or the end of one, is in the repository; capitals stand for any name. */
function isThere(path: string): boolean {
  const pattern = path.replace(/\b[A-Z]{3,}\b/g, "*").replace(/\/$/, "");
  if (!/[*{]/.test(pattern)) {
    if (existsSync(ROOT_FOLDER + pattern)) return true;
    // A loader is named after the file that it prints.
    const ends = [`/${pattern}`, `/${pattern}.ts`];
    return files.some((file) => ends.some((end) => `/${file}`.endsWith(end)) || file.includes(`/${pattern}/`));
  }
  return globSync([pattern, `packages/*/${pattern}`, `packages/*/src/${pattern}`], { cwd: ROOT_FOLDER }).length > 0;
}

test("every path that is named is there", () => {
  expect(wrong((text) => !PATH.test(text) || !OF_REPOSITORY.test(text) || MADE.test(text) || isThere(text))).toEqual(
    [],
  );
  const bare = [...comments].flatMap(([file, text]) =>
    [...text.matchAll(/(?<![\w/@.-])(?:packages|docs|test|scripts)\/[\w./-]+\.(?:md|ts|json|py)\b/g)]
      .filter(([path]) => !isThere(path))
      .map(([path]) => `${file}: ${path}`),
  );
  expect(bare).toEqual([]);
});

test("every link leads to a file, and to a heading in it", () => {
  const slug = (heading: string) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, "")
      .trim()
      .replace(/\s/g, "-");
  const headings = (page: string) => [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, text]) => slug(text as string));
  const broken = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].flatMap(([link, path, anchor]) => {
      const target = path ? join(dirname(page), path) : page;
      if (!existsSync(ROOT_FOLDER + target)) return [`${page}: ${link}`];
      return anchor && !headings(target).includes(anchor) ? [`${page}: ${link}`] : [];
    }),
  );
  expect(broken).toEqual([]);
});

describe("commands", async () => {
  const program = await createProgram([]);
  /** The command that words call, as far as they are commands: `site report` of `site report --data x`. */
  const called = (from: Command, [word, ...rest]: readonly string[]): Command => {
    const next = from.commands.find((each) => each.name() === word);
    return next ? called(next, rest) : from;
  };
  const flagsOf = (command: Command): string[] => [
    "--help",
    "-h",
    ...command.options.flatMap(({ long, short }) => [long ?? "", short ?? ""]),
    ...(command.parent ? flagsOf(command.parent) : []),
  ];
  const all = (command: Command): string[] => [...flagsOf(command), ...command.commands.flatMap(all)];
  const isCall = (text: string) => /^(?:npx pnpm@12 |pnpm )?par /.test(text);
  const flagsIn = (text: string) => [...text.matchAll(/(?<=^|[\s[(])--?[a-z][\w-]*/g)].map(([flag]) => flag);

  test("every command of par, and every flag of it, is one", () => {
    const isRight = (text: string) => {
      if (!isCall(text)) return true;
      const given = text.replace(/^.*?par /, "").split(/\s+/);
      if (/^[…<]|^-/.test(given[0] as string)) return true;
      const command = called(program, given);
      return command !== program && flagsIn(text).every((flag) => flagsOf(command).includes(flag));
    };
    expect(wrong(isRight)).toEqual([]);
  });

  test("every flag that is named alone is one of par's, or of another tool's", () => {
    const known = new Set([...all(program), "--changed", "--update", "--no-ff", "--frozen-lockfile"]);
    const isRight = (text: string) => !/^--[a-z]/.test(text) || flagsIn(text).every((flag) => known.has(flag));
    expect(wrong(isRight)).toEqual([]);
  });

  test("every script of pnpm is one", () => {
    const scripts = new Set([...Object.keys(JSON.parse(read("package.json")).scripts), "par"]);
    const own = new Set(["install", "pack", "publish", "add", "run", "changeset", "…"]);
    const isRight = (text: string) => {
      const [, word] = /^(?:npx )?pnpm(?:@12)? (?:run )?(\S+)/.exec(text) ?? [];
      return word === undefined || scripts.has(word) || own.has(word);
    };
    expect(wrong(isRight)).toEqual([]);
  });
});

describe("names", () => {
  const entries = packageEntries();

  test("every import in a page and in a docstring is exported", () => {
    const texts = [
      ...[...said].map(([file, { blocks }]) => [file, blocks.join("\n")] as const),
      ...[...comments].map(([file, text]) => [file, text.replace(/^ *\* ?/gm, "")] as const),
    ];
    const broken = texts.flatMap(([file, text]) =>
      [...text.matchAll(/import (?:type )?\{([^}]+)\} from "(@par-index\/[^"]+)"/g)].flatMap(([, names, from]) => {
        const exported = entries.has(from as string) ? exportedNames(entries.get(from as string) as string) : new Set();
        return (names as string)
          .split(",")
          .map((name) => name.replace(/^\s*type\s|\sas\s.*/g, "").trim())
          .filter((name) => name && !exported.has(name))
          .map((name) => `${file}: ${name} of ${from}`);
      }),
    );
    expect(broken).toEqual([]);
  });

  test.each(["core", "text", "charts", "io", "sql"])(
    "every function that the README of %s lists is exported",
    (name) => {
      const own = [...entries].filter(([entry]) => entry.split("/")[1] === name);
      const exported = new Set(own.flatMap(([, file]) => [...exportedNames(file)]));
      const rows = read(`packages/${name}/README.md`).match(/^\| `.*$/gm) ?? [];
      const listed = rows.flatMap((row) =>
        [...(row.split(" | ")[0] as string).matchAll(/`(\w+)(?=[(`])/g)].map(([, word]) => word as string),
      );
      expect(listed.filter((word) => !exported.has(word))).toEqual([]);
    },
  );

  test("every name in code that is called, or written as one word of several, is one of the sources'", () => {
    const isRight = (text: string) => {
      const [, name] = /^([a-z]+[A-Z]\w*|[A-Z][a-z]+[A-Z]\w*|[a-z]\w+(?=\())(?:[(.].*)?$/.exec(text) ?? [];
      return name === undefined || words.has(name);
    };
    expect(wrong(isRight)).toEqual([]);
  });
});
