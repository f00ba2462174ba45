export {
  type Attribution,
  attributeChange,
  attributeDifference,
  type Contribution,
  changeOf,
  lowestContributions,
  type NotComparable, CONTRIBUTION_COLUMNS } from "./attribution.js";
export { attributeToLeads, type LeadContribution, LEAD_CONTRIBUTION_COLUMNS } from "./by-lead.js";
