/** What an agency's change on the year before is made of. */
import { ROOT } from "@par-index/core";
import { type Attribution, changeByLead, changeOf, type LeadContribution } from "@par-index/core/attribution";
import { dataset, scored } from "./workbench.ts";

/** Whether an agency has all scores of a year. */
export const isComplete = (agency: string, year: number) =>
  scored.has({ agency, year }) && scored.at({ agency, year }, ROOT).coverage === 1;

/** The attribution of the change on the year before; undefined where there is none. */
export function changeOnYearBefore(agency: string, year: number): Attribution | undefined {
  return changeOf(scored, { agency, from: year - 1, to: year, crosswalks: dataset.crosswalks }).attribution;
}

/** What each field contributed to the change on the year before, with the two indices, not rounded. */
export function fieldChange(agency: string, year: number): object | null {
  const change = changeOnYearBefore(agency, year);
  if (!change) return null;
  const { before, after, rows } = change;
  const fields = rows.objects().filter(({ parent }) => parent === ROOT);
  return { before, after, fields: fields.map(({ code, total }) => ({ code, value: total })) };
}

/** What each lead agency's leaves contributed to the change, shared leaves in equal parts. */
export function contributionsByLead(agency: string, year: number): LeadContribution[] {
  return changeByLead(changeOnYearBefore(agency, year), dataset.assignment, "equal");
}
