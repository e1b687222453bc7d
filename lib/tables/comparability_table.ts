import { dataKind } from "../data/data_kinds.ts";
import { requireKind, requireOptions } from "../data/check_call.ts";
import { type AskedConstruct, comparableQuestions } from "../comparisons/asked_constructs.ts";
import { comparability, questionDesign, timingOf } from "../comparisons/comparability.ts";
import {
  COMPARISON_PRESENTATION_OPTIONS,
  type ComparisonPresentationOptions,
  constructTitle,
} from "../wording/comparison_presentation.ts";
import { type Distribution, placeOf } from "../counts/distribution.ts";
import type { Language } from "../data/language.ts";
import { comparisonTable } from "./comparison_table.ts";
import { type Table, type TableRow, textColumn } from "./table.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import { COMMON, FIGURE_NUMBER } from "../wording/common_words.ts";
import { COMPARABILITY, DESIGNS, REASONS, TIMINGS, WAYS } from "../wording/comparability_words.ts";
import { QUESTION_IDS, questionRowIds } from "./row_ids.ts";

/**
 * Every rating question with what it may be compared with, and why not with the others of its construct.
 *
 * From the code books alone; no answer goes into it.
 */
export function comparabilityTable(
  constructs: readonly AskedConstruct[],
  options: ComparisonPresentationOptions,
): Table {
  const action = "list what can be compared";
  requireKind(action, constructs, { name: "constructs", kind: dataKind.constructs });
  requireOptions(action, options, COMPARISON_PRESENTATION_OPTIONS);
  const { lang = "ja" } = options;
  const sources = constructs.flatMap(({ codebookSources }) => codebookSources);
  const assumed = constructs.some(({ questions }) => questions.some(({ scale }) => scale.basis === "assumed"));
  return comparisonTable([{ sources, caveats: [] }], options, {
    title: say(lang, COMPARABILITY.comparabilityTitle),
    notes: [
      say(lang, COMPARABILITY.wordingsVerbatim),
      ...assumed
        ? [
          say(lang, COMPARABILITY.answersAssumedTable),
        ]
        : [],
    ],
    columns: [
      textColumn("construct", say(lang, COMPARABILITY.construct)),
      textColumn("place", say(lang, COMPARABILITY.placeAndFigure)),
      textColumn("asked", say(lang, COMPARABILITY.design)),
      textColumn("answers", say(lang, COMMON.answers)),
      textColumn("comparable", say(lang, COMPARABILITY.comparable)),
      textColumn("reasons", say(lang, COMPARABILITY.reasons)),
      textColumn("wording", say(lang, COMPARABILITY.wording)),
    ],
    ids: QUESTION_IDS,
    rows: constructs.flatMap((construct) => rowsOf(construct, lang)),
  });
}

function rowsOf(construct: AskedConstruct, lang: Language): readonly TableRow[] {
  return comparableQuestions(construct).map(({ question, as, letter }) => ({
    ...questionRowIds(question),
    construct: constructTitle(question, lang),
    place: [
      say(lang, placeOf(question)),
      question.parts[0].question.figureKeys.map((key) => say(lang, FIGURE_NUMBER(key.replace(/:.*/, "")))).join(", "),
    ].join("\n"),
    asked: askedOf(question, lang),
    answers: question.answers.map(({ answer: { label, labelEnglish } }) => say(lang, { ja: label, en: labelEnglish }))
      .join(say(lang, PUNCTUATION.alternatives)),
    comparable: [
      ...letter === null ? [] : [say(lang, COMPARABILITY.setLetter(letter))],
      as.map((way) => WAYS[way][lang]).join(say(lang, PUNCTUATION.comma)),
    ].join("\n"),
    reasons: reasonsOf(question, construct, lang),
    wording: question.parts[0].question.wording,
  }));
}

/** How it was asked, and of what time where the way alone does not tell: a column of three letters beside it would break both. */
function askedOf(question: Distribution, lang: Language): string {
  const design = questionDesign(question);
  const told = say(lang, DESIGNS[design]);
  return design === "post-only" ? told : `${say(lang, TIMINGS[timingOf(question)])}\n${told}`;
}

/** For each other question of the construct that it is not compared with as it is, in what they differ. */
function reasonsOf(question: Distribution, { questions }: AskedConstruct, lang: Language): string {
  return questions.filter((other) => other !== question).flatMap((other) => {
    const { level, differences } = comparability(question, other);
    if (level === "scale") return [];
    const told = differences.flatMap(({ kind }) => {
      const words = REASONS[kind];
      return words === null ? [] : [say(lang, words)];
    });
    const figure = other.parts[0].question.figureKeys[0]?.replace(/:.*/, "") ?? other.parts[0].question.id;
    return [`${figure}: ${told.join(say(lang, PUNCTUATION.dot))}`];
  }).join("\n");
}
