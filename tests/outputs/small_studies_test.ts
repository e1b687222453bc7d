/**
 * Random small studies through all comparisons, tables, figures and sentences of the notebooks of change and difference, in
 * both editions: nothing breaks, nothing is no number, and no interval stands beside a p-value that says otherwise without
 * a sentence of why.
 */
import assert from "node:assert/strict";
import {
  askedConstructs,
  beforeAfterBarsFigure,
  beforeAfterFlowsFigure,
  beforeAfterTable,
  changeDifferencesTable,
  changeDumbbellFigure,
  changeModelsTable,
  comparabilityMatrixFigure,
  comparabilityTable,
  countAllAnswers,
  descriptionsTable,
  effectiveSizesTable,
  effectsForestFigure,
  eventConstructTable,
  favourableIntervalsFigure,
  groupOddsTable,
  groupPairsTable,
  groupSharesTable,
  groupTestsTable,
  loadSurveys,
  marginsTable,
  missingAnswersTable,
  nonresponseCurveFigure,
  nonresponseCurveTable,
  pairedTestsTable,
  scoresTable,
  sensitivityTable,
  transitionHeatMapFigure,
  transitionTable,
} from "../../lib/mod.ts";
import { compareStudy, type StudyComparisons } from "../../lib/comparisons/compare_study.ts";
import { type Language, LANGUAGES } from "../../lib/data/language.ts";
import type { Figure } from "../../lib/figures/figure.ts";
import type { Survey } from "../../lib/survey/survey.ts";
import type { Table } from "../../lib/tables/table.ts";
import { describe } from "../../lib/wording/describe.ts";
import { randomStudy } from "../comparisons/made_studies.ts";
import { contradictions } from "./said_contradictions.ts";

const LEVEL = 0.05;

/** Of the columns of a table: limits of one interval, the p of the same procedure, and other p's, with what the notes must say. */
interface Beside {
  readonly lower: string;
  readonly upper: string;
  readonly own: string;
  readonly others?: Readonly<Record<string, Readonly<Record<Language, RegExp>>>>;
}

const PLANNED = {
  ja: /区間は(?:その|同じ)?調整に合わせた水準/,
  en: /Intervals are at the level that this leaves them/,
};

const BESIDE: Readonly<Record<string, readonly Beside[]>> = {
  beforeAfter: [
    { lower: "riseLower", upper: "riseUpper", own: "riseAdjusted", others: { risePValue: PLANNED } },
    { lower: "changeLower", upper: "changeUpper", own: "adjusted", others: { pValue: PLANNED } },
  ],
  scores: [
    { lower: "tLower", upper: "tUpper", own: "pValue" },
    {
      lower: "bootLower",
      upper: "bootUpper",
      own: "",
      others: {
        pValue: { ja: /ブートストラップの区間は十数人では短すぎる/, en: /bootstrap.*too short with a dozen people/ },
      },
    },
  ],
  nonresponse: [{ lower: "lower", upper: "upper", own: "pValue" }],
  changeDifferences: [{
    lower: "lower",
    upper: "upper",
    own: "adjusted",
    others: {
      pValue: PLANNED,
      permutation: { ja: /並べ替えのpは.*別の方法で、参考/, en: /permutation p.*another procedure, for reference/ },
    },
  }],
  changeModels: [{ lower: "lower", upper: "upper", own: "pValue" }],
  groupPairs: [
    { lower: "lower", upper: "upper", own: "adjusted", others: { pValue: PLANNED } },
    {
      lower: "ranksLower",
      upper: "ranksUpper",
      own: "ranksAdjusted",
      others: { ranksPValue: PLANNED, exact: { ja: /正確なpは参考/, en: /exact p .* for reference/ } },
    },
  ],
  groupOdds: [{ lower: "lower", upper: "upper", own: "pValue" }],
};

/** What the notebooks of change and difference show of a study; tables by the name that {@linkcode BESIDE} has. */
function shownOf(study: StudyComparisons, surveys: readonly Survey[], lang: Language) {
  const { changes, changeDifferences, byEvent, byMunicipality, bySides } = study;
  const how = { key: "made", lang, title: "made" };
  const constructs = askedConstructs(surveys);
  const distributions = surveys.flatMap((survey) => countAllAnswers(survey));
  const tables: Record<string, Table> = {
    eventConstruct: eventConstructTable(constructs, { ...how, surveys }),
    comparability: comparabilityTable(constructs, how),
    scores: scoresTable(distributions, { ...how, changes }),
  };
  const figures: Figure[] = [comparabilityMatrixFigure(constructs, how), favourableIntervalsFigure(constructs, how)];
  if (changes.length > 0) {
    tables["beforeAfter"] = beforeAfterTable(changes, how);
    tables["nonresponse"] = nonresponseCurveTable(changes, how);
    tables["sensitivity"] = sensitivityTable(changes, how);
    tables["missing"] = missingAnswersTable(changes, how);
    tables["margins"] = marginsTable(changes, how);
    tables["transitions"] = transitionTable(changes, how);
    tables["pairedTests"] = pairedTestsTable(changes, how);
    tables["changesInWords"] = descriptionsTable(changes, how);
    const drawn = [beforeAfterBarsFigure, beforeAfterFlowsFigure, changeDumbbellFigure, effectsForestFigure];
    figures.push(...[...drawn, nonresponseCurveFigure, transitionHeatMapFigure].map((figure) => figure(changes, how)));
  }
  if (changeDifferences.length > 0) {
    tables["changeDifferences"] = changeDifferencesTable(changeDifferences, how);
    tables["changeModels"] = changeModelsTable(changeDifferences, how);
    figures.push(effectsForestFigure(changeDifferences, how));
  }
  if (byEvent.length > 0) {
    tables["groupPairs"] = groupPairsTable(byEvent, how);
    tables["groupShares"] = groupSharesTable(byEvent, how);
    tables["groupTests"] = groupTestsTable(byEvent, how);
    tables["groupOdds"] = groupOddsTable(byEvent, how);
    tables["groupsInWords"] = descriptionsTable([...byEvent, ...bySides], how);
    figures.push(effectsForestFigure(byEvent, how), effectsForestFigure(byEvent, { ...how, measure: "ranks" }));
  }
  if (byMunicipality.length > 0) tables["effectiveSizes"] = effectiveSizesTable(byMunicipality, { ...how, surveys });
  return { tables, figures };
}

/** Everything that a reader reads of a table or figure. */
function textOf(shown: Table | Figure): string {
  const { title, notes } = shown;
  const own = shown.kind === "figure"
    ? [shown.subtitle, shown.alternativeText, ...shown.panels.map((panel) => panel.title ?? "")]
    : shown.rows.flatMap((row) => Object.values(row).map((cell) => cell === null ? "" : String(cell)));
  return [title, ...notes, ...own].join("\n");
}

/** Intervals that disagree with a p-value and whose table does not say why. */
function disagreements(
  name: string,
  table: Table,
  lang: Language,
): { readonly found: string[]; readonly compared: number } {
  const found: string[] = [];
  let compared = 0;
  const notes = table.notes.join("\n");
  for (const row of table.rows) {
    const none = name === "groupOdds" || /オッズ比|odds/i.test(String(row["unit"] ?? "")) ? 1 : 0;
    for (const { lower, upper, own, others = {} } of BESIDE[name] ?? []) {
      const [low, high] = [row[lower], row[upper]];
      if (typeof low !== "number" || typeof high !== "number") continue;
      const clear = low > none || high < none;
      for (const id of [own, ...Object.keys(others)].filter((id) => id !== "")) {
        const p = row[id];
        if (typeof p !== "number" || Math.abs(p - LEVEL) < 1e-9) continue;
        compared++;
        if ((p < LEVEL) !== clear && others[id]?.[lang].test(notes) !== true) {
          found.push(`${lower} ${low}…${high} beside ${id} ${p} (${lang}): ${JSON.stringify(row)}`);
        }
      }
    }
  }
  return { found, compared };
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
      for (const id of (BESIDE[name] ?? []).flatMap(({ lower, upper }) => [lower, upper])) {
        // Of scores only events with changes have intervals.
        if (name !== "scores") assert.ok(table.columns.some((column) => column.id === id), `${name}: ${id}`);
      }
      const { found, compared } = disagreements(name, table, lang);
      assert.deepEqual(found, [], about);
      intervals += compared;
    }
  }
  return { intervals, sentences };
}

/** How many studies; `deno task bench:statistics` runs a thousand. */
const STUDIES = Number(Deno.env.get("SMALL_STUDIES") ?? 150);

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
