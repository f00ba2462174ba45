import { ParError } from "@par-index/core";
import { checkShape } from "@par-index/core/issues";
import * as z from "zod";

const bilingual = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
const settings = z.strictObject({ dataset: z.string().min(1) });
/** Shape of `dataset.json`. */
export const datasetSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: bilingual,
  simulated: z.boolean(),
  trees: z.array(z.string().min(1)).min(1),
  assignment: z.string().min(1).optional(),
  crosswalks: z.array(z.string().min(1)).optional(),
  scores: z.array(z.string().min(1)).min(1).optional(),
  groups: z.array(z.strictObject({ name: z.string().min(1), atLeast: z.number() })).optional(),
});

/** `settings.json`: the data set that is chosen. */
export function parseSettings(document: unknown, file: string): z.infer<typeof settings> {
  return checked(settings, document, file);
}

/** `dataset.json`: what a data set is made of. */
export function parseDatasetSettings(document: unknown, file: string): z.infer<typeof datasetSchema> {
  return checked(datasetSchema, document, file);
}

function checked<T>(schema: z.ZodType<T>, document: unknown, file: string): T {
  const { data, issues } = checkShape(schema, document, { file });
  if (data === undefined) throw new ParError("settings-invalid", {}, issues);
  return data;
}
