export {
  type Attribution,
  attributeChange,
  attributeDifference,
  type Contribution,
  lowestContributions,
} from "./attribution.js";
export { attributeToLeads, type LeadContribution } from "./by-lead.js";
