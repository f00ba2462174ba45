export { type BreakEven, breakEven } from "./break-even.js";
export { LEAD_LEVER_COLUMNS, type LeadLevers, leversByLead } from "./by-lead.js";
export { LEVER_COLUMNS, type Lever, levers } from "./levers.js";
