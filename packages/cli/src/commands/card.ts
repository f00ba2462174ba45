import { type CardNode, scoreCard } from "@par-index/core/compare";
import { STAGE_NAMES } from "@par-index/text";
import type { Command } from "commander";
import { nameOfAgency } from "../console/agency.js";
import { type DataChoice, withData } from "../console/folder.js";
import { withExamples } from "../console/help.js";
import { findUnit, openWork, parseYear, type UnitChoice, withFiles, withStage } from "../console/input.js";
import { called, say, speaking } from "../console/language.js";
import { print, type Shape, withShape } from "../console/output.js";
import { change, index, moveStyle, paint, plain, points, share } from "../console/terminal.js";

/** A node of a card on one line. */
interface CardRow extends Omit<CardNode, "name" | "children" | "change" | "lead"> {
  readonly name: string;
  readonly indexChange: number | null;
  /** Ids, joined by `;`. */
  readonly leadAgencies: string;
}

const CARD_FIELDS = [
  "code",
  "name",
  "level",
  "score",
  "max",
  "lost",
  "index",
  "indexChange",
  "rank",
  "rankedOf",
  "coverage",
  "state",
  "leadAgencies",
] as const satisfies readonly (keyof CardRow)[];

/** `par card`: all that is known of one agency in one year. */
export function addCard(program: Command): void {
  const command = program
    .command("card")
    .description(
      say("Phiếu điểm của một đơn vị trong một năm: điểm, điểm mất, thứ hạng, cơ quan chủ trì từng tiêu chí"),
    )
    .argument(say("<đơn vị>"), say("mã hoặc tên, không cần dấu"))
    .argument(say("<năm>"), say("năm đánh giá"), parseYear);
  withShape(withData(withStage(withFiles(command)))).action(card);
  withExamples(command, [
    ["par card dak-lak 2024", say("theo mã đơn vị")],
    ["par card 'Đắk Lắk' 2024 diem-2024.xlsx", say("từ một sổ tính")],
    ["par card 'dak lak' 2024 --json", say("cả cây tiêu chí, dạng JSON")],
  ]);
}

async function card(
  agencyText: string,
  year: number,
  files: string[],
  options: DataChoice & Pick<UnitChoice, "stage"> & Shape,
): Promise<void> {
  const work = await openWork(files, { ...options, agency: agencyText, year });
  const { dataset, scored } = work;
  const { agency, stage } = findUnit(work, { ...options, agency: agencyText, year });
  const { assignment } = dataset;
  const result = scoreCard(scored, { agency: agency.id, year, stage, ...(assignment ? { assignment } : {}) });
  const { root } = result;
  const rows = [...flat(root)];
  const leadNames = ({ leadAgencies }: CardRow) =>
    leadAgencies
      .split(";")
      .map((id) => nameOfAgency(dataset.agencies, id))
      .join("; ");
  const hasLeads = rows.some(({ leadAgencies }) => leadAgencies !== "");
  await print<CardRow>(
    {
      heading: [
        paint("bold", say("{0}, năm {1} ({2})", called(agency), year, STAGE_NAMES[speaking()][stage])),
        [
          say("Chỉ số {0} %", index(root.index)),
          root.rank === null
            ? say("chưa xếp hạng (mới biết {0} số điểm)", share(root.coverage))
            : say("hạng {0}/{1}", root.rank, root.rankedOf),
          root.group === null ? "" : say("nhóm {0}", root.group),
          root.change?.indexChange == null
            ? ""
            : say("{0} so với năm {1}", change(root.change.indexChange, index), year - 1),
        ]
          .filter(Boolean)
          .join(", "),
        "",
      ],
      rows,
      columns: [
        { heading: say("Mã"), text: ({ level, code }) => (level === 0 ? "" : code) },
        {
          heading: say("Tiêu chí"),
          text: ({ level, name }) => (level === 0 ? say("Tổng") : `${"  ".repeat(level - 1)}${name}`),
          yields: true,
          style: ({ level }) => (level < 2 ? "bold" : undefined),
        },
        { heading: say("Điểm"), text: ({ score }) => points(score), right: true },
        {
          heading: say("Tối đa"),
          text: ({ max, provenance }) => `${points(max)}${provenance === "illustrative" ? "*" : " "}`,
          right: true,
        },
        {
          heading: say("Mất"),
          text: ({ lost }) => points(lost),
          right: true,
          style: ({ lost }) => (lost ? "red" : undefined),
        },
        { heading: say("Chỉ số %"), text: (row) => index(row.index), right: true },
        {
          heading: "±",
          text: ({ indexChange }) => change(indexChange, index),
          right: true,
          style: ({ indexChange }) => moveStyle(indexChange),
        },
        { heading: say("Hạng"), text: ({ rank }) => plain(rank), right: true },
        ...(hasLeads ? [{ heading: say("Cơ quan chủ trì"), text: leadNames }] : []),
      ],
      notes: rows.some(({ provenance }) => provenance === "illustrative")
        ? [say("* điểm tối đa minh họa, chưa có nguồn chính thức")]
        : [],
      fields: CARD_FIELDS,
      json: result,
    },
    options,
    dataset,
  );
}

function* flat({ name, children, change: moved, lead, ...node }: CardNode): Generator<CardRow> {
  yield {
    ...node,
    name: name[speaking()],
    indexChange: moved?.indexChange ?? null,
    leadAgencies: lead?.agencies.join(";") ?? "",
  };
  for (const child of children) yield* flat(child);
}
