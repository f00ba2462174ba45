export { type BreakEven, breakEven } from "./break-even.js";
export { type LeadLevers, leversByLead, LEAD_LEVER_COLUMNS } from "./by-lead.js";
export { type Lever, levers, LEVER_COLUMNS } from "./levers.js";
