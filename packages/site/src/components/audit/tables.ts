import { ROOT } from "@par-index/core";
import { html } from "htl";
import { formatCount, formatIndex, formatShare } from "../page/format.js";
import { say } from "../page/language.js";
import { count, figure, figures, text } from "./figures.js";
import { type AuditView, blank, nodeLabel, nothing, percent } from "./view.js";

/** The agencies and leaves of which something is not known. */
export function missingTable(view: AuditView | null): HTMLElement {
  if (view === null) return blank();
  const { world, audit: found } = view;
  const agencies = found.agencies.objects().filter(({ missing }) => missing !== null && missing > 0);
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
export function leafTable(view: AuditView | null): HTMLElement {
  if (view === null) return blank();
  const rows = view.audit.leaves.objects().map((leaf) => ({
    code: leaf.code,
    name: nodeLabel(view, leaf.code),
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

/** Alpha with its number of leaves, agencies and components. */
export function reliabilityTable(view: AuditView | null): HTMLElement {
  if (view === null) return blank();
  const rows = view.audit.reliability.objects().map((row) => ({
    code: row.code === ROOT ? "" : row.code,
    name: row.code === ROOT ? say`Các lĩnh vực với nhau` : nodeLabel(view, row.code),
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
export function itemTable(view: AuditView | null, field: string): HTMLElement {
  if (view === null) return blank();
  const own = view.audit.reliability.objects().find(({ code }) => code === field);
  if (!own || own.alpha === null) return nothing(say`Không tính được hệ số alpha của lĩnh vực này với bộ dữ liệu này.`);
  const { alpha } = own;
  const leaves = new Map(view.audit.leaves.objects().map((leaf) => [leaf.code, leaf]));
  const weights = new Map(
    view.audit.weights
      .objects()
      .filter(({ whole }) => whole === field)
      .map((weight) => [weight.code, weight]),
  );
  const rows = view.audit.items
    .objects()
    .filter(({ whole }) => whole === field)
    .map(({ code, alphaWithout }) => ({
      code,
      name: nodeLabel(view, code),
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
  const caption = say`Các tiêu chí của ${nodeLabel(view, field)}; alpha của cả lĩnh vực là ${formatIndex(alpha)}`;
  return figures(view, { columns, rows }, { caption, name: `linh-vuc-${field}`, most: 30 });
}

/** What the first components are made of. */
export function loadingTable(view: AuditView | null): HTMLElement {
  if (view === null) return blank();
  const components = view.audit.components.objects().filter(({ whole }) => whole === ROOT);
  if (components.length === 0) return blank();
  const shown = components.filter(({ component, eigenvalue }) => component === 1 || eigenvalue > 1);
  const loadings = view.audit.loadings.objects().filter(({ whole }) => whole === ROOT);
  const codes = [...new Set(loadings.map(({ code }) => code))];
  const rows = codes.map((code) => ({
    code,
    name: nodeLabel(view, code),
    ...Object.fromEntries(
      loadings.filter((row) => row.code === code).map(({ component, loading }) => [`c${component}`, loading]),
    ),
  }));
  const columns = [
    text("code", say`Mã`),
    text("name", say`Lĩnh vực`),
    ...shown.map(({ component, explained }) =>
      figure(`c${component}`, say`Thành phần ${component} (${formatShare(explained)})`),
    ),
  ];
  const caption = say`Hệ số tải: tương quan của lĩnh vực với thành phần, ${formatCount(codes.length)} lĩnh vực`;
  return figures(view, { columns, rows }, { caption, name: "he-so-tai" });
}

/** Effective weights in figures, of fields and of leaves in the total. */
export function weightTable(view: AuditView | null, part: "field" | "leaf"): HTMLElement {
  if (view === null) return blank();
  const weights = view.audit.weights.objects().filter((row) => row.part === part);
  if (weights.every(({ effective }) => effective === null)) return blank();
  const rows = weights.map((row) => ({
    code: row.code,
    name: nodeLabel(view, row.code),
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
