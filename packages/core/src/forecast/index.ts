export { BACK_TEST_COLUMNS, type BackTestRow, backTest, HIDDEN_PARTS, type HiddenPart } from "./back-test.js";
export {
  FORECAST_COLUMNS,
  type Forecast,
  type ForecastLeaf,
  type ForecastMethod,
  type ForecastSource,
  forecast,
} from "./forecast.js";
export type { Basis as ForecastBasis } from "./model.js";
