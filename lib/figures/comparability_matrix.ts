import { type AskedConstruct, comparableQuestions } from "../comparisons/asked_constructs.ts";
import { comparisonPresentation, type ComparisonPresentationOptions } from "../wording/comparison_presentation.ts";
import { constructTitle } from "../wording/comparison_titles.ts";
import { placeOf } from "../counts/distribution.ts";
import type { Language } from "../data/language.ts";
import {
  comparabilityPanel,
  DIRECT_FILL,
  figureNumber,
  PAIRED_FILL,
  timingText,
} from "./comparability_matrix_drawing.ts";
import type { Figure } from "./figure.ts";
import { MISSING } from "./palette.ts";
import { say } from "../wording/say.ts";
import { PUNCTUATION } from "../wording/punctuation.ts";
import { COMPARABILITY, WAY_WORDS } from "../wording/comparability_words.ts";

/**
 * Constructs × events: which question was asked where, and with which others it may be compared at all.
 *
 * To be read before any comparison. Empty: not asked. Nothing in it depends on how people answered.
 *
 * @param constructs as `askedConstructs` gives them
 * @throws {RangeError} without a construct
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { askedConstructs } from "../comparisons/asked_constructs.ts";
 * import { loadSurveys } from "../survey/load_surveys.ts";
 * const figure = comparabilityMatrixFigure(askedConstructs(await loadSurveys()), { key: "example" });
 * assert.match(figure.alternativeText, /2-22/);
 * ```
 */
export function comparabilityMatrixFigure(
  constructs: readonly AskedConstruct[],
  { key, lang = "ja", title }: ComparisonPresentationOptions,
): Figure {
  if (constructs.length === 0) {
    throw new RangeError("Cannot draw what may be compared as at least one construct is needed: current number is 0");
  }
  // From the questions alone: no answer goes into it, generated or not.
  const sources = constructs.flatMap(({ codebookSources }) => codebookSources);
  const assumed = constructs.some(({ questions }) => questions.some(({ scale }) => scale.basis === "assumed"));
  return {
    ...comparisonPresentation([{ sources, caveats: [] }], {
      key,
      lang,
      title: title ??
        say(lang, COMPARABILITY.matrixTitle),
      notes: [
        say(lang, COMPARABILITY.comparableExplained),
        say(lang, COMPARABILITY.emptyExplained),
        ...assumed
          ? [
            say(lang, COMPARABILITY.answersAssumed),
          ]
          : [],
      ],
    }),
    kind: "figure",
    subtitle: say(lang, COMPARABILITY.matrixSubtitle),
    alternativeText: constructs.map((construct) => words(construct, lang)).join(say(lang, PUNCTUATION.sentence)),
    legend: [
      {
        label: say(lang, COMPARABILITY.capitalLegend),
        color: DIRECT_FILL,
      },
      {
        label: say(lang, COMPARABILITY.smallLetterLegend),
        color: MISSING.stroke,
        symbol: "dashed",
      },
      { label: say(lang, COMPARABILITY.pairedLegend), color: PAIRED_FILL },
      {
        label: say(lang, COMPARABILITY.aloneLegend),
        color: MISSING.stroke,
        symbol: "outline",
      },
    ],
    panels: [comparabilityPanel(constructs, lang)],
  };
}

function words(construct: AskedConstruct, lang: Language): string {
  const [first] = construct.questions;
  const title = first === undefined ? construct.construct : constructTitle(first, lang);
  const each = comparableQuestions(construct).map(({ question, as, letter }) => {
    const place = placeOf(question);
    const ways = as.map((way) => WAY_WORDS[way][lang]).join(say(lang, PUNCTUATION.dot));
    const mark = letter === null ? "" : `${letter} `;
    return say(
      lang,
      COMPARABILITY.cellInWords({
        place,
        timing: timingText(question, lang),
        number: figureNumber(question),
        mark,
        ways,
      }),
    );
  });
  return say(lang, COMPARABILITY.rowInWords(title, each));
}
