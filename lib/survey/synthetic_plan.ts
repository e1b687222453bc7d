import { z } from "zod";

/** Schema of `data/surveys/<survey>/synthetic_plan.json`. */
export const syntheticPlanSchema = z.strictObject({
  seed: z.int().min(0).meta({ description: "Seed of the random stream" }),
  weights: z.record(z.string(), z.array(z.number().min(0)).readonly()).meta({
    description:
      "For each question of type single, how often each answer comes, in the order of the scale; any numbers",
  }),
  locations: z.record(z.string(), z.number()).meta({
    description: "For each rating, how favourable: 0 is middling, 1 a good deal better, −1 a good deal worse",
  }),
  missingShare: z.number().min(0).max(1).meta({ description: "Share of cells left without an answer" }),
});

/**
 * What generated answers of a survey should look like. Nothing in it is known of the real answers: it only makes samples
 * that differ by event as real ones might, so that every figure can be drawn.
 */
export interface SyntheticPlan extends Readonly<z.output<typeof syntheticPlanSchema>> {
  readonly surveyId: string;
}
