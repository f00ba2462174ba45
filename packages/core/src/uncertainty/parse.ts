import * as z from "zod";
import { documentFault } from "../issues/document.js";
import type { Issue } from "../issues/issue.js";
import { nearestText } from "../issues/nearest-text.js";
import { ParError } from "../issues/par-error.js";
import { type SafeParsed, safely } from "../issues/safely.js";
import { checkShape } from "../issues/shape.js";
import { decimalComma } from "../numbers/decimal.js";
import type { CriteriaTree } from "../tree/tree.js";
import type { UncertaintySpec } from "./spec.js";

/** Version of the format, and the first key of a file. */
const VERSION = 1;

const noise = z.discriminatedUnion(
  "kind",
  [
    z.strictObject({ kind: z.literal("fixed") }),
    z.strictObject({ kind: z.literal("survey"), sample: z.int().min(1) }),
    z.strictObject({ kind: z.literal("disagreement") }),
    z.strictObject({ kind: z.literal("band"), points: z.number().nonnegative() }),
  ],
  {
    error: `"kind" là "fixed" (không đổi), "survey" (điều tra, kèm "sample"), "disagreement" (chênh tự chấm – thẩm định) hoặc "band" (khoảng, kèm "points").`,
  },
);
const level = z.union([z.literal(1), z.literal(2), z.literal("leaf")], {
  error: `"level" là 1 (lĩnh vực), 2 (tiêu chí) hoặc "leaf" (tiêu chí cuối).`,
});
/** Shape of a document of assumptions. */
export const specSchema = z.strictObject({
  uncertainty: z.literal(VERSION),
  survey: noise.optional(),
  appraisal: noise.optional(),
  byCode: z.record(z.string(), noise).optional(),
  weights: z
    .discriminatedUnion(
      "kind",
      [
        z.strictObject({
          kind: z.literal("uniform"),
          spread: z
            .number()
            .min(0)
            .lt(1, { error: `"spread" từ 0 đến dưới 1, ví dụ 0.2 là mỗi trọng số tăng, giảm đến 20 %.` }),
          level,
        }),
        z.strictObject({ kind: z.literal("dirichlet"), concentration: z.number().min(1).max(1e9), level }),
      ],
      { error: `"kind" của trọng số là "uniform" (kèm "spread") hoặc "dirichlet" (kèm "concentration").` },
    )
    .optional(),
  methods: z
    .array(
      z.strictObject({
        aggregation: z.enum(["sum", "geometric"]).optional(),
        normalisation: z.enum(["none", "min-max", "z-score", "rank"]).optional(),
        without: z.string().optional(),
        unknown: z.enum(["partial", "zero"]).optional(),
        share: z.number().positive().optional(),
      }),
    )
    .min(1)
    .optional(),
}) as unknown as z.ZodType<UncertaintySpec & { readonly uncertainty: 1 }>;

/** As much of a document as can be checked against the tree where its shape is wrong elsewhere. */
const readable = z.object({
  byCode: z.record(z.string(), z.unknown()).catch({}),
  methods: z.array(z.object({ without: z.string().optional().catch(undefined) }).catch({})).catch([]),
});

/**
 * Reads what is uncertain from its JSON document (see docs/uncertainty.md), which is an
 * {@link UncertaintySpec} with `"uncertainty": 1` before it, and checks it against a tree.
 *
 * @throws ParError `uncertainty-invalid` with every problem found, in Vietnamese, each with its
 *   path: a foreign file or a newer format, a wrong shape, codes that the tree does not have or
 *   that are no leaves, a band wider than a leaf's maximum, everything left out
 * @example
 * parseUncertainty({ uncertainty: 1, survey: { kind: "survey", sample: 600 } }, { tree })
 */
export function parseUncertainty(
  json: unknown,
  { tree, file }: { tree: CriteriaTree; file?: string | undefined },
): UncertaintySpec {
  const place = file === undefined ? {} : { file };
  const refuse = (issues: readonly Issue[]) =>
    new ParError("uncertainty-invalid", "Giả định về độ không chắc chắn có lỗi:", issues);
  const foreign = formatProblem(json);
  if (foreign) throw refuse([{ severity: "error", ...foreign, ...place }]);
  const { data, issues } = checkShape(specSchema, json, place);
  const report = (path: string, code: string, message: string) =>
    issues.push({ severity: "error", code, message, ...place, path });
  const { byCode, methods } = readable.parse(json);
  for (const [code, each] of Object.entries(byCode)) checkLeaf(tree, code, noise.safeParse(each).data, report);
  methods.forEach(({ without }, i) => {
    if (without === undefined) return;
    const path = `methods[${i}].without`;
    if (!tree.has(without)) unknownCode(tree, path, without, report);
    else if (tree.leaves(without).length === tree.leaves().length)
      report(path, "nothing-left", `Bỏ "${without}" thì không còn tiêu chí nào.`);
  });
  if (data === undefined || issues.length) throw refuse(issues);
  const { uncertainty: _, ...read } = data;
  return read;
}

/** As {@link parseUncertainty}, but returns what is wrong instead of throwing it. */
export function safeParseUncertainty(...given: Parameters<typeof parseUncertainty>): SafeParsed<UncertaintySpec> {
  return safely(() => parseUncertainty(...given));
}

type Report = (path: string, code: string, message: string) => void;

/** What tells that a document is none of ours, or one that this version cannot read. */
function formatProblem(json: unknown): Pick<Issue, "code" | "message" | "path"> | undefined {
  const fault = documentFault(json, "uncertainty", VERSION);
  if (fault?.kind === "foreign")
    return {
      code: "uncertainty-foreign",
      message: `Đây không phải tệp giả định về độ không chắc chắn: tệp là một đối tượng JSON mở đầu bằng "uncertainty": ${VERSION}.`,
    };
  if (fault?.kind === "newer")
    return {
      code: "uncertainty-newer",
      path: "uncertainty",
      message: `Tệp theo định dạng ${fault.version}, mới hơn định dạng ${VERSION} mà bản này đọc được. Cập nhật công cụ.`,
    };
  return undefined;
}

function checkLeaf(tree: CriteriaTree, code: string, each: z.infer<typeof noise> | undefined, report: Report): void {
  const path = `byCode.${code}`;
  if (!tree.has(code)) unknownCode(tree, path, code, report);
  else if (!tree.isLeaf(code))
    report(path, "code-inner", `${code} không phải tiêu chí cuối; ghi từng tiêu chí bên trong.`);
  else if (each?.kind === "band" && each.points > tree.get(code).max)
    report(
      `${path}.points`,
      "band-over-maximum",
      `Khoảng ±${decimalComma(each.points)} điểm rộng hơn điểm tối đa ${decimalComma(tree.get(code).max)} của ${code}.`,
    );
}

function unknownCode(tree: CriteriaTree, path: string, code: string, report: Report): void {
  const near = nearestText(
    code,
    tree.nodes.map((node) => node.code),
  );
  report(path, "code-unknown", `Bộ tiêu chí ${tree.id} không có mã "${code}".${near ? ` Có phải ${near}?` : ""}`);
}
