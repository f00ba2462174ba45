import type { CellValue, Remark } from "../cells/grid.js";
import type { Ledger } from "./ledger.js";

/** Says how a cell that is read got its value, where that is not what the file stores. */
export function sayRemark(ledger: Ledger, row: number, column: number, remark: Remark): void {
  switch (remark.kind) {
    case "struck":
      ledger.decide(
        "cell-struck",
        row,
        column,
        remark.kept === ""
          ? `"${remark.removed}" bị gạch ngang nên đọc là trống`
          : `"${remark.removed}" bị gạch ngang nên bỏ; đọc là "${remark.kept}"`,
      );
      break;
    case "raised":
      ledger.decide(
        "cell-raised",
        row,
        column,
        `"${remark.removed}" viết nhỏ (chỉ số trên, dưới) nên bỏ; đọc là "${remark.kept}"`,
      );
      break;
    case "computed":
      ledger.decide(
        "formula-computed",
        row,
        column,
        `Kết quả của công thức "=${remark.formula.slice(0, 80)}" chưa được tính trong tệp; tính lại là ${shown(remark.value)}`,
      );
      break;
    case "uncomputed":
      ledger.report(
        "formula-without-value",
        row,
        column,
        "Công thức chưa có kết quả lưu trong tệp nên đọc là trống. Mở tệp bằng Excel, để Excel tính rồi lưu lại.",
        "warning",
      );
      break;
    case "stale":
      ledger.report(
        "formula-stale",
        row,
        column,
        `Công thức "=${remark.formula.slice(0, 80)}" cho ${shown(remark.value)} nhưng tệp lưu ${shown(remark.stored)}, và đọc theo tệp. Mở bằng Excel, tính lại (F9) rồi lưu.`,
        "warning",
      );
  }
}

function shown(value: CellValue): string {
  return typeof value === "number" ? String(value).replace(".", ",") : `"${value}"`;
}
