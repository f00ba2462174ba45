import { templateKey } from "../scripts/english.ts";

const IMPORT = /^import (?:\* as (?<all>\w+)|\{(?<names>[^}]*)\}) from "(?<from>[^"]+)";$/gm;

/** Mark-up of a line of prose: what it stands in. */
const TAGS: readonly (readonly [start: RegExp, tag: string])[] = [
  [/^# /, "h1"],
  [/^## /, "h2"],
  [/^### /, "h3"],
  [/^- /, "li"],
];

/**
 * A page's Markdown as the code of one function that shows it from its beginning to its end:
 * `display` is told each paragraph and whatever cells display, `load` gives what they import.
 * Observable Framework makes cells of the same and runs one again when what it reads has changed.
 */
export function pageCode(markdown: string): string {
  const prose = markdown.replace(/^---\n.*?\n---\n/s, "");
  return prose
    .split(/^```(?:js)?\n/m)
    .map((part, i) => (i % 2 ? code(part) : part.split("\n").map(paragraph).join("\n")))
    .join("\n");
}

const code = (cell: string) =>
  cell.replace(IMPORT, (_, all, names, from) =>
    all
      ? `const ${all} = await load("${from}");`
      : `const {${names.replaceAll(" as ", ": ")}} = await load("${from}");`,
  );

function paragraph(line: string): string {
  if (line.trim() === "") return "";
  const [start, tag] = TAGS.find(([start]) => start.test(line)) ?? [/^/, line.startsWith("<") ? "" : "p"];
  const { key, values } = templateKey(line.replace(start, ""));
  // Only what stands between expressions is text.
  const text = key.replace(/[\\`]/g, "\\$&").replace(/\{(\d+)\}/g, (_, n) => values[Number(n)] as string);
  return `display(prose\`${tag ? `<${tag}>${text}</${tag}>` : text}\`);`;
}
