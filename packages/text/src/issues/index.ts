export { columnText } from "./column-text.js";
export { decisionText, errorText, issueLine, issueLines, issueText, placeText, speak } from "./issue-text.js";
