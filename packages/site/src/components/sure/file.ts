import { type CriteriaTree, ParError } from "@par-index/core";
import { parseUncertainty, type UncertaintySpec } from "@par-index/core/uncertainty";
import { html } from "htl";
import { downloadButton } from "../page/download.js";
import { say } from "../page/language.js";
import { refusalNotice } from "../page/refusal-notice.js";

/** Assumptions that were opened from a file. */
export interface OpenedSpec {
  readonly name: string;
  readonly spec: UncertaintySpec;
}

/**
 * Saves the assumptions to a file that `par uncertainty --spec` reads too, and opens one, which may
 * say more than the page's inputs do. A file with problems changes nothing and all of them are said.
 */
export function assumptionFile({
  spec,
  tree,
  open,
}: {
  spec: () => UncertaintySpec;
  /** Criteria that the codes of a file are of; none if nothing is scored. */
  tree: () => CriteriaTree | null;
  open: (opened: OpenedSpec) => void;
}): HTMLElement {
  const save = downloadButton(say`Lưu giả định`, async () => ({
    name: "gia-dinh-do-tin-cay.json",
    content: `${JSON.stringify({ uncertainty: 1, ...spec() }, null, 2)}\n`,
  }));
  const input = html`<input type="file" accept=".json,application/json" class="visually-hidden">` as HTMLInputElement;
  const refused = html`<div></div>` as HTMLElement;
  input.onchange = async () => {
    const [file, criteria] = [input.files?.[0], tree()];
    if (!file || !criteria) return;
    refused.replaceChildren();
    try {
      open({
        name: file.name,
        spec: parseUncertainty(JSON.parse(await file.text()), { tree: criteria, file: file.name }),
      });
    } catch (error) {
      refused.replaceChildren(refusal(file.name, error as Error));
    }
    input.value = "";
  };
  return html`<div class="no-print"><div class="plan-row">${save}<label class="button">${input}${say`Mở giả định`}</label></div>${refused}</div>` as HTMLElement;
}

function refusal(name: string, error: Error): Node {
  const issues = error instanceof ParError ? error.issues : [];
  const said = issues.length
    ? say`${name}: không mở được với bộ dữ liệu của trang này.`
    : say`${name}: không phải tệp giả định (không đọc được JSON).`;
  return refusalNotice(said, issues);
}
