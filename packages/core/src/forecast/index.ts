export { type BackTestRow, backTest, HIDDEN_PARTS, type HiddenPart, BACK_TEST_COLUMNS } from "./back-test.js";
export { type Forecast, type ForecastLeaf, type ForecastMethod, type ForecastSource, forecast, FORECAST_COLUMNS } from "./forecast.js";
