import { formats, translator } from "@par-index/text";
import type { TopLevelSpec } from "vega-lite";
import { type Known, known } from "./frame/figures.js";
import { empty, type Frame, framed } from "./frame/frame.js";
import { PALETTE } from "./frame/theme.js";
import { bars, layer, legendLine, paint, pixelY, valueColumn, words } from "./layers/layers.js";
import { rowLabels, rowName, stackRows } from "./layers/rows.js";

/** Points that are lost at a criterion, or by a lead agency. */
export interface LostRow {
  /** Of a criterion; empty for a lead agency. */
  readonly code: string;
  readonly label: string;
  /** Points lost, 0 or more; null if the criterion has no score. */
  readonly lost: number | null;
  /** What else the tooltip says, such as the lead agency. */
  readonly detail?: string;
}

export interface ParetoFrame extends Frame {
  /** All points lost, of which the shares are taken; more than the rows' where they are a part. */
  readonly total: number;
  /** How many criteria have a bar of their own. Default: 15. */
  readonly most?: number;
  /** What the rows are. Default: criteria. */
  readonly of?: "criterion" | "lead";
}

/** Decimal points add up exactly as whole numbers of 10⁻⁹ points, so that half is half. */
const units = (points: number) => Math.round(points * 1e9);

type Losing = Known<LostRow, "lost"> & { readonly share: number; readonly half: boolean };

/** The criteria that lose points, most first, each with the share of the total lost up to it. */
function cumulate(rows: readonly LostRow[], total: number): Losing[] {
  let sum = 0;
  return known(rows, "lost")
    .filter(({ lost }) => lost > 0)
    .sort((a, b) => b.lost - a.lost)
    .map((row) => {
      sum += units(row.lost);
      return { ...row, share: sum / units(total), half: 2 * sum >= units(total) };
    });
}

/**
 * "7 tiêu chí gây ra quá nửa số điểm mất (51,2%)": the fewest criteria that lose half of the total,
 * "một nửa" where it is half exactly.
 */
export function halfLostFinding(
  rows: readonly LostRow[],
  { total, lang, of }: Pick<ParetoFrame, "total" | "lang" | "of">,
): string {
  const say = translator(lang);
  const isLead = of === "lead";
  const { share } = formats(lang);
  const losing = cumulate(rows, total);
  const last = losing.at(-1);
  if (!last) return isLead ? say`Không cơ quan nào mất điểm` : say`Không tiêu chí nào mất điểm`;
  const half = losing.find((row) => row.half);
  if (!half)
    return isLead
      ? say`${losing.length} cơ quan chủ trì ${share(last.share)} số điểm mất`
      : say`${losing.length} tiêu chí gây ra ${share(last.share)} số điểm mất`;
  const fewest = losing.indexOf(half) + 1;
  if (isLead)
    return half.share === 0.5
      ? say`${fewest} cơ quan chủ trì một nửa số điểm mất`
      : say`${fewest} cơ quan chủ trì quá nửa số điểm mất (${share(half.share)})`;
  return half.share === 0.5
    ? say`${fewest} tiêu chí gây ra một nửa số điểm mất`
    : say`${fewest} tiêu chí gây ra quá nửa số điểm mất (${share(half.share)})`;
}

/** Room for the points at a bar's end, and for the column of shares. */
const [POINTS, SHARES] = [56, 64];

/**
 * Pareto bars of the points lost: criteria by points lost, the points at the bar's end, the share
 * of the total lost up to there in a column beside. Those after `most` are one row without a bar,
 * which would dwarf the others. Rows are criteria or lead agencies (`of`); those without a score are counted, not drawn.
 */
export function lostPareto(rows: readonly LostRow[], frame: ParetoFrame): TopLevelSpec {
  const say = translator(frame.lang);
  const { points, share } = formats(frame.lang);
  const scored = known(rows, "lost");
  if (scored.length === 0) return empty(frame, say`Không có dữ liệu điểm mất`);
  const { accent, other, muted, text } = PALETTE[frame.theme];
  const losing = cumulate(rows, frame.total);
  const { most = 15 } = frame;
  const isLead = frame.of === "lead";
  // A row for one criterion more costs no more than the criterion itself.
  const own = losing.length <= most + 1 ? losing : losing.slice(0, most);
  const rest = losing.slice(own.length);
  const sum = rest.reduce((all, { lost }) => all + units(lost), 0) / 1e9;
  const others = isLead ? say`${rest.length} cơ quan khác` : say`${rest.length} tiêu chí khác`;
  const lines = [
    ...own.map((row) => ({ ...row, end: row.lost })),
    ...rest.slice(-1).map((last) => ({ code: "", label: others, lost: sum, share: last.share, half: false, end: 0 })),
  ];
  const { stacked, height, onTop } = stackRows(lines, ({ code, label }) => rowName(code, label), frame, {
    thick: 16,
    above: true,
  });
  const halved = losing.findIndex(({ half }) => half);
  const values = stacked.map((line, i) => ({
    ...line,
    color: halved >= i ? accent : other,
    shownLost: points(line.lost),
    shownShare: share(line.share),
  }));
  const unknown = rows.length - scored.length;
  const y = pixelY("mid", height);
  const x = {
    field: "end",
    type: "quantitative" as const,
    scale: {
      domain: [0, Math.max(...own.map(({ lost }) => lost), 0)],
      nice: false,
      range: [0, { expr: `width - ${POINTS}` }],
    },
    axis: null,
  };
  const tooltip = [
    ...(isLead ? [] : [{ field: "code", title: say`Mã` }]),
    { field: "label", title: isLead ? say`Cơ quan chủ trì` : say`Tiêu chí` },
    { field: "shownLost", title: say`Điểm mất` },
    { field: "shownShare", title: say`Cộng dồn` },
    ...(own.some(({ detail }) => detail) ? [{ field: "detail", title: say`Chi tiết` }] : []),
  ];
  return framed(frame, {
    finding: halfLostFinding(rows, frame),
    note: legendLine(
      losing.length > 0 && say`Cuối vạch: điểm mất. Cột phải: tỷ lệ cộng dồn trong ${points(frame.total)} điểm mất.`,
      losing.some(({ half }) => half) &&
        (isLead ? say`Vạch xanh: những cơ quan chủ trì một nửa.` : say`Vạch xanh: những tiêu chí gây ra một nửa.`),
      unknown > 0 && (isLead ? say`${unknown} cơ quan chưa có điểm.` : say`${unknown} tiêu chí chưa có điểm.`),
    ),
    table: {
      columns: [
        ...(isLead ? [] : [{ key: "code", label: say`Mã`, kind: "text" } as const]),
        { key: "label", label: isLead ? say`Cơ quan chủ trì` : say`Tiêu chí`, kind: "text" },
        { key: "lost", label: say`Điểm mất`, kind: "points" },
        { key: "share", label: say`Cộng dồn (%)`, kind: "index" },
      ],
      rows: [
        ...losing.map(({ code, label, lost, share }) => ({ code, label, lost, share: share * 100 })),
        ...rows.filter(({ lost }) => !lost).map(({ code, label, lost }) => ({ code, label, lost, share: null })),
      ],
    },
    body:
      losing.length === 0
        ? {
            height: 60,
            layer: [
              layer([{ text: halfLostFinding([], frame) }], { type: "text", color: muted }, { text: words("text") }),
            ],
          }
        : {
            height,
            layer: [
              bars(values.slice(0, own.length), height, { from: x, to: 0, color: paint("color"), tooltip }),
              layer(
                values,
                { type: "text", align: "left", dx: 6, color: text },
                { y, x, text: words("shownLost"), tooltip },
              ),
              valueColumn(values, height, { field: "shownShare", room: SHARES, color: text, tooltip }),
              layer(
                [{ text: say`Cộng dồn` }],
                { type: "text", align: "right", dx: SHARES, color: muted },
                { y: { value: -12 }, x: { value: "width" }, text: words("text") },
              ),
              rowLabels(values, height, onTop),
            ],
          },
  });
}
