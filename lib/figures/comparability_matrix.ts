import type { AskedConstruct } from "../comparisons/asked_constructs.ts";
import { timingOf } from "../comparisons/comparability.ts";
import { placeOf } from "../comparisons/place.ts";
import type { Distribution } from "../counts/distribution.ts";
import { type Language, say } from "../data/language.ts";
import { comparisonPresentation, type ComparisonPresentationOptions } from "../comparisons/comparison_presentation.ts";
import { constructTitle } from "../comparisons/comparison_titles.ts";
import { drawingPanel, type Shape } from "./drawing.ts";
import type { Figure, FigurePanel } from "./figure.ts";
import { GRID, GROUND, INK, MISSING, MUTED_INK } from "./palette.ts";
import {
  type ComparableAs,
  type ComparableQuestion,
  comparableQuestions,
} from "../comparisons/comparable_questions.ts";
import { wrapText } from "./wrap_text.ts";

const WIDTH = 900;
const LABEL = 190;
const FIELD = 24;
const PAIRED_FILL = "#d8ead9";
const DIRECT_FILL = "#c4dbf2";

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
        say(lang, "どの設問をどの催しと比べられるか", "Which questions can be compared between which events"),
      notes: [
        say(
          lang,
          "比べられるのは、同じことを、同じ時点に、同じ尋ね方（受講後だけか、前後を一度にか）で尋ねた設問どうし。選択肢が同じならそのまま、違えば肯定・中立・否定にまとめて比べる。",
          "Comparable are questions that ask the same, at the same time, in the same way (afterwards only, or before and after at once); with the same answers as they are, else joined into favourable, neutral and unfavourable.",
        ),
        say(
          lang,
          "空欄は尋ねていない設問。この図は設問だけで決まり、人々がどう答えたかにはよらない。",
          "Empty: not asked. This follows from the questions alone, not from how people answered.",
        ),
        ...assumed
          ? [say(
            lang,
            "選択肢は報告書の本文になく仮定なので、調査票が手に入れば変わりうる。",
            "The answers offered are assumed, so this may change once the questionnaires are at hand.",
          )]
          : [],
      ],
    }),
    kind: "figure",
    subtitle: say(
      lang,
      "数字は報告書の図表番号。同じ行の同じ文字どうしを比べられる",
      "Numbers are figures of the report. Questions of one letter in a row can be compared",
    ),
    alternativeText: constructs.map((construct) => words(construct, lang)).join(say(lang, "", " ")),
    legend: [
      { label: say(lang, "大文字: そのまま比べられる", "capital: comparable as they are"), color: DIRECT_FILL },
      {
        label: say(
          lang,
          "小文字: 肯定・中立・否定にまとめれば比べられる",
          "small letter: comparable once joined into sides",
        ),
        color: MISSING.stroke,
        symbol: "dashed",
      },
      { label: say(lang, "同じ人の前と後", "before and after of the same people"), color: PAIRED_FILL },
      {
        label: say(lang, "比べる相手がない", "nothing to compare with"),
        color: MISSING.stroke,
        symbol: "outline",
      },
    ],
    panels: [panelOf(constructs, lang)],
  };
}

function figureNumber({ parts }: Distribution): string {
  const [key = ""] = parts[0]?.question.figureKeys ?? [];
  return key.split(":")[0] ?? "";
}

function timingText(question: Distribution, lang: Language): string {
  const timing = timingOf(question);
  if (timing === "only") return "";
  return timing === "before" ? say(lang, "前 ", "before ") : say(lang, "後 ", "after ");
}

function words(construct: AskedConstruct, lang: Language): string {
  const [first] = construct.questions;
  const title = first === undefined ? construct.construct : constructTitle(first, lang);
  const each = comparableQuestions(construct).map(({ question, as, letter }) => {
    const place = placeOf(question);
    const ways = as.map((way) => WAY_WORDS[way][lang]).join(say(lang, "・", ", "));
    const mark = letter === null ? "" : `${letter} `;
    return say(
      lang,
      `${place.japanese} ${timingText(question, lang)}図表${figureNumber(question)}（${mark}${ways}）`,
      `${place.english} ${timingText(question, lang)}figure ${figureNumber(question)} (${mark}${ways})`,
    );
  });
  return say(lang, `${title}: ${each.join("、")}。`, `${title}: ${each.join("; ")}.`);
}

const WAY_WORDS: Readonly<Record<ComparableAs, Readonly<Record<Language, string>>>> = {
  direct: { ja: "そのまま比べられる", en: "comparable as it is" },
  sides: { ja: "まとめれば比べられる", en: "comparable by sides" },
  "before-after": { ja: "前後として比べられる", en: "comparable before and after" },
  alone: { ja: "比べる相手がない", en: "nothing to compare with" },
};

function panelOf(constructs: readonly AskedConstruct[], lang: Language): FigurePanel {
  const events = [
    ...new Map(
      constructs.flatMap(({ questions }) => questions).map((question) => [question.parts[0]?.surveyId ?? "", question]),
    ),
  ].toSorted(([one], [other]) => one < other ? -1 : one > other ? 1 : 0);
  const width = (WIDTH - LABEL) / events.length;
  const heads = events.map(([, question]) => {
    const { japanese, english } = placeOf(question);
    return wrapText(say(lang, japanese, english), { maxWidth: width - 12, fontSize: 12, weight: 700 });
  });
  const top = Math.max(...heads.map(({ length }) => length)) * 16 + 14;
  const shapes: Shape[] = heads.flatMap((lines, column) =>
    lines.map((text, line): Shape => ({
      kind: "text",
      x: LABEL + (column + 0.5) * width,
      y: 8 + line * 16,
      text,
      anchor: "middle",
      weight: 700,
    }))
  );
  let y = top;
  for (const construct of constructs) {
    const cells = events.map(([survey]) =>
      comparableQuestions(construct).filter(({ question }) => question.parts[0]?.surveyId === survey)
    );
    const [first] = construct.questions;
    const label = wrapText(first === undefined ? "" : constructTitle(first, lang), { maxWidth: LABEL - 14 });
    const fields = Math.max(...cells.map(({ length }) => length));
    const height = Math.max(fields * (FIELD + 4) + 8, label.length * 16 + 10);
    shapes.push({ kind: "line", x1: 0, y1: y, x2: WIDTH, y2: y, stroke: GRID });
    for (const [line, text] of label.entries()) {
      shapes.push({ kind: "text", x: 0, y: y + height / 2 + (line - (label.length - 1) / 2) * 16, text });
    }
    for (const [column, questions] of cells.entries()) {
      const middle = y + height / 2;
      for (const [at, question] of questions.entries()) {
        const fieldTop = middle + (at - questions.length / 2) * (FIELD + 4) + 2;
        shapes.push(...fieldShapes(question, { x: LABEL + column * width + 6, y: fieldTop, width: width - 12, lang }));
      }
    }
    y += height;
  }
  shapes.push({ kind: "line", x1: 0, y1: y, x2: WIDTH, y2: y, stroke: GRID });
  return drawingPanel(shapes, { width: WIDTH, height: y + 6 });
}

function fieldShapes(
  { question, as, letter }: ComparableQuestion,
  { x, y, width, lang }: { readonly x: number; readonly y: number; readonly width: number; readonly lang: Language },
): readonly Shape[] {
  const fill = as.includes("direct") ? DIRECT_FILL : as.includes("before-after") ? PAIRED_FILL : GROUND;
  const dashed = as.includes("sides") && !as.includes("direct");
  const stroke = fill === GROUND || dashed ? MISSING.stroke : "none";
  const text = `${timingText(question, lang)}${figureNumber(question)}`;
  return [
    { kind: "rect", x, y, width, height: FIELD, fill, radius: 3, ...stroke === "none" ? {} : { stroke }, dashed },
    ...letter === null ? [] : [
      {
        kind: "text",
        x: x + 12,
        y: y + FIELD / 2,
        text: letter,
        anchor: "middle",
        weight: 700,
        fontSize: 13,
      } as const,
    ],
    {
      kind: "text",
      x: x + (letter === null ? width / 2 : (width + 18) / 2),
      y: y + FIELD / 2,
      text,
      anchor: "middle",
      fill: as.includes("alone") ? MUTED_INK : INK,
    },
  ];
}
