import { smallBaseStar } from "../wording/distribution_words.ts";
import { AXES } from "../wording/axis_words.ts";
import { dataKind } from "../data/data_kinds.ts";
import { kind, type OptionKinds, required, requireKind, requireOptions } from "../data/check_call.ts";
import { countAnswers } from "../counts/count_answers.ts";
import { type Distribution, placeOf } from "../counts/distribution.ts";
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
import { percentText } from "../wording/number_words.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import { FIGURE, type Figure } from "./figure.ts";
import type { Shape } from "./drawing.ts";
import { barPart } from "./share_marks.ts";
import { ACCENT, BAND, MISSING, mixColors, textColorOn } from "./palette.ts";
import { rowChartForScreens } from "./narrow_rows.ts";
import { quarterTicks } from "./axis_shapes.ts";
import { type ChartRow } from "./row_chart.ts";
import { sentencePanel } from "./sentence_panel.ts";
import { textWidth } from "./text_width.ts";
import { wrapText } from "./wrap_text.ts";
import { RESPONDENTS } from "../wording/respondent_words.ts";

const WIDTH = 664;
const LEFT = 156;
const RIGHT = 624;
const BAR = 24;

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

/** People of one event by common category, those without an answer apart. */
interface Profile {
  readonly place: Bilingual;
  readonly respondents: number;
  readonly missing: number;
  /** In the order of the categories. */
  readonly counts: readonly number[];
}

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
  const mapped = map.flatMap((one) => one.categories)
    .map(({ ja, en, answers }) => say(lang, RESPONDENTS.joinedAnswers({ category: { ja, en }, answers })));
  return {
    ...comparisonPresentation([{ sources, caveats: [] }], {
      key,
      lang,
      title: title ?? say(lang, PICTURE.profileTitle(say(lang, name))),
      notes: [
        ...mapped.length === 0 ? [] : [say(lang, PICTURE.profileMerged(mapped.join(say(lang, PUNCTUATION.semicolon))))],
        ...profiles.some(({ respondents }) => smallBaseStar(respondents) !== "")
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
      ...categories.map((category, at) => ({ label: say(lang, category), color: colors[at] ?? ACCENT })),
      { label: say(lang, RESPONDENTS.noAnswer), color: MISSING.stroke, symbol: "dashed-outline" as const },
    ],
    panels: profiles.length === 0
      ? [sentencePanel(say(lang, PICTURE.profileNobody), { width: WIDTH })]
      : [rowChartForScreens(profiles.map((profile) => chartRow(profile, colors, lang)), {
        width: WIDTH,
        ticks: quarterTicks(placeOfShare),
        columns: [{ x: WIDTH, heading: "n" }],
        head: 24,
        headingRise: 12,
        foot: 24,
        axis: { above: 0, below: 4, label: 15, name: say(lang, AXES.answers("respondents")) },
        gap: 8,
      })],
  };
}

interface Category extends Bilingual {
  /** Labels of the answers that belong to it. */
  readonly answers: readonly string[];
}

/** The map's categories first; behind them answers that it does not name, in the order of the questionnaires. */
function categoriesOf(
  asked: readonly Distribution[],
  map: AnalysisPlan["mergedAnswers"],
): readonly Category[] {
  const stated = map.flatMap(({ categories }) => categories);
  const own = new Map(
    asked.flatMap(({ answers }) => answers).filter(({ answer }) =>
      !stated.some((one) => one.answers.includes(answer.label))
    )
      .map(({ answer }) => [answer.label, { ...bilingual(answer, "label"), answers: [answer.label] }] as const),
  );
  return [...stated, ...own.values()];
}

function profileOf(distribution: Distribution, categories: readonly Category[]): Profile {
  const { respondents, missing, answers } = distribution;
  return {
    place: placeOf(distribution),
    respondents,
    missing,
    counts: categories.map((category) =>
      answers.reduce((sum, { answer, count }) => category.answers.includes(answer.label) ? sum + count : sum, 0)
    ),
  };
}

function placeOfShare(share: number): number {
  return LEFT + share * (RIGHT - LEFT);
}

function chartRow(
  { place, respondents, missing, counts }: Profile,
  colors: readonly string[],
  lang: Language,
): ChartRow {
  const parts = [
    ...counts.map((count, at) => ({ count, fill: colors[at] ?? ACCENT, outlined: false })),
    { count: missing, fill: MISSING.fill, outlined: true },
  ];
  return {
    label: wrapText(say(lang, place), { maxWidth: LEFT - 16 }),
    height: 32,
    numbers: [{ text: `${respondents}${smallBaseStar(respondents)}` }],
    marks: (middle) => {
      let before = 0;
      return parts.flatMap(({ count, fill, outlined }): readonly Shape[] => {
        if (count === 0 || respondents === 0) return [];
        const x = placeOfShare(before / respondents);
        const width = placeOfShare((before + count) / respondents) - x;
        before += count;
        const text = percentText(count, respondents);
        const fits = textWidth(text, { fontSize: 11 }) + 6 <= width;
        return [
          barPart({ fill, outlined }, { x, y: middle - BAR / 2, width, height: BAR }),
          ...fits
            ? [
              {
                kind: "text",
                x: x + width / 2,
                y: middle,
                text,
                anchor: "middle",
                fontSize: 11,
                fill: textColorOn(fill),
              } as const,
            ]
            : [],
        ];
      });
    },
  };
}

function words(
  { place, respondents, missing, counts }: Profile,
  categories: readonly Category[],
  lang: Language,
): string {
  const each = categories.flatMap((category, at) => {
    const count = counts[at] ?? 0;
    return count === 0 ? [] : [`${say(lang, category)} ${count}`];
  });
  return `${say(lang, place)} n=${respondents}: ${
    [...each, ...missing === 0 ? [] : [`${say(lang, RESPONDENTS.noAnswer)} ${missing}`]].join(
      say(lang, PUNCTUATION.comma),
    )
  }`;
}
