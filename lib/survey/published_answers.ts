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
  const dangling = rows.filter(({ questionId }) => !closed.some(({ question }) => question.id === questionId));
  const sorted = closed.map((asked) =>
    sortQuestion(asked, {
      file,
      codebook,
      rows: rows.filter(({ questionId }) => questionId === asked.question.id),
      unread: unread.filter(({ questionId }) => questionId === asked.question.id),
    })
  );
  return {
    questions: sorted.flatMap(({ question }) => question ?? []),
    faults: [
      ...dangling.map(({ line, questionId }): DataFault => ({
        id: "dangling-reference",
        file,
        line,
        column: "question_id",
        value: questionId,
        expected: "a closed question of the code book",
      })),
      ...sorted.flatMap(({ faults }) => faults),
    ],
  };
}

interface SortQuestionOptions<Value> {
  readonly file: string;
  readonly codebook: Codebook;
  /** Of this question. */
  readonly rows: readonly PublishedAnswer<Value>[];
  readonly unread: readonly UnreadAnswer[];
}

/** The values of one question; `null` and the faults where something is not as it must be. */
function sortQuestion<Value>(
  { question, scale }: ClosedQuestion,
  { file, codebook, rows, unread }: SortQuestionOptions<Value>,
): { readonly question: PublishedQuestion<Value> | null; readonly faults: readonly DataFault[] } {
  const [first] = rows;
  if (first === undefined) {
    if (unread.length > 0) return { question: null, faults: [] };
    const expected = `rows for every closed question: ${question.id} has none`;
    const fault = { id: "missing-column", file, line: null, column: "question_id", value: null, expected } as const;
    return { question: null, faults: [fault] };
  }
  const faults: DataFault[] = [];
  const values = new Map<number, Value>();
  const read = answerCodes(scale, codebook);
  for (const { line, answer, value } of rows) {
    const reading = read(answer);
    const at = { file, line, column: "answer", value: answer };
    if (!("code" in reading)) faults.push({ ...at, id: reading.id, expected: reading.expected });
    else if (values.has(reading.code)) faults.push({ ...at, id: "duplicate-key", expected: "each answer once" });
    else values.set(reading.code, value);
  }
  const told = new Set(unread.flatMap(({ answer }) => {
    const reading = read(answer);
    return "code" in reading ? [reading.code] : [];
  }));
  const taken = [...scale.answers, ...scale.otherAnswers].flatMap(({ code, label }): readonly Value[] => {
    const value = values.get(code);
    if (value !== undefined) return [value];
    if (told.has(code)) return [];
    const expected = `a row for each answer of ${question.id}: ${label} has none`;
    faults.push({ id: "contradiction", file, line: first.line, column: "answer", value: null, expected });
    return [];
  });
  if (faults.length > 0 || unread.length > 0) return { question: null, faults };
  const missing = values.get(codebook.missing.code) ?? null;
  return { question: { question, scale, line: first.line, values: taken, missing }, faults };
}
