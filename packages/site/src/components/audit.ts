import { correlationMatrix, dumbbell, type FigureColumn, type FigureTable, thresholdBars } from "@par-index/charts";
import { type CriteriaTree, ROOT } from "@par-index/core";
import {
  type AgencyCoverage,
  type Audit,
  type AuditComponent,
  type AuditLoading,
  audit,
  type CheckId,
  type Correlation,
  type EffectiveWeight,
  type LeafQuality,
  type ScaleItem,
  type ScaleReliability,
  THRESHOLDS,
  type Threshold,
} from "@par-index/core/audit";
import { type AuditText, auditSummary, auditTexts } from "@par-index/text/findings";
import { html } from "htl";
import { chart } from "./chart.js";
import { tableFile } from "./chart-files.js";
import { downloadButton } from "./download.js";
import { marked } from "./fields.js";
import { columnOf } from "./figure-table.js";
import { formatCount, formatIndex } from "./format.js";
import { say } from "./language.js";
import { dataTable } from "./table.js";
import type { World } from "./world.js";

/** The audit of a year on the page. */
export interface AuditView {
  readonly world: World;
  readonly audit: Audit;
  readonly tree: CriteriaTree;
  readonly texts: readonly AuditText[];
}

/** Audits a year; null if nobody was scored in it. */
export function auditView(world: World, year: number): AuditView | null {
  const found = audit(world.scored, { year });
  const tree = world.trees.find(({ id }) => id === found?.tree);
  return found && tree ? { world, audit: found, tree, texts: auditTexts(found, world.telling) } : null;
}

const rowsOf = <Row>(table: { objects(): object[] }) => table.objects() as Row[];
const percent = (share: number | null) => (share === null ? null : share * 100);
const label = ({ world, tree }: AuditView, code: string) =>
  code === ROOT ? say`Tổng điểm` : world.nodeName(tree, code);
const nothing = (text: string) => html`<p class="empty">${text}</p>` as HTMLElement;

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

/** One check: its verdict, what came of it, and whose threshold it is. */
function checkItem({ id, verdict, mark, title, finding, threshold }: AuditText): HTMLElement {
  return html`<li class=${`verdict-${verdict ?? "none"}`} data-check=${id}><b><span class="verdict">${mark}</span> ${title}</b><br>${finding}<br><small>${threshold}</small></li>` as HTMLElement;
}

/** All checks as a list, those with a problem first, and as a file. */
export function auditChecks(view: AuditView | null): HTMLElement | string {
  if (view === null) return "";
  const { texts, audit: found } = view;
  const order = ["problem", "watch", "good", null];
  const sorted = [...texts].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  const columns: FigureColumn[] = [
    { key: "title", label: say`Mục kiểm tra`, kind: "text" },
    { key: "mark", label: say`Kết luận`, kind: "text" },
    { key: "value", label: say`Giá trị`, kind: "index" },
    { key: "codes", label: say`Mã liên quan`, kind: "text" },
    { key: "finding", label: say`Nhận xét`, kind: "text" },
    { key: "threshold", label: say`Ngưỡng`, kind: "text" },
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
  return html`<div><ul class="audit-checks">${sorted.map(checkItem)}</ul>${csvButton(view, { columns, rows }, say`Kiểm toán thống kê năm ${found.year}`, "ket-luan")}</div>` as HTMLElement;
}

/** Some of the checks, where their figures are. */
export function auditFindings(view: AuditView | null, ids: readonly CheckId[]): HTMLElement | string {
  if (view === null) return "";
  return html`<ul class="audit-checks">${ids.flatMap((id) => view.texts.filter((text) => text.id === id).map(checkItem))}</ul>` as HTMLElement;
}

function csvButton({ world }: AuditView, table: FigureTable, title: string, name: string): HTMLElement {
  const subtitle = world.simulated ? say`Dữ liệu mô phỏng.` : "";
  const button = downloadButton(say`Tải CSV`, async () => tableFile({ title, subtitle, table }, name));
  return html`<div class="chart-tools no-print">${button}</div>` as HTMLElement;
}

/** A table of figures with its file. */
function figures(
  view: AuditView,
  table: FigureTable,
  { caption, name, most = 15 }: { caption: string; name: string; most?: number },
): HTMLElement {
  const shown = dataTable(table.rows, table.columns.map(columnOf), {
    caption: marked(caption, view.world.simulated),
    most,
  });
  return html`<div class="named">${shown}${csvButton(view, table, caption, name)}</div>` as HTMLElement;
}

const text = (key: string, heading: string): FigureColumn => ({ key, label: heading, kind: "text" });
const figure = (key: string, heading: string): FigureColumn => ({ key, label: heading, kind: "index" });
const count = (key: string, heading: string): FigureColumn => ({ key, label: heading, kind: "count" });

/** The agencies and leaves of which something is not known. */
export function missingTable(view: AuditView | null): HTMLElement | string {
  if (view === null) return "";
  const { world, audit: found } = view;
  const agencies = rowsOf<AgencyCoverage>(found.agencies).filter(({ missing }) => missing !== null && missing > 0);
  if (agencies.length === 0) return html`<p>${say`Không đơn vị nào thiếu điểm ở tiêu chí nào.`}</p>` as HTMLElement;
  const rows = agencies.map(({ agency, known, applies, missing }) => ({
    agency,
    name: world.name(agency),
    known,
    applies,
    missing: percent(missing),
  }));
  const columns = [
    text("name", say`Đơn vị`),
    count("known", say`Tiêu chí có điểm`),
    count("applies", say`Tiêu chí áp dụng`),
    figure("missing", say`Thiếu (%)`),
  ];
  return figures(view, { columns, rows }, { caption: say`Các đơn vị thiếu điểm`, name: "thieu-so-lieu" });
}

/** What every leaf is worth as a measure. */
export function leafTable(view: AuditView | null): HTMLElement | string {
  if (view === null) return "";
  const rows = rowsOf<LeafQuality>(view.audit.leaves).map((leaf) => ({
    code: leaf.code,
    name: label(view, leaf.code),
    full: percent(leaf.full),
    zero: percent(leaf.zero),
    missing: percent(leaf.missing),
    withField: leaf.withField,
    withRest: leaf.withRest,
    withTotal: leaf.withTotal,
  }));
  const columns = [
    text("code", say`Mã`),
    text("name", say`Tiêu chí`),
    figure("full", say`Đạt tối đa (%)`),
    figure("zero", say`0 điểm (%)`),
    figure("missing", say`Thiếu (%)`),
    figure("withField", say`r với lĩnh vực`),
    figure("withRest", say`r với phần còn lại của lĩnh vực`),
    figure("withTotal", say`r với tổng điểm`),
  ];
  return figures(view, { columns, rows }, { caption: say`Chất lượng đo của từng tiêu chí`, name: "tieu-chi" });
}

/** How the fields go together, and with the total. */
export function fieldCorrelations(view: AuditView | null): HTMLElement | string {
  return view === null ? "" : matrixOf(view, ({ kind }) => kind !== "leaves", "tuong-quan-linh-vuc", null);
}

/** How the leaves of a field go together. */
export function leafCorrelations(view: AuditView | null, field: string): HTMLElement | string {
  if (view === null) return "";
  const own = new Set(view.tree.leaves(field).map(({ code }) => code));
  const isOwn = ({ kind, code, other }: Correlation) => kind === "leaves" && own.has(code) && own.has(other);
  const title = say`Các tiêu chí của ${label(view, field)} đi cùng nhau đến đâu`;
  return matrixOf(view, isOwn, `tuong-quan-${field}`, title);
}

function matrixOf(
  view: AuditView,
  select: (row: Correlation) => boolean,
  name: string,
  title: string | null,
): HTMLElement {
  const { simulated } = view.world;
  const chosen = rowsOf<Correlation>(view.audit.correlations).filter(select);
  if (chosen.every(({ r }) => r === null))
    return nothing(say`Không tính được tương quan: cần ít nhất ba đơn vị có điểm khác nhau.`);
  // The total is the last row.
  const rows = chosen
    .sort((a, b) => Number(a.other === ROOT) - Number(b.other === ROOT))
    .map(({ code, other, r }) => ({ code, label: label(view, code), other, otherLabel: label(view, other), r }));
  return chart((frame) => correlationMatrix(rows, { ...frame, simulated, ...(title ? { title } : {}) }), { name });
}

const limitsOf = ({ watch, problem }: Threshold): [number, ...number[]] =>
  problem === null ? [watch] : [watch, problem];

/** Cronbach's alpha of the fields against its thresholds. */
export function alphaChart(view: AuditView | null): HTMLElement | string {
  if (view === null) return "";
  const { simulated } = view.world;
  const rows = rowsOf<ScaleReliability>(view.audit.reliability)
    .filter(({ code }) => code !== ROOT)
    .map(({ code, alpha }) => ({ code, label: label(view, code), value: alpha }));
  if (rows.every(({ value }) => value === null))
    return nothing(
      say`Không tính được hệ số alpha: chưa có lĩnh vực nào biết điểm từng tiêu chí của ít nhất ba đơn vị.`,
    );
  const limits = limitsOf(THRESHOLDS.reliability);
  return chart(
    (frame) =>
      thresholdBars(rows, { ...frame, simulated, measure: say`Hệ số alpha của Cronbach`, limits, worse: "lower" }),
    { name: "alpha" },
  );
}

/** Alpha with its number of leaves, agencies and components. */
export function reliabilityTable(view: AuditView | null): HTMLElement | string {
  if (view === null) return "";
  const rows = rowsOf<ScaleReliability>(view.audit.reliability).map((row) => ({
    code: row.code === ROOT ? "" : row.code,
    name: row.code === ROOT ? say`Các lĩnh vực với nhau` : label(view, row.code),
    items: row.items,
    constant: row.constant,
    n: row.n,
    alpha: row.alpha,
    standardised: row.standardised,
    kaiser: row.kaiser,
  }));
  const columns = [
    text("code", say`Mã`),
    text("name", say`Nhóm`),
    count("items", say`Số mục`),
    count("constant", say`Mục không phân hoá`),
    count("n", say`Số đơn vị`),
    figure("alpha", say`Alpha`),
    figure("standardised", say`Alpha chuẩn hoá`),
    count("kaiser", say`Thành phần có giá trị riêng trên 1`),
  ];
  return figures(view, { columns, rows }, { caption: say`Độ nhất quán của các nhóm tiêu chí`, name: "do-nhat-quan" });
}

/** Alpha of a field without each of its leaves. */
export function itemTable(view: AuditView | null, field: string): HTMLElement | string {
  if (view === null) return "";
  const own = rowsOf<ScaleReliability>(view.audit.reliability).find(({ code }) => code === field);
  if (!own || own.alpha === null) return nothing(say`Không tính được hệ số alpha của lĩnh vực này với bộ dữ liệu này.`);
  const { alpha } = own;
  const leaves = new Map(rowsOf<LeafQuality>(view.audit.leaves).map((leaf) => [leaf.code, leaf]));
  const weights = new Map(
    rowsOf<EffectiveWeight>(view.audit.weights)
      .filter(({ whole }) => whole === field)
      .map((weight) => [weight.code, weight]),
  );
  const rows = rowsOf<ScaleItem>(view.audit.items)
    .filter(({ whole }) => whole === field)
    .map(({ code, alphaWithout }) => ({
      code,
      name: label(view, code),
      withRest: leaves.get(code)?.withRest ?? null,
      alphaWithout,
      nominal: percent(weights.get(code)?.nominal ?? null),
      effective: percent(weights.get(code)?.effective ?? null),
    }));
  const columns = [
    text("code", say`Mã`),
    text("name", say`Tiêu chí`),
    figure("withRest", say`r với phần còn lại của lĩnh vực`),
    figure("alphaWithout", say`Alpha khi bỏ tiêu chí`),
    figure("nominal", say`Trọng số danh nghĩa (%)`),
    figure("effective", say`Trọng số thực (%)`),
  ];
  const caption = say`Các tiêu chí của ${label(view, field)}; alpha của cả lĩnh vực là ${formatIndex(alpha)}`;
  return figures(view, { columns, rows }, { caption, name: `linh-vuc-${field}`, most: 30 });
}

/** The eigenvalues of the fields against Kaiser's criterion. */
export function screeChart(view: AuditView | null): HTMLElement | string {
  if (view === null) return "";
  const { simulated } = view.world;
  const components = rowsOf<AuditComponent>(view.audit.components).filter(({ whole }) => whole === ROOT);
  const [first] = components;
  if (!first) return nothing(say`Không tính được thành phần chính: cần điểm các lĩnh vực của ít nhất ba đơn vị.`);
  const rows = components.map(({ component, eigenvalue }) => ({
    code: "",
    label: say`Thành phần ${component}`,
    value: eigenvalue,
  }));
  const title = say`Thành phần thứ nhất giữ ${formatIndex(first.explained * 100)} % khác biệt giữa các đơn vị`;
  const limits = limitsOf(THRESHOLDS.dimensions);
  return chart(
    (frame) =>
      thresholdBars(rows, { ...frame, simulated, title, measure: say`Giá trị riêng`, limits, worse: "higher" }),
    { name: "thanh-phan" },
  );
}

/** What the first components are made of. */
export function loadingTable(view: AuditView | null): HTMLElement | string {
  if (view === null) return "";
  const components = rowsOf<AuditComponent>(view.audit.components).filter(({ whole }) => whole === ROOT);
  if (components.length === 0) return "";
  const shown = components.filter(({ component, eigenvalue }) => component === 1 || eigenvalue > 1);
  const loadings = rowsOf<AuditLoading>(view.audit.loadings).filter(({ whole }) => whole === ROOT);
  const codes = [...new Set(loadings.map(({ code }) => code))];
  const rows = codes.map((code) => ({
    code,
    name: label(view, code),
    ...Object.fromEntries(
      loadings.filter((row) => row.code === code).map(({ component, loading }) => [`c${component}`, loading]),
    ),
  }));
  const columns = [
    text("code", say`Mã`),
    text("name", say`Lĩnh vực`),
    ...shown.map(({ component, explained }) =>
      figure(`c${component}`, say`Thành phần ${component} (${formatIndex(explained * 100)} %)`),
    ),
  ];
  const caption = say`Hệ số tải: tương quan của lĩnh vực với thành phần, ${formatCount(codes.length)} lĩnh vực`;
  return figures(view, { columns, rows }, { caption, name: "he-so-tai" });
}

/** Effective against nominal weights of the fields. */
export function weightChart(view: AuditView | null): HTMLElement | string {
  if (view === null) return "";
  const { simulated } = view.world;
  const weights = fieldWeights(view);
  if (weights.every(({ effective }) => effective === null))
    return nothing(say`Không tính được trọng số thực: chưa biết điểm các lĩnh vực của ít nhất ba đơn vị.`);
  const rows = weights.map(({ code, nominal, effective }) => ({
    code,
    label: label(view, code),
    a: percent(effective),
    b: percent(nominal),
  }));
  const names = { a: say`Trọng số thực`, b: say`Trọng số danh nghĩa` };
  return chart((frame) => dumbbell(rows, { ...frame, ...names, simulated, unit: "weight" }), { name: "trong-so" });
}

const fieldWeights = ({ audit: found }: AuditView) =>
  rowsOf<EffectiveWeight>(found.weights).filter(({ part }) => part === "field");

/** Effective weights in figures, of fields and of leaves in the total. */
export function weightTable(view: AuditView | null, part: "field" | "leaf"): HTMLElement | string {
  if (view === null) return "";
  const weights = rowsOf<EffectiveWeight>(view.audit.weights).filter((row) => row.part === part);
  if (weights.every(({ effective }) => effective === null)) return "";
  const rows = weights.map((row) => ({
    code: row.code,
    name: label(view, row.code),
    nominal: percent(row.nominal),
    effective: percent(row.effective),
    effectiveRatio: percent(row.effectiveRatio),
    r: row.r,
    n: row.n,
  }));
  const columns = [
    text("code", say`Mã`),
    text("name", part === "field" ? say`Lĩnh vực` : say`Tiêu chí`),
    figure("nominal", say`Trọng số danh nghĩa (%)`),
    figure("effective", say`Trọng số thực (%)`),
    figure("effectiveRatio", say`Trọng số thực, theo nhóm (%)`),
    figure("r", say`r với tổng điểm`),
    count("n", say`Số đơn vị`),
  ];
  return part === "field"
    ? figures(view, { columns, rows }, { caption: say`Trọng số của các lĩnh vực trong tổng điểm`, name: "trong-so" })
    : figures(
        view,
        { columns, rows },
        { caption: say`Trọng số của các tiêu chí trong tổng điểm`, name: "trong-so-tieu-chi" },
      );
}
