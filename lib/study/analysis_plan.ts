import { z } from "zod";
import type { DataFault } from "../data/data_error.ts";
import { readJson } from "../data/read_json.ts";
import type { ReadOptions } from "../data/read_source.ts";
import type { Source } from "../data/source.ts";

/**
 * What is decided before any answer is looked at: how sure a result must be, how several tests are counted together,
 * which attributes answers are split by. Code reads it, and whatever it decides can cite it.
 */
export type AnalysisPlan = Readonly<z.output<typeof analysisPlanSchema>>;

const identifier = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, { error: "lower-case letters, digits and hyphens" });

/** Schema of `data/study/analysis_plan.json`. */
export const analysisPlanSchema = z.strictObject({
  confidenceLevel: z.number().gt(0).lt(1).meta({ description: "Level of every interval and test" }),
  adjustment: z.enum(["holm", "none"]).meta({ description: "How the p-values of one family are adjusted" }),
  smallBase: z.int().min(1).meta({ description: "Below this many people a share is a reference value only" }),
  attributes: z.array(identifier).readonly().meta({ description: "Constructs that answers are split by" }),
});

/** The plan of a project that has none of its own. */
export const DEFAULT_ANALYSIS_PLAN: AnalysisPlan = {
  confidenceLevel: 0.95,
  adjustment: "holm",
  smallBase: 30,
  attributes: ["age", "occupation"],
};

const FILE = "data/study/analysis_plan.json";

/** A plan as far as it could be read. */
export interface AnalysisPlanReading {
  readonly plan: AnalysisPlan;
  readonly source: Source | null;
  readonly faults: readonly DataFault[];
}

/** Reads the project's plan. */
export async function readAnalysisPlan(options: ReadOptions = {}): Promise<AnalysisPlanReading> {
  const { value, source, faults } = await readJson(FILE, { schema: analysisPlanSchema, ...options });
  return { plan: value ?? DEFAULT_ANALYSIS_PLAN, source, faults };
}
