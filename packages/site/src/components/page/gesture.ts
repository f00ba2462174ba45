let last = 0;

/** A number for what the reader does at once; see `edit` of `lab/state.ts`. */
export const newGesture = (): number => ++last;

/**
 * Calls back while a control is moved, with the gesture: one drag, one key held down, one figure
 * typed is one gesture.
 */
export function onGesture(control: HTMLInputElement, move: (gesture: number) => void): void {
  let gesture = newGesture();
  let isKeyDown = false;
  const begin = () => {
    gesture = newGesture();
  };
  const isTyped = control.type !== "range";
  control.addEventListener("focus", begin);
  control.addEventListener("pointerdown", begin);
  control.addEventListener("keydown", ({ repeat }) => {
    isKeyDown = true;
    if (!repeat && !isTyped) begin();
  });
  for (const end of ["keyup", "blur"]) control.addEventListener(end, () => (isKeyDown = false));
  control.addEventListener("input", () => move(gesture));
  // A slider says "change" with every repetition of a key held down.
  control.addEventListener("change", () => {
    if (isTyped || !isKeyDown) begin();
  });
}
