import * as Inputs from "@observablehq/inputs";
import { mainTree } from "@par-index/core";
import {
  DEFAULT_UNCERTAINTY,
  type LeafNoise,
  type Method,
  type UncertaintySpec,
  type WeightNoise,
} from "@par-index/core/uncertainty";
import { html } from "htl";
import { agencyChoice, choice, otherAgencyChoice } from "../page/choices.js";
import { formatCount, formatPoints, formatShare } from "../page/format.js";
import { say } from "../page/language.js";
import type { World } from "../world/world.js";
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

/** Something that a reader may take to be uncertain; `key` stands in the address. */
interface Option<Value> {
  readonly key: string;
  readonly label: string;
  /** In a list of assumptions; null where nothing is assumed. */
  readonly told: string | null;
  readonly value: Value | undefined;
}

/** Ballots of a survey that are suggested, beside the default's. */
const SAMPLES = [100, 300, 1000];
/** A whole number of ballots, with or without points between thousands; nothing is no error of sampling. */
const BALLOTS = "([1-9][0-9]{0,5}|[1-9][0-9]{0,2}[.][0-9]{3})?";
/** How far appraised points may be off, in points. */
const BANDS = [0.1, 0.25, 0.5];
/** How far weights may be off, as a share, beside the default's. */
const SPREADS = [0.05, 0.1, 0.2, 0.3, 0.5];
const CONCENTRATIONS = [50, 200];
const TOPS = [3, 5, 10, 20];
const DRAWS = [1_000, 10_000, 50_000];

const inOrder = (figures: readonly number[]) => [...new Set(figures)].sort((a, b) => a - b);

const usualSample = (): number | undefined =>
  DEFAULT_UNCERTAINTY.survey?.kind === "survey" ? DEFAULT_UNCERTAINTY.survey.sample : undefined;

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

/** The noise of a survey of so many ballots, as typed. */
function surveyOf(typed: string): Option<LeafNoise> {
  const sample = Number(typed.replaceAll(".", ""));
  return sample >= 1
    ? {
        key: typed,
        label: say`${formatCount(sample)} phiếu`,
        told: say`điều tra ${formatCount(sample)} phiếu`,
        value: { kind: "survey", sample },
      }
    : { key: "", label: say`không có sai số`, told: null, value: undefined };
}

function appraisalOptions(): Option<LeafNoise>[] {
  return [
    { key: "khong", label: say`không có sai số`, told: null, value: undefined },
    {
      key: "chenh-lech",
      label: say`lệch như tự chấm và thẩm định`,
      told: say`thẩm định lệch như giữa tự chấm và thẩm định`,
      value: { kind: "disagreement" },
    },
    ...BANDS.map((points) => ({
      key: String(points),
      label: say`± ${formatPoints(points)} điểm mỗi tiêu chí`,
      told: say`thẩm định lệch đến ± ${formatPoints(points)} điểm mỗi tiêu chí`,
      value: { kind: "band" as const, points },
    })),
  ];
}

type Level = WeightNoise["level"];

/** The levels of the tree whose weights may be uncertain. */
const LEVELS: readonly { readonly key: string; readonly label: string; readonly level: Level }[] = [
  { key: "linh-vuc", label: say`lĩnh vực`, level: 1 },
  { key: "tieu-chi", label: say`tiêu chí`, level: 2 },
  { key: "cuoi", label: say`tiêu chí cấp cuối`, level: "leaf" },
];

function weightOptions(): Option<(level: Level) => WeightNoise>[] {
  const { weights } = DEFAULT_UNCERTAINTY;
  const spreads = inOrder([...SPREADS, ...(weights?.kind === "uniform" ? [weights.spread] : [])]);
  return [
    { key: "khong", label: say`giữ nguyên`, told: null, value: undefined },
    ...spreads.map((spread) => ({
      key: String(spread),
      label: `± ${formatShare(spread)}`,
      told: `± ${formatShare(spread)}`,
      value: (level: Level) => ({ kind: "uniform" as const, spread, level }),
    })),
    ...CONCENTRATIONS.map((concentration) => ({
      key: `dirichlet-${concentration}`,
      label: say`Dirichlet, độ tập trung ${formatCount(concentration)}`,
      told: say`theo Dirichlet ${formatCount(concentration)}`,
      value: (level: Level) => ({ kind: "dirichlet" as const, concentration, level }),
    })),
  ];
}

/** Ways to compute the index of which each draw takes one, for the fields of the tree. */
function methodOptions(fields: readonly string[]): Option<readonly Method[]>[] {
  return [
    { key: "cong-bo", label: say`như công bố`, told: null, value: undefined },
    {
      key: "cong-nhan",
      label: say`cộng hoặc nhân`,
      told: say`một nửa số lần lấy trung bình nhân`,
      value: [{ aggregation: "sum" }, { aggregation: "geometric" }],
    },
    {
      key: "chuan-hoa",
      label: say`các cách chuẩn hoá`,
      told: say`điểm để nguyên hoặc chuẩn hoá (min–max, z-score, thứ hạng)`,
      value: [{}, { normalisation: "min-max" }, { normalisation: "z-score" }, { normalisation: "rank" }],
    },
    ...(fields.length > 1
      ? [
          {
            key: "bo-linh-vuc",
            label: say`có lúc bỏ một lĩnh vực`,
            told: say`đủ các lĩnh vực hoặc bỏ một lĩnh vực bất kỳ`,
            value: [{}, ...fields.map((without) => ({ without }))],
          },
        ]
      : []),
  ];
}

/** The option that makes the default; the first, which assumes nothing, if none does. */
const sameAs = <Value>(options: readonly Option<Value>[], makes: (value: Value) => boolean): Option<Value> =>
  options.find(({ value }) => value !== undefined && makes(value)) ?? (options[0] as Option<Value>);

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

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

/** What each assumption means, for those who choose. */
const assumptionNotes = (): string[] => [
  say`Điểm điều tra: hỏi một mẫu khác thì tỷ lệ hài lòng sẽ hơi khác; mẫu càng nhỏ, điểm càng dao động.`,
  say`Điểm thẩm định: hai lần chấm cùng một hồ sơ ít khi bằng nhau. Mức lệch lấy từ chênh lệch giữa tự chấm và thẩm định của từng tiêu chí, hoặc do bạn đặt.`,
  say`Điểm dao động không vượt 0 và điểm tối đa, và đều về hai phía: điểm càng gần một đầu thì dao động càng ít, điểm tối đa thì không dao động.`,
  say`Trọng số: điểm tối đa của từng lĩnh vực là một quyết định; mỗi lần mô phỏng đổi chúng một ít rồi đưa tổng về như cũ.`,
  say`Cách tính: mỗi lần mô phỏng chọn ngẫu nhiên một trong các cách đã nêu.`,
  say`Giả định mặc định là minh hoạ: số phiếu bình quân mỗi tỉnh trong khảo sát người dân năm 2024, và độ lệch trọng số theo thông lệ của các nghiên cứu.`,
];

/** What is taken to be uncertain. */
interface Taken {
  readonly survey: Option<LeafNoise>;
  readonly appraisal: Option<LeafNoise>;
  readonly weights: Option<(level: Level) => WeightNoise>;
  readonly level: (typeof LEVELS)[number];
  readonly methods: Option<readonly Method[]>;
}

/** The option of a key; the first if it is no longer there. */
const optionOf = <Value>(options: readonly Option<Value>[], key: string): Option<Value> =>
  options.find((option) => option.key === key) ?? (options[0] as Option<Value>);

const specOf = ({ survey, appraisal, weights, level, methods }: Taken): UncertaintySpec => ({
  ...(survey.value ? { survey: survey.value } : {}),
  ...(appraisal.value ? { appraisal: appraisal.value } : {}),
  ...(weights.value ? { weights: weights.value(level.level) } : {}),
  ...(methods.value ? { methods: methods.value } : {}),
});

const toldOf = ({ survey, appraisal, weights, level, methods }: Taken): string[] => {
  const told = [
    survey.told,
    appraisal.told,
    weights.told === null ? null : say`trọng số ${level.label} ${weights.told}`,
    methods.told,
  ].filter((each) => each !== null);
  return told.length ? told : [say`không có gì không chắc chắn`];
};

/** What core's default takes, in the page's options. */
function defaults(): Taken {
  const { appraisal, weights } = DEFAULT_UNCERTAINTY;
  const level = LEVELS.find((each) => each.level === weights?.level) ?? (LEVELS[0] as (typeof LEVELS)[number]);
  return {
    survey: surveyOf(String(usualSample() ?? "")),
    appraisal: sameAs(appraisalOptions(), (value) => isSame(value, appraisal)),
    weights: sameAs(weightOptions(), (make) => isSame(make(level.level), weights)),
    level,
    methods: methodOptions([])[0] as Option<readonly Method[]>,
  };
}

/** Core's default assumptions in a few words each. */
export const defaultTold = (): string[] => toldOf(defaults());
