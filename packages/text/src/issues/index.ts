export { columnText } from "./column-text.js";
export { decisionText, errorText, issueLine, issueText, placeText, speak } from "./issue-text.js";
