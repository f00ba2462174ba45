import { scoreBullet } from "@par-index/charts";
import { chart } from "../chart/chart.js";
import { formatChange, formatIndex } from "../page/format.js";
import { say } from "../page/language.js";
import { dataTable } from "../table/table.js";
import { type Briefing, bulletRows, fieldsOf, nameOf, scoreText } from "./facts.js";
import { caption, maximum } from "./words.js";

export function fields(briefing: Briefing): HTMLElement[] {
  const { world, name, year } = briefing;
  const mark = (code: string) => briefing.benchmarks.get(code);
  return [
    chart((frame) => scoreBullet(bulletRows(briefing), { ...frame, simulated: world.simulated }), {
      name: "linh-vuc",
    }),
    dataTable(
      fieldsOf(briefing),
      [
        { label: say`Lĩnh vực`, cell: ({ code }) => `${code}. ${nameOf(briefing, code)}` },
        { label: say`Điểm`, kind: "number", cell: scoreText },
        { label: say`Điểm tối đa`, kind: "number", cell: maximum },
        { label: say`Chỉ số (%)`, kind: "number", cell: ({ index }) => formatIndex(index) },
        { label: say`Thay đổi`, kind: "number", cell: ({ change }) => formatChange(change?.indexChange) },
        { label: say`Trung vị`, kind: "number", cell: ({ code }) => formatIndex(mark(code)?.median) },
        { label: say`Cao nhất`, kind: "number", cell: ({ code }) => formatIndex(mark(code)?.best) },
        {
          label: say`Hạng`,
          kind: "number",
          cell: ({ rank, rankedOf }) => (rank === null ? "–" : `${rank}/${rankedOf}`),
        },
      ],
      { caption: caption(briefing, say`${name}, năm ${year}: từng lĩnh vực, thay đổi so với năm trước`) },
    ),
  ];
}
