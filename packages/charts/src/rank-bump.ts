import type { TopLevelSpec } from "vega-lite";
import { empty, type Frame, framed, known } from "./frame.js";
import { PALETTE } from "./theme.js";

/** An agency's rank in a year. */
export interface RankRow {
  readonly agency: string;
  readonly name: string;
  readonly year: number;
  readonly rank: number | null;
}

/** "Lam Khuê từ hạng 12 năm 2022 lên hạng 4 năm 2024". */
export function rankFinding(rows: readonly RankRow[], agency: string | undefined): string {
  const own = known(rows, "rank")
    .filter((row) => row.agency === agency)
    .sort((a, b) => a.year - b.year);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return "Thứ hạng của các đơn vị qua các năm";
  if (first.year === last.year) return `${last.name} xếp hạng ${last.rank} năm ${last.year}`;
  if (first.rank === last.rank) return `${last.name} giữ hạng ${last.rank} từ năm ${first.year} đến năm ${last.year}`;
  return `${last.name} từ hạng ${first.rank} năm ${first.year} ${last.rank < first.rank ? "lên" : "xuống"} hạng ${last.rank} năm ${last.year}`;
}

/**
 * Ranks over the years, 1 on top; the highlighted agency is coloured and labelled at both ends,
 * the others are grey. A year without a rank breaks the line.
 */
export function rankBump(rows: readonly RankRow[], frame: Frame): TopLevelSpec {
  const ranked = known(rows, "rank");
  if (ranked.length === 0) return empty(frame, "thứ hạng");
  const { other, accent } = PALETTE[frame.theme];
  const values = rows.map((row) => ({ ...row, year: String(row.year), marked: row.agency === frame.highlight }));
  const marked = ranked.filter((row) => row.agency === frame.highlight).sort((a, b) => a.year - b.year);
  const labels = [marked[0], marked.length > 1 ? marked.at(-1) : undefined].flatMap((row, end) =>
    row
      ? [{ ...row, year: String(row.year), text: end === 0 ? `Hạng ${row.rank}` : `${row.rank}. ${row.name}`, end }]
      : [],
  );
  const last = Math.max(...ranked.map((row) => row.rank));
  const x = {
    field: "year",
    type: "ordinal",
    axis: { title: null, labelAngle: 0, orient: "top", domain: false, ticks: false },
  } as const;
  const y = {
    field: "rank",
    type: "quantitative" as const,
    scale: { domain: [last + 1, 0], nice: false, zero: false },
    axis: { title: "Hạng", values: ticks(last), grid: false },
  };
  const layerOf = (test: string, color: string, size: number) => ({
    data: { values },
    transform: [{ filter: test }],
    mark: {
      type: "line" as const,
      point: { size: size * 18, color },
      color,
      strokeWidth: size,
      opacity: size < 2 ? 0.45 : 1,
      invalid: "break-paths-show-path-domains" as const,
    },
    encoding: {
      x,
      y,
      detail: { field: "agency", type: "nominal" as const },
      tooltip: [
        { field: "name", title: "Đơn vị" },
        { field: "year", title: "Năm" },
        { field: "rank", title: "Hạng" },
      ],
    },
  });
  return framed(frame, {
    finding: rankFinding(rows, frame.highlight),
    note: "Hạng 1 ở trên cùng; đường xám là các đơn vị khác.",
    body: {
      height: Math.min(520, 120 + last * 6),
      layer: [
        layerOf("!datum.marked", other, 1),
        layerOf("datum.marked", accent, 3),
        {
          data: { values: labels },
          mark: {
            type: "text",
            color: accent,
            fontWeight: 600,
            fontSize: 13,
            clip: false,
            dy: { expr: "datum.rank > 4 ? -13 : 17" },
          },
          encoding: { x, y, text: { field: "text", type: "nominal" } },
        },
      ],
    },
  });
}

/** Rank 1, round ranks between, and the last. */
function ticks(last: number): number[] {
  const step = last > 30 ? 10 : 5;
  const round = Array.from({ length: Math.floor(last / step) }, (_, i) => (i + 1) * step).filter(
    (rank) => rank > 1 && last - rank >= step / 2,
  );
  return [...new Set([1, ...round, last])];
}
