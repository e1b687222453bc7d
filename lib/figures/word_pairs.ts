import { subjectTitle } from "../wording/subject_title.ts";
import { formatNumber } from "../data/format_number.ts";
import type { Language } from "../data/language.ts";
import { valueAt } from "../data/value_at.ts";
import { dataKind } from "../data/data_kinds.ts";
import { requireKind, requireOptions } from "../data/check_call.ts";
import type { CoOccurrence, CoOccurrenceNetwork } from "../text/co_occurrence_network.ts";
import { AXES } from "../wording/axis_words.ts";
import { MAPS } from "../wording/map_words.ts";
import { say } from "../wording/say.ts";
import { CO_OCCURRENCE_FIGURE_OPTIONS, type CoOccurrenceFigureOptions, noNetworkSentence } from "./co_occurrence.ts";
import { FIGURE, type Figure, type FigurePanel } from "./figure.ts";
import { rowChartForScreens } from "./narrow_rows.ts";
import { ACCENT } from "./palette.ts";
import type { ChartRow } from "./row_chart.ts";
import { sentencePanel } from "./sentence_panel.ts";
import { barPart } from "./share_marks.ts";

const WIDTH = 664;
const LEFT = 170;
const RIGHT = 430;
const BAR = 12;

/**
 * Pairs of words that stand in the same answers, the most closely tied first, each with its coefficient and its answers.
 *
 * The numbers of the network in an order that can be read out: where a network shows what hangs together, this shows how much.
 * With too few answers there is a sentence instead.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadFreeAnswers } from "../reports/fy2021/report_answers.ts";
 * import { coOccurrenceNetwork } from "../text/co_occurrence_network.ts";
 * import { COMMON_WORDS } from "../text/content_word.ts";
 * const { corpus } = await loadFreeAnswers(await loadReport());
 * const figure = wordPairsFigure(coOccurrenceNetwork(corpus, { exclude: COMMON_WORDS }));
 * assert.match(figure.alternativeText, /深めると理解/);
 * ```
 */
export function wordPairsFigure(network: CoOccurrenceNetwork, options: CoOccurrenceFigureOptions = {}): Figure {
  const action = "draw pairs of words";
  requireKind(action, network, { name: "network", kind: dataKind.network });
  requireOptions(action, options, CO_OCCURRENCE_FIGURE_OPTIONS);
  const { lang = "ja", key = "comments-word-pairs", subject } = options;
  const { words, edges, answers, minimumDocuments, minimumAnswers } = network;
  const title = say(lang, MAPS.pairsTitle);
  const nothing = noNetworkSentence(network, lang);
  return {
    ...FIGURE,
    key,
    catalogueKeys: [],
    language: lang,
    title: subjectTitle(subject, title),
    subtitle: say(lang, MAPS.networkSubtitle({ minimumDocuments, edgeCount: edges.length, answers })),
    alternativeText: edges.length === 0 ? nothing : say(
      lang,
      MAPS.networkInWords({ wordCount: words.length, edgeCount: edges.length, strongest: edges.slice(0, 5) }),
    ),
    legend: [],
    sources: network.sources,
    notes: edges.length === 0
      ? []
      : [say(lang, MAPS.pairsExplained), say(lang, MAPS.commonWordsLeftOut(minimumAnswers))],
    panels: [edges.length === 0 ? sentencePanel(nothing, { width: WIDTH }) : pairsPanel(network, lang)],
  };
}

function pairsPanel({ edges, words }: CoOccurrenceNetwork, lang: Language): FigurePanel {
  const reach = Math.max(0.1, Math.ceil(Math.max(...edges.map(({ jaccard }) => jaccard)) * 10 - 1e-9) / 10);
  const x = (jaccard: number) => LEFT + jaccard / reach * (RIGHT - LEFT);
  const documents = new Map(words.map((word) => [word.word, word.documents]));
  const step = reach > 0.5 ? 0.2 : 0.1;
  return rowChartForScreens(edges.map((edge) => chartRow(edge, { x, documents })), {
    width: WIDTH,
    ticks: Array.from({ length: Math.floor(reach / step + 1e-9) + 1 }, (_, at) => ({
      x: x(at * step),
      text: at === 0 ? "0" : formatNumber(at * step, { decimals: 1 }),
    })),
    columns: [
      { x: RIGHT + 64, heading: say(lang, MAPS.coefficient) },
      { x: RIGHT + 144, heading: say(lang, MAPS.bothWords) },
      { x: WIDTH, heading: say(lang, MAPS.eitherWord) },
    ],
    head: 24,
    headingRise: 12,
    foot: 24,
    axis: { above: 0, below: 4, label: 15, name: say(lang, AXES.jaccard) },
  });
}

function chartRow(
  { source, target, together, jaccard }: CoOccurrence,
  { x, documents }: { readonly x: (jaccard: number) => number; readonly documents: ReadonlyMap<string, number> },
): ChartRow {
  const answersWith = (word: string) => valueAt(documents, word, "answers with");
  const either = answersWith(source) + answersWith(target) - together;
  return {
    label: [`${source}・${target}`],
    height: 21,
    marks: (middle) => [
      barPart({ fill: ACCENT, outlined: false }, {
        x: x(0),
        y: middle - BAR / 2,
        width: x(jaccard) - x(0),
        height: BAR,
      }),
    ],
    numbers: [
      { text: formatNumber(jaccard, { decimals: 2 }), weight: 700 },
      { text: String(together) },
      { text: String(either) },
    ],
  };
}
