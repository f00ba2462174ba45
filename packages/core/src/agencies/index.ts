export { AGENCY_KINDS } from "./agencies.js";
export { attributeNames, parseAttributes, safeParseAttributes } from "./attributes.js";
