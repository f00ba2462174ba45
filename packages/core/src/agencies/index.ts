export { AGENCY_KINDS } from "./agencies.js";
export { parseAttributes, safeParseAttributes, attributeNames } from "./attributes.js";
