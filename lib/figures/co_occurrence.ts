import { dataKind } from "../data/data_kinds.ts";
import { type Language, LANGUAGE_OPTIONS } from "../data/language.ts";
import { itemAt } from "../data/item_at.ts";
import { kind, type OptionKinds, requireKind, requireOptions } from "../data/check_call.ts";
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3";
import type { CoOccurrenceNetwork } from "../text/co_occurrence_network.ts";
import { drawingPanel, type Shape } from "./drawing.ts";
import { FIGURE, type Figure } from "./figure.ts";
import { CATEGORICAL, DIVERGING, MUTED_INK } from "./palette.ts";
import { sentencePanel } from "./sentence_panel.ts";
import { textWidth } from "./text_width.ts";
import { say } from "../wording/say.ts";
import { TERM_CLASS } from "../text/content_word.ts";
import { MAPS } from "../wording/map_words.ts";

/** How {@linkcode coOccurrenceFigure} is made. */
export interface CoOccurrenceFigureOptions {
  /** @default "ja" */
  readonly lang?: Language;
  /**
   * Unique name among the outputs.
   * @default "comments-network"
   */
  readonly key?: string;
  /**
   * What the answers are about, in front of the title.
   * @default none: all answers
   */
  readonly subject?: string;
}

/** The kind of each of these options. */
export const CO_OCCURRENCE_FIGURE_OPTIONS: OptionKinds<CoOccurrenceFigureOptions> = {
  ...LANGUAGE_OPTIONS,
  key: kind.text,
  subject: kind.text,
};

/** A word and where it is drawn, in SVG units from the panel's top left. */
export interface PlacedWord {
  readonly word: string;
  readonly x: number;
  readonly y: number;
}

const WIDTH = 664;
const HEIGHT = 520;
const TERM = CATEGORICAL[1];
const OTHER = DIVERGING.favourable;

/**
 * Which words stand in the same answers: circles as large as the words' answers, lines as thick as Jaccard's coefficient.
 *
 * Places mean nothing by themselves but that tied words stand near each other; the same network is always drawn the same.
 * With too few answers there is a sentence instead.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadFreeAnswers } from "../reports/fy2021/report_answers.ts";
 * import { coOccurrenceNetwork } from "../text/co_occurrence_network.ts";
 * const { corpus } = await loadFreeAnswers(await loadReport());
 * assert.equal(coOccurrenceFigure(coOccurrenceNetwork(corpus)).key, "comments-network");
 * ```
 */
export function coOccurrenceFigure(network: CoOccurrenceNetwork, options: CoOccurrenceFigureOptions = {}): Figure {
  const action = "draw the network";
  requireKind(action, network, { name: "network", kind: dataKind.network });
  requireOptions(action, options, CO_OCCURRENCE_FIGURE_OPTIONS);
  const { lang = "ja", key = "comments-network", subject } = options;
  const { words, edges, answers, minimumDocuments, minimumAnswers } = network;
  const title = say(lang, MAPS.networkTitle);
  const strongest = edges.slice(0, 5);
  return {
    ...FIGURE,
    key,
    catalogueKeys: [],
    language: lang,
    title: subject === undefined ? title : `${subject}: ${title}`,
    subtitle: say(lang, MAPS.networkSubtitle({ minimumDocuments, edgeCount: edges.length, answers })),
    alternativeText: edges.length === 0
      ? emptySentence(network, lang)
      : say(lang, MAPS.networkInWords({ wordCount: words.length, edgeCount: edges.length, strongest })),
    legend: edges.length === 0 ? [] : [
      {
        label: say(lang, MAPS.dictionaryTerm),
        color: TERM,
        symbol: "dot",
      },
      { label: say(lang, MAPS.otherWord), color: OTHER, symbol: "dot" },
      {
        label: say(lang, MAPS.thicknessLegend),
        color: MUTED_INK,
        symbol: "line",
      },
    ],
    sources: network.sources,
    notes: edges.length === 0 ? [] : [
      say(lang, MAPS.circlesExplained),
      say(lang, MAPS.commonWordsLeftOut(minimumAnswers)),
    ],
    panels: [
      edges.length === 0 ? sentencePanel(emptySentence(network, lang), { width: WIDTH }) : networkPanel(network),
    ],
  };
}

/**
 * Places the words of a network so that tied ones stand near each other and no labels lie on each other.
 *
 * Iterative, but without chance: d3-force begins on a spiral and uses a fixed sequence, so that the same network has the
 * same places. Rounded to whole units.
 */
export function placedWords(network: CoOccurrenceNetwork): readonly PlacedWord[] {
  const nodes = network.words.map((word) => ({
    id: word.word,
    x: NaN,
    y: NaN,
    reach: Math.max(radiusOf(word.documents), boxWidth(word) / 2),
    width: boxWidth(word),
    height: boxHeight(word),
  }));
  const links = network.edges.map(({ source, target, jaccard }) => ({ source, target, jaccard }));
  forceSimulation(nodes)
    .force(
      "link",
      forceLink<typeof nodes[number], typeof links[number] & { source: string; target: string }>(links).id(({ id }) =>
        id
      )
        .distance(70).strength(({ jaccard }) => 0.15 + jaccard),
    )
    .force("charge", forceManyBody().strength(-260))
    .force("collide", forceCollide<typeof nodes[number]>(({ reach }) => reach).iterations(3))
    .force("x", forceX(0).strength(0.05))
    .force("y", forceY(0).strength(0.09))
    .stop()
    .tick(400);
  const spread = (values: readonly number[]) => ({ least: Math.min(...values), most: Math.max(...values) });
  const xs = spread(nodes.map(({ x }) => x));
  const ys = spread(nodes.map(({ y }) => y));
  const scale = (value: number, { least, most }: { least: number; most: number }, length: number, margin: number) =>
    most === least ? length / 2 : margin + (value - least) / (most - least) * (length - 2 * margin);
  const boxes = nodes.map(({ width, height, x, y }) => ({
    width,
    height,
    x: scale(x, xs, WIDTH, width / 2 + 1),
    y: scale(y, ys, HEIGHT, height / 2 + 1),
  }));
  pushApart(boxes);
  return boxes.map(({ x, y, width }, at) => {
    const { word, documents } = itemAt(network.words, at, "word");
    // The box holds the circle and, right of it, the label.
    return { word, x: Math.round(x - width / 2 + radiusOf(documents)), y: Math.round(y) };
  });
}

/** A circle with its label, by its middle. */
interface WordBox {
  readonly width: number;
  readonly height: number;
  x: number;
  y: number;
}

const ROUNDS = 400;

/** Moves boxes that lie on each other apart, the shorter way, within the drawing. */
function pushApart(boxes: readonly WordBox[]): void {
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, one] of boxes.entries()) {
      for (const other of boxes.slice(at + 1)) {
        const across = (one.width + other.width) / 2 + 3 - Math.abs(one.x - other.x);
        const down = (one.height + other.height) / 2 + 2 - Math.abs(one.y - other.y);
        if (across <= 0 || down <= 0) continue;
        const axis = across < down ? "x" : "y";
        const step = Math.min(across, down) / 2 * (one[axis] < other[axis] ? -1 : 1);
        one[axis] += step;
        other[axis] -= step;
      }
    }
    for (const box of boxes) {
      box.x = Math.max(box.width / 2, Math.min(WIDTH - box.width / 2, box.x));
      box.y = Math.max(box.height / 2, Math.min(HEIGHT - box.height / 2, box.y));
    }
  }
}

function networkPanel(network: CoOccurrenceNetwork) {
  const places = new Map(placedWords(network).map((place) => [place.word, place]));
  const shapes: Shape[] = [];
  const thinFirst = network.edges.toReversed();
  for (const { source, target, jaccard } of thinFirst) {
    const [a, b] = [places.get(source), places.get(target)];
    if (a === undefined || b === undefined) continue;
    const strokeWidth = Math.round((0.8 + jaccard * 9) * 10) / 10;
    shapes.push({ kind: "line", x1: a.x, y1: a.y, x2: b.x, y2: b.y, stroke: "#b6bdc4", strokeWidth });
  }
  for (const { word, wordClass, documents } of network.words) {
    const place = places.get(word);
    if (place === undefined) continue;
    const color = wordClass === TERM_CLASS ? TERM : OTHER;
    shapes.push({ kind: "symbol", x: place.x, y: place.y, symbol: "circle", radius: radiusOf(documents), color });
  }
  for (const { word, documents } of network.words) {
    const place = places.get(word);
    if (place === undefined) continue;
    shapes.push({
      kind: "text",
      x: place.x + radiusOf(documents) + BESIDE,
      y: place.y,
      text: `${word} ${documents}`,
      halo: true,
    });
  }
  return drawingPanel(shapes, { width: WIDTH, height: HEIGHT });
}

function emptySentence({ answers, minimumAnswers, tooFew }: CoOccurrenceNetwork, lang: Language): string {
  return tooFew ? say(lang, MAPS.tooFewAnswers(answers, minimumAnswers)) : say(lang, MAPS.noPair);
}

function radiusOf(documents: number): number {
  return Math.round(3 * Math.sqrt(documents) * 10) / 10;
}

/** From a circle to its label. */
const BESIDE = 3;

function boxWidth({ word, documents }: CoOccurrenceNetwork["words"][number]): number {
  return 2 * radiusOf(documents) + BESIDE + textWidth(`${word} ${documents}`);
}

function boxHeight({ documents }: CoOccurrenceNetwork["words"][number]): number {
  return Math.max(15, 2 * radiusOf(documents));
}
