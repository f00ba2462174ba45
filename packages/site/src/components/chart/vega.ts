type Vega = typeof import("vega-embed");

let loading: Promise<Vega> | undefined;
let loaded: Vega | undefined;

/** Vega, Vega-Lite and vega-embed: most of a page's code, so loaded when a picture is first needed. */
export function loadVega(): Promise<Vega> {
  loading ??= import("vega-embed").then((module) => {
    loaded = module;
    return module;
  });
  return loading;
}

/** Vega if it is here already, for what cannot wait: printing. */
export const loadedVega = (): Vega | undefined => loaded;
