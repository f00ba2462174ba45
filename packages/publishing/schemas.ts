/**
 * The JSON Schemas of all documents, written from the zod schemas that read them, into
 * `packages/core/schemas`: `pnpm schemas` after a change of a document's shape.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { assignmentSchema } from "../core/dist/leads/assignment.js";
import { costSchema, problemSchema } from "../core/dist/plan/problem-schema.js";
import { FORMS, leafChangeSchema } from "../core/dist/scenario/leaf-change.js";
import { otherObject, otherSchema, scenarioSchema } from "../core/dist/scenario/scenario-document.js";
import { crosswalkSchema } from "../core/dist/tree/crosswalk.js";
import { treeSchema } from "../core/dist/tree/tree-schema.js";
import { specSchema } from "../core/dist/uncertainty/parse.js";
import { datasetSchema } from "../io/dist/dataset/settings.js";

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Where the schemas stand, with a slash at its end. */
export const SCHEMAS_FOLDER = fileURLToPath(new URL("../core/schemas/", import.meta.url));

const DOCUMENTS: Readonly<Record<string, { title: string; schema: z.ZodType }>> = {
  assignment: { title: "Lead agencies of the leaves of a criteria tree", schema: assignmentSchema },
  crosswalk: { title: "How the codes of one criteria tree map onto another's", schema: crosswalkSchema },
  dataset: { title: "What a data set is made of (dataset.json)", schema: datasetSchema },
  plan: { title: "A planning problem: a target and what it costs to raise each leaf", schema: problemSchema },
  scenario: { title: "A scenario: what if", schema: scenarioSchema },
  tree: { title: "A criteria tree", schema: treeSchema },
  uncertainty: { title: "Assumptions: what is uncertain in scores, weights and method", schema: specSchema },
};

const oneOf = (keys: readonly string[]) => keys.map((key) => ({ required: [key] }));

/** What zod checks by a function, which no JSON Schema can be written from. */
const BY_HAND = new Map<unknown, () => JsonSchema>([
  [leafChangeSchema, () => ({ oneOf: oneOf(FORMS) })],
  [costSchema, () => ({ oneOf: oneOf(["perPoint", "steps"]) })],
  [otherObject, () => ({ oneOf: oneOf(["trend", "changes"]) })],
  [otherSchema, () => ({ anyOf: [{ const: "fixed" }, fragment(otherObject)] })],
]);

/** A zod schema as JSON Schema: of what stands in a file, defaults left out or not. */
const fragment = (schema: z.ZodType): JsonSchema => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => void Object.assign(jsonSchema, BY_HAND.get(zodSchema)?.()),
  });
  return rest;
};

/** The text of each schema's file, by the name of its document. */
export function schemaFiles(): Map<string, string> {
  return new Map(
    Object.entries(DOCUMENTS).map(([name, { title, schema }]) => {
      const { properties, ...rest } = fragment(schema);
      const written = {
        $schema: "https://json-schema.org/draft/2020-12/schema",
        title,
        ...rest,
        properties: { $schema: { type: "string" }, ...properties },
      };
      return [name, `${JSON.stringify(written, null, 2)}\n`];
    }),
  );
}

if (import.meta.main) {
  mkdirSync(SCHEMAS_FOLDER, { recursive: true });
  for (const [name, text] of schemaFiles()) writeFileSync(`${SCHEMAS_FOLDER}${name}.json`, text);
}
