import { ParError } from "@par-index/core";
import { type PeersBy, peerGroup, strengths } from "@par-index/core/compare";
import type { LeafChange } from "@par-index/core/scenario";
import { say } from "../page/language.js";
import type { Lab } from "./lab.js";

/** A way to set many leaves at once, computed from the data. */
export interface Preset {
  readonly text: string;
  /** The leaves it sets, for the agency of the current scenario. */
  changes(lab: Lab, peers: PeersBy): Record<string, LeafChange>;
}

/** What the lab offers: none of them but the last takes points away. */
export const presets: readonly Preset[] = [
  {
    text: say`Trung vị nhóm so sánh ở mọi nơi thấp hơn`,
    changes: (lab, of) => gainful(lab, { as: "median", of }),
  },
  {
    text: say`Cao nhất nhóm so sánh ở mọi nơi thấp hơn`,
    changes: (lab, of) => gainful(lab, { as: "best", of }),
  },
  { text: say`Điểm tối đa ở mọi nơi dễ lấy lại (quá nửa nhóm so sánh đã đạt)`, changes: easy },
  { text: say`Bằng năm trước`, changes: lastYear },
];

/** What a change comes to at every leaf by itself; leaves at which it means nothing are left out. */
function reached(lab: Lab, change: LeafChange): { code: string; now: number | null; to: number }[] {
  const { outcome } = lab;
  return outcome.tree.leaves().flatMap(({ code }) => {
    const { before } = outcome.at(code);
    const to = before.max === 0 ? null : reachedAt(lab, code, change);
    return to === null ? [] : [{ code, now: before.score, to }];
  });
}

function reachedAt({ base, scenario }: Lab, code: string, change: LeafChange): number | null {
  try {
    return base.points({ ...scenario, changes: { [code]: change } }).get(code) ?? null;
  } catch (error) {
    // No peer with a score, or no year before.
    if (error instanceof ParError && error.code === "scenario-invalid") return null;
    throw error;
  }
}

function gainful(lab: Lab, change: LeafChange): Record<string, LeafChange> {
  const rows = reached(lab, change).filter(({ now, to }) => now === null || to > now);
  return Object.fromEntries(rows.map(({ code }) => [code, change]));
}

function lastYear(lab: Lab): Record<string, LeafChange> {
  const change: LeafChange = { as: "last-year" };
  const rows = reached(lab, change).filter(({ now, to }) => to !== now);
  return Object.fromEntries(rows.map(({ code }) => [code, change]));
}

function easy({ world, scenario }: Lab, by: PeersBy): Record<string, LeafChange> {
  const { agency, year, stage } = scenario;
  const peers = peerGroup(world.scored, { agency, year, stage, by });
  const rows = strengths(world.scored, { agency, year, stage, peers }).objects();
  return Object.fromEntries(rows.filter((row) => row.easy).map(({ code }) => [code, { as: "full" }]));
}
