import { slug } from "../data/slug.ts";
import type { Bilingual, Language } from "../data/language.ts";
import { z } from "zod";
import type { DataFault } from "../data/data_error.ts";
import { readJson } from "../data/read_json.ts";
import type { ReadOptions } from "../data/read_source.ts";
import type { Source } from "../data/source.ts";

/**
 * What is decided before any answer is looked at: which outcomes are tested by what, how sure a result must be, which tests
 * count as one family, which attributes answers are split by. Code reads it, and whatever it decides can cite it.
 */
export type AnalysisPlan = Readonly<z.output<typeof analysisPlanSchema>>;

/** A family: tests that are judged together, so that a false alarm in any of them counts once. */
export type PlannedFamily = AnalysisPlan["families"][number];

/** The families that the engine knows how to test. */
export type FamilyId = PlannedFamily["id"];

const FAMILY_IDS = [
  "change-movement",
  "change-favourable",
  "difference-shares",
  "difference-ranks",
  "overall-ranks",
  "change-difference",
] as const;

/** A name in every language. */
const NAME = { ja: z.string().min(1), en: z.string().min(1) } satisfies Readonly<Record<Language, z.ZodString>>;

const name: z.ZodType<Bilingual> = z.strictObject(NAME);

const family = z.strictObject({
  id: z.enum(FAMILY_IDS).meta({ description: "What is tested; each family has its test in the code" }),
  compares: name
    .meta({ description: "What the family holds, as outputs print it" }),
});

/** Schema of `data/study/analysis_plan.json`. */
export const analysisPlanSchema = z.strictObject({
  confidenceLevel: z.number().gt(0.5).lt(1).meta({ description: "Level of every interval and test" }),
  adjustment: z.enum(["holm", "none"]).meta({ description: "How the p-values of one family are adjusted" }),
  favourable: z.literal("sides").meta({ description: "Favourable are the answers that the code book gives that side" }),
  families: z.array(family).readonly().refine(
    (families) => FAMILY_IDS.every((id) => families.filter((one) => one.id === id).length === 1),
    { error: `each of ${FAMILY_IDS.join(", ")} once` },
  ).meta({ description: "Which tests are judged together" }),
  power: z.number().gt(0).lt(1).meta({
    description: "Probability with which a change must be found to call it visible",
  }),
  against: z.number().min(0).lt(0.5)
    .meta({ description: "Share of people taken to move against the rest when asking which change is visible" }),
  equivalence: z.strictObject({
    margin: z.number().gt(0).lt(1).meta({ description: "Largest difference, as a share, that would not matter" }),
    reason: name.meta({ description: "Why a difference of that size would not matter, as outputs print it" }),
  }).optional().meta({
    description:
      "From what size on a difference matters, fixed before answers are looked at; without it nothing is called small",
  }),
  smallBase: z.int().min(1).meta({ description: "Below this many people a share is a reference value only" }),
  mergedAnswers: z.array(z.strictObject({
    construct: slug.meta({ description: "Construct of the attribute whose answers differ from event to event" }),
    categories: z.array(z.strictObject({
      ...NAME,
      answers: z.array(z.string().min(1)).min(1).readonly(),
    })).min(1).readonly(),
  })).readonly().meta({ description: "Which answers of different questionnaires belong to one category" }),
  attributes: z.array(slug).readonly().meta({ description: "Constructs that answers are split by" }),
});

/** The plan of a project that has none of its own. */
export const DEFAULT_ANALYSIS_PLAN: AnalysisPlan = {
  confidenceLevel: 0.95,
  adjustment: "holm",
  favourable: "sides",
  families: [
    {
      id: "change-movement",
      compares: {
        ja: "前後に尋ねた全ての設問の上昇と下降",
        en: "rises and falls of every question asked before and after",
      },
    },
    {
      id: "change-favourable",
      compares: {
        ja: "前後に尋ねた全ての設問の肯定的回答",
        en: "favourable answers of every question asked before and after",
      },
    },
    {
      id: "difference-shares",
      compares: {
        ja: "比べられる全ての二つの事業・自治体の肯定的回答の割合",
        en: "favourable shares of every two events or municipalities that may be compared",
      },
    },
    {
      id: "difference-ranks",
      compares: {
        ja: "比べられる全ての二つの事業・自治体の答え全体",
        en: "answers as a whole of every two events or municipalities that may be compared",
      },
    },
    {
      id: "overall-ranks",
      compares: {
        ja: "設問ごとに事業・自治体をまとめて比べる検定",
        en: "tests of all events or municipalities at once, question by question",
      },
    },
    {
      id: "change-difference",
      compares: { ja: "事業・自治体の間の変化の差", en: "differences in change between events or municipalities" },
    },
  ],
  power: 0.8,
  against: 0.1,
  smallBase: 30,
  mergedAnswers: [],
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
