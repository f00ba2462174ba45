/** Writes a text where it is another. */
export function write(text: Text, value: string): void {
  if (text.data !== value) text.data = value;
}
