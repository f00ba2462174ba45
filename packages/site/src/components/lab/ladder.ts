import type { AgencyOutcome } from "@par-index/core/scenario";
import { html } from "htl";
import { formatCount, formatIndex } from "../page/format.js";
import { say } from "../page/language.js";
import type { Lab } from "./lab.js";
import { write } from "./write.js";

/** An agency on the ladder; only ranked agencies stand on it. */
interface Rung {
  readonly agency: string;
  readonly indexAfter: number;
  readonly rankBefore: number | null;
  readonly rankAfter: number;
}

/** Height of a rung in px, and how many are seen. */
const HEIGHT = 26;
const SEEN = 15;

/** The ladder of the current scenario. */
export function labLadder(lab: Lab): HTMLElement {
  const { element, show } = ladder(lab.world.name);
  const before = new Text();
  const caption = html`<p class="muted">${say`Thang xếp hạng theo kịch bản`}<br>${before}</p>`;
  const whole = html`<div class="lab-ladder no-print">${caption}${element}</div>` as HTMLElement;
  lab.follow(whole, ({ outcome, scenario }) => {
    const ranked = outcome.ladder.objects().filter((row): row is AgencyOutcome & Rung => row.rankAfter !== null);
    show(ranked, scenario.agency);
    const rank = outcome.before.rank;
    write(before, rank === null ? "" : say`Hiện nay: hạng ${rank}`);
  });
  return whole;
}

/**
 * The ranking as a ladder: the agencies around the own one, which slide past as it rises or falls.
 * A light drawing of its own: it follows every movement of a slider, so it only moves rungs and
 * writes the figures that changed.
 */
function ladder(name: (agency: string) => string): {
  element: HTMLElement;
  /** Shows the ranking, best first, with the own agency in view. */
  show(rungs: readonly Rung[], own: string): void;
} {
  const was = html`<div class="rung-was"></div>` as HTMLElement;
  const box = html`<div class="ladder" role="img" style=${`height:${SEEN * HEIGHT}px`}>${was}</div>` as HTMLElement;
  const lines = new Map<string, { element: HTMLElement; rank: Text; index: Text; own: boolean }>();

  function lineOf(agency: string) {
    const known = lines.get(agency);
    if (known) return known;
    const [rank, index] = [new Text(), new Text()];
    const element =
      html`<div class="rung"><span>${rank}</span><span>${name(agency)}</span><span>${index}</span></div>` as HTMLElement;
    const line = { element, rank, index, own: false };
    lines.set(agency, line);
    box.append(element);
    return line;
  }

  function show(rungs: readonly Rung[], own: string): void {
    const at = rungs.findIndex(({ agency }) => agency === own);
    const seen = Math.min(SEEN, rungs.length);
    const first = Math.max(0, Math.min(rungs.length - seen, at - Math.floor(seen / 2)));
    const shown = new Set(rungs.map(({ agency }) => agency));
    for (const [agency, { element }] of lines) if (!shown.has(agency)) element.remove();
    for (const agency of lines.keys()) if (!shown.has(agency)) lines.delete(agency);
    rungs.forEach(({ agency, rankAfter, indexAfter }, i) => {
      const line = lineOf(agency);
      write(line.rank, String(rankAfter));
      write(line.index, formatIndex(indexAfter));
      place(line.element, i - first);
      if (line.own !== (agency === own)) {
        line.own = agency === own;
        line.element.classList.toggle("own", line.own);
      }
    });
    const stood = (rungs[at]?.rankBefore ?? 0) - 1 - first;
    was.hidden = stood < 0 || stood >= seen || rungs[at]?.rankBefore === rungs[at]?.rankAfter;
    if (!was.hidden) place(was, stood);
    const label = describe(rungs, at, name);
    if (box.getAttribute("aria-label") !== label) box.setAttribute("aria-label", label);
    box.style.height = `${Math.max(1, seen) * HEIGHT}px`;
  }
  return { element: box, show };
}

function place(element: HTMLElement, at: number): void {
  const transform = `translateY(${at * HEIGHT}px)`;
  if (element.style.transform !== transform) element.style.transform = transform;
}

function describe(rungs: readonly Rung[], at: number, name: (agency: string) => string): string {
  const own = rungs[at];
  if (!own) return say`Thang xếp hạng: đơn vị chưa được xếp hạng.`;
  const [above, below] = [rungs[at - 1], rungs[at + 1]];
  return [
    say`Thang xếp hạng: ${name(own.agency)} hạng ${own.rankAfter} trong ${formatCount(rungs.length)} đơn vị.`,
    above && say`Ngay trên: ${name(above.agency)} (${formatIndex(above.indexAfter)}).`,
    below && say`Ngay dưới: ${name(below.agency)} (${formatIndex(below.indexAfter)}).`,
  ]
    .filter(Boolean)
    .join(" ");
}
