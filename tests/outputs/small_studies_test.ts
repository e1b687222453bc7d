/**
 * Random small studies through all comparisons, tables, figures and sentences of the notebooks of change and difference, in
 * both editions: nothing breaks, nothing is no number, and no interval stands beside a p-value that says otherwise without
 * a sentence of why.
 */
import assert from "node:assert/strict";
import { loadSurveys } from "../../lib/survey/load_surveys.ts";
import { compareStudy } from "../../lib/comparisons/compare_study.ts";
import { LANGUAGES } from "../../lib/data/language.ts";
import type { Figure } from "../../lib/figures/figure.ts";
import type { Survey } from "../../lib/survey/survey.ts";
import type { Table } from "../../lib/tables/table.ts";
import { describe } from "../../lib/wording/describe.ts";
import { randomStudy } from "../comparisons/made_studies.ts";
import { randomCases } from "../random_cases.ts";
import { besideColumns, disagreements, isBesideKind } from "./interval_beside_p.ts";
import { contradictions } from "./said_contradictions.ts";
import { shownOf } from "./shown_of_study.ts";

/** Everything that a reader reads of a table or figure. */
function textOf(shown: Table | Figure): string {
  const { title, notes } = shown;
  const own = shown.kind === "figure"
    ? [shown.subtitle, shown.alternativeText, ...shown.panels.map((panel) => panel.title ?? "")]
    : shown.rows.flatMap((row) => Object.values(row).map((cell) => cell === null ? "" : String(cell)));
  return [title, ...notes, ...own].join("\n");
}

/** Numbers that are none, and values that were not written out. */
const NO_NUMBER = /NaN|Infinity|undefined|\bnull\b|\[object/;

/** Audits one study; returns how many intervals and sentences were held against their p-value. */
function audit(surveys: readonly Survey[], about: string): { readonly intervals: number; readonly sentences: number } {
  const study = compareStudy(surveys);
  const { changes, changeDifferences, byEvent, byMunicipality, bySides } = study;
  const comparisons = [...changes, ...changeDifferences, ...byEvent, ...byMunicipality, ...bySides];
  let [intervals, sentences] = [0, 0];
  for (const lang of LANGUAGES) {
    const { tables, figures } = shownOf(study, surveys, lang);
    const texts = [...Object.values(tables), ...figures].map(textOf);
    for (const text of [...texts, ...comparisons.map((one) => describe(one, { lang }))]) {
      assert.doesNotMatch(text, NO_NUMBER, about);
      const said = contradictions(text);
      assert.deepEqual(said.contradictions, [], about);
      sentences += said.count;
    }
    for (const [name, table] of Object.entries(tables)) {
      if (!isBesideKind(name)) continue;
      for (const id of besideColumns(name)) {
        // Of scores only events with changes have intervals.
        if (name !== "scores") assert.ok(table.columns.some((column) => column.id === id), `${name}: ${id}`);
      }
      const { found, compared } = disagreements(name, { rows: table.rows, notes: table.notes.join("\n"), lang });
      assert.deepEqual(found, [], about);
      intervals += compared;
    }
  }
  return { intervals, sentences };
}

/** How many studies: of fewer than thirty not every kind of comparison comes up, in the quick run neither. */
const STUDIES = Number(Deno.env.get("SMALL_STUDIES") ?? Math.max(30, randomCases(150)));

Deno.test(`${STUDIES} random small studies in both editions: nothing breaks, no NaN, no interval against its p`, () => {
  let [intervals, sentences] = [0, 0];
  for (let seed = 0; seed < STUDIES; seed++) {
    const found = audit(randomStudy(seed), `study ${seed}`);
    [intervals, sentences] = [intervals + found.intervals, sentences + found.sentences];
  }
  assert.ok(intervals > 10 * STUDIES && sentences > 5 * STUDIES, `${intervals} intervals, ${sentences} sentences`);
});

Deno.test("the study at hand in both editions, the English one among them", async () => {
  const { intervals, sentences } = audit(await loadSurveys(), "the study at hand");
  assert.ok(intervals > 100 && sentences > 50, `${intervals} intervals, ${sentences} sentences`);
});

Deno.test("of the random studies every kind of comparison is among those audited", () => {
  const kinds = new Set(
    Array.from({ length: STUDIES }, (_, seed) => compareStudy(randomStudy(seed))).flatMap((study) =>
      [...study.changes, ...study.changeDifferences, ...study.byEvent].map((one) =>
        "reason" in one ? `${one.kind}: ${one.reason}` : one.kind
      )
    ),
  );
  assert.deepEqual([...kinds].toSorted(), [
    "alone: asked-alone",
    "alone: nobody-answered",
    "changes",
    "groups",
    "margins",
    "paired",
    "refused: nobody-answered",
    "refused: nobody-answered-both",
    "refused: nobody-asks-alike",
    "refused: too-few-groups-with-answers",
  ]);
});
