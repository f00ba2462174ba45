/** Hồ sơ đơn vị: one JSON file per agency, all made by this one process. */
import { strToU8, zipSync } from "fflate";
import { agencyProfile } from "./facts/agency-profile.ts";
import { scoredAgencies } from "./facts/workbench.ts";

const files = scoredAgencies.map((agency) => [`${agency.id}.json`, strToU8(JSON.stringify(agencyProfile(agency)))]);
// A fixed date keeps the archive the same for the same data.
process.stdout.write(zipSync(Object.fromEntries(files), { level: 0, mtime: new Date("2024-01-01") }));
