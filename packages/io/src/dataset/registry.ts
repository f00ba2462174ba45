import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { type Agency, parseAgencies, parseRegions } from "@par-index/core";
import { parseAttributes } from "@par-index/core/agencies";
import { issue } from "@par-index/core/issues";
import { parseAliases } from "../words/agency-names.js";
import type { Dataset } from "./dataset.js";
import { type DataFolder, listFiles } from "./folder.js";

/**
 * Reads the agencies, with their regions, attributes and other names: those of the data set first,
 * then the registry that all data sets share.
 *
 * @param folder the data set's own
 * @returns also whether all agencies could be read; where not, one that is unknown may stand in the rest
 */
export function readRegistry(
  data: DataFolder,
  folder: string,
): Pick<Dataset, "regions" | "agencies" | "aliases"> & { readonly isWhole: boolean } {
  const registry = join(data.path, "agencies");
  const inBoth = (file: string) => [join(folder, file), join(registry, file)].filter((path) => existsSync(path));
  const [regionFiles, before] = [inBoth("regions.csv"), data.issues.length];
  const regionsRead = regionFiles.map((path) => data.csv(path, parseRegions));
  const regions = regionsRead.flatMap((each) => each ?? []);
  // Regions that could not be read are one problem, not one at each agency.
  const known = regionsRead.includes(undefined) ? {} : { regions };

  const agencies = new Map<string, Agency>();
  const files = [join(folder, "agencies.csv"), ...listFiles(registry, ".csv")].filter(
    (path) => !["regions.csv", "aliases.csv"].includes(basename(path)) && existsSync(path),
  );
  for (const path of files) {
    const own = data.csv(path, (records, source) => parseAgencies(records, { ...known, ...source }));
    for (const agency of own?.values() ?? []) {
      if (agencies.has(agency.id))
        data.issues.push(
          issue(
            "error",
            "agency-duplicate",
            { agency: agency.id, within: "files" },
            { file: data.label(path), column: "id" },
          ),
        );
      agencies.set(agency.id, agency);
    }
  }

  const isWhole = data.issues.length === before;

  const attributes = join(folder, "attributes.csv");
  const described = existsSync(attributes)
    ? data.csv(attributes, (records, source) => parseAttributes(records, { agencies, ...source }))
    : undefined;
  for (const agency of described ?? []) agencies.set(agency.id, agency);

  const aliases = inBoth("aliases.csv").flatMap(
    (path) => data.csv(path, (records, source) => parseAliases(records, { agencies, ...source })) ?? [],
  );
  return { regions, agencies, aliases, isWhole };
}
