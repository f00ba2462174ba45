import { ROOT } from "@par-index/core";
import { mainTree } from "@par-index/core/scoring";
import { type RankUncertainty, type Runner, simulateWith, simulation } from "@par-index/core/uncertainty";
import { html } from "htl";
import { formatCount, formatPoints } from "../page/format.js";
import { say } from "../page/language.js";
import type { World } from "../world/world.js";
import type { SureChoices, SureForm } from "./choices.js";

/** A simulation's result as the page shows it. */
export interface Sure {
  readonly world: World;
  /** What was chosen; the result is of its year, spec and draws. */
  readonly choices: SureChoices;
  /** The ranks in the draws; null where there is nothing to simulate. */
  readonly found: RankUncertainty | null;
  /** Why there is no result, in a sentence. */
  readonly fault: string | null;
  /** Calls back at once and whenever what is shown changes, while `owner` is on the page. */
  follow(owner: Element, show: (sure: Sure) => void): void;
}

/** The agencies ranked with one in a year, all on one tree; those of most agencies if it is not scored then. */
export function peersOf({ scored, scoredAgencies }: World, { agency, year }: SureChoices): string[] {
  const tree = scored.has({ agency, year }) ? scored.treeOf({ agency, year }) : mainTree(scored, { year });
  return scoredAgencies.flatMap(({ id }) =>
    scored.has({ agency: id, year }) && scored.treeOf({ agency: id, year }) === tree ? [id] : [],
  );
}

/**
 * Simulates what the form says, and again whenever it says something else; what is outdated is
 * given up. The first result is there when it returns.
 *
 * @param status where it says how far it is and how long it took
 */
export async function openSure(
  world: World,
  { form, runners, status }: { form: SureForm; runners: readonly Runner[]; status: HTMLElement },
): Promise<Sure> {
  const followers = new Map<Element, (sure: Sure) => void>();
  let [choices, found, fault] = [form.choices(), null as RankUncertainty | null, null as string | null];
  let shown = "";
  let running: AbortController | undefined;
  const progress = html`<progress aria-label=${say`Số lần mô phỏng đã xong`}></progress>` as HTMLProgressElement;
  const text = new Text();
  status.replaceChildren(progress, text);

  const sure: Sure = {
    world,
    get choices() {
      return choices;
    },
    get found() {
      return found;
    },
    get fault() {
      return fault;
    },
    follow(owner, show) {
      followers.set(owner, show);
      show(sure);
    },
  };
  function tell(): void {
    for (const [owner, show] of followers)
      if (owner.isConnected) show(sure);
      else followers.delete(owner);
  }

  async function run(next: SureChoices): Promise<void> {
    running?.abort();
    const { year, spec, draws } = next;
    const agencies = peersOf(world, next);
    // With the same again, the result stays.
    const key = JSON.stringify([year, spec, draws, agencies]);
    if (key === shown) {
      choices = next;
      progress.hidden = true;
      return tell();
    }
    const current = new AbortController();
    running = current;
    const began = performance.now();
    progress.hidden = false;
    let result: RankUncertainty | null = null;
    let reason: string | null = null;
    try {
      reason = nothingToSimulate(world, agencies, year);
      if (reason === null) {
        result = await simulateWith(runners, simulation(world.scored, { year, agencies, spec, draws }), {
          signal: current.signal,
          onProgress: (done, of) => {
            progress.max = of;
            progress.value = done;
          },
        });
      }
    } catch (error) {
      if (current.signal.aborted) return;
      reason = faultOf(error as Error);
    }
    if (current.signal.aborted) return;
    const took = performance.now() - began;
    performance.measure("par-index-draws", { start: began, duration: took });
    [choices, found, fault, shown] = [next, result, reason, key];
    progress.hidden = true;
    text.data = result
      ? say`${formatCount(next.draws)} lần mô phỏng trong ${formatPoints(Math.round(took / 10) / 100)} giây.`
      : "";
    tell();
  }
  form.onChange(() => void run(form.choices()));
  await run(choices);
  return sure;
}

/** Why there are no ranks to simulate in a year, in a sentence; null if there are. */
function nothingToSimulate({ scored }: World, agencies: readonly string[], year: number): string | null {
  const ranked = agencies.filter((id) => scored.at({ agency: id, year }, ROOT).rank !== null);
  if (ranked.length === 0) return say`Năm ${year} chưa có đơn vị nào được xếp hạng, nên không có thứ hạng để mô phỏng.`;
  if (ranked.length === 1)
    return say`Năm ${year} chỉ có một đơn vị được xếp hạng: không có đơn vị nào khác để hơn kém.`;
  return null;
}

/** What went wrong, for the reader; a ParError of whichever bundle. */
function faultOf({ message, code }: Error & { code?: string }): string {
  if (code === "tree-not-additive")
    return say`Bộ tiêu chí năm này lấy trung bình nhân, chưa mô phỏng được độ tin cậy của thứ hạng.`;
  return say`Không mô phỏng được: ${message}`;
}

/** A part of the page that is made anew with every result; nothing where there is none. */
export function surePart(
  sure: Sure,
  make: (sure: Sure & { readonly found: RankUncertainty }) => Node | string,
): HTMLElement {
  const element = html`<div class="sure-part"></div>` as HTMLElement;
  sure.follow(element, (now) => {
    element.replaceChildren(now.found === null ? "" : make(now as Sure & { found: RankUncertainty }));
  });
  return element;
}
