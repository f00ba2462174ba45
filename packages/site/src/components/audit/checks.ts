import type { CheckId } from "@par-index/core/audit";
import { type AuditText, auditSummary } from "@par-index/text/findings";
import { html } from "htl";
import { say } from "../page/language.js";
import { csvButton, figure, text } from "./figures.js";
import { type AuditView, blank } from "./view.js";

/** How the index stands, in ten seconds. */
export function auditLead(view: AuditView | null): HTMLElement {
  if (view === null) return html`<p class="lead">${say`Năm này chưa có đơn vị nào được chấm.`}</p>` as HTMLElement;
  const { audit: found, tree, world } = view;
  const { counts, first } = auditSummary(found, world.telling);
  const basis = say`Năm ${found.year}, điểm thẩm định của ${found.n} đơn vị ở ${tree.leaves().length} tiêu chí.`;
  const elsewhere = found.elsewhere ? say`${found.elsewhere} đơn vị chấm theo bộ tiêu chí khác không tính ở đây.` : "";
  return html`<div>
    <p class="lead">${counts} ${first}</p>
    <p class="muted">${basis} ${elsewhere} ${cases(view)}</p>
  </div>` as HTMLElement;
}

/** Who is left out where, and how few the agencies are for the leaves. */
function cases({ audit: found, tree }: AuditView): string {
  const leaves = tree.leaves().length;
  return [
    say`Tương quan và trọng số tính trên các đơn vị đã biết cả hai điểm; alpha và thành phần chính trên các đơn vị đã biết mọi điểm của nhóm.`,
    found.n < leaves
      ? say`Số đơn vị ít hơn số tiêu chí, nên không thể xét tất cả tiêu chí cùng lúc: chỉ xét từng lĩnh vực và các lĩnh vực với nhau.`
      : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** One check: its verdict and what came of it; beside its figures also whose threshold it is. */
function checkItem({ id, verdict, mark, title, finding, threshold }: AuditText, isDetail: boolean): HTMLElement {
  return html`<li class=${`verdict-${verdict ?? "none"}`} data-check=${id}><b><span class="verdict">${mark}</span> ${title}</b><br>${finding}${isDetail ? html`<br><small>${threshold}</small>` : ""}</li>` as HTMLElement;
}

/** All checks as a list, those with a problem first, and as a file. */
export function auditChecks(view: AuditView | null): HTMLElement {
  if (view === null) return blank();
  const { texts, audit: found } = view;
  const order = ["problem", "watch", "good", null];
  const sorted = [...texts].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  const columns = [
    text("title", say`Mục kiểm tra`),
    text("mark", say`Kết luận`),
    figure("value", say`Giá trị`),
    text("codes", say`Mã liên quan`),
    text("finding", say`Nhận xét`),
    text("threshold", say`Ngưỡng`),
  ];
  const rows = texts.map(({ title, mark, finding, threshold }, i) => {
    const check = found.checks[i];
    const concerned = check ? [...check.codes, ...check.pairs.map((pair) => pair.join("–")), ...check.agencies] : [];
    const value = check?.value ?? null;
    return {
      title,
      mark,
      value: Number.isFinite(value) ? value : null,
      codes: concerned.join(" "),
      finding,
      threshold,
    };
  });
  return html`<div><ul class="audit-checks">${sorted.map((text) => checkItem(text, false))}</ul>${csvButton(view, { columns, rows }, say`Kiểm toán thống kê năm ${found.year}`, "ket-luan")}</div>` as HTMLElement;
}

/** Some of the checks, where their figures are. */
export function auditFindings(view: AuditView | null, ids: readonly CheckId[]): HTMLElement {
  if (view === null) return blank();
  return html`<ul class="audit-checks">${ids.flatMap((id) => view.texts.filter((each) => each.id === id).map((each) => checkItem(each, true)))}</ul>` as HTMLElement;
}
