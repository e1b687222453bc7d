import type { ReadOptions } from "../../data/read_source.ts";
import { analyseAnswers, type FreeAnswers } from "../../text/analyse_answers.ts";
import { reportAnswers, type ReportWithAnswers } from "./report_answers.ts";

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
 * import { loadReport } from "./facts/load_report.ts";
 * const { corpus, coding } = await loadFreeAnswers(await loadReport());
 * assert.equal(corpus.documents.length, coding.answers.length);
 * ```
 */
export async function loadFreeAnswers(report: ReportWithAnswers, options: ReadOptions = {}): Promise<FreeAnswers> {
  return await analyseAnswers(reportAnswers(report), options);
}
