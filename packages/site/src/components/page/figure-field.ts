import { html } from "htl";
import { say } from "./language.js";
import { figureOf, figureText } from "./typed-figure.js";

/** A field for one figure. */
export interface FigureFieldOptions {
  readonly value: number | undefined;
  /** Called with every figure that is typed, and with nothing once the field is emptied. */
  readonly set: (value: number | undefined) => void;
  readonly max?: number;
  readonly isWhole?: boolean;
  /** What counts while the field is empty. */
  readonly empty?: string;
}

/**
 * A field for a figure not below 0, with a decimal comma or point as the reader types. What is no
 * such figure is marked while it is typed, and gives way to the figure that stands.
 */
export function figureField(label: string, { value, set, max, isWhole, empty }: FigureFieldOptions): HTMLInputElement {
  // A field for numbers would take the decimal comma or the point by the browser's language, not the reader's.
  const field =
    html`<input type="text" inputmode="decimal" autocomplete="off" class="figure" aria-label=${label} placeholder=${empty ?? null} value=${figureText(value)}>` as HTMLInputElement;
  let last = value;
  const isPossible = (figure: number) =>
    figure >= 0 && figure <= (max ?? Number.POSITIVE_INFINITY) && (!isWhole || Number.isInteger(figure));
  field.oninput = () => {
    const typed = figureOf(field.value);
    const isEmpty = field.value.trim() === "";
    const isRight = isEmpty || (typed !== null && isPossible(typed));
    field.setAttribute("aria-invalid", String(!isRight));
    field.title = isRight ? "" : faultOf(max, isWhole);
    if (!isRight) return;
    last = typed ?? undefined;
    set(last);
  };
  field.onchange = () => {
    field.value = figureText(last);
    field.removeAttribute("aria-invalid");
  };
  return field;
}

function faultOf(max: number | undefined, isWhole: boolean | undefined): string {
  if (isWhole) return say`Nhập một số nguyên không âm.`;
  return max === undefined ? say`Nhập một số không âm.` : say`Nhập một số từ 0 đến ${max}.`;
}
