import { dataKind } from "../data/data_kinds.ts";
import { bilingual, type Language, LANGUAGE_OPTIONS } from "../data/language.ts";
import { kind, type OptionKinds, required, requireKind, requireOptions } from "../data/check_call.ts";
import { distinctSources } from "../data/source.ts";
import { answerPresentation, type AnswerPresentationOptions } from "../wording/answer_presentation.ts";
import { answerScale, type Distribution, placeOf } from "../counts/distribution.ts";
import { sameScale } from "../counts/same_scale.ts";
import { attributeBarsPanel } from "./attribute_bars.ts";
import { divergingBarsPanel } from "./diverging_bars.ts";
import type { NeutralPlace } from "./diverging_rows.ts";
import { FIGURE, type Figure } from "./figure.ts";
import { summaryLine } from "../wording/number_summary_words.ts";
import { sentencePanel } from "./sentence_panel.ts";
import { answerLegend } from "./bar_segments.ts";
import { ANSWER_WIDTH, shareBarsPanel } from "./share_bars.ts";
import { COMMON } from "../wording/common_words.ts";
import { weightedSentence } from "../wording/weighted_words.ts";
import { weightedBarsPanel } from "./weighted_bars.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import { ANSWERS } from "../wording/answer_words.ts";
import { withheldSentence } from "../wording/withheld_words.ts";
import { foundInAnswers, foundTitle } from "../wording/found_titles.ts";

/** What {@linkcode answerFigure} draws. */
export interface AnswerFigureOptions extends AnswerPresentationOptions {
  /**
   * Form of a rating: a plain bar of 100 %, or a bar that diverges from zero. Ages and occupations have one form.
   * @default "shares"
   */
  readonly form?: "shares" | "diverging";
  /**
   * Where diverging bars put neutral answers; the figure says so.
   * @default "astride"
   */
  readonly neutral?: NeutralPlace;
}

/** The kind of each of these options. */
export const ANSWER_FIGURE_OPTIONS: OptionKinds<Omit<AnswerFigureOptions, "heading">> = {
  ...LANGUAGE_OPTIONS,
  base: kind.oneOf("respondents", "answered"),
  form: kind.oneOf("shares", "diverging"),
  neutral: kind.oneOf("astride", "aside"),
};

/**
 * A figure of the answers to a question: bars of ages, occupations, several answers (複数回答) or numbers in bands, or a bar of
 * a rating, or several ratings on one scale.
 *
 * Counts with shares to one decimal, half up; the most favourable answer first; answers that nobody gave in the legend;
 * no answer apart. n, response rate, what shares are of, small bases, rounding and assumed wordings are printed. With no
 * respondents at all it is a sentence, not a chart. Of several ratings that are not all on one scale the largest set that is
 * gets the bars, and a sentence says which others are left out. Where answers carry weights, bars of weighted shares stand below
 * those of people, with the effective n.
 *
 * @param distributions one, or several ratings
 * @throws {RangeError} without a distribution
 * @throws {TypeError} for several distributions that are not ratings
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { countAnswers } from "../counts/count_answers.ts";
 * import { loadSurvey } from "../survey/load_surveys.ts";
 * const distribution = countAnswers(await loadSurvey("gyoda-training-2"), "gyoda-training-2-q03");
 * const figure = answerFigure(distribution, { heading: { key: "example", title: "理解度" } });
 * assert.match(figure.subtitle, /n=12（参考値）、回収率48\.0%/);
 * ```
 */
export function answerFigure(
  distributions: Distribution | readonly Distribution[],
  options: AnswerFigureOptions,
): Figure {
  const figure = plainFigure(distributions, options);
  const single = "scale" in distributions ? distributions : distributions.length === 1 ? distributions[0] : undefined;
  return single === undefined ? figure : withWeights(figure, single);
}

/** Weighted shares below those of people, where answers carry weights. */
function withWeights(figure: Figure, distribution: Distribution): Figure {
  const { weighting, withheld, respondents } = distribution;
  if (weighting === null || withheld === true || respondents === 0) return figure;
  const lang = figure.language;
  const answers = [...distribution.answers, ...distribution.otherAnswers].map(({ answer }) => answer);
  const shares = [...answers, distribution.missingAnswer].map((answer, place) => ({
    label: bilingual(answer, "label"),
    share: weighting.shares[place] ?? null,
  }));
  const sentence = weightedSentence(shares, { effectiveSize: weighting.effectiveSize, withheld: COMMON.withheld });
  return {
    ...figure,
    alternativeText: [figure.alternativeText, say(lang, sentence)].join(say(lang, PUNCTUATION.sentence)),
    panels: [...figure.panels, weightedBarsPanel(distribution, { weighting, lang })],
  };
}

function plainFigure(
  distributions: Distribution | readonly Distribution[],
  options: AnswerFigureOptions,
): Figure {
  const action = "draw the answers";
  requireKind(action, distributions, { name: "distributions", kind: dataKind.distributions });
  requireOptions(action, options, {
    ...ANSWER_FIGURE_OPTIONS,
    heading: required(kind.record("a heading, { key, title, … }", "key", "title")),
  });
  const all: readonly Distribution[] = "scale" in distributions ? [distributions] : distributions;
  const { lang = "ja", base = "respondents", form = "shares", neutral = "astride" } = options;
  const [first] = all;
  if (first === undefined) {
    throw new RangeError("Cannot draw answers as at least one distribution is needed: current number is 0");
  }
  const stranger = all.find(({ scale }) => scale.kind !== "rating");
  if (all.length > 1 && stranger !== undefined) {
    throw new TypeError(
      `Cannot draw several distributions as they must be ratings: current value is ${stranger.scale.id}`,
    );
  }
  const alike = largestSetOnOneScale(all);
  if (alike.length < all.length) return withoutOtherScales(all, { ...options, alike });
  const { scale } = first;
  const plain = answerPresentation(all, options);
  const { title, sources } = plain;
  const found = foundInAnswers(all, base);
  const presentation = { ...plain, title: foundTitle(title, { sources, found, lang }), ...FIGURE };
  const empty = all.every((distribution) => distribution[base] === 0);
  if (empty) {
    return {
      ...presentation,
      legend: [],
      panels: [sentencePanel(nobodySentence(first, lang), { width: ANSWER_WIDTH })],
    };
  }
  if (scale.kind !== "rating") {
    return {
      ...presentation,
      legend: [],
      panels: [attributeBarsPanel(first, { lang, base, headline: summaryLine(first, lang) })],
    };
  }
  const legend = answerLegend(all, { lang, base });
  if (form === "shares") {
    const panels = [shareBarsPanel(all, { lang, base })];
    return { ...presentation, legend, panels };
  }
  const panels = [divergingBarsPanel(all, { lang, base, neutral })];
  const place = neutralNote(first.answers.some(({ answer }) => answer.side === "neutral"), { neutral, lang });
  return { ...presentation, legend, panels, notes: [place, ...presentation.notes] };
}

/** Of several ratings the most that are on one scale; of sets alike in size the first. */
function largestSetOnOneScale(all: readonly Distribution[]): readonly Distribution[] {
  const sets = all.map((one) =>
    all.filter((other) => other.scale.id === one.scale.id && sameScale(answerScale(one), answerScale(other)))
  );
  return sets.reduce((largest, set) => set.length > largest.length ? set : largest);
}

function withoutOtherScales(
  all: readonly Distribution[],
  { alike, ...options }: AnswerFigureOptions & { readonly alike: readonly Distribution[] },
): Figure {
  const { lang = "ja" } = options;
  const drawn = plainFigure(alike, options);
  const apart = all.filter((one) => !alike.includes(one)).map((one) => say(lang, placeOf(one)));
  const sentence = say(lang, ANSWERS.otherScales(apart));
  return {
    ...drawn,
    alternativeText: [drawn.alternativeText, sentence].join(say(lang, PUNCTUATION.sentence)),
    sources: distinctSources(all.flatMap(({ sources }) => sources)),
    panels: [...drawn.panels, sentencePanel(sentence, { width: ANSWER_WIDTH })],
  };
}

function neutralNote(
  hasNeutral: boolean,
  { neutral, lang }: { readonly neutral: NeutralPlace; readonly lang: Language },
): string {
  const apart = say(lang, ANSWERS.missingApart);
  if (!hasNeutral) return say(lang, ANSWERS.sidesOfZero) + apart;
  const place = neutral === "astride" ? say(lang, ANSWERS.neutralAstride) : say(lang, ANSWERS.neutralAside);
  return place + apart;
}

function nobodySentence(distribution: Distribution, lang: Language): string {
  return say(lang, distribution.withheld === true ? withheldSentence(distribution) : ANSWERS.nobodyAnswered);
}
