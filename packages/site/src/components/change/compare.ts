import { type CriteriaNode, type NodeScore, ParError, ROOT } from "@par-index/core";
import { type Attribution, attributeDifference, type Contribution } from "@par-index/core/attribution";
import {
  nearestProfiles,
  type PeersBy,
  peerGroup,
  type ReferenceBenchmark,
  referenceAgencies,
} from "@par-index/core/compare";
import { sumDecimals } from "@par-index/core/numbers";
import { differenceFindings, inOrder } from "@par-index/text/findings";
import { html } from "htl";
import { marked } from "../page/caption.js";
import { formatCount, formatIndex, formatPoints } from "../page/format.js";
import { say } from "../page/language.js";
import { illustrativeMark } from "../page/notice.js";
import type { ToldFinding } from "../page/sentences.js";
import { heat } from "../table/heat.js";
import { type Column, dataTable } from "../table/table.js";
import type { World } from "../world/world.js";
import { leafParts } from "./attribution.js";

/** A peer group that a page offers; `key` stands in the address. */
export interface PeerChoice {
  readonly key: string;
  readonly label: string;
  readonly by: PeersBy;
}

/** The peer groups of the data set: all, the same region and kind, the nearest profiles, each attribute. */
export function peerChoices({ attributes, regions }: World): PeerChoice[] {
  return [
    { key: "tat-ca", label: say`tất cả đơn vị khác`, by: "all" },
    ...(regions.length ? [{ key: "vung", label: say`các đơn vị cùng vùng`, by: "region" as const }] : []),
    { key: "loai", label: say`các đơn vị cùng loại`, by: "kind" },
    { key: "gan", label: say`5 đơn vị có hồ sơ điểm gần nhất`, by: "nearest" },
    ...attributes.map((attribute) => ({
      key: attribute,
      label: say`các đơn vị cùng ${attribute.toLocaleLowerCase("vi")}`,
      by: { attribute },
    })),
  ];
}

/** A benchmark that a page offers. */
export interface BenchmarkChoice {
  readonly key: ReferenceBenchmark;
  readonly label: string;
  /** The benchmark of a peer group, in words. */
  of(peers: string): string;
}

/** What an agency is measured against within its peer group. */
export function benchmarkChoices(): BenchmarkChoice[] {
  return [
    { key: "mean", label: say`trung bình`, of: (peers) => say`trung bình của ${peers}` },
    { key: "median", label: say`trung vị`, of: (peers) => say`trung vị của ${peers}` },
    { key: "best", label: say`cao nhất`, of: (peers) => say`cao nhất trong ${peers}` },
  ];
}

/** An agency against the plain mean of others, taken apart. */
export interface Difference {
  readonly attribution: Attribution;
  /** The peer group, and those of it whose mean is the benchmark. */
  readonly peers: readonly string[];
  readonly against: readonly string[];
  /** What it is compared with, in words: "trung bình các đơn vị cùng vùng". */
  readonly what: string;
}

/** Compares an agency with a benchmark of its peer group; the reason where it cannot. */
export function againstGroup(
  { scored, name }: World,
  { agency, year, peers, benchmark }: { agency: string; year: number; peers: PeerChoice; benchmark: BenchmarkChoice },
): Difference | { readonly reason: string } {
  if (!scored.has({ agency, year })) return { reason: say`${name(agency)} không có điểm năm ${year}.` };
  const group = peerGroup(scored, { agency, year, by: peers.by });
  if (group.length === 0)
    return { reason: say`Không có đơn vị nào đủ điểm trong nhóm ${peers.label} của ${name(agency)} năm ${year}.` };
  const { agencies: against } = referenceAgencies(scored, { agencies: group, year, benchmark: benchmark.key });
  return differenceFrom({ scored, name }, { agency, year, against, peers: group, what: benchmark.of(peers.label) });
}

/** Compares the first agency of a list with the second. */
export function againstAgency(
  { scored, name }: World,
  { agency, other, year }: { agency: string; other: string; year: number },
): Difference | { readonly reason: string } {
  const missing = [agency, other].find((id) => !scored.has({ agency: id, year }));
  if (missing !== undefined) return { reason: say`${name(missing)} không có điểm năm ${year}.` };
  return differenceFrom({ scored, name }, { agency, year, against: [other], peers: [other], what: name(other) });
}

function differenceFrom(
  { scored, name }: Pick<World, "scored" | "name">,
  { agency, year, against, peers, what }: { agency: string; year: number } & Omit<Difference, "attribution">,
): Difference | { readonly reason: string } {
  try {
    return { attribution: attributeDifference(scored, { agency, year, against }), peers, against, what };
  } catch (error) {
    if (!(error instanceof ParError)) throw error;
    if (error.code === "score-incomplete")
      return { reason: say`${name(agency)} hoặc đơn vị được so sánh còn tiêu chí chưa có điểm năm ${year}.` };
    if (error.code === "trees-differ") return { reason: say`Các đơn vị chấm theo những bộ tiêu chí khác nhau.` };
    throw error;
  }
}

/** Who is ahead and by how much, and in which fields. */
export function differencePoints({ attribution, what }: Difference, agency: string, { telling }: World): ToldFinding[] {
  const codes = ["above-peers", "below-peers", "level-with-peers", "field-above", "field-below"] as const;
  return inOrder(differenceFindings({ attribution, agency, against: what }, telling), codes, 4);
}

/** Who the group is and how the benchmark came about. */
export function groupNote({ peers, against }: Difference, { name }: World): string {
  const named = (ids: readonly string[]) => ids.map(name).join(", ");
  const who =
    peers.length <= 12
      ? say`Nhóm so sánh: ${named(peers)}.`
      : say`Nhóm so sánh: ${formatCount(peers.length)} đơn vị đủ điểm.`;
  return against.length < peers.length ? `${who} ${say`Mốc so sánh là điểm của ${named(against)}.`}` : who;
}

/** How far the nearest profiles are, and what near means. */
export function nearestNote({ scored, name }: World, agency: string, year: number): string {
  const rows = nearestProfiles(scored, { agency, year }).objects();
  const named = rows.map((row) => `${name(row.agency)} (${formatIndex(row.distance)})`).join(", ");
  return say`Khoảng cách hồ sơ điểm: ${named}. Khoảng cách là căn bậc hai của trung bình bình phương chênh lệch chỉ số các lĩnh vực, mỗi lĩnh vực theo tỷ trọng điểm tối đa; 0 là giống hệt nhau.`;
}

/** The leaves that make most of a difference, in either direction. */
export function decisiveLeaves(attribution: Attribution): Contribution[] {
  const fields = attribution.rows.objects().filter(({ parent }) => parent === ROOT);
  return fields
    .flatMap((field) => leafParts(attribution, field))
    .filter(({ total }) => total !== 0)
    .sort((a, b) => Math.abs(b.total as number) - Math.abs(a.total as number))
    .slice(0, 15);
}

/** The tree that all of the agencies were scored on in a year; null if there is none. */
function treeOfAll({ scored }: World, ids: readonly string[], year: number) {
  const trees = new Set(
    ids.filter((id) => scored.has({ agency: id, year })).map((id) => scored.treeOf({ agency: id, year })),
  );
  return trees.size === 1 ? [...trees][0] : null;
}

/** A node's index as it may be compared: null unless it is known in full. */
const knownIndex = ({ index, coverage }: NodeScore) => (coverage === 1 ? index : null);

/** Two agencies' fields, for the dumbbell; none unless both have scores of the year on one tree. */
export function fieldPairs(world: World, [a, b]: readonly [string, string], year: number) {
  const { scored, nodeName } = world;
  const tree =
    scored.has({ agency: a, year }) && scored.has({ agency: b, year }) ? treeOfAll(world, [a, b], year) : null;
  if (!tree) return [];
  return tree.fields.map(({ code }) => ({
    code,
    label: nodeName(tree, code),
    a: knownIndex(scored.at({ agency: a, year }, code)),
    b: knownIndex(scored.at({ agency: b, year }, code)),
  }));
}

/** The chosen agencies side by side: total and every field, or every leaf's points, and how far apart they are. */
export function sideBySide(
  world: World,
  ids: readonly string[],
  year: number,
  level: "fields" | "leaves",
): HTMLElement {
  const { scored, name, nodeName } = world;
  const shown = ids.filter((id) => scored.has({ agency: id, year }));
  const tree = treeOfAll(world, shown, year);
  if (!tree)
    return html`<p class="empty">${say`Không có đơn vị nào có điểm năm ${year} trên cùng bộ tiêu chí.`}</p>` as HTMLElement;
  const isFields = level === "fields";
  const nodes = isFields ? [tree.root, ...tree.fields] : tree.leaves();
  const at = (id: string, code: string): NodeScore => scored.at({ agency: id, year }, code);
  const figure = (id: string, code: string) => {
    const row = at(id, code);
    return isFields ? knownIndex(row) : row.coverage === 1 ? row.score : null;
  };
  const spread = (code: string): number | null => {
    const known = shown.map((id) => figure(id, code)).filter((each) => each !== null);
    return known.length < 2 ? null : sumDecimals([Math.max(...known), -Math.min(...known)]);
  };
  const columns: Column<CriteriaNode>[] = [
    {
      label: isFields ? say`Lĩnh vực` : say`Tiêu chí`,
      cell: ({ code }) =>
        code === ROOT
          ? say`Chỉ số chung (%)`
          : (html`<span><b>${code}</b> ${nodeName(tree, code)}</span>` as HTMLElement),
    },
    ...(isFields
      ? []
      : [
          {
            label: say`Điểm tối đa`,
            kind: "number" as const,
            value: ({ max }: CriteriaNode) => max,
            cell: ({ max, provenance }: CriteriaNode) =>
              html`<span>${formatPoints(max)}${illustrativeMark(provenance)}</span>` as HTMLElement,
          },
        ]),
    ...shown.map(
      (id): Column<CriteriaNode> => ({
        label: name(id),
        kind: "number",
        value: ({ code }) => figure(id, code),
        cell: ({ code }) => (isFields ? formatIndex : formatPoints)(figure(id, code)),
        style: ({ code }) => heat(knownIndex(at(id, code))),
      }),
    ),
    ...(shown.length > 1
      ? [
          {
            label: say`Chênh lệch`,
            title: say`Cao nhất trừ thấp nhất trong các đơn vị đã chọn`,
            kind: "number" as const,
            value: ({ code }: CriteriaNode) => spread(code),
            cell: ({ code }: CriteriaNode) => (isFields ? formatIndex : formatPoints)(spread(code)),
          },
        ]
      : []),
  ];
  const caption = marked(
    isFields ? say`Chỉ số (%) các lĩnh vực năm ${year}` : say`Điểm từng tiêu chí năm ${year}`,
    world.simulated,
  );
  return dataTable(nodes, columns, { caption });
}

/** The index of the chosen agencies in every year known in full. */
export function indexYears({ scored, years, name }: World, ids: readonly string[]) {
  return ids.flatMap((agency) =>
    years.map((year) => {
      const row = scored.has({ agency, year }) ? scored.at({ agency, year }, ROOT) : null;
      return { agency, name: name(agency), year, index: row?.coverage === 1 ? row.index : null };
    }),
  );
}
