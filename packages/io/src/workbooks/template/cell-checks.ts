import type { CriteriaNode } from "@par-index/core";
import { formats, type Language } from "@par-index/text";
import { describeRule } from "@par-index/text/rules";
import type { ConditionalRule, DataValidation } from "hucre";
import type { CellStyle } from "hucre/xlsx";
import { columnName } from "../../cells/place.js";
import { PHRASES } from "../../phrases/phrases.js";

/** Takes points up to the maximum, and the mark of what is not assessed. */
export function pointsValidation(node: CriteriaNode, cell: string, language: Language): DataValidation {
  const { notAssessed, template: say } = PHRASES[language];
  const max = formats(language).exact(node.max);
  return {
    type: "custom",
    formula1: `OR(UPPER(${cell})="${notAssessed.toLocaleUpperCase(language)}",AND(ISNUMBER(${cell}),${cell}>=0,${cell}<=${node.max}))`,
    range: cell,
    allowBlank: true,
    showInputMessage: true,
    inputTitle: node.code,
    inputMessage: say.pointsHint(max),
    showErrorMessage: true,
    errorStyle: "stop",
    errorTitle: say.pointsWrong,
    errorMessage: say.pointsRange(node.code, max),
  };
}

/** Shows the leaf's rule beside the cell of its raw value. */
export function ruleHint(node: CriteriaNode, cell: string, language: Language): DataValidation {
  const text = node.rule ? describeRule(node.rule, node.max, language) : "";
  return {
    type: "custom",
    formula1: "TRUE",
    range: cell,
    allowBlank: true,
    showInputMessage: true,
    inputTitle: PHRASES[language].template.ruleTitle(node.code),
    // Excel shows 255 characters.
    inputMessage: text.length > 255 ? `${text.slice(0, 254)}…` : text,
  };
}

/** Colours of a column of points: blank, nothing, less than half, all. */
export function pointsColours(column: number, maxColumn: number, first: number, last: number): ConditionalRule[] {
  const letter = columnName(column);
  const [cell, max] = [`${letter}${first}`, `$${columnName(maxColumn)}${first}`];
  const range = `${letter}${first}:${letter}${last}`;
  const solid = (rgb: string, font?: string): CellStyle => ({
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb }, bgColor: { rgb } },
    ...(font ? { font: { color: { rgb: font } } } : {}),
  });
  const rule = (priority: number, formula: string, style: CellStyle): ConditionalRule => ({
    type: "expression",
    priority,
    formula,
    style,
    range,
    stopIfTrue: true,
  });
  return [
    rule(1, `ISBLANK(${cell})`, solid("FFFBE0")),
    rule(2, `AND(ISNUMBER(${cell}),${cell}=0)`, solid("FFC7CE", "9C0006")),
    rule(3, `AND(ISNUMBER(${cell}),${cell}<${max}/2)`, solid("FFE3C2")),
    rule(4, `AND(ISNUMBER(${cell}),${cell}=${max})`, solid("D9F0DD")),
  ];
}
