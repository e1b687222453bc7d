import { DataError } from "../data/data_error.ts";
import type { ReadOptions } from "../data/read_source.ts";
import { readTable } from "../data/read_table.ts";
import type { AnswerSet } from "./answer.ts";
import { codeAnswers, type Coding } from "./code_answers.ts";
import { readCodingRules } from "./coding_rules.ts";
import { buildCorpus, type Corpus } from "./corpus.ts";
import { reportAnswers, type ReportWithAnswers } from "../reports/fy2021/report_answers.ts";
import { loadTokenizer } from "./tokenizer.ts";
import { userDictionaryTable } from "./user_dictionary.ts";

/** Free answers, cut into words and coded: what a notebook on comments begins with. */
export interface FreeAnswers {
  readonly corpus: Corpus;
  readonly coding: Coding;
}

/**
 * The report's free answers, cut into words with the project's dictionary and coded by its rules.
 *
 * The tokenizer takes a quarter of a second to load, once.
 *
 * @throws {DataError} with the faults of the dictionary or of the rules
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * const { corpus, coding } = await loadFreeAnswers(await loadReport());
 * assert.equal(corpus.documents.length, coding.answers.length);
 * ```
 */
export async function loadFreeAnswers(report: ReportWithAnswers, options: ReadOptions = {}): Promise<FreeAnswers> {
  return await analyseAnswers(reportAnswers(report), options);
}

/** Any answers, cut into words with the project's dictionary and coded by its rules. */
export async function analyseAnswers(answers: AnswerSet, options: ReadOptions = {}): Promise<FreeAnswers> {
  const { rows, source, faults } = await readTable(userDictionaryTable, options);
  if (source === null || faults.length > 0) throw new DataError("read the user dictionary", faults);
  const tokenizer = await loadTokenizer({ terms: rows.map(({ record }) => record) });
  // What is a word depends on the dictionary, so that whatever is counted names it among its sources.
  const corpus = buildCorpus({ ...answers, sources: [...answers.sources, source] }, tokenizer);
  return { corpus, coding: codeAnswers(corpus, await readCodingRules(undefined, options)) };
}
