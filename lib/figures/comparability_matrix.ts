import { dataKind } from "../data/data_kinds.ts";
import { requireKind, requireOptions } from "../data/check_call.ts";
import { type AskedConstruct, comparableQuestions } from "../comparisons/asked_constructs.ts";
import {
  COMPARISON_PRESENTATION_OPTIONS,
  comparisonPresentation,
  type ComparisonPresentationOptions,
  constructTitle,
} from "../wording/comparison_presentation.ts";
import { placeOf } from "../counts/distribution.ts";
import type { Language } from "../data/language.ts";
import { comparabilityList } from "./comparability_list.ts";
import {
  comparabilityPanel,
  DIRECT_FILL,
  figureNumber,
  fitsColumns,
  PAIRED_FILL,
  timingText,
} from "./comparability_drawing.ts";
import { FIGURE, type Figure } from "./figure.ts";
import { MISSING } from "./palette.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
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
  options: ComparisonPresentationOptions,
): Figure {
  const action = "draw what can be compared";
  requireKind(action, constructs, { name: "constructs", kind: dataKind.constructs });
  requireOptions(action, options, COMPARISON_PRESENTATION_OPTIONS);
  const { key, lang = "ja", title } = options;
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
    ...FIGURE,
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
    panels: [
      fitsColumns(constructs)
        ? { ...comparabilityPanel(constructs, lang), narrow: comparabilityList(constructs, lang) }
        : { title: null, plot: comparabilityList(constructs, lang), narrow: comparabilityList(constructs, lang) },
    ],
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
