import { oneOfThese } from "../data/nearest_word.ts";
import type { Codebook, Question } from "./codebook.ts";

/**
 * A question by what a researcher calls it: its id, what it asks (the construct), or its wording.
 *
 * @param action what is done with it, as it should read after "Cannot"
 * @throws {RangeError} when there is none, naming those there are, or when several ask it, as before and after do
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadSurvey } from "./load_surveys.ts";
 * const { codebook } = await loadSurvey("soka-training-1");
 * assert.equal(findAskedQuestion(codebook, "occupation", "filter").id, "soka-training-1-q02");
 * assert.throws(() => findAskedQuestion(codebook, "ocupation", "filter"), /did you mean occupation\?/);
 * ```
 */
export function findAskedQuestion({ id, questions }: Codebook, name: string, action: string): Question {
  const exact = questions.find((question) => question.id === name);
  if (exact !== undefined) return exact;
  const found = questions.filter(({ construct, wording, wordingEnglish, constructName }) =>
    [construct, wording, wordingEnglish, constructName?.ja, constructName?.en].includes(name)
  );
  const [only, second] = found;
  if (only !== undefined && second === undefined) return only;
  if (only !== undefined) {
    throw new RangeError(
      `Cannot ${action} as ${name} must be asked once in ${id}: say which of ${
        found.map((question) => `${question.id} (${question.timing})`).join(", ")
      }`,
    );
  }
  const known = [...new Set(questions.map(({ construct }) => construct)), ...questions.map((question) => question.id)];
  throw new RangeError(`Cannot ${action} as the question must be ${oneOfThese(name, known)}`);
}
