import type { DocumentKind, RegistryFigures } from "@par-index/core/issues";
import english from "zod/v4/locales/en.js";
import type { Words } from "../../words.js";
import { listed, meant } from "./common.js";

const { localeError } = english();

const DOCUMENTS: Readonly<Record<DocumentKind, { readonly name: string; readonly title: string }>> = {
  plan: { name: "a planning problem", title: "The problem" },
  scenario: { name: "a scenario", title: "The scenario" },
  uncertainty: { name: "a file of assumptions on uncertainty", title: "The file" },
};

const NO_AGENCY = {
  id: "The agency's id is missing.",
  row: "The row has points but names no agency.",
  table:
    'It is not clear whose points these are: write "Agency" and its name above the table, add a column for it, or choose the agency when reading the file.',
} as const;

export const registry: Words<RegistryFigures> = {
  shape: ({ problem }) => {
    if (problem.code === "invalid_type" && problem.input === undefined) return "The value is missing.";
    const said = localeError(problem);
    return (typeof said === "string" ? said : said?.message) ?? "Invalid input";
  },
  "unknown-key": ({ keys }) =>
    `Unrecognized ${keys.length === 1 ? "key" : "keys"}: ${keys.map((key) => `"${key}"`).join(", ")}`,
  "document-foreign": ({ document, version }) =>
    `This is not ${DOCUMENTS[document].name}: the file is a JSON object that begins with "${document}": ${version}.`,
  "document-newer": ({ document, version, known }) =>
    `${DOCUMENTS[document].title} is in format ${version}, newer than format ${known}, which this version reads. Update the tools.`,

  "agency-duplicate": ({ agency, within }) =>
    within === "registry"
      ? `The agency id "${agency}" appears twice.`
      : within === "attributes"
        ? `The agency "${agency}" has two rows; keep one.`
        : within === "lead-cell"
          ? `The agency "${agency}" is named twice in one cell.`
          : `The agency id "${agency}" is already in another file.`,
  "agency-unknown": (figures) => {
    if (figures.within === "file") {
      const { agency, near } = figures;
      const hint = near
        ? `Did you mean "${near.name}" (${near.id})? If so, correct the name, or add it to aliases.csv.`
        : "Correct the name, or add the agency to the registry (agencies.csv).";
      return `There is no agency "${agency}" among those that are scored. ${hint}`;
    }
    const { agency, near, within } = figures;
    if (agency === "") return NO_AGENCY.id;
    const hint = within === "scores" ? " Use an id from agencies.csv." : "";
    return `There is no agency "${agency}" in the registry.${hint}${meant(near)}`;
  },
  "agency-missing": ({ of }) => NO_AGENCY[of],
  "region-unknown": ({ region, regions }) => `There is no region "${region}" in the list.${listed("Regions", regions)}`,
  "region-duplicate": ({ region }) => `The region id "${region}" appears twice.`,
  "parent-unknown": ({ parent }) => `There is no agency "${parent}" in the registry.`,
  "heading-empty": () => 'A column has no heading; give it the name of the attribute, such as "Terrain".',
  "heading-duplicate": ({ heading }) => `The attribute "${heading}" has two columns; merge them into one.`,
  "attribute-not-text": ({ written }) => `The value ${written} is not text.`,
  "attribute-unknown": ({ attribute, attributes }) =>
    `No agency has an attribute "${attribute}"; name a column of attributes.csv, or leave "of" out to compare with all agencies.${listed("Attributes", attributes)}`,
  "lead-unknown": ({ agency, name, near }) =>
    `"${agency}"${name ? ` (${name.en})` : ""} leads no criterion in the assignment.${meant(near)}`,
  "assignment-missing": ({ tree }) => `Limits per lead agency need the assignment of criteria tree ${tree}.`,
};
