import { type NodeScore, ROOT, type ScoreRow, type Stage } from "@par-index/core";
import type { Contribution } from "@par-index/core/attribution";
import { differenceOfIndices, indexOf, sumDecimals } from "@par-index/core/numbers";
import { findCrosswalk, treeFor } from "@par-index/core/tree";
import { STAGE_NAMES } from "@par-index/text";
import { type Command, Option } from "commander";
import { nameOfAgency } from "../console/agency.js";
import { attributed, byLead, byLeaf, effect, kindMark } from "../console/contributions.js";
import { UsageError } from "../console/exit.js";
import { type DataChoice, openDataset, withData } from "../console/folder.js";
import { withExamples } from "../console/help.js";
import {
  findUnit,
  openWork,
  parseYear,
  readAgainst,
  reportIssues,
  type UnitChoice,
  withAgency,
  withStage,
  withYear,
} from "../console/input.js";
import { called, type ParText, say, speaking } from "../console/language.js";
import { print, type Shape, warn, withShape } from "../console/output.js";
import { change, index, moveStyle, paint, points } from "../console/terminal.js";

/** `par diff`: two years of an agency, or two files. */
export function addDiff(program: Command): void {
  const command = program
    .command("diff")
    .description(say("So sánh hai năm của một đơn vị, hoặc hai tệp điểm (trước và sau khi sửa)"))
    .usage(say("[tùy chọn] <đơn vị> <năm trước> <năm sau> | <tệp trước> <tệp sau>"))
    .argument("<a>", say("đơn vị, hoặc tệp trước"))
    .argument("<b>", say("năm trước, hoặc tệp sau"))
    .argument("[c]", say("năm sau"))
    .addOption(
      new Option(say("--level <cấp>"), say("của hai năm: field (lĩnh vực), all (mọi cấp)"))
        .choices(["field", "all"])
        .default("field"),
    )
    .addOption(
      new Option(
        say("--by <cách xem>"),
        say(
          "của hai năm: phần góp vào mức thay đổi của tổng, leaf (từng tiêu chí, lớn nhất trước), lead (theo cơ quan chủ trì, chia đều)",
        ),
      ).choices(["leaf", "lead"]),
    );
  withShape(withData(withStage(withYear(withAgency(command))))).action((a, b, c, options) =>
    c === undefined ? diffFiles([a, b], options) : diffYears(a, [parseYear(b), parseYear(c)], options),
  );
  withExamples(command, [
    [
      "par diff dak-lak 2023 2024",
      say("tổng điểm và tám lĩnh vực, năm sau so với năm trước, và phần mỗi lĩnh vực góp vào"),
    ],
    ["par diff dak-lak 2023 2024 --level all --csv", say("mọi tiêu chí, dạng CSV")],
    ["par diff dak-lak 2023 2024 --by lead", say("cơ quan chủ trì nào kéo tổng điểm lên, xuống bao nhiêu")],
    ["par diff diem-2024.xlsx diem-2024-sua.xlsx", say("điểm nào khác giữa hai tệp")],
  ]);
}

type Options = DataChoice & UnitChoice & Shape;

/** A node in two years. */
interface YearDifference {
  readonly code: string;
  readonly name: string;
  readonly level: number;
  readonly before: number | null;
  readonly after: number | null;
  /** Points; null unless both are known in full, as in core's `changes`. */
  readonly scoreChange: number | null;
  readonly indexBefore: number | null;
  readonly indexAfter: number | null;
  readonly indexChange: number | null;
  readonly rankBefore: number | null;
  readonly rankAfter: number | null;
  /** Whether the node came or went between two trees, or began or ceased to apply; null if not attributed. */
  readonly kind: Contribution["kind"] | null;
  /** Index points of the total's change, not rounded, that the node made: by its index and by its weight. */
  readonly performance: number | null;
  readonly weight: number | null;
  readonly contribution: number | null;
}

const YEAR_FIELDS = [
  "code",
  "name",
  "level",
  "before",
  "after",
  "scoreChange",
  "indexBefore",
  "indexAfter",
  "indexChange",
  "rankBefore",
  "rankAfter",
  "kind",
  "performance",
  "weight",
  "contribution",
] as const satisfies readonly (keyof YearDifference)[];

async function diffYears(
  agencyText: string,
  [from, to]: readonly [number, number],
  options: Options & { readonly level?: "field" | "all"; readonly by?: "leaf" | "lead" },
): Promise<void> {
  const work = await openWork([], options);
  const { dataset, scored } = work;
  const [before, after] = [from, to].map((year) => findUnit(work, { ...options, agency: agencyText, year }));
  if (!before || !after) return;
  const { stage } = after;
  const tree = scored.treeOf({ agency: after.agency.id, year: to, stage });
  const treeBefore = scored.treeOf({ agency: before.agency.id, year: from, stage });
  const attribution = attributed(work, before, after);
  if (tree !== treeBefore)
    warn(
      say(
        "Năm {0} chấm theo {1}, năm {2} theo {3}: {4}",
        from,
        treeBefore.id,
        to,
        tree.id,
        attribution
          ? say(
              "bên dưới tổng điểm, so sánh qua bảng chuyển mã {0}.",
              findCrosswalk(dataset.crosswalks, treeBefore, tree)?.id,
            )
          : say("chỉ so sánh được tổng điểm."),
      ),
    );
  const heading = [
    paint(
      "bold",
      say("{0}: năm {1} so với năm {2} ({3})", called(after.agency), to, from, STAGE_NAMES[speaking()][stage]),
    ),
    "",
  ];
  if (options.by !== undefined) {
    if (!attribution)
      throw new UsageError(
        say(
          "Chưa tách được mức thay đổi: tổng điểm phải đủ ở cả hai năm, và hai bộ tiêu chí khác nhau phải có bảng chuyển mã.",
        ),
      );
    return options.by === "leaf"
      ? print({ ...byLeaf(work, attribution), heading }, options, dataset)
      : print({ ...byLead(work, attribution), heading }, options, dataset);
  }
  const contributions = (attribution?.rows.objects() ?? []) as Contribution[];
  const isAsked = ({ parent }: { readonly parent: string | null }) =>
    parent === null || options.level === "all" || parent === ROOT;
  const at = (year: number, code: string) =>
    scored.at({ agency: year === from ? before.agency.id : after.agency.id, year, stage }, code);
  const rows = (
    tree === treeBefore || !attribution
      ? tree.nodes
          .filter(({ code }) => code === ROOT || tree === treeBefore)
          .map(({ code, parent }) => ({ tree: tree.id, code, parent }))
      : contributions
  )
    .filter(isAsked)
    .map((row): YearDifference => {
      const { code } = row;
      const isGone = row.tree !== tree.id;
      const { level, name } = (isGone ? treeBefore : tree).get(code);
      const part = contributions.find((each) => each.tree === row.tree && each.code === code);
      const hasOwnBefore = tree === treeBefore || isGone || code === ROOT;
      return {
        code,
        level,
        name: name[speaking()],
        ...differences(
          hasOwnBefore ? at(from, code) : comparedWith(part?.before ?? null),
          isGone ? NOTHING : at(to, code),
        ),
        kind: part?.kind ?? null,
        performance: part?.performance ?? null,
        weight: part?.weight ?? null,
        contribution: part?.total ?? null,
      };
    });
  await print<YearDifference>(
    {
      heading,
      rows,
      columns: [
        { heading: say("Mã"), text: ({ code, level }) => (level === 0 ? "" : code) },
        { heading: say("Tiêu chí"), text: nameAndKind, yields: true },
        { heading: String(from), text: (row) => points(row.before), right: true },
        { heading: String(to), text: (row) => points(row.after), right: true },
        {
          heading: say("± điểm"),
          text: (row) => change(row.scoreChange),
          right: true,
          style: (row) => moveStyle(row.scoreChange),
        },
        {
          heading: say("± chỉ số"),
          text: (row) => change(row.indexChange, index),
          right: true,
          style: (row) => moveStyle(row.indexChange),
        },
        { heading: say("Góp vào tổng"), text: (row) => effect(row.contribution), right: true },
        { heading: say("Hạng"), text: (row) => `${row.rankBefore ?? "–"} → ${row.rankAfter ?? "–"}`, right: true },
      ],
      fields: YEAR_FIELDS,
    },
    options,
    dataset,
  );
}

function nameAndKind({ level, name, kind }: YearDifference): string {
  return level === 0 ? say("Tổng") : name + kindMark(kind);
}

/** What is compared: a node's score, or of another tree's nodes their index only. */
type Compared = Pick<NodeScore, "score" | "index" | "coverage" | "rank">;

const NOTHING: Compared = { score: null, index: null, coverage: null, rank: null };

/** The older tree's part that a node is compared with through a crosswalk: its index, not its points. */
function comparedWith(percent: number | null): Compared {
  return percent === null ? NOTHING : { ...NOTHING, index: indexOf(percent, 100), coverage: 1 };
}

/** A change is only given between two scores known in full: elsewhere what moved may be what is known. */
function differences(a: Compared, b: Compared) {
  const isKnown = a.coverage === 1 && b.coverage === 1;
  return {
    before: a.score,
    after: b.score,
    scoreChange: isKnown && a.score !== null && b.score !== null ? sumDecimals([b.score, -a.score]) : null,
    indexBefore: a.index,
    indexAfter: b.index,
    indexChange: isKnown && a.index !== null && b.index !== null ? differenceOfIndices(b.index, a.index) : null,
    rankBefore: a.rank,
    rankAfter: b.rank,
  };
}

/** A score that two files do not agree on. */
interface FileDifference {
  readonly agency: string;
  readonly year: number;
  readonly stage: Stage;
  readonly code: string;
  readonly kind: "added" | "removed" | "changed";
  /** Whether it adds up scores that stand below it in either file; it is not counted with them. */
  readonly subtotal: boolean;
  readonly before: number | null;
  readonly after: number | null;
  readonly change: number | null;
}

const FILE_FIELDS = [
  "agency",
  "year",
  "stage",
  "code",
  "kind",
  "subtotal",
  "before",
  "after",
  "change",
] as const satisfies readonly (keyof FileDifference)[];

const KINDS: Readonly<Record<FileDifference["kind"], ParText>> = { added: "thêm", removed: "bỏ", changed: "sửa" };

const keyOf = ({ agency, year, stage, code }: Pick<ScoreRow, "agency" | "year" | "stage" | "code">) =>
  `${agency}|${year}|${stage}|${code}`;

async function diffFiles(files: readonly [string, string], options: Options): Promise<void> {
  const dataset = await openDataset(options);
  const [before, after] = [
    await readAgainst(dataset, [files[0]], options),
    await readAgainst(dataset, [files[1]], options),
  ].map(({ scores, issues }) => {
    reportIssues(issues);
    return new Map([...scores.rows()].map((row) => [keyOf(row), row]));
  }) as [Map<string, ScoreRow>, Map<string, ScoreRow>];
  const keys = new Set([...before.keys(), ...after.keys()]);
  const isSubtotal = ({ agency, year, stage, code }: ScoreRow) => {
    const kind = dataset.agencies.get(agency)?.kind;
    const tree = kind && treeFor(dataset.trees, kind, year);
    return [...(tree?.walk(code) ?? [])].some(
      (node) => node.code !== code && keys.has(keyOf({ agency, year, stage, code: node.code })),
    );
  };
  const found = [...keys].flatMap((key): FileDifference[] => {
    const [a, b] = [before.get(key), after.get(key)];
    const { agency, year, stage, code } = (b ?? a) as ScoreRow;
    if (a && b && a.points === b.points && a.value === b.value && a.applicable === b.applicable) return [];
    return [
      {
        agency,
        year,
        stage,
        code,
        kind: a && b ? "changed" : a ? "removed" : "added",
        subtotal: isSubtotal((b ?? a) as ScoreRow),
        before: a?.points ?? null,
        after: b?.points ?? null,
        change: a?.points == null || b?.points == null ? null : sumDecimals([b.points, -a.points]),
      },
    ];
  });
  const [scores, subtotals] = [false, true].map((wanted) => found.filter(({ subtotal }) => subtotal === wanted)) as [
    FileDifference[],
    FileDifference[],
  ];
  const rows = [...scores, ...subtotals];
  const changed = sumDecimals(scores.flatMap((row) => row.change ?? []));
  await print<FileDifference>(
    {
      heading: rows.length ? [] : [say("Hai tệp có cùng {0} điểm.", after.size)],
      rows,
      columns: [
        { heading: say("Đơn vị"), text: ({ agency }) => nameOfAgency(dataset.agencies, agency) },
        { heading: say("Năm"), text: ({ year }) => String(year) },
        { heading: say("Giai đoạn"), text: ({ stage }) => STAGE_NAMES[speaking()][stage] },
        { heading: say("Mã"), text: ({ code }) => code },
        {
          heading: say("Khác"),
          text: ({ kind, subtotal }) => (subtotal ? say("{0} (điểm cộng)", say(KINDS[kind])) : say(KINDS[kind])),
        },
        { heading: say("Trước"), text: (row) => points(row.before), right: true },
        { heading: say("Sau"), text: (row) => points(row.after), right: true },
        { heading: "±", text: (row) => change(row.change), right: true, style: (row) => moveStyle(row.change) },
      ],
      notes: rows.length
        ? [
            "",
            say("{0} điểm khác nhau; các điểm được sửa cộng lại {1}.", scores.length, change(changed)),
            ...(subtotals.length ? [say("Không kể {0} điểm cộng của cấp trên.", subtotals.length)] : []),
          ]
        : [],
      fields: FILE_FIELDS,
    },
    options,
    dataset,
  );
}
