import { fault } from "@par-index/core/issues";
import type { CellValue, Remark } from "../cells/grid.js";
import type { Ledger } from "./ledger.js";

/** Says how a cell that is read got its value, where that is not what the file stores. */
export function sayRemark(ledger: Ledger, row: number, column: number, remark: Remark): void {
  switch (remark.kind) {
    case "struck":
    case "raised":
      ledger.decide(`cell-${remark.kind}`, row, column, { removed: remark.removed, kept: remark.kept });
      break;
    case "computed":
      ledger.decide("formula-computed", row, column, { formula: short(remark.formula), gives: plain(remark.value) });
      break;
    case "uncomputed":
      ledger.report(fault("formula-without-value", {}), row, column, "warning");
      break;
    case "stale": {
      const { stored, value } = remark;
      ledger.report(
        fault("formula-stale", { formula: short(remark.formula), stored, gives: value }),
        row,
        column,
        "warning",
      );
    }
  }
}

const short = (formula: string) => `=${formula.length > 80 ? `${formula.slice(0, 80)}…` : formula}`;

const plain = (value: CellValue) => (typeof value === "number" ? value : String(value));
