import { agency } from "./agency.js";
import { audit } from "./audit.js";
import { briefing } from "./briefing.js";
import { change } from "./change.js";
import { chart } from "./chart.js";
import { charts } from "./charts.js";
import { check } from "./check.js";
import { common } from "./common.js";
import { criteria } from "./criteria.js";
import type { Dictionary } from "./dictionary.js";
import { fields } from "./fields.js";
import { findings } from "./findings.js";
import { lab } from "./lab.js";
import { leads } from "./leads.js";
import { page } from "./page.js";
import { pages } from "./pages.js";
import { planner } from "./planner.js";
import { ranking } from "./ranking.js";
import { selfAssessment } from "./self-assessment.js";
import { sure } from "./sure.js";
import { table } from "./table.js";
import { world } from "./world.js";

/** The dictionary's files: what all say, charts, findings and pages, then a file per room of the site. */
export const DICTIONARIES = {
  common,
  charts,
  findings,
  pages,
  page,
  table,
  chart,
  world,
  agency,
  ranking,
  change,
  fields,
  leads,
  selfAssessment,
  criteria,
  audit,
  sure,
  check,
  lab,
  planner,
  briefing,
};

/** The one dictionary; a text stands in one file only. */
export const ENGLISH: Dictionary = Object.assign({}, ...Object.values(DICTIONARIES));
