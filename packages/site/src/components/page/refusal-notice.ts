import type { Issue } from "@par-index/core";
import { issueText } from "@par-index/text/issues";
import { html } from "htl";
import { lang } from "./language.js";

/** A refusal with all that is wrong. */
export function refusalNotice(said: string, issues: readonly Issue[]): HTMLElement {
  return html`<div class="notice" role="alert"><p><strong>${said}</strong></p>${issueItems(issues)}</div>` as HTMLElement;
}

/** A list of what is wrong in a document, each with its path; nothing if nothing is. */
export function issueItems(issues: readonly Issue[]): Node | "" {
  if (issues.length === 0) return "";
  return html`<ul>${issues.map((issue) => {
    const { path } = issue.place;
    return html`<li>${path ? html`<code>${path}</code>: ` : ""}${issueText(issue, lang)}</li>`;
  })}</ul>` as Node;
}
