import { sensitivityBars } from "@par-index/charts";
import type { SourceSobol } from "@par-index/core/sensitivity";
import type { Uncertain } from "@par-index/core/uncertainty";
import { html } from "htl";
import { chart } from "../chart/chart.js";
import { say } from "../page/language.js";
import { sensitivityRow } from "./matters.js";
import type { FindMatters } from "./matters-questions.js";
import { peersOf, type Sure } from "./open-sure.js";
import { sureRows } from "./rows.js";

const SOURCES: Readonly<Record<Uncertain, string>> = {
  survey: say`Điểm điều tra`,
  appraisal: say`Điểm thẩm định`,
  weights: say`Trọng số`,
  method: say`Cách tính`,
};

/**
 * Which of what is assumed to be uncertain moves the agency's rank most: Sobol' indices of the
 * sources, each as a whole, from a worker. Nothing where the agency has no rank in the draws.
 */
export function sureSources(sure: Sure, find: FindMatters): HTMLElement {
  const { world } = sure;
  const sentence = html`<p role="status"></p>` as HTMLElement;
  let rows: readonly SourceSobol[] = [];
  let [agency, told] = ["", ""];
  let redraw = () => {};
  const picture = chart(
    (frame) =>
      sensitivityBars(
        rows.map((row) => sensitivityRow(row, { code: row.source, name: SOURCES[row.source] })),
        {
          ...frame,
          result: agency ? say`thứ hạng của ${world.name(agency)}` : "",
          simulated: world.simulated,
          source: say`${told}; không phải kết quả chính thức`,
        },
      ),
    {
      name: "nguon-khong-chac-chan",
      follow(again) {
        redraw = again;
      },
    },
  );
  function put(text: string): void {
    sentence.textContent = text;
    sentence.hidden = text === "";
    picture.hidden = text !== "" || rows.length === 0;
  }
  put("");

  let shown = "";
  async function show(): Promise<void> {
    const { choices, found } = sure;
    const { year, spec } = choices;
    const agencies = peersOf(world, choices);
    const key = JSON.stringify([choices.agency, year, spec, found !== null]);
    if (key === shown) return;
    shown = key;
    element.removeAttribute("aria-busy");
    const row = found && sureRows(found).find((each) => each.agency === choices.agency);
    if (!row) {
      rows = [];
      return put("");
    }
    element.setAttribute("aria-busy", "true");
    try {
      const all = await find.sources({ agency: choices.agency, year, agencies, spec });
      if (key !== shown) return;
      rows = all.filter(({ output }) => output === "rank");
      [agency, told] = [choices.agency, choices.told.join("; ")];
      if (rows.length === 0) return put(say`Theo giả định này không có gì dao động.`);
      const [only] = rows;
      if (rows.length === 1 && only)
        return put(say`Theo giả định này chỉ có một nguồn dao động: ${SOURCES[only.source]}.`);
      put("");
      redraw();
    } catch (error) {
      if (key !== shown) return;
      rows = [];
      put(faultOf(error as Error & { code?: string }));
    } finally {
      if (key === shown) element.removeAttribute("aria-busy");
    }
  }
  const element = html`<div class="sources">${sentence}${picture}</div>` as HTMLElement;
  sure.follow(element, () => void show());
  return element;
}

function faultOf({ code, message }: Error & { code?: string }): string {
  return code === "agency-unranked"
    ? say`Có cách tính mà đơn vị này không xếp hạng được, nên không tách được ảnh hưởng của từng nguồn.`
    : say`Không tính được: ${message}`;
}
