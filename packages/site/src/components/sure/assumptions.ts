import {
  DEFAULT_UNCERTAINTY,
  type LeafNoise,
  type Method,
  type UncertaintySpec,
  type WeightNoise,
} from "@par-index/core/uncertainty";
import { formatCount, formatPoints, formatShare } from "../page/format.js";
import { say } from "../page/language.js";

/** Something that a reader may take to be uncertain; `key` stands in the address. */
export interface Option<Value> {
  readonly key: string;
  readonly label: string;
  /** In a list of assumptions; null where nothing is assumed. */
  readonly told: string | null;
  readonly value: Value | undefined;
}

type Level = WeightNoise["level"];

/** The levels of the tree whose weights may be uncertain. */
export const LEVELS: readonly { readonly key: string; readonly label: string; readonly level: Level }[] = [
  { key: "linh-vuc", label: say`lĩnh vực`, level: 1 },
  { key: "tieu-chi", label: say`tiêu chí`, level: 2 },
  { key: "cuoi", label: say`tiêu chí cấp cuối`, level: "leaf" },
];

/** What is taken to be uncertain. */
export interface Taken {
  readonly survey: Option<LeafNoise>;
  readonly appraisal: Option<LeafNoise>;
  readonly weights: Option<(level: Level) => WeightNoise>;
  readonly level: (typeof LEVELS)[number];
  readonly methods: Option<readonly Method[]>;
}

/** Ballots of a survey that are suggested, beside the default's. */
export const SAMPLES = [100, 300, 1000];

/** How far appraised points may be off, in points. */
const BANDS = [0.1, 0.25, 0.5];

/** How far weights may be off, as a share, beside the default's. */
const SPREADS = [0.05, 0.1, 0.2, 0.3, 0.5];

const CONCENTRATIONS = [50, 200];

export const inOrder = (figures: readonly number[]) => [...new Set(figures)].sort((a, b) => a - b);

export const usualSample = (): number | undefined =>
  DEFAULT_UNCERTAINTY.survey?.kind === "survey" ? DEFAULT_UNCERTAINTY.survey.sample : undefined;

/** The noise of a survey of so many ballots, as typed. */
export function surveyOf(typed: string): Option<LeafNoise> {
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

export function appraisalOptions(): Option<LeafNoise>[] {
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

export function weightOptions(): Option<(level: Level) => WeightNoise>[] {
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
export function methodOptions(fields: readonly string[]): Option<readonly Method[]>[] {
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

/** The option of a key; the first if it is no longer there. */
export const optionOf = <Value>(options: readonly Option<Value>[], key: string): Option<Value> =>
  options.find((option) => option.key === key) ?? (options[0] as Option<Value>);

export const specOf = ({ survey, appraisal, weights, level, methods }: Taken): UncertaintySpec => ({
  ...(survey.value ? { survey: survey.value } : {}),
  ...(appraisal.value ? { appraisal: appraisal.value } : {}),
  ...(weights.value ? { weights: weights.value(level.level) } : {}),
  ...(methods.value ? { methods: methods.value } : {}),
});

export const toldOf = ({ survey, appraisal, weights, level, methods }: Taken): string[] => {
  const told = [
    survey.told,
    appraisal.told,
    weights.told === null ? null : say`trọng số ${level.label} ${weights.told}`,
    methods.told,
  ].filter((each) => each !== null);
  return told.length ? told : [say`không có gì không chắc chắn`];
};

/** What core's default takes, in the page's options. */
export function defaults(): Taken {
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

/** What each assumption means, for those who choose. */
export const assumptionNotes = (): string[] => [
  say`Điểm điều tra: hỏi một mẫu khác thì tỷ lệ hài lòng sẽ hơi khác; mẫu càng nhỏ, điểm càng dao động.`,
  say`Điểm thẩm định: hai lần chấm cùng một hồ sơ ít khi bằng nhau. Mức lệch lấy từ chênh lệch giữa tự chấm và thẩm định của từng tiêu chí, hoặc do bạn đặt.`,
  say`Điểm dao động không vượt 0 và điểm tối đa, và đều về hai phía: điểm càng gần một đầu thì dao động càng ít, điểm tối đa thì không dao động.`,
  say`Trọng số: điểm tối đa của từng lĩnh vực là một quyết định; mỗi lần mô phỏng đổi chúng một ít rồi đưa tổng về như cũ.`,
  say`Cách tính: mỗi lần mô phỏng chọn ngẫu nhiên một trong các cách đã nêu.`,
  say`Giả định mặc định là minh hoạ: số phiếu bình quân mỗi tỉnh trong khảo sát người dân năm 2024, và độ lệch trọng số theo thông lệ của các nghiên cứu.`,
];
