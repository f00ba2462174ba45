import { html } from "htl";
import { formatChange, formatIndex, formatPoints } from "../page/format.js";
import { say } from "../page/language.js";
import { dataTable } from "../table/table.js";
import { type Briefing, leadNames, nameOf, scoreText } from "./facts.js";
import { caption, marked, maximum, source } from "./words.js";

/** Every node of the card, leaves and the sums above them. */
export function appendix(briefing: Briefing): HTMLElement {
  const { name, year, nodes } = briefing;
  return dataTable(
    nodes.slice(1),
    [
      { label: say`Mã`, cell: ({ code }) => code },
      {
        label: say`Tên`,
        cell: ({ code, children }) => {
          const text = nameOf(briefing, code);
          return children.length ? (html`<strong>${text}</strong>` as HTMLElement) : text;
        },
      },
      { label: say`Tối đa`, kind: "number", cell: maximum },
      { label: say`Điểm`, kind: "number", cell: scoreText },
      { label: say`Mất`, kind: "number", cell: ({ lost }) => formatPoints(lost) },
      { label: say`Đạt (%)`, kind: "number", cell: ({ index }) => formatIndex(index) },
      { label: say`Thay đổi`, kind: "number", cell: ({ change }) => formatChange(change?.indexChange) },
      {
        label: say`Cơ quan chủ trì`,
        cell: (node) => (node.children.length ? "" : leadNames(briefing, node)),
      },
    ],
    {
      caption: caption(
        briefing,
        say`${name}, năm ${year}: mọi tiêu chí. Thay đổi: của phần trăm đạt được so với năm trước`,
      ),
    },
  );
}

/** Where the figures come from and how they are made. */
export function provenance(briefing: Briefing): HTMLElement[] {
  return [
    html`<p>${marked(source(briefing))}</p>` as HTMLElement,
    html`<p>${say`Chỉ số là phần trăm điểm đạt được trên điểm tối đa áp dụng. Trung vị, cao nhất và thứ hạng tính trên các đơn vị đã đủ điểm; đơn vị bằng chỉ số thì đồng hạng. Đóng góp của từng phần vào thay đổi cộng lại đúng bằng thay đổi của chỉ số.`}</p>` as HTMLElement,
  ];
}
