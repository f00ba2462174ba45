import { say } from "./language.js";

/** A caption, with the mark of simulated data. */
export const marked = (caption: string, simulated: boolean): string =>
  simulated ? `${caption} ${say`(dữ liệu mô phỏng)`}` : caption;

/** The words after a caption: simulated, illustrative. */
export const captionMarks = ({
  simulated,
  illustrative,
}: {
  readonly simulated: boolean;
  readonly illustrative: boolean;
}): string =>
  [simulated ? ` ${say`(dữ liệu mô phỏng)`}` : "", illustrative ? ` ${say`* Điểm tối đa minh hoạ.`}` : ""].join("");
