import { rankDistribution } from "@par-index/charts";
import type { Scored } from "@par-index/core";
import { type RankUncertainty, type Runner, simulateWith, simulation } from "@par-index/core/uncertainty";
import { html } from "htl";
import { chart } from "../chart/chart.js";
import { toggleChoice } from "../page/choices.js";
import { formatShare } from "../page/format.js";
import { say } from "../page/language.js";
import { defaultTold } from "../sure/assumptions.js";
import { drawRunners } from "../sure/draw-questions.js";
import { drawn } from "../sure/parts.js";
import { LEVEL, rankInterval, rankShares } from "../sure/rows.js";
import type { Lab } from "./lab.js";
import { isUnchanged } from "./state.js";

/** The ranks in the draws of a scenario, and as the scores are; the latter is null where they are the same. */
interface Compared {
  readonly now: RankUncertainty;
  readonly before: RankUncertainty | null;
}

/**
 * The scenario's rank as a distribution, beside the one of the scores as they are. Drawn on
 * request, in workers, once changes rest: sliders do not wait for it.
 */
export function labSure(lab: Lab, start: () => Worker): HTMLElement {
  const { world } = lab;
  const input = toggleChoice("bat-dinh", {
    label: say`Độ bất định`,
    value: false,
  });
  const sentence = html`<p role="status"></p>` as HTMLElement;
  let compared: Compared | null = null;
  let redraw = () => {};
  const picture = chart(
    (frame) => {
      const { agency, year } = lab.scenario;
      const of = compared && rankInterval(compared.now, agency);
      return rankDistribution(compared && of ? rankShares(compared.now, agency, compared.before ?? undefined) : [], {
        ...frame,
        name: world.name(agency),
        ...(of ?? { rank: null, interval: { low: 0, high: 0, level: LEVEL } }),
        simulated: world.simulated,
        source: say`kịch bản “${lab.scenario.name}”, năm ${year}; ${drawn(compared?.now.draws ?? 0, defaultTold())}`,
      });
    },
    {
      name: "do-bat-dinh",
      follow(again) {
        redraw = again;
      },
    },
  );
  const shown = html`<div hidden>${sentence}${picture}</div>` as HTMLElement;
  const element = html`<div class="lab-sure"><div class="no-print">${input}</div>${shown}</div>` as HTMLElement;

  let runners: readonly Runner[] | undefined;
  let running: AbortController | undefined;
  /** The present, of the base it was drawn for. */
  let present: { readonly key: string; readonly found: RankUncertainty } | undefined;

  async function draw(): Promise<void> {
    running?.abort();
    if (!input.value) {
      shown.hidden = true;
      shown.removeAttribute("aria-busy");
      return;
    }
    const current = new AbortController();
    running = current;
    runners ??= drawRunners(start);
    const { scenario, outcome } = lab;
    const { agency, year, stage } = scenario;
    const agencies = outcome.scored.units.map((unit) => unit.agency);
    const ranksOf = (scored: Scored) =>
      simulateWith(
        runners as readonly Runner[],
        simulation(scored, { year, stage, agencies, measured: world.scored }),
        {
          signal: current.signal,
        },
      );
    shown.setAttribute("aria-busy", "true");
    try {
      const key = JSON.stringify([year, stage, agencies]);
      if (present?.key !== key) present = { key, found: await ranksOf(world.scored) };
      const isChanged = !isUnchanged(scenario);
      const now = isChanged ? await ranksOf(outcome.scored) : present.found;
      if (current.signal.aborted) return;
      compared = { now, before: isChanged ? present.found : null };
      sentence.textContent = sentenceOf(compared, agency, world.name(agency));
      picture.hidden = rankInterval(now, agency) === null;
    } catch (error) {
      if (current.signal.aborted) return;
      sentence.textContent = say`Không mô phỏng được: ${(error as Error).message}`;
      picture.hidden = true;
    }
    shown.removeAttribute("aria-busy");
    shown.hidden = false;
    redraw();
  }
  input.addEventListener("input", () => void draw());
  lab.followAtRest(element, () => void draw());
  return element;
}

/** Between which ranks the agency lies in the scenario, and as the scores are. */
function sentenceOf({ now, before }: Compared, agency: string, name: string): string {
  const level = formatShare(LEVEL);
  const [then, was] = [rankInterval(now, agency), before && rankInterval(before, agency)];
  if (!then) return say`${name} còn tiêu chí chưa có điểm nên chưa xếp hạng: không có thứ hạng để mô phỏng.`;
  const { low, high } = then.interval;
  if (!was) return say`Trong ${level} số lần mô phỏng, hạng của ${name} nằm từ ${low} đến ${high}.`;
  return say`Trong ${level} số lần mô phỏng, hạng của ${name} theo kịch bản nằm từ ${low} đến ${high}; hiện nay từ ${was.interval.low} đến ${was.interval.high}.`;
}
