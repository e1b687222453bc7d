import { kind, type OptionKinds, requireKind, requireOptions } from "../data/check_call.ts";
import { dataKind } from "../data/data_kinds.ts";
import { bilingual, type Language, LANGUAGE_OPTIONS, type LanguageOption } from "../data/language.ts";
import { combinedOrigin } from "../data/origin.ts";
import { distinctSources } from "../data/source.ts";
import { countAllAnswers } from "../counts/count_answers.ts";
import { type Distribution, placeOf } from "../counts/distribution.ts";
import type { Survey } from "../survey/survey.ts";
import { alteredNotes } from "../wording/altered_words.ts";
import { SIDES } from "../wording/answer_words.ts";
import { DISTRIBUTIONS } from "../wording/distributions_words.ts";
import { say } from "../wording/say.ts";
import { originLabel } from "../wording/source_words.ts";
import { numberColumn, percentCell, TABLE, type Table, type TableRow, textColumn } from "./table.ts";

/** Options of {@linkcode distributions}. */
export interface DistributionsOptions extends LanguageOption {
  /**
   * Unique name among the outputs.
   * @default "distributions"
   */
  readonly key?: string;
}

/** The kind of each of these options. */
export const DISTRIBUTIONS_OPTIONS: OptionKinds<DistributionsOptions> = { ...LANGUAGE_OPTIONS, key: kind.text };

/**
 * Every answer to every question of some surveys with its count, a row each: tidy, for one's own charts and other programs.
 *
 * Answers of the scale, beside it, and none add up to `base`. Saved with `outputs.save` it is a CSV file. What is withheld has no
 * number.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadSurvey } from "../survey/load_surveys.ts";
 * const { rows } = distributions([await loadSurvey("gyoda-training-2")]);
 * assert.deepEqual([rows[0]?.survey, rows[0]?.base], ["gyoda-training-2", 12]);
 * ```
 */
export function distributions(surveys: readonly Survey[], options: DistributionsOptions = {}): Table {
  const action = "list distributions";
  requireKind(action, surveys, { name: "surveys", kind: dataKind.surveys });
  requireOptions(action, options, DISTRIBUTIONS_OPTIONS);
  const { lang = "ja", key = "distributions" } = options;
  const all = surveys.flatMap((survey) => countAllAnswers(survey));
  const words = (name: Exclude<keyof typeof DISTRIBUTIONS, "title">) => say(lang, DISTRIBUTIONS[name]);
  return {
    ...TABLE,
    key,
    catalogueKeys: [],
    language: lang,
    title: say(lang, DISTRIBUTIONS.title),
    columns: [
      ...(["survey", "place", "question", "construct", "timing", "wording", "answer", "side"] as const).map((id) =>
        textColumn(id, words(id))
      ),
      ...(["count", "base"] as const).map((id) => numberColumn(id, words(id))),
      numberColumn("percent", words("percent"), 1),
      textColumn("origin", words("origin")),
    ],
    rows: all.flatMap((distribution) => rowsOf(distribution, lang)),
    sources: distinctSources(surveys.flatMap(({ source, codebookSource }) => [source, codebookSource])),
    notes: alteredNotes(all, lang),
  };
}

function rowsOf(distribution: Distribution, lang: Language): readonly TableRow[] {
  const { parts: [{ surveyId, question }], respondents, withheld, missingAnswer } = distribution;
  const shown = [
    ...distribution.answers,
    ...distribution.otherAnswers,
    { answer: missingAnswer, count: distribution.missing },
  ];
  const origin = originLabel(combinedOrigin(distribution.sources.map((source) => source.origin)), lang);
  return shown.map(({ answer, count }): TableRow => ({
    survey: surveyId,
    place: say(lang, placeOf(distribution)),
    question: question.id,
    construct: question.construct,
    timing: question.timing,
    wording: say(lang, bilingual(question, "wording")),
    answer: say(lang, bilingual(answer, "label")),
    side: "side" in answer && answer.side !== undefined ? say(lang, SIDES[answer.side]) : null,
    count: withheld === true ? null : count,
    base: withheld === true ? null : respondents,
    percent: withheld === true ? null : percentCell(count, respondents),
    origin,
  }));
}
