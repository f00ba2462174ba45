/** What an agency's change on the year before is made of. */
import { ROOT } from "@par-index/core";
import {
  type Attribution,
  attributeChange,
  attributeToLeads,
  type Contribution,
  type LeadContribution,
} from "@par-index/core/attribution";
import { dataset, scored } from "./workbench.ts";

/** Whether an agency has all scores of a year. */
export const isComplete = (agency: string, year: number) =>
  scored.has(agency, year) && scored.at(agency, year, ROOT).coverage === 1;

/** The attribution of the change on the year before, on one tree; undefined where there is none. */
export function changeOf(agency: string, year: number): Attribution | undefined {
  const isComparable =
    isComplete(agency, year) &&
    isComplete(agency, year - 1) &&
    scored.treeOf(agency, year - 1) === scored.treeOf(agency, year);
  return isComparable ? attributeChange(scored, { agency, from: year - 1, to: year }) : undefined;
}

/** What each field contributed to the change on the year before, with the two indices, not rounded. */
export function fieldChange(agency: string, year: number): object | null {
  const change = changeOf(agency, year);
  if (!change) return null;
  const { before, after, rows } = change;
  const fields = (rows.objects() as Contribution[]).filter(({ level }) => level === 1);
  return { before, after, fields: fields.map(({ code, total }) => ({ code, value: total })) };
}

/** What each lead agency's leaves contributed to the change, shared leaves in equal parts. */
export function contributionsByLead(agency: string, year: number): LeadContribution[] {
  const change = changeOf(agency, year);
  const { assignment } = dataset;
  if (!change || !assignment || assignment.tree !== change.tree) return [];
  return attributeToLeads(change, assignment, "equal").objects() as LeadContribution[];
}
