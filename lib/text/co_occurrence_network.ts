import { compareText } from "../data/compare_text.ts";
import { dataKind } from "../data/data_kinds.ts";
import { kind, type OptionKinds, requireKind, requireOptions } from "../data/check_call.ts";
import type { Source } from "../data/source.ts";
import type { Corpus } from "./corpus.ts";
import { countWords, type WordCount } from "./count_words.ts";

/** Two words that stand in the same answers. */
export interface CoOccurrence {
  /** The word that comes first by character code. */
  readonly source: string;
  readonly target: string;
  /** Answers with both. */
  readonly together: number;
  /** Of the answers with either, the share with both, in (0, 1]. */
  readonly jaccard: number;
  readonly answerIds: readonly string[];
}

/** Words and which of them go together. */
export interface CoOccurrenceNetwork {
  readonly words: readonly WordCount[];
  /** Strongest first. Empty when there are too few answers: see `tooFew`. */
  readonly edges: readonly CoOccurrence[];
  readonly answers: number;
  /** Fewest answers a word had to be in. */
  readonly minimumDocuments: number;
  readonly minimumAnswers: number;
  /** Whether there are too few answers for a network to mean anything; it is then empty. */
  readonly tooFew: boolean;
  readonly sources: readonly Source[];
}

/** Options of {@linkcode coOccurrenceNetwork}. */
export interface CoOccurrenceNetworkOptions {
  /**
   * Fewest answers a word must be in (document floor).
   * @default 5
   */
  readonly minimumDocuments?: number;
  /**
   * Fewest answers that must have both words of an edge.
   * @default 3
   */
  readonly minimumTogether?: number;
  /**
   * Most edges kept, strongest first; of equally strong ones at the limit all are kept.
   * @default 40
   */
  readonly maximumEdges?: number;
  /**
   * Fewest answers for which a network is made at all.
   * @default 30
   */
  readonly minimumAnswers?: number;
  /**
   * Words that are left out.
   * @default none
   */
  readonly exclude?: readonly string[];
}

/** The kind of each of these options. */
export const CO_OCCURRENCE_NETWORK_OPTIONS: OptionKinds<CoOccurrenceNetworkOptions> = {
  minimumDocuments: kind.wholeNumber(1),
  minimumTogether: kind.wholeNumber(1),
  maximumEdges: kind.wholeNumber(0),
  minimumAnswers: kind.wholeNumber(0),
  exclude: kind.texts,
};

/**
 * Which words stand in the same answers, by Jaccard's coefficient.
 *
 * Only words above a floor of answers, as a coefficient of words used once or twice says nothing. An edge is no
 * explanation: read the answers it lists. Quadratic in the number of words above the floor.
 *
 * @returns words that have an edge, and the edges
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadFreeAnswers } from "../reports/fy2021/report_answers.ts";
 * import { COMMON_WORDS } from "./content_word.ts";
 * const { corpus } = await loadFreeAnswers(await loadReport());
 * const { edges } = coOccurrenceNetwork(corpus, { exclude: COMMON_WORDS });
 * assert.deepEqual([edges[0]?.source, edges[0]?.target, edges[0]?.together], ["深める", "理解", 4]);
 * ```
 */
export function coOccurrenceNetwork(corpus: Corpus, options: CoOccurrenceNetworkOptions = {}): CoOccurrenceNetwork {
  const action = "make a network of words";
  requireKind(action, corpus, { name: "corpus", kind: dataKind.corpus });
  requireOptions(action, options, CO_OCCURRENCE_NETWORK_OPTIONS);
  const { minimumDocuments = 5, minimumTogether = 3, maximumEdges = 40, minimumAnswers = 30, exclude = [] } = options;
  const answers = corpus.documents.length;
  const common = { answers, minimumDocuments, minimumAnswers, sources: corpus.sources };
  if (answers < minimumAnswers) return { ...common, words: [], edges: [], tooFew: true };
  const words = [...countWords(corpus, { minimumDocuments, exclude })].sort((a, b) => compareText(a.word, b.word));
  const all: CoOccurrence[] = [];
  for (const [index, first] of words.entries()) {
    const ids = new Set(first.answerIds);
    for (const second of words.slice(index + 1)) {
      const answerIds = second.answerIds.filter((id) => ids.has(id));
      const together = answerIds.length;
      if (together < minimumTogether) continue;
      const jaccard = together / (first.documents + second.documents - together);
      all.push({ source: first.word, target: second.word, together, jaccard, answerIds });
    }
  }
  all.sort((a, b) =>
    b.jaccard - a.jaccard || b.together - a.together || compareText(a.source, b.source) ||
    compareText(a.target, b.target)
  );
  const weakest = all[maximumEdges - 1]?.jaccard ?? 0;
  const edges = all.filter(({ jaccard }) => jaccard >= weakest);
  const tied = new Set(edges.flatMap(({ source, target }) => [source, target]));
  return { ...common, words: words.filter(({ word }) => tied.has(word)), edges, tooFew: false };
}
