import { type CardNode, scoreCard } from "@par-index/core/compare";
import { STAGE_NAMES } from "@par-index/text";
import type { Command } from "commander";
import { type DataChoice, withData } from "../console/folder.js";
import { withExamples } from "../console/help.js";
import { findUnit, openWork, parseYear, type UnitChoice, withFiles, withStage } from "../console/input.js";
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
    .description("Phiếu điểm của một đơn vị trong một năm: điểm, điểm mất, thứ hạng, cơ quan chủ trì từng tiêu chí")
    .argument("<đơn vị>", "mã hoặc tên, không cần dấu")
    .argument("<năm>", "năm đánh giá", parseYear);
  withShape(withData(withStage(withFiles(command)))).action(card);
  withExamples(command, [
    ["par card dak-lak 2024", "theo mã đơn vị"],
    ["par card 'Đắk Lắk' 2024 diem-2024.xlsx", "từ một sổ tính"],
    ["par card 'dak lak' 2024 --json", "cả cây tiêu chí, dạng JSON"],
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
      .map((id) => dataset.agencies.get(id)?.name ?? id)
      .join("; ");
  const hasLeads = rows.some(({ leadAgencies }) => leadAgencies !== "");
  await print<CardRow>(
    {
      heading: [
        paint("bold", `${agency.name}, năm ${year} (${STAGE_NAMES.vi[stage]})`),
        [
          `Chỉ số ${index(root.index)} %`,
          root.rank === null
            ? `chưa xếp hạng (mới biết ${share(root.coverage)} số điểm)`
            : `hạng ${root.rank}/${root.rankedOf}`,
          root.group === null ? "" : `nhóm ${root.group}`,
          root.change?.indexChange == null ? "" : `${change(root.change.indexChange, index)} so với năm ${year - 1}`,
        ]
          .filter(Boolean)
          .join(", "),
        "",
      ],
      rows,
      columns: [
        { heading: "Mã", text: ({ level, code }) => (level === 0 ? "" : code) },
        {
          heading: "Tiêu chí",
          text: ({ level, name }) => (level === 0 ? "Tổng" : `${"  ".repeat(level - 1)}${name}`),
          yields: true,
          style: ({ level }) => (level < 2 ? "bold" : undefined),
        },
        { heading: "Điểm", text: ({ score }) => points(score), right: true },
        {
          heading: "Tối đa",
          text: ({ max, provenance }) => `${points(max)}${provenance === "illustrative" ? "*" : " "}`,
          right: true,
        },
        {
          heading: "Mất",
          text: ({ lost }) => points(lost),
          right: true,
          style: ({ lost }) => (lost ? "red" : undefined),
        },
        { heading: "Chỉ số %", text: (row) => index(row.index), right: true },
        {
          heading: "±",
          text: ({ indexChange }) => change(indexChange, index),
          right: true,
          style: ({ indexChange }) => moveStyle(indexChange),
        },
        { heading: "Hạng", text: ({ rank }) => plain(rank), right: true },
        ...(hasLeads ? [{ heading: "Cơ quan chủ trì", text: leadNames }] : []),
      ],
      notes: rows.some(({ provenance }) => provenance === "illustrative")
        ? ["* điểm tối đa minh họa, chưa có nguồn chính thức"]
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
    name: name.vi,
    indexChange: moved?.indexChange ?? null,
    leadAgencies: lead?.agencies.join(";") ?? "",
  };
  for (const child of children) yield* flat(child);
}
