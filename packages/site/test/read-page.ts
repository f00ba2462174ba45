import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Window } from "happy-dom";
import { html } from "htl";
import type { TopLevelSpec } from "vega-lite";
import { vi } from "vitest";
import { translatePage } from "../scripts/english.ts";
import { dataFile } from "./data-file.ts";
import { openWindow } from "./dom.ts";
import { pageCode } from "./page-code.ts";

const SOURCES = new URL("../src/", import.meta.url);

/** Width of a chart, in px: that of paper. */
const WIDTH = 703;

/** A page as it stands once all its cells have run. */
export interface ReadPage {
  readonly main: HTMLElement;
  /** Its charts in their order, as they would be drawn. */
  readonly charts: readonly Chart[];
}

interface Chart {
  readonly name: string;
  readonly spec: TopLevelSpec;
}

export interface PageReader {
  /** Reads a page at an address: `linh-vuc/3?nam=2023`. */
  read(address: string, options?: ReadOptions): Promise<ReadPage>;
}

interface ReadOptions {
  /** The page's Markdown where it has another name: `linh-vuc/[field]`. */
  readonly source?: string;
  /** What stands in the page's field for a search. */
  readonly typed?: string;
  /** Names of what the page imports that is not to be run. */
  readonly without?: readonly string[];
}

/**
 * Reads pages of the site without a browser: their own Markdown and components, on what their
 * loaders print, in a document of happy-dom. Cells run once, for the choices in the address, and
 * nothing is kept from the page before; charts are specifications. Workers, and whatever needs a
 * layout or time, are for the browser's tests.
 *
 * One language at a time: another reader ends this one.
 */
export function pageReader(lang: "vi" | "en"): PageReader {
  const window = openWindow(lang);
  // Components know the language of the page that they are loaded on.
  vi.resetModules();
  const charts: Chart[] = [];
  vi.doMock("../src/components/chart/chart.ts", () => ({
    chart(specOf: (frame: object) => TopLevelSpec, { name }: { name: string }) {
      const highlight = markedBy(location);
      charts.push({ name, spec: specOf({ width: WIDTH, theme: "light", lang, ...(highlight && { highlight }) }) });
      return html`<figure class="chart" id=${name}></figure>`;
    },
  }));
  const load = loader();
  let marked: string | null = null;
  const programs = new Map<string, Program>();
  function programOf(source: string): Program {
    const markdown = readFileSync(new URL(`${source}.md`, SOURCES), "utf8");
    return new AsyncFunction(...SCOPE, pageCode(lang === "en" ? translatePage(markdown).english : markdown));
  }
  let main: HTMLElement | undefined;
  return {
    async read(address, { source = address.replace(/\?.*/, ""), typed, without = [] } = {}) {
      open(window, `${lang === "en" ? "en/" : ""}${address}`);
      charts.length = 0;
      // Which agency is marked is a state of the page; a new one starts with its address's.
      if (marked !== markedBy(location)) vi.resetModules();
      marked = markedBy(location);
      // Inputs of the page before still listen to the address; they need not keep all of it.
      main?.replaceChildren();
      main = document.createElement("main");
      const program = programs.get(source) ?? programOf(source);
      programs.set(source, program);
      const loadSome: Load = async (from) => {
        const module = await load(from);
        const left = without.filter((name) => name in module);
        return { ...module, ...Object.fromEntries(left.map((name) => [name, () => ""])) };
      };
      await program(...scope({ main, load: loadSome, address, typed }));
      document.body.replaceChildren(main);
      return { main, charts: [...charts] };
    },
  };
}

/** The agency that an address marks on its page. */
const markedBy = ({ search }: Location): string | null => new URLSearchParams(search).get("don-vi");

function open(window: Window, address: string): void {
  window.happyDOM.setURL(`http://localhost/${address}`);
  window.sessionStorage.clear();
  window.localStorage.clear();
}

type Program = (...values: unknown[]) => Promise<void>;
const AsyncFunction = (async () => {}).constructor as new (...parts: string[]) => Program;

/** What Framework lets a page's cells use. */
const SCOPE = ["prose", "load", "display", "view", "Generators", "FileAttachment", "observable"];

function scope({
  main,
  load,
  address,
  typed,
}: {
  main: HTMLElement;
  load: Load;
  address: string;
  typed: string | undefined;
}): unknown[] {
  const display = (value: Node | string) => main.append(value);
  const view = (input: HTMLElement & { value: unknown }) => {
    display(input);
    if (typed !== undefined && input.querySelector("input[type=text]")) input.value = typed;
    return input.value;
  };
  const input = ({ value }: { value: unknown }) => value;
  const FileAttachment = (path: string) => ({ json: async () => dataFile(path.replace(/^.*data\//, "")) });
  const [, name] = /([^/]+?)(?:\?.*)?$/.exec(address) ?? [];
  return [html, load, display, view, { input }, FileAttachment, { params: { agency: name, field: name } }];
}

type Load = (from: string) => Promise<object>;

/** Gives what a cell imports: a component by its path, or a library. The data set is opened once. */
function loader(): Load {
  let world: Promise<unknown> | undefined;
  return async (from) => {
    const [, component] = /components\/(.*)\.js$/.exec(from) ?? [];
    if (component === undefined) return import(from);
    const module = await import(fileURLToPath(new URL(`components/${component}.ts`, SOURCES)));
    if (component !== "world/world") return module;
    return {
      ...module,
      openWorld(file: unknown) {
        world ??= module.openWorld(file);
        return world;
      },
    };
  };
}
