import { subjectTitle } from "../wording/subject_title.ts";
import { dataKind } from "../data/data_kinds.ts";
import { type Language, LANGUAGE_OPTIONS } from "../data/language.ts";
import { kind, type OptionKinds, requireKind, requireOptions } from "../data/check_call.ts";
import type { CoOccurrenceNetwork } from "../text/co_occurrence_network.ts";
import { drawingPanel, type Shape } from "./drawing.ts";
import { FIGURE, type Figure, type FigurePanel } from "./figure.ts";
import { CATEGORICAL, DIVERGING, MUTED_INK } from "./palette.ts";
import { sentencePanel } from "./sentence_panel.ts";
import { BESIDE, placedWords, radiusOf, type WordsRoom } from "./placed_words.ts";
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

const PAPER: WordsRoom = { width: 664, height: 316 };
/** On a slide, where letters are large and there is little height. */
const SLIDE: WordsRoom = { width: 772, height: 262 };
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
    title: subjectTitle(subject, title),
    subtitle: say(lang, MAPS.networkSubtitle({ minimumDocuments, edgeCount: edges.length, answers })),
    alternativeText: edges.length === 0
      ? noNetworkSentence(network, lang)
      : say(lang, MAPS.networkInWords({ wordCount: words.length, edgeCount: edges.length, strongest })),
    legend: edges.length === 0 ? [] : [
      {
        label: say(lang, MAPS.dictionaryTerm),
        color: TERM,
        symbol: "square",
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
      edges.length === 0 ? sentencePanel(noNetworkSentence(network, lang), { width: PAPER.width }) : {
        ...networkPanel(network, PAPER),
        slide: { plot: networkPanel(network, SLIDE).plot },
      },
    ],
  };
}

function networkPanel(network: CoOccurrenceNetwork, room: WordsRoom): FigurePanel {
  const places = new Map(placedWords(network, room).map((place) => [place.word, place]));
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
    // Squares, so that a grey print tells them from the other words.
    const look = wordClass === TERM_CLASS
      ? { symbol: "square", color: TERM } as const
      : { symbol: "circle", color: OTHER } as const;
    shapes.push({ kind: "symbol", x: place.x, y: place.y, radius: radiusOf(documents), ...look });
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
  return drawingPanel(shapes, room);
}

/** Why there is nothing to draw: too few answers, or no two words together. */
export function noNetworkSentence({ answers, minimumAnswers, tooFew }: CoOccurrenceNetwork, lang: Language): string {
  return tooFew ? say(lang, MAPS.tooFewAnswers(answers, minimumAnswers)) : say(lang, MAPS.noPair);
}
