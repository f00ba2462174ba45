import { type Assignment, type Responsibility, responsibility } from "@par-index/core";
import { sumDecimals } from "@par-index/core/numbers";
import type { WriteSheet } from "hucre/xlsx";
import { columnName } from "../../cells/place.js";
import { PHRASES } from "../../phrases/phrases.js";
import { sumFormula } from "../../sheets/maker.js";
import { assignmentText } from "../../sheets/provenance.js";
import { beginSheet, finishSheet, nameOf } from "../../sheets/sheet.js";
import { INNER_NUMBER, INNER_TEXT, NUMBER, TEXT } from "../../sheets/style.js";
import type { Report } from "./options.js";

/** Points lost by lead agency, in equal shares and in full. */
export function lostByLeadSheet(report: Report, assignment: Assignment): WriteSheet {
  const { scored, year, stage, agency, language } = report;
  const { columns: headed, unassigned, report: say } = PHRASES[language];
  const of = (sharing: "full" | "equal") =>
    responsibility(scored, assignment, sharing)
      .objects()
      .filter((row) => row.year === year && row.stage === stage && (agency === undefined || row.agency === agency));
  const byLead = (rows: readonly Responsibility[]) => {
    const groups = new Map<string | null, Responsibility[]>();
    for (const one of rows) groups.set(one.leadAgency, [...(groups.get(one.leadAgency) ?? []), one]);
    return groups;
  };
  const [full, equal] = [byLead(of("full")), byLead(of("equal"))];
  const add = (
    rows: readonly Responsibility[] | undefined,
    key: "max" | "score" | "lost" | "leaves" | "unknownLeaves",
  ) => sumDecimals((rows ?? []).map((row) => row[key]));
  const leads = [...equal.keys()].sort((a, b) => add(equal.get(b), "lost") - add(equal.get(a), "lost"));
  const headings = [
    headed.leadAgency,
    headed.leaves,
    say.unknownLeaves,
    say.equalMax,
    say.equalLost,
    headed.share,
    say.fullMax,
    say.fullLost,
  ];
  const { maker, row } = beginSheet(
    report,
    say.byLeadTitle(year, agency === undefined ? say.everyone : nameOf(scored, agency, language)),
    headings,
    [say.equalNote, say.fullNote, say.assignment(assignmentText(assignment, language))],
  );
  const [first, last] = [row + 1, row + leads.length];
  for (const [i, lead] of leads.entries()) {
    const at = first + i;
    const [own, whole] = [equal.get(lead), full.get(lead)];
    const total = sumDecimals(leads.map((id) => add(equal.get(id), "lost")));
    maker.set(at, 0, lead === null ? unassigned : nameOf(scored, lead, language), TEXT);
    maker.set(at, 1, add(whole, "leaves"), { ...NUMBER, numFmt: "0" });
    maker.set(at, 2, add(whole, "unknownLeaves"), { ...NUMBER, numFmt: "0" });
    maker.set(at, 3, add(own, "max"), NUMBER);
    maker.set(at, 4, add(own, "lost"), NUMBER);
    maker.set(
      at,
      5,
      total === 0 ? 0 : add(own, "lost") / total,
      { ...NUMBER, numFmt: "0.0%" },
      `IF($E$${last + 1}=0,0,E${at}/$E$${last + 1})`,
    );
    maker.set(at, 6, add(whole, "max"), NUMBER);
    maker.set(at, 7, add(whole, "lost"), NUMBER);
  }
  maker.set(last + 1, 0, say.equalTotal, INNER_TEXT);
  for (const [column, key] of [
    [3, "max"],
    [4, "lost"],
  ] as const)
    maker.set(
      last + 1,
      column,
      sumDecimals(leads.map((id) => add(equal.get(id), key))),
      INNER_NUMBER,
      sumFormula([`${columnName(column)}${first}:${columnName(column)}${last}`]),
    );
  return finishSheet(report, maker, say.byLead, row, [36, 9, 10, 12, 12, 11, 12, 12], {
    orientation: "landscape",
    filter: false,
  });
}
