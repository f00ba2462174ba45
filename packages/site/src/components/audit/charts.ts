import { correlationFinding, correlationMatrix, dumbbell, thresholdBars } from "@par-index/charts";
import { ROOT } from "@par-index/core";
import { type Correlation, THRESHOLDS, type Threshold } from "@par-index/core/audit";
import { chart } from "../chart/chart.js";
import { formatShare } from "../page/format.js";
import { lang, say } from "../page/language.js";
import { type AuditView, blank, nodeLabel, nothing, percent } from "./view.js";

/** How the fields go together, and with the total. */
export function fieldCorrelations(view: AuditView | null): HTMLElement {
  return view === null ? blank() : matrixOf(view, ({ kind }) => kind !== "leaves", "tuong-quan-linh-vuc", null);
}

/** How the leaves of a field go together. */
export function leafCorrelations(view: AuditView | null, field: string): HTMLElement {
  if (view === null) return blank();
  const own = new Set(view.tree.leaves(field).map(({ code }) => code));
  const isOwn = ({ kind, code, other }: Correlation) => kind === "leaves" && own.has(code) && own.has(other);
  const title = say`Các tiêu chí của ${nodeLabel(view, field)} đi cùng nhau đến đâu`;
  return matrixOf(view, isOwn, `tuong-quan-${field}`, title);
}

function matrixOf(
  view: AuditView,
  select: (row: Correlation) => boolean,
  name: string,
  title: string | null,
): HTMLElement {
  const { simulated } = view.world;
  const chosen = view.audit.correlations.objects().filter(select);
  if (chosen.every(({ r }) => r === null))
    return nothing(say`Không tính được tương quan: cần ít nhất ba đơn vị đã biết cả hai điểm, với điểm khác nhau.`);
  // The total is the last row; that a field goes with the total it is part of is no news.
  const rows = chosen
    .sort((a, b) => Number(a.other === ROOT) - Number(b.other === ROOT))
    .map(({ code, other, r }) => ({
      code,
      label: nodeLabel(view, code),
      other: other === ROOT ? "" : other,
      otherLabel: nodeLabel(view, other),
      r,
    }));
  const among = rows.filter(({ other }) => other !== "");
  return chart(
    (frame) =>
      correlationMatrix(rows, {
        ...frame,
        simulated,
        title: title ?? correlationFinding(among.length ? among : rows, lang),
      }),
    { name },
  );
}

const limitsOf = ({ watch, problem }: Threshold): [number, ...number[]] =>
  problem === null ? [watch] : [watch, problem];

/** Cronbach's alpha of the fields against its thresholds. */
export function alphaChart(view: AuditView | null): HTMLElement {
  if (view === null) return blank();
  const { simulated } = view.world;
  const rows = view.audit.reliability
    .objects()
    .filter(({ code }) => code !== ROOT)
    .map(({ code, alpha }) => ({ code, label: nodeLabel(view, code), value: alpha }));
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

/** The eigenvalues of the fields against Kaiser's criterion. */
export function screeChart(view: AuditView | null): HTMLElement {
  if (view === null) return blank();
  const { simulated } = view.world;
  const components = view.audit.components.objects().filter(({ whole }) => whole === ROOT);
  const [first] = components;
  if (!first) return nothing(say`Không tính được thành phần chính: cần điểm các lĩnh vực của ít nhất ba đơn vị.`);
  const rows = components.map(({ component, eigenvalue }) => ({
    code: "",
    label: say`Thành phần ${component}`,
    value: eigenvalue,
  }));
  const title = say`Thành phần thứ nhất giữ ${formatShare(first.explained)} khác biệt giữa các đơn vị`;
  const limits = limitsOf(THRESHOLDS.dimensions);
  return chart(
    (frame) =>
      thresholdBars(rows, { ...frame, simulated, title, measure: say`Giá trị riêng`, limits, worse: "higher" }),
    { name: "thanh-phan" },
  );
}

/** Effective against nominal weights of the fields. */
export function weightChart(view: AuditView | null): HTMLElement {
  if (view === null) return blank();
  const { simulated } = view.world;
  const weights = view.audit.weights.objects().filter(({ part }) => part === "field");
  if (weights.every(({ effective }) => effective === null))
    return nothing(say`Không tính được trọng số thực: chưa biết điểm các lĩnh vực của ít nhất ba đơn vị.`);
  const rows = weights.map(({ code, nominal, effective }) => ({
    code,
    label: nodeLabel(view, code),
    a: percent(effective),
    b: percent(nominal),
  }));
  const names = { a: say`Trọng số thực`, b: say`Trọng số danh nghĩa` };
  return chart((frame) => dumbbell(rows, { ...frame, ...names, simulated, unit: "weight" }), { name: "trong-so" });
}
