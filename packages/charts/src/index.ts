export { rankedBars, leaderFinding, type RankedRow, type RankedFrame } from "./ranked-bars.js";
export { fieldHeatmap, type FieldRow } from "./field-heatmap.js";
export { distributionStrip } from "./distribution-strip.js";
export { trendLines, type TrendRow } from "./trend-lines.js";
export { rankBump, type RankRow } from "./rank-bump.js";
export { scoreBullet, type BulletRow } from "./score-bullet.js";
export { changeWaterfall, type ContributionRow, type WaterfallFrame, type WaterfallTotal } from "./waterfall.js";
export { slopeChart, type SlopeRow, type SlopeFrame } from "./slope-chart.js";
export { fieldMultiples, type FieldYearRow } from "./field-multiples.js";
export { quadrant, type QuadrantRow, type QuadrantFrame } from "./quadrant.js";
export { dumbbell, type DumbbellRow, type DumbbellFrame } from "./dumbbell.js";
export { lostPareto, halfLostFinding, type LostRow, type ParetoFrame } from "./lost-pareto.js";
export { treeIcicle, mostLostFinding, type IcicleRow } from "./tree-icicle.js";
export { groupCalendar, groupMoveFinding } from "./group-calendar.js";
export type { GroupRow, GroupFrame } from "./frame/groups.js";
export { groupDistribution, bestGroupFinding, type GroupCount } from "./group-distribution.js";
export { beeswarm, regionFinding, type SwarmRow, type SwarmFrame } from "./beeswarm.js";
export { tornado, swingFinding, type SwingRow, type TornadoFrame } from "./tornado.js";
export { rankLadder, ladderFinding, type LadderRow, type LadderFrame } from "./rank-ladder.js";
export { costFrontier, frontierFinding, type FrontierRow, type FrontierFrame } from "./cost-frontier.js";
export { rankIntervals, intervalFinding, type IntervalRow, type IntervalFrame } from "./rank-intervals.js";
export {
  rankDistribution,
  distributionFinding,
  type RankShareRow,
  type RankDistributionFrame,
} from "./rank-distribution.js";
export { aheadStrip, aheadFinding, type AheadRow, type AheadFrame } from "./ahead-strip.js";
export {
  sensitivityBars,
  sensitivityFinding,
  type SensitivityRow,
  type SensitivityFrame,
} from "./sensitivity-bars.js";
export { correlationMatrix, correlationFinding, type CorrelationRow } from "./correlation-matrix.js";
export { thresholdBars, thresholdFinding, type ThresholdBarRow, type ThresholdBarsFrame } from "./threshold-bars.js";
export type { GroupThreshold } from "./frame/thresholds.js";
export type { FigureColumn, FigureTable } from "./frame/figure-table.js";
export type { Frame } from "./frame/frame.js";
export { viLocale, type Theme } from "./frame/theme.js";
