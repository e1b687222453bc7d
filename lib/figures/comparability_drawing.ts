import { type AskedConstruct, type ComparableQuestion, comparableQuestions } from "../comparisons/asked_constructs.ts";
import { timingOf } from "../comparisons/comparability.ts";
import { type Distribution, placeOf } from "../counts/distribution.ts";
import type { Language } from "../data/language.ts";
import { COMPARABILITY } from "../wording/comparability_words.ts";
import { constructTitle } from "../wording/comparison_presentation.ts";
import { say } from "../wording/say.ts";
import { drawingPanel, type Shape } from "./drawing.ts";
import { edgeOf } from "./field_edge.ts";
import type { FigurePanel } from "./figure.ts";
import { GRID, GROUND, INK, MISSING, MUTED_INK } from "./palette.ts";
import { centredLines } from "./row_chart.ts";
import { wrapText } from "./wrap_text.ts";

const WIDTH = 664;
const LABEL = 156;
const FIELD = 24;
/** Ground of a before and after. */
export const PAIRED_FILL = "#d8ead9";
/** Ground of questions that can be compared as they are. */
export const DIRECT_FILL = "#c4dbf2";

/** Number of the report's figure that shows a question. */
export function figureNumber({ parts }: Distribution): string {
  const [key = ""] = parts[0].question.figureKeys;
  return key.replace(/:.*/, "");
}

/** Before or after, where both were asked. */
export function timingText(question: Distribution, lang: Language): string {
  const timing = timingOf(question);
  if (timing === "only") return "";
  return timing === "before" ? say(lang, COMPARABILITY.beforeWord) : say(lang, COMPARABILITY.afterWord);
}

/** More events than this have no room for the name of each over a column. */
const MOST_COLUMNS = 12;

/** Whether the events of the constructs have room as columns; of many the list for telephones is drawn for every screen. */
export function fitsColumns(constructs: readonly AskedConstruct[]): boolean {
  const events = new Set(constructs.flatMap(({ questions }) => questions.map(({ parts: [{ surveyId }] }) => surveyId)));
  return events.size <= MOST_COLUMNS;
}

/** Where a question was asked; in Japanese the place and the event on lines of their own. */
export function brokenPlace(question: Distribution, lang: Language): string {
  const { ja, en } = placeOf(question);
  return say(lang, { ja: ja.replace(" ", "\n"), en });
}

/** Constructs in rows, events in columns. */
export function comparabilityPanel(constructs: readonly AskedConstruct[], lang: Language): FigurePanel {
  const events = [
    ...new Map(
      constructs.flatMap(({ questions }) => questions).map((question) => [question.parts[0].surveyId, question]),
    ),
  ].toSorted(([one], [other]) => one < other ? -1 : one > other ? 1 : 0);
  const width = (WIDTH - LABEL) / events.length;
  const heads = events.map(([, question]) => {
    // Broken between place and event first, as in 苫小牧市 / 第2回実践研修.
    return brokenPlace(question, lang).split("\n")
      .flatMap((part) => wrapText(part, { maxWidth: width - 4, fontSize: 12, weight: 700 }));
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
  const rows = [y];
  for (const construct of constructs) {
    const cells = events.map(([survey]) =>
      comparableQuestions(construct).filter(({ question }) => question.parts[0].surveyId === survey)
    );
    const [first] = construct.questions;
    const label = wrapText(first === undefined ? "" : constructTitle(first, lang), { maxWidth: LABEL - 14 });
    const fields = Math.max(...cells.map(({ length }) => length));
    const height = Math.max(fields * (FIELD + 4) + 8, label.length * 16 + 10);
    shapes.push({ kind: "line", x1: 0, y1: y, x2: WIDTH, y2: y, stroke: GRID });
    shapes.push(...centredLines(label, { x: 0, middle: y + height / 2, spacing: 16 }));
    for (const [column, questions] of cells.entries()) {
      const middle = y + height / 2;
      for (const [at, question] of questions.entries()) {
        const fieldTop = middle + (at - questions.length / 2) * (FIELD + 4) + 2;
        shapes.push(...fieldShapes(question, { x: LABEL + column * width + 3, y: fieldTop, width: width - 6, lang }));
      }
    }
    y += height;
    rows.push(y);
  }
  shapes.push({ kind: "line", x1: 0, y1: y, x2: WIDTH, y2: y, stroke: GRID });
  return drawingPanel(shapes, { width: WIDTH, height: y + 6, rows });
}

/** How the field of a question looks: what it may be compared with. */
export function fieldLook({ as }: Pick<ComparableQuestion, "as">) {
  const fill = as.includes("direct") ? DIRECT_FILL : as.includes("before-after") ? PAIRED_FILL : GROUND;
  const dashed = as.includes("sides") && !as.includes("direct");
  return { fill, stroke: fill === GROUND || dashed ? MISSING.stroke : edgeOf(fill), dashed };
}

function fieldShapes(
  { question, as, letter }: ComparableQuestion,
  { x, y, width, lang }: { readonly x: number; readonly y: number; readonly width: number; readonly lang: Language },
): readonly Shape[] {
  const look = fieldLook({ as });
  const text = `${timingText(question, lang)}${figureNumber(question)}`;
  return [
    { kind: "rect", x, y, width, height: FIELD, radius: 3, ...look },
    ...letter === null ? [] : [
      {
        kind: "text",
        x: x + 10,
        y: y + FIELD / 2,
        text: letter,
        anchor: "middle",
        weight: 700,
        fontSize: 13,
      } as const,
    ],
    {
      kind: "text",
      x: x + (letter === null ? width / 2 : (width + 14) / 2),
      y: y + FIELD / 2,
      text,
      anchor: "middle",
      fontSize: 11,
      fill: as.includes("alone") ? MUTED_INK : INK,
    },
  ];
}
