export { type BreakEven, breakEven } from "./break-even.js";
export { type LeadLevers, leversByLead } from "./by-lead.js";
export { type Lever, levers } from "./levers.js";
