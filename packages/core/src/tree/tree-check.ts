import type { Issue } from "../issues/issue.js";
import { formatPath } from "../issues/shape.js";
import { DECIMALS, decimalComma, fromUnits, LARGEST_TOTAL, toUnits } from "../numbers/decimal.js";
import { ruleProblems } from "./rule-check.js";
import { ruleSchema } from "./tree-schema.js";

const CODE = /^[1-9]\d*(\.[1-9]\d*)*$/;

type Loose = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Loose =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const isPoints = (value: unknown): value is number => Number.isFinite(value);

export function checkRules(json: unknown): Issue[] {
  if (!isObject(json)) return [];
  const issues: Issue[] = [];
  const report = (path: readonly PropertyKey[], code: string, message: string) =>
    issues.push({ severity: "error", code, message, ...(path.length ? { path: formatPath(path) } : {}) });

  const citations = isObject(json.citations) ? json.citations : {};
  const seen = new Map<string, string>();
  const bySource = new Map<string, number>();

  const checkMaximum = (item: Loose, path: readonly PropertyKey[], label: string) => {
    const { max, provenance, cite } = item;
    if (isPoints(max) && toUnits(max) / 1e12 !== max)
      report([...path, "max"], "max-decimals", `Điểm tối đa của ${label} có quá ${DECIMALS} chữ số thập phân.`);
    if (max !== undefined && provenance === undefined)
      report(
        path,
        "provenance-missing",
        `Điểm tối đa của ${label} chưa ghi nguồn gốc: thêm "provenance": "official" hoặc "illustrative".`,
      );
    if (provenance === "official" && list(cite).length === 0)
      report(path, "cite-missing", `Điểm tối đa chính thức của ${label} phải dẫn nguồn: thêm "cite".`);
    for (const key of list(cite))
      if (typeof key === "string" && !Object.hasOwn(citations, key))
        report([...path, "cite"], "cite-unknown", `Nguồn "${key}" không có trong "citations".`);
  };

  const declared = (item: Loose, computed: number, path: readonly PropertyKey[], label: string, code: string) => {
    const { max } = item;
    if (isPoints(max) && toUnits(max) !== computed)
      report(
        [...path, "max"],
        code,
        `${label} khai điểm tối đa ${decimalComma(max)} nhưng các tiêu chí bên trong cộng lại được ${decimalComma(fromUnits(computed))}. Sửa một trong hai.`,
      );
  };

  const checkLeaf = (node: Loose, path: readonly PropertyKey[], label: string) => {
    const { aggregation, normalisation } = node;
    if (aggregation !== undefined)
      report(
        [...path, "aggregation"],
        "aggregation-on-leaf",
        `Tiêu chí lá không có con để tổng hợp; bỏ "aggregation" khỏi ${label}.`,
      );
    if (node.rule !== undefined) {
      if (normalisation !== undefined)
        report(
          [...path, "rule"],
          "rule-with-normalisation",
          `${label[0]?.toUpperCase()}${label.slice(1)} có cả "rule" và "normalisation"; giữ một.`,
        );
      const { data } = ruleSchema.safeParse(node.rule);
      if (data)
        for (const problem of ruleProblems(data, isPoints(node.max) ? node.max : undefined, label))
          report([...path, "rule", ...problem.path], problem.code, problem.message);
    }
    if (!isObject(normalisation) || normalisation.method !== "goalposts") return;
    const { from, to, log } = normalisation;
    if (from === to)
      report([...path, "normalisation"], "goalposts-equal", `Hai mốc "from" và "to" của ${label} phải khác nhau.`);
    if (log === true && [from, to].some((at) => typeof at === "number" && at <= 0))
      report([...path, "normalisation"], "goalposts-not-positive", `Mốc lấy logarit của ${label} phải lớn hơn 0.`);
  };

  /**
   * Checks a node and what is under it; returns the units of its maximum. `parent` is null at the
   * fields, and undefined under a node without a code, where nothing can be said of its children's.
   */
  const checkNode = (node: unknown, path: readonly PropertyKey[], parent: string | null | undefined): number => {
    if (!isObject(node)) return 0;
    const code = typeof node.code === "string" ? node.code : "";
    const label = code ? `tiêu chí ${code}` : "tiêu chí không mã";
    const at = [...path, "code"];
    if (code && !CODE.test(code))
      report(
        at,
        "code-malformed",
        `Mã "${code}" không đúng dạng; mã đúng gồm các số nguyên dương cách nhau bằng dấu chấm, ví dụ 3.4.2.`,
      );
    else if (code && parent !== undefined) {
      const expected = code.split(".").slice(0, -1).join(".");
      if (expected !== (parent ?? ""))
        report(
          at,
          "code-outside-parent",
          parent === null
            ? `Mã "${code}" đứng ở cấp lĩnh vực; lĩnh vực có mã một số, ví dụ 3.`
            : `Mã "${code}" không thuộc "${parent}"; mã con phải là "${parent}." và một số.`,
        );
    }
    const before = seen.get(code);
    if (code && before !== undefined) report(at, "code-duplicate", `Mã "${code}" đã dùng ở ${before}.`);
    else if (code) seen.set(code, formatPath(path));
    checkMaximum(node, path, label);

    const children = list(node.children);
    if (Array.isArray(node.children) && children.length === 0)
      report(
        [...path, "children"],
        "children-empty",
        `Danh sách con của ${label} rỗng; tiêu chí lá thì bỏ "children".`,
      );
    if (children.length === 0) {
      if (node.max === undefined)
        report(
          path,
          "leaf-without-maximum",
          `Điểm tối đa của ${label} còn thiếu: thêm "max" (điểm, lớn hơn 0) và "provenance".`,
        );
      checkLeaf(node, path, label);
      const units = isPoints(node.max) ? toUnits(node.max) : 0;
      if (typeof node.source === "string") bySource.set(node.source, (bySource.get(node.source) ?? 0) + units);
      return units;
    }
    if (node.normalisation !== undefined)
      report(
        [...path, "normalisation"],
        "normalisation-on-inner-node",
        `Chỉ tiêu chí lá mới có "normalisation"; bỏ khỏi ${label}.`,
      );
    if (node.rule !== undefined)
      report([...path, "rule"], "rule-on-inner-node", `Chỉ tiêu chí lá mới có "rule"; bỏ khỏi ${label}.`);
    if (node.source !== undefined)
      report([...path, "source"], "source-on-inner-node", `Chỉ tiêu chí lá mới có "source"; bỏ khỏi ${label}.`);
    const units = checkAll(children, path, code || undefined);
    declared(node, units, path, label[0]?.toUpperCase() + label.slice(1), "maximum-disagrees");
    return units;
  };
  const checkAll = (children: readonly unknown[], path: readonly PropertyKey[], parent: string | null | undefined) =>
    children.reduce<number>((sum, child, i) => sum + checkNode(child, [...path, "children", i], parent), 0);

  const total = checkAll(list(json.children), [], null);
  checkMaximum(json, [], "toàn bộ");
  declared(json, total, [], "Bộ tiêu chí", "total-wrong");
  if (total > toUnits(LARGEST_TOTAL))
    report(["max"], "total-too-large", `Tổng điểm tối đa vượt ${LARGEST_TOTAL}, không còn cộng chính xác được.`);
  list(json.totals).forEach((item, i) => {
    if (!isObject(item) || typeof item.source !== "string") return;
    checkMaximum(item, ["totals", i], `nguồn "${item.source}"`);
    declared(item, bySource.get(item.source) ?? 0, ["totals", i], `Nguồn điểm "${item.source}"`, "source-total-wrong");
  });
  return issues;
}
