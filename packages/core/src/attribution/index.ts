export {
  type Attribution,
  attributeChange,
  attributeDifference,
  type Contribution,
  changeOf,
  lowestContributions,
  type NoAttribution,
  type NotComparable,
} from "./attribution.js";
export { attributeToLeads, changeByLead, type LeadContribution } from "./by-lead.js";
