import {
  type Attribution,
  attributeToLeads,
  type Contribution,
  changeOf,
  type LeadContribution,
  lowestContributions,
} from "@par-index/core/attribution";
import { nameOfAgency } from "./agency.js";
import { withoutAssignment } from "./assignment.js";
import { UsageError } from "./exit.js";
import type { findUnit, Work } from "./input.js";
import { say, speaking } from "./language.js";
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

const effects = (): readonly Column<Pick<Contribution, "performance" | "weight" | "total">>[] => [
  { heading: say("Do kết quả"), text: ({ performance }) => effect(performance), right: true },
  { heading: say("Do trọng số"), text: ({ weight }) => effect(weight), right: true },
  {
    heading: say("Góp vào tổng"),
    text: ({ total }) => effect(total),
    right: true,
    style: ({ total }) => moveStyle(total),
  },
];

/** What each leaf, or the lowest node that can be compared, contributed: the largest first, none that is 0. */
export function byLeaf({ dataset }: Work, attribution: Attribution): Result<Contribution> {
  const name = ({ tree, code }: Contribution) =>
    dataset.trees.find(({ id }) => id === tree)?.get(code).name[speaking()] ?? code;
  const rows = lowestContributions(attribution)
    .filter(({ total }) => total !== 0)
    .sort((a, b) => Math.abs(b.total ?? 0) - Math.abs(a.total ?? 0));
  return {
    rows,
    columns: [
      { heading: say("Mã"), text: ({ code }) => code },
      { heading: say("Tiêu chí"), text: (row) => name(row) + kindMark(row.kind), yields: true },
      { heading: say("Trước %"), text: (row) => index(row.before), right: true },
      { heading: say("Sau %"), text: (row) => index(row.after), right: true },
      ...effects(),
    ],
    notes: totalNote(attribution),
    fields: ["tree", "code", "kind", "before", "after", "performance", "weight", "total", "shared"],
  };
}

/** What stands behind the name of a node that is not in both years. */
export function kindMark(kind: Contribution["kind"] | null | undefined): string {
  return kind === "came" ? say(" (mới)") : kind === "went" ? say(" (không còn)") : "";
}

/** What each lead agency's leaves contributed, in equal shares: the largest first. */
export function byLead({ dataset }: Work, attribution: Attribution): Result<LeadContribution> {
  const { assignment, agencies } = dataset;
  if (!assignment) throw new UsageError(withoutAssignment(dataset));
  if (assignment.tree !== attribution.tree)
    throw new UsageError(
      say(
        "Bảng phân công {0} là của bộ tiêu chí {1}; năm sau chấm theo {2}.",
        assignment.id,
        assignment.tree.id,
        attribution.tree.id,
      ),
    );
  const rows = attributeToLeads(attribution, assignment, "equal")
    .objects()
    .sort((a, b) => Math.abs(b.total) - Math.abs(a.total));
  return {
    rows,
    columns: [
      {
        heading: say("Cơ quan chủ trì"),
        text: ({ leadAgency }) =>
          leadAgency === null ? say("(không rõ cơ quan)") : nameOfAgency(agencies, leadAgency),
        yields: true,
      },
      { heading: say("Tiêu chí"), text: ({ leaves }) => String(leaves), right: true },
      ...effects(),
    ],
    notes: [
      ...totalNote(attribution),
      say("Tiêu chí có nhiều cơ quan chủ trì được chia đều, nên các dòng cộng lại đúng bằng tổng."),
    ],
    fields: ["leadAgency", "leaves", "performance", "weight", "total"],
  };
}

function totalNote({ before, after, total }: Attribution): string[] {
  return ["", say("Tổng: {0} → {1} ({2} điểm phần trăm).", index(before), index(after), effect(total))];
}
