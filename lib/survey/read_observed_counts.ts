import type { DataFault } from "../data/data_error.ts";
import { readJson } from "../data/read_json.ts";
import type { ReadOptions } from "../data/read_source.ts";
import type { Source } from "../data/source.ts";
import type { AnswerCounts } from "./answer_counts.ts";
import type { Codebook } from "./codebook.ts";
import { countsByQuestion, type ObservedCounts, observedCountsSchema } from "./observed_counts.ts";

/** Protected counts as far as they could be read, with all faults. */
export interface ObservedCountsReading {
  readonly observed: ObservedCounts | null;
  readonly counts: ReadonlyMap<string, AnswerCounts>;
  readonly source: Source | null;
  readonly faults: readonly DataFault[];
}

/**
 * The protected counts of a survey, checked against its code book: every question, every answer, as many people.
 *
 * @param file Path from the project's top level.
 */
export async function readObservedCounts(
  file: string,
  { codebook, ...options }: ReadOptions & { readonly codebook: Codebook },
): Promise<ObservedCountsReading> {
  const { value: observed, source, faults } = await readJson(file, { schema: observedCountsSchema, ...options });
  if (observed === null) return { observed, counts: new Map(), source, faults };
  const { counts, unfit } = countsByQuestion(observed, codebook);
  const at = { id: "contradiction", file, line: null } as const;
  const renew = 'run "deno task seal" where the answers are';
  const contradictions = [
    ...observed.survey === codebook.id
      ? []
      : [{ ...at, column: "survey", value: observed.survey, expected: `${codebook.id}, as its folder` }],
    ...observed.respondents === codebook.responses ? [] : [{
      ...at,
      column: "respondents",
      value: String(observed.respondents),
      expected: `${codebook.responses}, the responses of the code book: ${renew}`,
    }],
    ...unfit.map((id) => (
      { ...at, column: `questions.${id}`, value: null, expected: `a count for each of its answers: ${renew}` }
    )),
  ];
  return { observed, counts, source, faults: [...faults, ...contradictions] };
}
