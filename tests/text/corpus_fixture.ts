import type { Dataset } from "../../lib/data/source.ts";
import { readTable, type RowOf, type RowShape, type TableDefinition } from "../../lib/data/read_table.ts";
import { DataError } from "../../lib/data/data_error.ts";
import { loadReport } from "../../lib/reports/fy2021/facts/load_report.ts";
import type { Answer, AnswerSet } from "../../lib/text/answer.ts";
import { buildCorpus, type Corpus } from "../../lib/text/corpus.ts";
import { reportAnswers } from "../../lib/reports/fy2021/report_answers.ts";
import { loadTokenizer, userDictionaryTable } from "../../lib/text/tokenizer.ts";

/** A data set read as the project reads it; a fault fails the test that asked for it. */
export async function readDataset<const Shape extends RowShape>(
  definition: TableDefinition<Shape>,
): Promise<Dataset<RowOf<Shape>>> {
  const { rows, source, faults } = await readTable(definition);
  if (source === null || faults.length > 0) throw new DataError(`read ${definition.file}`, faults);
  return { records: rows.map(({ record }) => record), source };
}

/** The report's free answers. */
export async function readReportAnswers(): Promise<AnswerSet> {
  return reportAnswers(await loadReport());
}

/** The report's free answers, tokenized with the project's dictionary. */
export async function reportCorpus(): Promise<Corpus> {
  const { records } = await readDataset(userDictionaryTable);
  return buildCorpus(await readReportAnswers(), await loadTokenizer({ terms: records }));
}

/** A corpus of made-up answers, all of one city unless said otherwise. */
export async function corpusOf(
  texts: readonly (string | Partial<Answer> & { readonly text: string })[],
): Promise<Corpus> {
  const set = await readReportAnswers();
  const answers = texts.map((entry, index): Answer => ({
    answerId: `made-up-${index + 1}`,
    municipalityId: "gyoda",
    eventId: "gyoda-forum",
    questionId: "gyoda-forum-q08",
    constructId: "impressions",
    category: null,
    figureKey: null,
    ...typeof entry === "string" ? { text: entry } : entry,
  }));
  return buildCorpus({ ...set, answers }, await loadTokenizer());
}
