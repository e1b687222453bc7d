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

/** What one output says of intervals beside p-values: how much, and what contradicts itself. */
export function judge({ place, text, tables, lines }: ReadOutput): Held & { readonly faults: readonly string[] } {
  const printed = tables.map((table) => printedDisagreements(table, known));
  const said = contradictions(text);
  const drawn = lineContradictions(lines ?? []);
  const faults = [...said.contradictions, ...unreadTests(text), ...drawn.contradictions];
  return {
    faults: [...printed.flatMap((one) => one?.found ?? []), ...faults.map((fault) => `${place}: ${fault}`)],
    intervals: printed.reduce((sum, one) => sum + (one?.compared ?? 0), drawn.count),
    sentences: said.count,
  };
}

/** Holds all of some outputs against itself. */
export function hold(outputs: readonly ReadOutput[]): Held {
  let [intervals, sentences] = [0, 0];
  for (const output of outputs) {
    const judged = judge(output);
    assert.deepEqual(judged.faults, []);
    [intervals, sentences] = [intervals + judged.intervals, sentences + judged.sentences];
  }
  return { intervals, sentences };
}
