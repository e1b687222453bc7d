import { type AskedConstruct, type ComparableAs, comparableQuestions } from "../comparisons/asked_constructs.ts";
import { comparisonPresentation, type ComparisonPresentationOptions } from "../wording/comparison_presentation.ts";
import { constructTitle } from "../wording/comparison_titles.ts";
import { placeOf } from "../counts/distribution.ts";
import type { Bilingual, Language } from "../data/language.ts";
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
        say(lang, {
          ja: "どの設問をどの事業と比べられるか",
          en: "Which questions can be compared between which events",
        }),
      notes: [
        say(lang, {
          ja:
            "比べられるのは、同じことを、同じ時点に、同じ尋ね方（受講後だけか、前後を一度にか）で尋ねた設問どうし。選択肢が同じならそのまま、違えば肯定・中立・否定にまとめて比べる。",
          en:
            "Comparable are questions that ask the same, at the same time, in the same way (afterwards only, or before and after at once); with the same answers as they are, else joined into favourable, neutral and unfavourable.",
        }),
        say(lang, {
          ja: "空欄は尋ねていない設問。この図は設問だけで決まり、人々がどう答えたかにはよらない。",
          en: "Empty: not asked. This follows from the questions alone, not from how people answered.",
        }),
        ...assumed
          ? [
            say(lang, {
              ja: "選択肢は報告書の本文になく仮定なので、調査票が手に入れば変わりうる。",
              en: "The answers offered are assumed, so this may change once the questionnaires are at hand.",
            }),
          ]
          : [],
      ],
    }),
    kind: "figure",
    subtitle: say(lang, {
      ja: "数字は報告書の図表番号。同じ行の同じ文字どうしを比べられる",
      en: "Numbers are figures of the report. Questions of one letter in a row can be compared",
    }),
    alternativeText: constructs.map((construct) => words(construct, lang)).join(say(lang, { ja: "", en: " " })),
    legend: [
      {
        label: say(lang, { ja: "大文字: そのまま比べられる", en: "capital: comparable as they are" }),
        color: DIRECT_FILL,
      },
      {
        label: say(lang, {
          ja: "小文字: 肯定・中立・否定にまとめれば比べられる",
          en: "small letter: comparable once joined into sides",
        }),
        color: MISSING.stroke,
        symbol: "dashed",
      },
      { label: say(lang, { ja: "同じ人の前と後", en: "before and after of the same people" }), color: PAIRED_FILL },
      {
        label: say(lang, { ja: "比べる相手がない", en: "nothing to compare with" }),
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
    const ways = as.map((way) => WAY_WORDS[way][lang]).join(say(lang, { ja: "・", en: ", " }));
    const mark = letter === null ? "" : `${letter} `;
    return say(lang, {
      ja: `${place.ja} ${timingText(question, lang)}図表${figureNumber(question)}（${mark}${ways}）`,
      en: `${place.en} ${timingText(question, lang)}figure ${figureNumber(question)} (${mark}${ways})`,
    });
  });
  return say(lang, { ja: `${title}: ${each.join("、")}。`, en: `${title}: ${each.join("; ")}.` });
}

const WAY_WORDS: Readonly<Record<ComparableAs, Bilingual>> = {
  direct: { ja: "そのまま比べられる", en: "comparable as it is" },
  sides: { ja: "まとめれば比べられる", en: "comparable by sides" },
  "before-after": { ja: "前後として比べられる", en: "comparable before and after" },
  alone: { ja: "比べる相手がない", en: "nothing to compare with" },
};
