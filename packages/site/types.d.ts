/** Types of the browser libraries that ship none, as far as the components use them. */
declare module "htl" {
  type Template = (strings: TemplateStringsArray, ...values: unknown[]) => HTMLElement;
  export const html: Template & { fragment: (strings: TemplateStringsArray, ...values: unknown[]) => DocumentFragment };
  export const svg: (strings: TemplateStringsArray, ...values: unknown[]) => SVGElement;
}

declare module "@observablehq/inputs" {
  type Input<T = unknown> = HTMLElement & { value: T };
  type Make = <T = unknown>(first?: unknown, options?: Record<string, unknown>) => Input<T>;
  export const button: Make;
  export const checkbox: Make;
  export const radio: Make;
  export const range: Make;
  export const search: Make;
  export const select: Make;
  export const table: Make;
  export const text: Make;
  export const toggle: Make;
}
