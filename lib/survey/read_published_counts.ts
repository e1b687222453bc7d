import { identifier, text, wholeNumber } from "../data/cells.ts";
import type { DataFault } from "../data/data_error.ts";
import type { ReadOptions } from "../data/read_source.ts";
import { defineTable, type LocatedRow, readTable, type RowOf } from "../data/read_table.ts";
import type { Source } from "../data/source.ts";
import { type AnswerCounts, answerCounts } from "./answer_counts.ts";
import type { Codebook } from "./codebook.ts";
import { type PublishedAnswer, sortPublishedAnswers, unreadAnswers } from "./published_answers.ts";
import { sumCounts } from "../statistics/sum_counts.ts";

const columns = {
  questionId: identifier("Question of the code book"),
  answer: text("Answer as worded in the code book; its label of no answer for those who gave none"),
  count: wholeNumber("People who gave it, as printed"),
};

/** Counts that somebody read off printed charts, as far as they could be read, with all faults. */
export interface PublishedReading {
  readonly counts: ReadonlyMap<string, AnswerCounts>;
  readonly source: Source | null;
  readonly faults: readonly DataFault[];
}

/**
 * Counts of answers out of `published_counts.csv`: one row a question and answer, 0 where nobody gave it.
 *
 * Every answer of every closed question must be there, and the counts of a question, those who gave no answer included,
 * must add up to the responses of the code book. A question without a row for no answer has none. Every fault is listed.
 *
 * @param file Path from the project's top level.
 */
export async function readPublishedCounts(
  file: string,
  { codebook, ...options }: ReadOptions & { readonly codebook: Codebook },
): Promise<PublishedReading> {
  const table = defineTable({
    file,
    description: "One answer to one question",
    columns,
    key: ["questionId", "answer"],
  });
  const { rows, source, faults } = await readTable(table, options);
  const unread = await unreadAnswers(table, { rows, options });
  const sorted = sortPublishedAnswers(rows.map(toAnswer), { file, codebook, unread });
  const counts = new Map<string, AnswerCounts>();
  const found: DataFault[] = [...faults, ...sorted.faults];
  for (const { question, scale, line, values, missing } of sorted.questions) {
    // Without a row for no answer nobody gave none: the total below tells when that is not so.
    const all = [...values, missing ?? 0];
    const total = sumCounts(all);
    if (total !== codebook.responses) {
      found.push({
        id: "wrong-total",
        file,
        line,
        column: "count",
        value: `${total} for ${question.id}`,
        expected: `counts that add up to ${codebook.responses}, the responses of the code book`,
      });
    }
    counts.set(question.id, answerCounts(scale, all));
  }
  return { counts, source, faults: found };
}

function toAnswer({ line, record }: LocatedRow<RowOf<typeof columns>>): PublishedAnswer<number> {
  return { line, questionId: record.questionId, answer: record.answer, value: record.count };
}
