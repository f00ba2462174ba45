export { rankedBars, leaderFinding, type RankedRow, type RankedFrame } from "./ranked-bars.js";
export { fieldHeatmap, type FieldRow } from "./field-heatmap.js";
export { distributionStrip } from "./distribution-strip.js";
export { trendLines, type TrendRow } from "./trend-lines.js";
export { rankBump, type RankRow } from "./rank-bump.js";
export { scoreBullet, type BulletRow } from "./score-bullet.js";
export type { FigureColumn, FigureTable, Frame } from "./frame.js";
export { viLocale, type Theme } from "./theme.js";
