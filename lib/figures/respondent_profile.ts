import { itemAt } from "../data/item_at.ts";
import { smallBaseStar } from "../wording/distribution_words.ts";
import { dataKind } from "../data/data_kinds.ts";
import { kind, type OptionKinds, required, requireKind, requireOptions } from "../data/check_call.ts";
import { countAnswers } from "../counts/count_answers.ts";
import { categoriesOf, type Category, type Profile, profileOf } from "../counts/respondent_profiles.ts";
import { type Bilingual, bilingual, type Language } from "../data/language.ts";
import { distinctSources } from "../data/source.ts";
import type { AnalysisPlan } from "../study/analysis_plan.ts";
import type { Survey } from "../survey/survey.ts";
import { PICTURE } from "../wording/change_picture_words.ts";
import { MATRIX } from "../wording/favourable_matrix_words.ts";
import {
  COMPARISON_PRESENTATION_OPTIONS,
  comparisonPresentation,
  type ComparisonPresentationOptions,
} from "../wording/comparison_presentation.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import { FIGURE, type Figure } from "./figure.ts";
import { ACCENT, BAND, MISSING, mixColors } from "./palette.ts";
import { PROFILE_WIDTH, profilesPanel } from "./respondent_profile_drawing.ts";
import { sentencePanel } from "./sentence_panel.ts";
import { RESPONDENTS } from "../wording/respondent_words.ts";

/** What {@linkcode respondentProfileFigure} draws. */
export interface RespondentProfileOptions extends ComparisonPresentationOptions {
  /** Construct of the attribute, such as `age` or `occupation`. */
  readonly attribute: string;
  /** What the attribute is called. */
  readonly name: Bilingual;
  /**
   * The plan's map of answers to common categories, for events that offered different ones.
   * @default none: answers as they are
   */
  readonly merged?: AnalysisPlan["mergedAnswers"];
}

/** The kind of each of these options. */
export const RESPONDENT_PROFILE_OPTIONS: OptionKinds<RespondentProfileOptions> = {
  ...COMPARISON_PRESENTATION_OPTIONS,
  attribute: required(kind.text),
  name: required(kind.record("a name in every language")),
  merged: kind.listOf("merged answers", kind.record("answers to merge")),
};

/**
 * Who answered at each event: bars of 100 % over common categories, one a row.
 *
 * To be read before any difference between events: people of other ages or occupations answer otherwise. Where events
 * offered different answers, the analysis plan's map says which belong together; an answer that it does not name keeps its
 * own category.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadSurveys } from "../survey/load_surveys.ts";
 * const name = { ja: "年代", en: "age" };
 * const figure = respondentProfileFigure(await loadSurveys(), { key: "example", attribute: "age", name });
 * assert.equal(figure.panels.length, 1);
 * ```
 */
export function respondentProfileFigure(
  surveys: readonly Survey[],
  options: RespondentProfileOptions,
): Figure {
  const action = "draw who answered";
  requireKind(action, surveys, { name: "surveys", kind: dataKind.surveys });
  requireOptions(action, options, RESPONDENT_PROFILE_OPTIONS);
  const { key, lang = "ja", title, attribute, name, merged = [] } = options;
  const asked = surveys.flatMap((survey) => {
    const question = survey.codebook.questions.find(({ construct, type }) =>
      construct === attribute && type === "single"
    );
    return question === undefined ? [] : [countAnswers(survey, question.id)];
  });
  const map = merged.filter(({ construct }) => construct === attribute);
  const categories = categoriesOf(asked, map);
  const profiles = asked.map((distribution) => profileOf(distribution, categories));
  const colors = categories.map((_, at) =>
    mixColors([ACCENT, BAND], categories.length < 2 ? 0 : at / (categories.length - 1))
  );
  const sources = distinctSources(asked.flatMap((distribution) => distribution.sources));
  const printed = new Map(
    asked.flatMap(({ answers }) => answers).map(({ answer }) => [answer.label, bilingual(answer, "label")]),
  );
  const mapped = map.flatMap((one) => one.categories).map(({ ja, en, answers }) => {
    // An answer of the plan that no questionnaire offers has no English name.
    const names = answers.map((answer) => printed.get(answer) ?? { ja: answer, en: answer });
    return say(lang, RESPONDENTS.joinedAnswers({ category: { ja, en }, answers: names }));
  });
  return {
    ...comparisonPresentation([{ sources, caveats: [] }], {
      key,
      lang,
      title: title ?? say(lang, PICTURE.profileTitle(say(lang, name))),
      notes: [
        ...mapped.length === 0 ? [] : [say(lang, PICTURE.profileMerged(mapped.join(say(lang, PUNCTUATION.semicolon))))],
        ...profiles.some(({ respondents }) => smallBaseStar(respondents, lang) !== "")
          ? [say(lang, MATRIX.starExplained)]
          : [],
      ],
    }),
    ...FIGURE,
    subtitle: say(lang, PICTURE.profileSubtitle),
    alternativeText: profiles.map((profile) => words(profile, categories, lang)).join(
      say(lang, PUNCTUATION.fullStop),
    ),
    legend: [
      ...categories.map((category, at) => ({
        label: say(lang, category),
        color: itemAt(colors, at, "colour of a category"),
      })),
      { label: say(lang, RESPONDENTS.noAnswer), color: MISSING.stroke, symbol: "dashed-outline" as const },
    ],
    panels: profiles.length === 0
      ? [sentencePanel(say(lang, PICTURE.profileNobody), { width: PROFILE_WIDTH })]
      : [profilesPanel(profiles, { colors, lang })],
  };
}

function words(
  { place, respondents, missing, counts }: Profile,
  categories: readonly Category[],
  lang: Language,
): string {
  const each = categories.flatMap((category, at) => {
    const count = itemAt(counts, at, "count of a category");
    return count === 0 ? [] : [`${say(lang, category)} ${count}`];
  });
  return `${say(lang, place)} n=${respondents}: ${
    [...each, ...missing === 0 ? [] : [`${say(lang, RESPONDENTS.noAnswer)} ${missing}`]].join(
      say(lang, PUNCTUATION.comma),
    )
  }`;
}
