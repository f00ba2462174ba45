export { errorText, issueLine, issueText, placeText, speak } from "./issue-text.js";
