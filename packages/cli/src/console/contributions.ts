import {
  type Attribution,
  attributeToLeads,
  type Contribution,
  changeOf,
  type LeadContribution,
  lowestContributions,
} from "@par-index/core/attribution";
import { withoutAssignment } from "./assignment.js";
import { UsageError } from "./exit.js";
import type { findUnit, Work } from "./input.js";
import type { Result } from "./output.js";
import { type Column, change, index, moveStyle } from "./terminal.js";

type YearUnit = ReturnType<typeof findUnit>;

/**
 * The change of an agency's total between two years, taken apart; undefined where a total is not
 * known in full, or the trees differ and no crosswalk joins them.
 */
export function attributed({ dataset, scored }: Work, before: YearUnit, after: YearUnit): Attribution | undefined {
  if (before.agency !== after.agency) return undefined;
  const { agency, year: to, stage } = after;
  return changeOf(scored, { agency: agency.id, from: before.year, to, stage, crosswalks: dataset.crosswalks })
    .attribution;
}

/** A part of a change in index points, with its sign; what rounds to nothing has none. */
export function effect(value: number | null): string {
  return change(value === null ? null : Math.round(value * 100) / 100, index);
}

const EFFECTS: readonly Column<Pick<Contribution, "performance" | "weight" | "total">>[] = [
  { heading: "Do kết quả", text: ({ performance }) => effect(performance), right: true },
  { heading: "Do trọng số", text: ({ weight }) => effect(weight), right: true },
  {
    heading: "Góp vào tổng",
    text: ({ total }) => effect(total),
    right: true,
    style: ({ total }) => moveStyle(total),
  },
];

/** What each leaf, or the lowest node that can be compared, contributed: the largest first, none that is 0. */
export function byLeaf({ dataset }: Work, attribution: Attribution): Result<Contribution> {
  const name = ({ tree, code }: Contribution) => dataset.trees.find(({ id }) => id === tree)?.get(code).name.vi ?? code;
  const rows = lowestContributions(attribution)
    .filter(({ total }) => total !== 0)
    .sort((a, b) => Math.abs(b.total ?? 0) - Math.abs(a.total ?? 0));
  return {
    rows,
    columns: [
      { heading: "Mã", text: ({ code }) => code },
      { heading: "Tiêu chí", text: (row) => name(row) + (KIND_MARKS[row.kind] ?? ""), yields: true },
      { heading: "Trước %", text: (row) => index(row.before), right: true },
      { heading: "Sau %", text: (row) => index(row.after), right: true },
      ...EFFECTS,
    ],
    notes: totalNote(attribution),
    fields: ["tree", "code", "kind", "before", "after", "performance", "weight", "total", "shared"],
  };
}

/** What stands behind the name of a node that is not in both years. */
export const KIND_MARKS: Readonly<Partial<Record<Contribution["kind"], string>>> = {
  came: " (mới)",
  went: " (không còn)",
};

/** What each lead agency's leaves contributed, in equal shares: the largest first. */
export function byLead({ dataset }: Work, attribution: Attribution): Result<LeadContribution> {
  const { assignment, agencies } = dataset;
  if (!assignment) throw new UsageError(withoutAssignment(dataset));
  if (assignment.tree !== attribution.tree)
    throw new UsageError(
      `Bảng phân công ${assignment.id} là của bộ tiêu chí ${assignment.tree.id}; năm sau chấm theo ${attribution.tree.id}.`,
    );
  const rows = attributeToLeads(attribution, assignment, "equal")
    .objects()
    .sort((a, b) => Math.abs(b.total) - Math.abs(a.total));
  return {
    rows,
    columns: [
      {
        heading: "Cơ quan chủ trì",
        text: ({ leadAgency }) =>
          leadAgency === null ? "(không rõ cơ quan)" : (agencies.get(leadAgency)?.name ?? leadAgency),
        yields: true,
      },
      { heading: "Tiêu chí", text: ({ leaves }) => String(leaves), right: true },
      ...EFFECTS,
    ],
    notes: [
      ...totalNote(attribution),
      "Tiêu chí có nhiều cơ quan chủ trì được chia đều, nên các dòng cộng lại đúng bằng tổng.",
    ],
    fields: ["leadAgency", "leaves", "performance", "weight", "total"],
  };
}

function totalNote({ before, after, total }: Attribution): string[] {
  return ["", `Tổng: ${index(before)} → ${index(after)} (${effect(total)} điểm phần trăm).`];
}
