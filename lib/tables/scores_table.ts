import { dataKind } from "../data/data_kinds.ts";
import { kind, type OptionKinds, requireKind, requireOptions } from "../data/check_call.ts";
import type { BeforeAfterComparison } from "../comparisons/before_after_comparison.ts";
import { type Distribution, placeOf } from "../counts/distribution.ts";
import { levelsOf } from "../counts/side_counts.ts";
import { hasWithheldCells, lowestFirst, matchedMargins, type TransitionMatrix } from "../counts/transition_matrix.ts";
import type { Language } from "../data/language.ts";
import { meanChange } from "../statistics/mean_change.ts";
import { scoreSummary } from "../statistics/score_summary.ts";
import type { CountedAnswer } from "../survey/answer_counts.ts";
import { isRefusal } from "../statistics/test_result.ts";
import { TITLE_AT } from "../wording/common_words.ts";
import { PICTURE } from "../wording/change_picture_words.ts";
import {
  COMPARISON_PRESENTATION_OPTIONS,
  type ComparisonPresentationOptions,
  constructTitle,
} from "../wording/comparison_presentation.ts";
import { alteredNotes } from "../wording/altered_words.ts";
import { say } from "../wording/say.ts";
import { withheldSentence, withheldTestNotes } from "../wording/withheld_words.ts";
import { numberColumn, type Table, type TableRow, textColumn } from "./table.ts";
import { comparisonTable, placeColumn, pValueColumn, questionColumn } from "./comparison_table.ts";
import { QUESTION_IDS, questionRowIds } from "./row_ids.ts";

/** What {@linkcode scoresTable} is made from. */
export interface ScoresTableOptions extends ComparisonPresentationOptions {
  /**
   * Before/after comparisons, whose mean change stands in the row of their question after.
   * @default none
   */
  readonly changes?: readonly BeforeAfterComparison[];
}

/** The kind of each of these options. */
export const SCORES_TABLE_OPTIONS: OptionKinds<ScoresTableOptions> = {
  ...COMPARISON_PRESENTATION_OPTIONS,
  changes: dataKind.beforeAfters,
};

/**
 * Answers as scores: mean, spread and quartiles of every rating, by question and event, with the mean change of those who
 * answered before and after.
 *
 * For comparing with reports that print mean scores. The steps between answers are taken for equally wide, which is a
 * convention: counts and shares come first.
 *
 * @param distributions ratings, in the order to show; others and those nobody answered are left out
 */
export function scoresTable(
  distributions: readonly Distribution[],
  given: ScoresTableOptions,
): Table {
  const action = "list scores";
  requireKind(action, distributions, {
    name: "distributions",
    kind: kind.listOf("distributions", dataKind.distribution),
  });
  requireOptions(action, given, SCORES_TABLE_OPTIONS);
  const { changes = [], ...options } = given;
  const { lang = "ja" } = options;
  const asked = distributions.filter(({ scale }) => scale.kind === "rating");
  const ratings = asked.filter(({ answered }) => answered > 0);
  const [withheld] = asked.filter((distribution) => distribution.withheld === true);
  const places = new Map(ratings.map((distribution) => [placeOf(distribution).ja, placeOf(distribution)]));
  const [only] = places.size === 1 ? places.values() : [];
  // Of what nothing is shown it is still said whose it is.
  const named = asked.length === 0 ? distributions : asked;
  const data = [...changes, ...named.map(({ sources }) => ({ sources, caveats: [] }))];
  return comparisonTable(data, options, {
    title: say(lang, only === undefined ? PICTURE.scoresTitle : TITLE_AT(say(lang, PICTURE.scoresTitle), only)),
    notes: [
      ...alteredNotes(asked, lang),
      ...withheld === undefined ? [] : [say(lang, withheldSentence(withheld))],
      say(lang, PICTURE.scoresNote),
      ...changes.length === 0 ? [] : [
        say(lang, PICTURE.scoresPairedNote),
        ...withheldTestNotes(changes.filter((one) => one.kind === "paired"), lang),
      ],
    ],
    columns: [
      questionColumn(lang),
      placeColumn(lang),
      textColumn("asked", say(lang, PICTURE.asked)),
      numberColumn("n", say(lang, PICTURE.n)),
      numberColumn("levels", say(lang, PICTURE.levels)),
      numberColumn("mean", say(lang, PICTURE.mean), 2),
      numberColumn("deviation", say(lang, PICTURE.deviation), 2),
      numberColumn("lowerQuartile", say(lang, PICTURE.lowerQuartile), 2),
      numberColumn("median", say(lang, PICTURE.median), 2),
      numberColumn("upperQuartile", say(lang, PICTURE.upperQuartile), 2),
      ...changes.length === 0 ? [] : [
        numberColumn("meanChange", say(lang, PICTURE.meanChange), 2),
        numberColumn("tLower", say(lang, PICTURE.tLower), 2),
        numberColumn("tUpper", say(lang, PICTURE.tUpper), 2),
        numberColumn("bootLower", say(lang, PICTURE.bootLower), 2),
        numberColumn("bootUpper", say(lang, PICTURE.bootUpper), 2),
        pValueColumn("pValue", say(lang, PICTURE.pUnadjusted)),
      ],
    ],
    ids: QUESTION_IDS,
    rows: ratings.map((distribution) => ({
      ...questionRowIds(distribution),
      ...summaryCells(distribution, lang),
      ...changes.length === 0 ? {} : changeCells(changeOf(distribution, changes)),
    })),
  });
}

function summaryCells(distribution: Distribution, lang: Language): TableRow {
  const levels = levelsOf(distribution);
  const { mean, standardDeviation, lowerQuartile, median, upperQuartile, sampleSize } = scoreSummary(levels);
  const { timing } = distribution.parts[0].question;
  return {
    question: constructTitle(distribution, lang),
    place: say(lang, placeOf(distribution)),
    asked: say(lang, timing === "before" ? PICTURE.before : timing === "after" ? PICTURE.after : PICTURE.askedOnly),
    n: sampleSize,
    levels: levels.length,
    mean,
    deviation: standardDeviation,
    lowerQuartile,
    median,
    upperQuartile,
  };
}

/** The comparison whose question after this is. */
function changeOf({ parts }: Distribution, changes: readonly BeforeAfterComparison[]) {
  return changes.find(({ counts }) => counts.after.parts[0].question.id === parts[0].question.id);
}

function changeCells(change: BeforeAfterComparison | undefined): TableRow {
  const none = { meanChange: null, tLower: null, tUpper: null, bootLower: null, bootUpper: null, pValue: null };
  if (change?.kind !== "paired") return none;
  // Where cells are withheld the totals, which are shown, give the change itself; its interval would give the cells away.
  if (hasWithheldCells(change.transitions)) return { ...none, meanChange: changeOfTotals(change.transitions) };
  const found = meanChange(lowestFirst(change.transitions));
  if (isRefusal(found)) return none;
  return {
    meanChange: found.estimate,
    tLower: found.lower,
    tUpper: found.upper,
    bootLower: found.bootstrap?.lower ?? null,
    bootUpper: found.bootstrap?.upper ?? null,
    pValue: found.pValue,
  };
}

/** Mean score after less that before, of those who answered both. */
function changeOfTotals(transitions: TransitionMatrix): number {
  const { before, after } = matchedMargins(transitions);
  // The most favourable answer comes first, and has the highest score.
  const sum = (counted: readonly CountedAnswer[]) =>
    counted.reduce((total, { count }, place) => total + (counted.length - place) * count, 0);
  return (sum(after) - sum(before)) / transitions.matched;
}
