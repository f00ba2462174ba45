/** `self`: the agency's own score (tự chấm); `appraised`: the official one (thẩm định). */
export const STAGES = ["self", "appraised"] as const;
export type Stage = (typeof STAGES)[number];

/** What is scored at once: an agency in a year at a stage. */
export interface Unit {
  readonly agency: string;
  readonly year: number;
  readonly stage: Stage;
}

/** One text per unit, for maps. */
export function unitKey(agency: string, year: number, stage: Stage): string {
  return `${agency}|${year}|${stage}`;
}
