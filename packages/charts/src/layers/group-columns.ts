import { formats, type Language, translator } from "@par-index/text";
import { type Known, known } from "../frame/figures.js";
import type { GroupFrame, GroupRow } from "../frame/groups.js";
import { everyYear } from "./line-ends.js";

type Grouped = Known<GroupRow, "group">;

/** An agency's moves from its known group to the next known one; `by` is positive for up. */
export function movesOf(rows: readonly Grouped[], groups: readonly string[]) {
  const own = [...rows].sort((a, b) => a.year - b.year);
  return own.slice(1).flatMap((row, i) => {
    const before = own[i] as Grouped;
    const by = groups.indexOf(before.group) - groups.indexOf(row.group);
    return by === 0 ? [] : [{ ...row, from: before.group, by }];
  });
}

/** An agency over the years. */
export interface Line {
  readonly agency: string;
  readonly name: string;
  /** The group of the last year that is drawn; null without one. */
  readonly last: string | null;
  readonly rows: readonly GroupRow[];
  readonly moves: ReturnType<typeof movesOf>;
}

/** The agencies by last group, then by moves, the most first, then by name. */
export function linesOf(
  rows: readonly GroupRow[],
  years: readonly number[],
  groups: readonly string[],
  lang: Language,
) {
  const byAgency = new Map<string, GroupRow[]>();
  for (const row of everyYear(rows, years, "group"))
    byAgency.set(row.agency, [...(byAgency.get(row.agency) ?? []), row]);
  const lines = [...byAgency].map(
    ([agency, own]): Line => ({
      agency,
      name: (own[0] as GroupRow).name,
      last: own.at(-1)?.group ?? null,
      rows: own,
      moves: movesOf(known(own, "group"), groups),
    }),
  );
  const place = ({ last }: Line) => (last === null ? groups.length : groups.indexOf(last));
  return lines.sort(
    (a, b) => place(a) - place(b) || b.moves.length - a.moves.length || formats(lang).compare(a.name, b.name),
  );
}

/** Least width of a column of agencies. */
const COLUMN = 340;
/** Up to so many agencies stand in one column. */
const FEW = 15;

/** What stands in a row of a column: a heading, or an agency. */
type Heading = { readonly heading: string; readonly line?: undefined };
type Item = Heading | { readonly heading?: undefined; readonly line: Line };

/** Headed groups of agencies, dealt into columns of about the same length. */
export function deal(lines: readonly Line[], frame: GroupFrame): Item[][] {
  const say = translator(frame.lang);
  const most = lines.length > FEW ? Math.max(1, Math.floor(frame.width / COLUMN)) : 1;
  const groups = new Set(lines.map(({ last }) => last)).size;
  const long = Math.ceil((lines.length + groups + most - 1) / most);
  const columns: Item[][] = [[]];
  lines.forEach((line, i) => {
    const first = line.last !== lines[i - 1]?.last;
    let column = columns.at(-1) as Item[];
    // A heading is not the last of its column.
    const full = column.length + (first ? 1 : 0) >= long && columns.length < most;
    if (full) {
      column = [];
      columns.push(column);
    }
    if (first || full) {
      const { length } = lines.filter(({ last }) => last === line.last);
      const heading =
        line.last === null
          ? say`Chưa xếp nhóm: ${length} đơn vị`
          : first
            ? say`Nhóm ${line.last}: ${length} đơn vị`
            : say`Nhóm ${line.last} (tiếp)`;
      column.push({ heading });
    }
    column.push({ line });
  });
  return columns;
}
