export {
  type Attribution,
  attributeChange,
  attributeDifference,
  CONTRIBUTION_COLUMNS,
  type Contribution,
  changeOf,
  lowestContributions,
  type NoAttribution,
  type NotComparable,
} from "./attribution.js";
export { attributeToLeads, changeByLead, LEAD_CONTRIBUTION_COLUMNS, type LeadContribution } from "./by-lead.js";
