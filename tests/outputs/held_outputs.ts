/** Holds outputs against themselves: intervals beside p-values, in tables, sentences and drawings. */
import assert from "node:assert/strict";
import { compareStudy } from "../../lib/comparisons/compare_study.ts";
import { LANGUAGES } from "../../lib/data/language.ts";
import { DEFAULT_ANALYSIS_PLAN } from "../../lib/study/analysis_plan.ts";
import { studyOfAllDesigns } from "../comparisons/made_studies.ts";
import { isBesideKind, type KnownTable, printedDisagreements } from "./interval_beside_p.ts";
import type { ReadOutput } from "./read_outputs.ts";
import { contradictions, lineContradictions, unreadTests } from "./said_contradictions.ts";
import { shownOf } from "./shown_of_study.ts";

const surveysOfAllDesigns = studyOfAllDesigns(1);

/** What columns are called, from tables of a study that has all of them, with and without what a plan says would not matter. */
export const known: readonly KnownTable[] = LANGUAGES.flatMap((lang) =>
  [undefined, { margin: 0.1, reason: { ja: "例", en: "an example" } }].flatMap((equivalence) => {
    const plan = { ...DEFAULT_ANALYSIS_PLAN, equivalence };
    const { tables } = shownOf(compareStudy(surveysOfAllDesigns, { plan }), surveysOfAllDesigns, lang);
    return Object.entries(tables).flatMap(([kind, table]) => isBesideKind(kind) ? [{ kind, lang, table }] : []);
  })
);

/** How much was held against each other. */
export interface Held {
  readonly intervals: number;
  readonly sentences: number;
}

/** Holds all of some outputs against itself. */
export function hold(outputs: readonly ReadOutput[]): Held {
  let [intervals, sentences] = [0, 0];
  for (const { place, text, tables, lines } of outputs) {
    for (const printed of tables) {
      const result = printedDisagreements(printed, known);
      assert.deepEqual(result?.found ?? [], []);
      intervals += result?.compared ?? 0;
    }
    const said = contradictions(text);
    assert.deepEqual(said.contradictions, [], place);
    assert.deepEqual(unreadTests(text), [], place);
    const drawn = lineContradictions(lines ?? []);
    assert.deepEqual(drawn.contradictions, [], place);
    intervals += drawn.count;
    sentences += said.count;
  }
  return { intervals, sentences };
}
