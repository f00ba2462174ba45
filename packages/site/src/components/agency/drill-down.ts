import { html } from "htl";
import { formatIndex, formatPointsChange, SOURCE_NAMES } from "../page/format.js";
import { say } from "../page/language.js";
import { type Card, type Joined, joined, leadNames, type Profile, scoreOfMax } from "./profile.js";

/** The whole card, folded: fields open into criteria, criteria into sub-criteria. */
export function drillDown(profile: Profile, card: Card): HTMLElement {
  const rows = joined(profile, card);
  const childrenOf = (code: string) => rows.filter((row) => row.parent === code);
  const head = (
    row: Joined,
  ) => html`<span class="node-head"><span class="node-name"><b>${row.code}</b> ${row.name}</span>
    <span class="node-score">${scoreOfMax(row)}</span>
    <span class="node-index">${row.index === null ? "" : say`${formatIndex(row.index)} %`}</span>
    <span class="node-bar" aria-hidden="true"><span style=${`width: ${row.index ?? 0}%`}></span></span></span>`;
  const leafDetail = (row: Joined) =>
    html`<small>${[
      row.source === null ? null : SOURCE_NAMES[row.source],
      row.leads === null ? null : say`Chủ trì: ${leadNames(row)}`,
      row.scoreChange === null || row.scoreChange === 0
        ? null
        : say`So với năm trước: ${formatPointsChange(row.scoreChange)} điểm`,
    ]
      .filter((part) => part !== null)
      .join(" · ")}</small>`;
  const node = (row: Joined): HTMLElement => {
    const children = childrenOf(row.code);
    return (
      children.length
        ? html`<li><details><summary>${head(row)}</summary><ul>${children.map(node)}</ul></details></li>`
        : html`<li class="leaf">${head(row)}${leafDetail(row)}</li>`
    ) as HTMLElement;
  };
  return html`<ul class="drill-down">${childrenOf("0").map(node)}</ul>` as HTMLElement;
}
