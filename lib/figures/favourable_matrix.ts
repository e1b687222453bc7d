import { itemAt } from "../data/item_at.ts";
import { type AskedConstruct, type ComparableQuestion, comparableQuestions } from "../comparisons/asked_constructs.ts";
import { favourableShare } from "../comparisons/favourable_share.ts";
import { type Distribution, placeOf, SMALL_BASE } from "../counts/distribution.ts";
import { requireKind, requireOptions } from "../data/check_call.ts";
import { dataKind } from "../data/data_kinds.ts";
import type { Language } from "../data/language.ts";
import { PICTURE } from "../wording/change_picture_words.ts";
import { smallBaseStar } from "../wording/distribution_words.ts";
import { MATRIX } from "../wording/favourable_matrix_words.ts";
import {
  COMPARISON_PRESENTATION_OPTIONS,
  comparisonPresentation,
  type ComparisonPresentationOptions,
  constructTitle,
} from "../wording/comparison_presentation.ts";
import { GROUPS } from "../wording/group_words.ts";
import { percentText } from "../wording/number_words.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import { brokenPlace, timingText } from "./comparability_drawing.ts";
import { drawingPanel, type Shape } from "./drawing.ts";
import { FIGURE, type Figure, type FigurePanel } from "./figure.ts";
import { GRID, INK, MISSING, MUTED_INK } from "./palette.ts";
import { centredLines } from "./row_chart.ts";
import { shade } from "./shade.ts";
import { wrapText } from "./wrap_text.ts";

const WIDTH = 664;
const LABEL = 140;
const FIELD = 32;

/**
 * The headline as a picture: everything asked by every event, each cell how many of how many answered favourably, darker for a
 * higher share.
 *
 * To see at once where much or little was understood, and what was never asked. Events of fewer than 30 people have counts
 * alone. Letters say which cells of a row may be compared.
 *
 * @param constructs with everybody who was asked, one row each
 * @throws {RangeError} without a construct
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { askedConstructs } from "../comparisons/asked_constructs.ts";
 * import { loadSurveys } from "../survey/load_surveys.ts";
 * const figure = favourableMatrixFigure(askedConstructs(await loadSurveys()), { key: "example" });
 * assert.match(figure.alternativeText, /草加市 第1回研修後 20人のうち16人/);
 * ```
 */
export function favourableMatrixFigure(
  constructs: readonly AskedConstruct[],
  options: ComparisonPresentationOptions,
): Figure {
  const action = "draw favourable answers";
  requireKind(action, constructs, { name: "constructs", kind: dataKind.constructs });
  requireOptions(action, options, COMPARISON_PRESENTATION_OPTIONS);
  const { key, lang = "ja", title } = options;
  const questions = constructs.flatMap((construct) => construct.questions);
  if (questions.length === 0) {
    throw new RangeError("Cannot draw favourable answers as at least one construct is needed: current number is 0");
  }
  return {
    ...comparisonPresentation(questions.map(({ sources }) => ({ sources, caveats: [] })), {
      key,
      lang,
      title: title ?? say(lang, PICTURE.matrixTitle),
      notes: [
        say(lang, MATRIX.heatNote),
        ...questions.some(({ respondents }) => smallBaseStar(respondents, lang) !== "")
          ? [say(lang, MATRIX.starNote)]
          : [],
      ],
    }),
    ...FIGURE,
    subtitle: say(lang, MATRIX.heatSubtitle),
    alternativeText: constructs.map((construct) => words(construct, lang)).join(say(lang, PUNCTUATION.sentence)),
    legend: [0, 0.5, 1].map((share) => ({ label: say(lang, MATRIX.shadeOf(share * 100)), color: shade(share) })),
    panels: [matrixPanel(constructs, lang)],
  };
}

function words(construct: AskedConstruct, lang: Language): string {
  const [first] = construct.questions;
  const each = comparableQuestions(construct).map(({ question, letter }) => {
    const { count, base } = favourableShare(question);
    const mark = letter === null ? "" : `${letter} `;
    const timing = timingText(question, lang).trim();
    return say(lang, MATRIX.heatCellInWords({ place: placeOf(question), timing, count, base, mark }));
  });
  return say(lang, GROUPS.listInWords(first === undefined ? "" : constructTitle(first, lang), each));
}

/** An event: its name and how many answered there. */
interface EventColumn {
  readonly surveyId: string;
  readonly lines: readonly string[];
  readonly size: string;
  readonly left: number;
  readonly width: number;
}

function columnsOf(questions: readonly Distribution[], lang: Language): readonly EventColumn[] {
  const events = [...new Map(questions.map((question) => [question.parts[0].surveyId, question]))]
    .toSorted(([one], [other]) => one < other ? -1 : one > other ? 1 : 0);
  const width = (WIDTH - LABEL) / events.length;
  return events.map(([surveyId, question], at) => ({
    surveyId,
    // Broken between place and event first, as in 苫小牧市 / 第2回実践研修.
    lines: brokenPlace(question, lang).split("\n")
      .flatMap((part) => wrapText(part, { maxWidth: width - 4, fontSize: 12, weight: 700 })),
    size: `n=${question.respondents}${smallBaseStar(question.respondents, lang)}`,
    left: LABEL + at * width,
    width,
  }));
}

/** Everything asked in rows, events in columns. */
function matrixPanel(constructs: readonly AskedConstruct[], lang: Language): FigurePanel {
  const columns = columnsOf(constructs.flatMap(({ questions }) => questions), lang);
  const head = Math.max(...columns.map(({ lines }) => lines.length)) * 16 + 24;
  const shapes = columns.flatMap((column) => headShapes(column, head));
  let y = head;
  const tops = [y];
  for (const construct of constructs) {
    const asked = comparableQuestions(construct);
    const cells = columns.map(({ surveyId }) =>
      asked.filter(({ question }) => question.parts[0].surveyId === surveyId)
    );
    const [first] = construct.questions;
    const label = wrapText(first === undefined ? "" : constructTitle(first, lang), { maxWidth: LABEL - 10 });
    const height = Math.max(Math.max(...cells.map(({ length }) => length)) * FIELD + 6, label.length * 16 + 8);
    const middle = y + height / 2;
    shapes.push({ kind: "line", x1: 0, y1: y, x2: WIDTH, y2: y, stroke: GRID });
    shapes.push(...centredLines(label, { x: 0, middle, spacing: 16 }));
    for (const [at, { left, width }] of columns.entries()) {
      const own = itemAt(cells, at, "cell of a construct");
      for (const [row, cell] of own.entries()) {
        const top = middle + (row - own.length / 2) * FIELD + 1;
        shapes.push(...cellShapes(cell, { x: left + 2, y: top, width: width - 4, lang }));
      }
    }
    y += height;
    tops.push(y);
  }
  shapes.push({ kind: "line", x1: 0, y1: y, x2: WIDTH, y2: y, stroke: GRID });
  return drawingPanel(shapes, { width: WIDTH, height: y + 6, rows: tops });
}

function headShapes({ lines, size, left, width }: EventColumn, head: number): readonly Shape[] {
  const look = { kind: "text", x: left + width / 2, anchor: "middle" } as const;
  const top = head - 24 - lines.length * 16;
  return [
    ...lines.map((text, line): Shape => ({ ...look, y: top + 8 + line * 16, text, weight: 700 })),
    { ...look, y: head - 14, text: size, fill: MUTED_INK },
  ];
}

/** One question at one event: letter of those it may be compared with, before or after, people, and the share of many. */
function cellShapes(
  { question, letter }: ComparableQuestion,
  { x, y, width, lang }: { readonly x: number; readonly y: number; readonly width: number; readonly lang: Language },
): readonly Shape[] {
  const { count, base, share } = favourableShare(question);
  const people = `${timingText(question, lang)}${count}/${base}`;
  const lines = base < SMALL_BASE ? [people] : [people, `${percentText(count, base)}%`];
  const left = letter === null ? 0 : 16;
  return [
    { kind: "rect", x, y, width, height: FIELD - 2, fill: shade(share ?? 0), stroke: MISSING.stroke },
    ...letter === null ? [] : [
      { kind: "text", x: x + 11, y: y + FIELD / 2 - 1, text: letter, anchor: "middle", weight: 700 } as const,
    ],
    ...centredLines(lines, {
      x: x + (left + width) / 2,
      middle: y + FIELD / 2 - 1,
      spacing: 13,
      anchor: "middle",
      fontSize: 11,
      fill: INK,
    }),
  ];
}
