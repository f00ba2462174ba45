/** `self`: the agency's own score (tự chấm); `appraised`: the official one (thẩm định). */
export const STAGES = ["self", "appraised"] as const;
/** Whose scores they are: `self` or `appraised`. */
export type Stage = (typeof STAGES)[number];

/** What is scored at once: an agency in a year at a stage. */
export interface Unit {
  readonly agency: string;
  readonly year: number;
  readonly stage: Stage;
}

/** A unit as it is asked for: without a stage, the appraised one. */
export interface UnitRef {
  readonly agency: string;
  readonly year: number;
  readonly stage?: Stage | undefined;
}

/** One text per unit, for maps. */
export function unitKey({ agency, year, stage = "appraised" }: UnitRef): string {
  return `${agency}|${year}|${stage}`;
}
