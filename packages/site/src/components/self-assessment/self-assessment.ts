import { dumbbell } from "@par-index/charts";
import { type CriteriaTree, ROOT } from "@par-index/core";
import { indexOf, sumDecimals } from "@par-index/core/numbers";
import {
  agreement,
  comparedScores,
  type Disagreement,
  disagreements,
  disagreementsByLead,
  type Optimism,
  optimism,
} from "@par-index/core/self-assessment";
import { html } from "htl";
import { chart } from "../chart/chart.js";
import { formatCount, formatIndex, formatPoints, formatPointsChange, formatShare } from "../page/format.js";
import { say } from "../page/language.js";
import { type Column, dataTable } from "../table/table.js";
import { leadName } from "../world/responsibilities.js";
import type { World } from "../world/world.js";

/** What the page is about: a year, and an agency or all (null). */
export interface SelfScope {
  readonly year: number;
  readonly agency: string | null;
}

const inCore = ({ year, agency }: SelfScope) => (agency === null ? { year } : { year, agency });
const captionOf = ({ simulated }: World, text: string) => (simulated ? `${text} ${say`(dữ liệu mô phỏng)`}` : text);

/** The years in which an agency has self and appraised scores, oldest first. */
export const comparedYears = ({ scored, years, scoredAgencies }: World): number[] =>
  years.filter((year) =>
    scoredAgencies.some(
      ({ id }) => scored.has({ agency: id, year, stage: "self" }) && scored.has({ agency: id, year }),
    ),
  );

/** Why there is nothing to compare, in a sentence; null if there is. */
function whyNot(world: World, { year, agency }: SelfScope): string | null {
  const { scored } = world;
  if (comparedYears(world).length === 0) return say`Bộ dữ liệu này không có điểm tự chấm để so với thẩm định.`;
  if (agency === null || (scored.has({ agency, year }) && scored.has({ agency, year, stage: "self" }))) return null;
  return say`${world.name(agency)} không có đủ điểm tự chấm và thẩm định năm ${year}.`;
}

/** A table whose first column holds long names. */
const named: typeof dataTable = (...all) => html`<div class="named">${dataTable(...all)}</div>` as HTMLElement;

const codeCell = ({ code, name }: { code: string; name: string }) =>
  html`<span><b>${code}</b> ${name}</span>` as HTMLElement;

/** How self-scoring stands to appraisal, in two or three sentences. */
export function selfSentence(world: World, scope: SelfScope): string {
  const reason = whyNot(world, scope);
  if (reason) return reason;
  const { year, agency } = scope;
  if (agency === null) {
    const root = agreement(world.scored, { year })
      .objects()
      .find(({ code }) => code === ROOT);
    const high = optimism(world.scored, { year })
      .objects()
      .filter(({ verdict }) => verdict === "optimistic");
    const mean = root && formatPoints(Number(Math.abs(root.meanDifference).toFixed(2)));
    const first =
      !root || mean === undefined
        ? say`Năm ${year} chưa có đơn vị nào đủ cả điểm tự chấm và thẩm định để so tổng điểm.`
        : root.meanDifference >= 0
          ? say`Năm ${year}, ở ${root.n} đơn vị đủ cả hai số liệu, tự chấm cao hơn thẩm định trung bình ${mean} điểm.`
          : say`Năm ${year}, ở ${root.n} đơn vị đủ cả hai số liệu, tự chấm thấp hơn thẩm định trung bình ${mean} điểm.`;
    return `${first} ${say`Tự chấm cao hơn một cách có hệ thống ở ${high.length} tiêu chí.`}`;
  }
  const rows = disagreements(world.scored, { year, agency }).objects();
  const compared = comparedScores(world.scored, { year, agency }).objects();
  const leaves = compared.filter(({ code }) => isLeaf(world, scope, code)).length;
  const [over, under] = [rows.filter((row) => row.difference > 0), rows.filter((row) => row.difference < 0)];
  const points = (some: Disagreement[]) =>
    formatPoints(sumDecimals(some.map(({ difference }) => Math.abs(difference))));
  return say`Năm ${year}, so ${leaves} tiêu chí có đủ hai số liệu, ${world.name(agency)} tự chấm cao hơn thẩm định ở ${over.length} tiêu chí (${points(over)} điểm) và thấp hơn ở ${under.length} tiêu chí (${points(under)} điểm).`;
}

/** The tree of the scope: the agency's, or that of the first agency with both scores. */
function treeOf({ scored, scoredAgencies }: World, { year, agency }: SelfScope): CriteriaTree | null {
  const id =
    agency ??
    scoredAgencies.find(
      (each) => scored.has({ agency: each.id, year, stage: "self" }) && scored.has({ agency: each.id, year }),
    )?.id;
  return id !== undefined && scored.has({ agency: id, year }) ? scored.treeOf({ agency: id, year }) : null;
}

const isLeaf = (world: World, scope: SelfScope, code: string): boolean =>
  treeOf(world, scope)?.get(code).children.length === 0;

/** Name of a node of a row's tree. */
function nodeNameOf(world: World, tree: string, code: string): string {
  const found = world.trees.find(({ id }) => id === tree);
  return found ? world.nodeName(found, code) : code;
}

/** What is not compared: leaves without a self score, agencies without self-assessment. */
export function leftOut(world: World, scope: SelfScope): HTMLElement | string {
  const tree = treeOf(world, scope);
  if (whyNot(world, scope) !== null || !tree) return "";
  const { scored, scoredAgencies } = world;
  const { year } = scope;
  const compared = new Set(
    agreement(scored, { year })
      .objects()
      .map(({ code }) => code),
  );
  const surveyed = tree.leaves().filter(({ code }) => !compared.has(code)).length;
  const without = scoredAgencies.filter(
    ({ id }) => scored.has({ agency: id, year }) && !scored.has({ agency: id, year, stage: "self" }),
  );
  return html`<p class="muted">${[
    surveyed
      ? say`${surveyed} tiêu chí không so vì không có điểm tự chấm, như tiêu chí chấm qua điều tra xã hội học.`
      : "",
    without.length
      ? say`Năm ${year} không có tự chấm: ${without.map(({ name }) => name).join(", ")}.`
      : say`Năm ${year}, mọi đơn vị có điểm thẩm định đều có tự chấm.`,
  ]
    .filter(Boolean)
    .join(" ")}</p>` as HTMLElement;
}

/** How many agencies the chart of all of them shows. */
const MOST = 15;

/** Self and appraised points: of an agency by field, of all those agencies that are furthest apart. */
export function selfChart(world: World, scope: SelfScope): HTMLElement {
  const reason = whyNot(world, scope);
  if (reason) return html`<p class="empty">${reason}</p>` as HTMLElement;
  const { simulated } = world;
  const all = comparedScores(world.scored, inCore(scope)).objects();
  const frameOf = { simulated, a: say`Tự chấm`, b: say`Thẩm định` };
  if (scope.agency !== null) {
    const tree = treeOf(world, scope) as CriteriaTree;
    const rows = tree.fields.map(({ code }) => {
      const row = all.find((each) => each.code === code);
      return {
        code,
        label: world.nodeName(tree, code),
        a: row?.self ?? null,
        b: row?.appraised ?? null,
        ...(row ? { max: row.max } : {}),
      };
    });
    return chart((frame) => dumbbell(rows, { ...frame, ...frameOf, unit: "points" }), { name: "tu-cham-linh-vuc" });
  }
  const rows = all
    .filter(({ code }) => code === ROOT)
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
    .slice(0, MOST)
    .map(({ agency, self, appraised, max }) => ({
      agency,
      code: agency,
      label: world.name(agency),
      // Of the leaves compared, whose maximum differs between agencies.
      a: indexOf(self, max),
      b: indexOf(appraised, max),
    }));
  const title = say`${rows.length} đơn vị có tổng điểm tự chấm và thẩm định khác nhau nhiều nhất năm ${scope.year}`;
  return chart((frame) => dumbbell(rows, { ...frame, ...frameOf, unit: "index", title }), { name: "tu-cham-don-vi" });
}

/** The leaves on which agencies gave themselves more than appraisal did, most points first. */
export function overClaims(world: World, scope: SelfScope): HTMLElement {
  const rows = disagreements(world.scored, inCore(scope))
    .objects()
    .filter(({ difference }) => difference > 0)
    .map((row) => ({
      ...row,
      name: nodeNameOf(world, world.scored.treeOf({ agency: row.agency, year: row.year }).id, row.code),
      who: world.name(row.agency),
    }));
  if (rows.length === 0)
    return html`<p class="empty">${say`Không tiêu chí nào tự chấm cao hơn thẩm định.`}</p>` as HTMLElement;
  type Row = (typeof rows)[number];
  const columns: Column<Row>[] = [
    { label: say`Tiêu chí`, value: ({ code }) => code, cell: codeCell },
    ...(scope.agency === null ? [{ label: say`Đơn vị`, value: ({ who }: Row) => who }] : []),
    { label: say`Tự chấm`, kind: "number", value: ({ self }) => self, cell: ({ self }) => formatPoints(self) },
    {
      label: say`Thẩm định`,
      kind: "number",
      value: ({ appraised }) => appraised,
      cell: ({ appraised }) => formatPoints(appraised),
    },
    { label: say`Điểm tối đa`, kind: "number", value: ({ max }) => max, cell: ({ max }) => formatPoints(max) },
    {
      label: say`Chênh lệch`,
      kind: "number",
      value: ({ difference }) => difference,
      cell: ({ difference }) => formatPointsChange(difference),
    },
  ];
  const caption =
    scope.agency === null
      ? say`Năm ${scope.year}, tất cả đơn vị: tự chấm cao hơn thẩm định ở ${rows.length} chỗ, chênh nhiều nhất trước.`
      : say`${world.name(scope.agency)}, năm ${scope.year}: tự chấm cao hơn thẩm định ở ${rows.length} tiêu chí, chênh nhiều nhất trước.`;
  return dataTable(rows, columns, {
    caption: captionOf(world, caption),
    most: 20,
    ...(scope.agency === null ? { agency: ({ agency }: Row) => agency } : {}),
  });
}

/** Points over- and under-claimed per lead agency, shared leaves in equal shares. */
export function selfByLead(world: World, scope: SelfScope): HTMLElement {
  const { assignment, scored } = world;
  const rows = assignment ? disagreementsByLead(scored, assignment, "equal", inCore(scope)).objects() : [];
  if (rows.length === 0)
    return html`<p class="empty">${say`Không có bảng phân công cơ quan chủ trì cho bộ tiêu chí của năm này.`}</p>` as HTMLElement;
  const leads = [...new Set(rows.map(({ leadAgency }) => leadAgency))].map((lead) => {
    const own = rows.filter(({ leadAgency }) => leadAgency === lead);
    const sum = (of: "compared" | "differing" | "over" | "under" | "net") => sumDecimals(own.map((row) => row[of]));
    return {
      name: leadName(world, lead),
      compared: sum("compared"),
      differing: sum("differing"),
      over: sum("over"),
      under: sum("under"),
      net: sum("net"),
    };
  });
  type Row = (typeof leads)[number];
  const figure = (label: string, of: "over" | "under"): Column<Row> => ({
    label,
    kind: "number",
    value: (row) => row[of],
    cell: (row) => formatPoints(row[of]),
  });
  const columns: Column<Row>[] = [
    { label: say`Cơ quan chủ trì`, value: ({ name }) => name },
    figure(say`Tự chấm cao hơn (điểm)`, "over"),
    figure(say`Tự chấm thấp hơn (điểm)`, "under"),
    {
      label: say`Chênh lệch`,
      kind: "number",
      value: ({ net }) => net,
      cell: ({ net }) => formatPointsChange(net),
    },
    {
      label: say`Số lần khác nhau`,
      kind: "number",
      value: ({ differing }) => differing,
      cell: ({ differing, compared }) => say`${formatCount(differing)} trên ${formatCount(compared)}`,
    },
  ];
  const caption =
    scope.agency === null
      ? say`Năm ${scope.year}, cộng tất cả đơn vị: tiêu chí chung chia đều cho các cơ quan.`
      : say`${world.name(scope.agency)}, năm ${scope.year}: tiêu chí chung chia đều cho các cơ quan.`;
  return named(leads, columns, { caption: captionOf(world, caption), sort: 1, reverse: true });
}

/** Cohen's conventional bounds of d: below the first an effect is small, from the second large. */
const [MEDIUM, LARGE] = [0.5, 0.8];

/** How large an effect is, in words. */
function effectWords({ effectSize }: Optimism): string {
  if (effectSize === null) return say`mọi đơn vị như nhau`;
  const size = Math.abs(effectSize);
  const d = formatIndex(size);
  return size < MEDIUM ? say`nhỏ (d = ${d})` : size < LARGE ? say`vừa (d = ${d})` : say`lớn (d = ${d})`;
}

/** The leaves on which self-scoring departs from appraisal in all agencies taken together. */
export function systematic(world: World, { year }: SelfScope): HTMLElement {
  const tested = optimism(world.scored, { year }).objects();
  if (tested.length === 0)
    return html`<p class="empty">${say`Năm ${year} chưa tiêu chí nào có từ 5 đơn vị đủ cả hai số liệu để xét.`}</p>` as HTMLElement;
  const rows = tested
    .filter(({ verdict }) => verdict !== "none")
    .map((row) => ({ ...row, name: nodeNameOf(world, row.tree, row.code) }));
  if (rows.length === 0)
    return html`<p>${say`Xét ${tested.length} tiêu chí năm ${year}: không tiêu chí nào lệch một cách có hệ thống.`}</p>` as HTMLElement;
  type Row = (typeof rows)[number];
  const two = (figure: number) => formatPointsChange(Number(figure.toFixed(2)));
  const columns: Column<Row>[] = [
    { label: say`Tiêu chí`, value: ({ code }) => code, cell: codeCell },
    {
      label: say`Lệch trung bình (điểm)`,
      kind: "number",
      value: ({ meanDifference }) => meanDifference,
      cell: ({ meanDifference }) => two(meanDifference),
    },
    {
      label: say`Khoảng tin cậy 95 %`,
      kind: "number",
      value: ({ lower }) => lower,
      cell: ({ lower, upper }) => say`từ ${two(lower)} đến ${two(upper)}`,
    },
    {
      label: say`Mức lệch`,
      value: ({ effectSize }) => (effectSize === null ? null : Math.abs(effectSize)),
      cell: effectWords,
    },
    {
      label: say`Kết luận`,
      value: ({ verdict }) => verdict,
      cell: ({ verdict }) => (verdict === "optimistic" ? say`tự chấm cao hơn` : say`tự chấm thấp hơn`),
    },
    { label: say`Số đơn vị`, kind: "number", value: ({ n }) => n, cell: ({ n }) => formatCount(n) },
  ];
  return named(rows, columns, {
    caption: captionOf(
      world,
      say`Năm ${year}: trong ${tested.length} tiêu chí được xét, ${rows.length} tiêu chí lệch một cách có hệ thống.`,
    ),
  });
}

/** How well the two scores agree in total and per field, over all agencies. */
export function agreementTable(world: World, { year }: SelfScope): HTMLElement | string {
  const rows = agreement(world.scored, { year })
    .objects()
    .filter(({ level }) => level <= 1)
    .map((row) => ({ ...row, name: row.code === ROOT ? say`Tổng điểm` : nodeNameOf(world, row.tree, row.code) }));
  if (rows.length === 0) return "";
  type Row = (typeof rows)[number];
  const two = (figure: number | null) => (figure === null ? "–" : formatPointsChange(Number(figure.toFixed(2))));
  const columns: Column<Row>[] = [
    {
      label: say`Lĩnh vực`,
      value: ({ code }) => Number(code),
      cell: ({ code, name }) => (code === ROOT ? name : `${code}. ${name}`),
    },
    { label: say`Số đơn vị`, kind: "number", value: ({ n }) => n, cell: ({ n }) => formatCount(n) },
    { label: say`Bằng nhau`, kind: "number", value: ({ equal }) => equal, cell: ({ equal }) => formatShare(equal) },
    {
      label: say`Lệch trung bình (điểm)`,
      kind: "number",
      value: ({ meanDifference }) => meanDifference,
      cell: ({ meanDifference }) => two(meanDifference),
    },
    {
      label: say`Giới hạn đồng thuận`,
      title: say`Lệch trung bình ± 1,96 độ lệch chuẩn: khoảng chứa gần 95 % đơn vị`,
      kind: "number",
      value: ({ lower }) => lower,
      cell: ({ lower, upper }) => (lower === null ? "–" : say`từ ${two(lower)} đến ${two(upper)}`),
    },
    {
      label: say`Hệ số phù hợp`,
      title: say`Hệ số tương quan phù hợp của Lin: 1 là trùng khớp`,
      kind: "number",
      value: ({ concordance }) => concordance,
      cell: ({ concordance }) => formatIndex(concordance),
    },
  ];
  return dataTable(rows, columns, {
    caption: captionOf(world, say`Năm ${year}, tất cả đơn vị đủ cả hai số liệu: lệch là tự chấm trừ thẩm định.`),
  });
}
