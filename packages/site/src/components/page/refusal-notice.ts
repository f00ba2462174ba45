import type { Issue } from "@par-index/core";
import { html } from "htl";

/** A refusal with all that is wrong; issues are Vietnamese, as all data is. */
export function refusalNotice(said: string, issues: readonly Issue[]): HTMLElement {
  const list = issues.map(
    ({ path, message }) => html`<li lang="vi">${path ? html`<code>${path}</code>: ` : ""}${message}</li>`,
  );
  return html`<div class="notice" role="alert"><p><strong>${said}</strong></p>${list.length ? html`<ul>${list}</ul>` : ""}</div>` as HTMLElement;
}
