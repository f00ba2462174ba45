import { differenceOfIndices } from "@par-index/core/numbers";
import type { Outcome } from "@par-index/core/scenario";
import { outcomeFindings } from "@par-index/text/findings";
import { html } from "htl";
import { formatChange, formatCount, formatIndex, formatRankChange } from "../page/format.js";
import { say } from "../page/language.js";
import { paragraph } from "../page/sentences.js";
import type { Lab } from "./lab.js";
import { write } from "./write.js";

/** How long changes rest before they are spoken, in ms. */
const SPEAK = 700;

/**
 * The head of the lab, in view while the tree is gone through: index, rank and group before and
 * after, and how many leaves are changed. Screen readers are told once changes rest.
 */
export function labHead(lab: Lab): HTMLElement {
  const spoken = html`<p class="visually-hidden" role="status"></p>` as HTMLElement;
  const index = figure(say`Chỉ số`);
  const rank = figure(say`Thứ hạng`);
  const group = figure(say`Nhóm`);
  const changed = figure(say`Tiêu chí đã thay đổi`);
  const element = html`<div class="lab-head">
    <dl>${[index, rank, group, changed].map((each) => each.element)}</dl>${spoken}
  </div>` as HTMLElement;
  let speaking: ReturnType<typeof setTimeout> | undefined;
  lab.follow(element, ({ outcome, scenario }) => {
    const { before, after, ranked } = outcome;
    const difference = indexDifference(outcome);
    index.show(
      arrow(formatIndex(before.index), formatIndex(after.index)),
      difference === null ? "" : formatChange(difference),
      difference,
    );
    const places = before.rank === null || after.rank === null ? null : before.rank - after.rank;
    rank.show(
      arrow(before.rank === null ? "–" : String(before.rank), after.rank === null ? "–" : String(after.rank)),
      places === null ? "" : formatRankChange(places),
      places,
      say`trong ${formatCount(ranked)}`,
    );
    group.show(arrow(before.group ?? "–", after.group ?? "–"), "", null);
    changed.show(String(Object.keys(scenario.changes).length), "", null);
    clearTimeout(speaking);
    speaking = setTimeout(() => {
      spoken.textContent = headSentence(lab);
    }, SPEAK);
  });
  return element;
}

/** What the scenario comes to, in one sentence. */
export const headSentence = ({ outcome, world }: Lab): string => paragraph(outcomeFindings(outcome, world.telling));

/** By how much the index changes, in index points; null if it is not known. */
export const indexDifference = ({ before, after }: Outcome): number | null =>
  before.index === null || after.index === null ? null : differenceOfIndices(after.index, before.index);

const arrow = (before: string, after: string) => (before === after ? after : `${before} → ${after}`);

function figure(label: string) {
  const [value, by, note] = [new Text(), new Text(), new Text()];
  const small = html`<small>${by}</small>` as HTMLElement;
  return {
    element:
      html`<div><dt>${label}</dt><dd>${value} ${small} <small class="muted">${note}</small></dd></div>` as HTMLElement,
    /** `better` is positive where the change is for the better. */
    show(text: string, change: string, better: number | null, beside = "") {
      write(value, text);
      write(by, change);
      write(note, beside);
      const direction = !better ? "" : better > 0 ? "up" : "down";
      if (small.className !== direction) small.className = direction;
    },
  };
}
