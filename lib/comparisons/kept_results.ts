import { z } from "zod";
import type { TransitionMatrix } from "../counts/transition_matrix.ts";
import type { NamedTest, PairedTestName } from "./paired_tests.ts";
import type { SensitivityRow, TippingPoint } from "./sensitivity_row.ts";

const people = z.int().min(0);

/** A list that this project wrote itself, and whose checksum was compared: its items are not looked into again. */
function list<Item>(): z.ZodType<readonly Item[]> {
  return z.custom<readonly Item[]>((value) => Array.isArray(value));
}

/** Schema of what is found with all cells of a matrix at hand, as protected counts keep it. */
export const keptResultsSchema = z.strictObject({
  movement: z.strictObject({ rose: people, same: people, fell: people }),
  favourableTransitions: z.tuple([z.tuple([people, people]), z.tuple([people, people])]),
  tests: list<NamedTest<PairedTestName>>(),
  sensitivity: z.strictObject({
    rows: list<SensitivityRow>(),
    tippingPoint: z.custom<TippingPoint | null>((value) => typeof value === "object"),
  }),
});

/** What is found with all cells of a matrix at hand. */
export type KeptResults = z.output<typeof keptResultsSchema>;

/** What was kept with a matrix; `null` when all its cells are at hand. */
export function keptResults({ protection }: TransitionMatrix): KeptResults | null {
  return protection === null ? null : keptResultsSchema.parse(protection.results);
}
