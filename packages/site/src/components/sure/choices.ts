import * as Inputs from "@observablehq/inputs";
import { mainTree } from "@par-index/core/scoring";
import type { UncertaintySpec } from "@par-index/core/uncertainty";
import { html } from "htl";
import { agencyChoice, choice, otherAgencyChoice } from "../page/choices.js";
import { formatCount } from "../page/format.js";
import { say } from "../page/language.js";
import type { World } from "../world/world.js";
import {
  appraisalOptions,
  assumptionNotes,
  defaults,
  inOrder,
  LEVELS,
  methodOptions,
  type Option,
  optionOf,
  SAMPLES,
  specOf,
  surveyOf,
  type Taken,
  toldOf,
  usualSample,
  weightOptions,
} from "./assumptions.js";
import { assumptionFile, type OpenedSpec } from "./file.js";

type Input<T> = HTMLElement & { value: T };

/** What the page is about: an agency among others, and what is taken to be uncertain. */
export interface SureChoices {
  readonly agency: string;
  readonly year: number;
  /** The first so many ranks are asked about. */
  readonly top: number;
  /** The agency that it is compared with; null for the one next to it. */
  readonly other: string | null;
  readonly spec: UncertaintySpec;
  readonly draws: number;
  /** The assumptions in a few words, each. */
  readonly told: readonly string[];
}

/** The inputs of the page. */
export interface SureForm {
  /** Agency, year and assumptions; the first ranks asked about; the agency to compare with. */
  readonly scope: HTMLElement;
  readonly top: HTMLElement;
  readonly other: HTMLElement;
  readonly choices: () => SureChoices;
  /** Calls back when something is chosen. */
  onChange(act: () => void): void;
}

/** A whole number of ballots, with or without points between thousands; nothing is no error of sampling. */
const BALLOTS = "([1-9][0-9]{0,5}|[1-9][0-9]{0,2}[.][0-9]{3})?";

const TOPS = [3, 5, 10, 20];

const DRAWS = [1_000, 10_000, 50_000];

/** A field for the number of ballots, which every province knows better than any list. */
function surveyInput(): Input<string> {
  const suggested = inOrder([...SAMPLES, usualSample() ?? 0]).filter((sample) => sample > 0);
  return choice(
    "phieu",
    Inputs.text({
      label: say`Điểm điều tra: số phiếu`,
      value: String(usualSample() ?? ""),
      placeholder: say`không có sai số`,
      pattern: BALLOTS,
      datalist: suggested.map(String),
    }) as Input<string>,
  );
}

/** A select of options by key, bound to the address. */
function optionChoice<Value>(
  key: string,
  { label, options, value }: { label: string; options: readonly Option<Value>[]; value: string },
): Input<string> {
  const names = new Map(options.map((option) => [option.key, option.label]));
  const format = (each: string) => names.get(each) ?? each;
  return choice(key, Inputs.select([...names.keys()], { label, value, format }) as Input<string>);
}

/**
 * The inputs of the page: agency and year first, the assumptions behind a heading of their own.
 * They start with core's defaults, and all stand in the address.
 */
export function sureForm(world: World): SureForm {
  const fieldsOf = (year: number) => mainTree(world.scored, { year })?.fields.map(({ code }) => code) ?? [];
  const usual = defaults();
  const appraisals = appraisalOptions();
  const spreads = weightOptions();
  const methods = methodOptions(fieldsOf(world.latest));

  const agencyInput = agencyChoice(world.scoredAgencies);
  const yearInput: Input<number> = choice(
    "nam",
    Inputs.radio(world.years, { label: say`Năm`, format: String, value: world.latest }),
  );
  const topInput: Input<number> = choice(
    "hang-dau",
    Inputs.select(TOPS, { label: say`Những hạng đầu`, format: (k: number) => say`${k} hạng đầu`, value: 10 }),
  );
  const otherInput = otherAgencyChoice(world.scoredAgencies, {
    label: say`So với`,
    none: say`đơn vị xếp liền kề`,
  });
  const ballotsInput = surveyInput();
  const appraisalInput = optionChoice("tham-dinh", {
    label: say`Điểm thẩm định`,
    options: appraisals,
    value: usual.appraisal.key,
  });
  const weightsInput = optionChoice("trong-so", {
    label: say`Trọng số`,
    options: spreads,
    value: usual.weights.key,
  });
  const levelInput: Input<string> = choice(
    "cap",
    Inputs.select(
      LEVELS.map(({ key }) => key),
      {
        label: say`Trọng số của`,
        value: usual.level.key,
        format: (key: string) => LEVELS.find((each) => each.key === key)?.label,
      },
    ),
  );
  const methodsInput = optionChoice("cach-tinh", {
    label: say`Cách tính`,
    options: methods,
    value: usual.methods.key,
  });
  const drawsInput: Input<number> = choice(
    "so-lan",
    Inputs.select(DRAWS, { label: say`Số lần mô phỏng`, format: formatCount, value: 10_000 }),
  );

  let opened: OpenedSpec | null = null;
  function taken(): Taken {
    const year = yearInput.value;
    const level = LEVELS.find(({ key }) => key === levelInput.value) as (typeof LEVELS)[number];
    return {
      survey: surveyOf(ballotsInput.value),
      appraisal: optionOf(appraisals, appraisalInput.value),
      weights: optionOf(spreads, weightsInput.value),
      level,
      // The fields are those of the year.
      methods: optionOf(methodOptions(fieldsOf(year)), methodsInput.value),
    };
  }
  const specNow = () => opened?.spec ?? specOf(taken());
  function choices(): SureChoices {
    return {
      agency: agencyInput.value ?? "",
      year: yearInput.value,
      top: topInput.value,
      other: otherInput.value,
      draws: drawsInput.value,
      spec: specNow(),
      told: opened ? [say`tệp giả định ${opened.name}`] : toldOf(taken()),
    };
  }

  const varied: Input<unknown>[] = [ballotsInput, appraisalInput, weightsInput, levelInput, methodsInput];
  const acts: (() => void)[] = [];
  // Who chooses again gives the file up.
  for (const input of varied)
    input.addEventListener("input", () => {
      opened = null;
    });
  const file = assumptionFile({
    spec: specNow,
    tree: () => mainTree(world.scored, { year: yearInput.value }),
    open(found) {
      opened = found;
      for (const act of acts) act();
    },
  });
  const scope = html`<div class="no-print">
    <div class="choices">${agencyInput}${yearInput}</div>
    <details class="assumptions"><summary>${say`Giả định: điều gì không chắc chắn, và đến đâu`}</summary>
      <div class="choices">${varied}${drawsInput}</div>
      ${file}
      <ul class="muted">${assumptionNotes().map((note) => html`<li>${note}</li>`)}</ul>
    </details>
  </div>` as HTMLElement;
  const framed = (input: HTMLElement) => html`<div class="choices no-print">${input}</div>` as HTMLElement;
  return {
    scope,
    top: framed(topInput),
    other: framed(otherInput),
    choices,
    onChange(act) {
      acts.push(act);
      for (const input of [agencyInput, yearInput, topInput, otherInput, ...varied, drawsInput])
        input.addEventListener("input", act);
    },
  };
}
