import { optionalText } from "../data/cells.ts";
import type { DataFault } from "../data/data_error.ts";
import type { ReadOptions } from "../data/read_source.ts";
import { defineTable, readTable, type RowShape } from "../data/read_table.ts";
import { answerCodes } from "./answer_codes.ts";
import type { Codebook } from "./codebook.ts";
import { type ClosedQuestion, closedQuestions } from "./find_question.ts";

/** One row of a file of published counts or percents. */
export interface PublishedAnswer<Value> {
  readonly line: number;
  readonly questionId: string;
  readonly answer: string;
  readonly value: Value;
}

/** Question and answer of a row whose other cells cannot be read. */
export type UnreadAnswer = Pick<PublishedAnswer<unknown>, "questionId" | "answer">;

/** Rows that a table of published answers leaves out for a fault, as far as question and answer can be read. */
export async function unreadAnswers(
  { file, columns, description }: {
    readonly file: string;
    readonly columns: RowShape;
    readonly description: string;
  },
  { rows, options }: { readonly rows: readonly { readonly line: number }[]; readonly options: ReadOptions },
): Promise<readonly UnreadAnswer[]> {
  const names = Object.fromEntries(Object.keys(columns).map((name) => [name, optionalText("")]));
  const all = await readTable(defineTable({ file, description, columns: names, key: [] }), options);
  const read = new Set(rows.map(({ line }) => line));
  return all.rows.filter(({ line }) => !read.has(line)).map(({ record: { questionId, answer } }) => (
    { questionId: questionId ?? "", answer: answer ?? "" }
  ));
}

/** The values of one question, in the order of its scale. */
export interface PublishedQuestion<Value> extends ClosedQuestion {
  /** Line of the first row. */
  readonly line: number;
  /** One for each answer of the scale, then one for each beside it. */
  readonly values: readonly Value[];
  /** Of those who gave no answer; `null` without such a row. */
  readonly missing: Value | null;
}

/**
 * Rows sorted into questions and answers of the code book; a question with a fault is left out.
 *
 * Faults: questions that are not there or not closed, answers that are unknown, of another scale or there twice, answers
 * and whole questions without a row.
 */
export function sortPublishedAnswers<Value>(
  rows: readonly PublishedAnswer<Value>[],
  { file, codebook, unread }: {
    readonly file: string;
    readonly codebook: Codebook;
    /** Rows that have a fault already: that their answers have no value is none besides. */
    readonly unread: readonly UnreadAnswer[];
  },
): { readonly questions: readonly PublishedQuestion<Value>[]; readonly faults: readonly DataFault[] } {
  const closed = closedQuestions(codebook);
  const faults: DataFault[] = rows.filter(({ questionId }) =>
    !closed.some(({ question }) => question.id === questionId)
  ).map((
    row,
  ) => ({
    id: "dangling-reference",
    file,
    line: row.line,
    column: "question_id",
    value: row.questionId,
    expected: "a closed question of the code book",
  }));
  const questions: PublishedQuestion<Value>[] = [];
  for (const { question, scale } of closed) {
    const own = rows.filter(({ questionId }) => questionId === question.id);
    const broken = unread.filter(({ questionId }) => questionId === question.id);
    const [first] = own;
    if (first === undefined) {
      if (broken.length > 0) continue;
      const expected = `rows for every closed question: ${question.id} has none`;
      faults.push({ id: "missing-column", file, line: null, column: "question_id", value: null, expected });
      continue;
    }
    const before = faults.length;
    const values = new Map<number, Value>();
    const read = answerCodes(scale, codebook);
    const told = new Set(broken.flatMap(({ answer }) => {
      const reading = read(answer);
      return "code" in reading ? [reading.code] : [];
    }));
    for (const { line, answer, value } of own) {
      const reading = read(answer);
      const at = { file, line, column: "answer", value: answer };
      if (!("code" in reading)) faults.push({ ...at, id: reading.id, expected: reading.expected });
      else if (values.has(reading.code)) faults.push({ ...at, id: "duplicate-key", expected: "each answer once" });
      else values.set(reading.code, value);
    }
    const take = ({ code, label }: { readonly code: number; readonly label: string }): readonly Value[] => {
      const value = values.get(code);
      if (value !== undefined) return [value];
      if (told.has(code)) return [];
      const expected = `a row for each answer of ${question.id}: ${label} has none`;
      faults.push({ id: "contradiction", file, line: first.line, column: "answer", value: null, expected });
      return [];
    };
    const taken = [...scale.answers, ...scale.otherAnswers].flatMap(take);
    if (faults.length === before && broken.length === 0) {
      questions.push({
        question,
        scale,
        line: first.line,
        values: taken,
        missing: values.get(codebook.missing.code) ?? null,
      });
    }
  }
  return { questions, faults };
}
