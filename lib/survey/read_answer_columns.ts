import type { DataFault } from "../data/data_error.ts";
import type { CsvRow, CsvTable } from "../data/parse_csv.ts";
import { answerCodes, type UnreadAnswer } from "./answer_codes.ts";
import { type ChosenAnswers, chosenAnswers } from "./chosen_answers.ts";
import type { Codebook, Question } from "./codebook.ts";
import { rangeOf, scaleOf } from "./find_question.ts";
import { tidyText } from "../data/unseen_text.ts";
import { matchText } from "./match_text.ts";
import { numberAnswers } from "./number_answers.ts";
import type { NotAsked, Responses } from "./survey.ts";

/** Answers of all respondents, column by column, and every cell that is no answer. */
export interface AnswerColumns {
  readonly columns: Omit<Responses, "respondents">;
  readonly faults: readonly DataFault[];
}

/**
 * The answers of a table whose columns are headed by the ids of questions; a question without a column is left out.
 *
 * Questions are read in the order of the code book, so that whether somebody was asked one is known from an earlier one.
 */
export function readAnswerColumns(
  { header, rows }: CsvTable,
  { file, codebook }: { readonly file: string; readonly codebook: Codebook },
): AnswerColumns {
  const faults: DataFault[] = [];
  const columns = {
    codes: new Map<string, (number | NotAsked)[]>(),
    choices: new Map<string, (readonly number[] | NotAsked)[]>(),
    numbers: new Map<string, (number | "missing" | NotAsked)[]>(),
    texts: new Map<string, (string | null)[]>(),
  };
  const isNotAsked = notAskedCells(codebook);
  // For each question the codes that a row gave; null where its cell could not be read.
  const given = new Map<string, readonly (readonly number[] | null)[]>();
  for (const question of codebook.questions) {
    const { id, type } = question;
    const place = header.indexOf(id);
    if (place === -1) continue;
    const cellsOf = rows.map(({ line, cells }) => ({ line, cell: cells[place] ?? "" }));
    if (type === "free") {
      columns.texts.set(id, cellsOf.map(({ cell }) => freeAnswer(cell, codebook)));
      continue;
    }
    const read = answerReader(question, codebook);
    const answers = cellsOf.map(({ line, cell }, at): GivenAnswer | NotAsked | null => {
      if (isNotAsked(cell)) return "not-asked";
      const reading = read(cell);
      const wrong = (fault: UnreadAnswer) => {
        faults.push({ file, line, column: id, value: cell, id: fault.id, expected: fault.expected });
        return null;
      };
      if ("id" in reading) return wrong(reading);
      if (wasAsked(question.askedIf, { given, at })) return reading;
      if (reading.isEmpty) return "not-asked";
      const expected = `nothing, as only who gave certain answers to ${question.askedIf?.question} is asked`;
      return wrong({ id: "contradiction", expected });
    });
    given.set(id, answers.map((answer) => answer === null ? null : answer === "not-asked" ? [] : answer.codes));
    const readable = answers.filter((answer) => answer !== null);
    const each = <Value>(pick: (answer: GivenAnswer) => Value): (Value | NotAsked)[] =>
      readable.map((answer) => answer === "not-asked" ? answer : pick(answer));
    if (type === "number") columns.numbers.set(id, each(({ number }) => number));
    else if (type === "multiple") columns.choices.set(id, each(({ codes }) => codes));
    else columns.codes.set(id, each(({ codes: [code] }) => code ?? codebook.missing.code));
    const words = each(({ text }) => text).map((text) => text === "not-asked" ? null : text);
    if (words.some((text) => text !== null)) columns.texts.set(id, words);
  }
  const weights = readWeights(rows, { header, file, codebook });
  return { columns: { ...columns, weights: weights.weights }, faults: [...faults, ...weights.faults] };
}

/** What somebody answered to a question of any type but free ones. */
interface GivenAnswer {
  /** Codes of the answers; none for a number. */
  readonly codes: readonly number[];
  readonly number: number | "missing";
  readonly text: string | null;
  readonly isEmpty: boolean;
}

/** A reader of the cells of a question, whatever its type. */
function answerReader(question: Question, codebook: Codebook): (cell: string) => GivenAnswer | UnreadAnswer {
  if (question.type === "number") {
    const read = numberAnswers(rangeOf(codebook, question), codebook);
    return (cell) => {
      const reading = read(cell);
      return "id" in reading ? reading : { ...reading, codes: [], text: null, isEmpty: reading.number === "missing" };
    };
  }
  const scale = scaleOf(codebook, question);
  const read = question.type === "multiple" ? chosenAnswers(scale, codebook) : oneAnswer(answerCodes(scale, codebook));
  return (cell) => {
    const reading = read(cell);
    if ("id" in reading) return reading;
    const isEmpty = reading.codes.every((code) => code === codebook.missing.code);
    return { ...reading, number: "missing", isEmpty };
  };
}

function oneAnswer(read: ReturnType<typeof answerCodes>): (cell: string) => ChosenAnswers {
  return (cell) => {
    const reading = read(cell);
    return "id" in reading ? reading : { codes: [reading.code], text: reading.text };
  };
}

/** Whether a cell says that somebody was not asked. */
function notAskedCells({ notAsked }: Codebook): (cell: string) => boolean {
  if (notAsked === undefined) return () => false;
  const spellings = new Set([notAsked.label, ...notAsked.spellings].map(matchText));
  return (cell) => spellings.has(matchText(cell));
}

/** Whether the respondent of a row was led to a question by an earlier answer; taken as so when that one cannot be read. */
function wasAsked(
  askedIf: Question["askedIf"],
  { given, at }: { readonly given: ReadonlyMap<string, readonly (readonly number[] | null)[]>; readonly at: number },
): boolean {
  if (askedIf === undefined) return true;
  const codes = given.get(askedIf.question)?.[at];
  return codes === undefined || codes === null || codes.some((code) => askedIf.answers.includes(code));
}

/**
 * A free answer as people read it, without line breaks at its ends. No answer is the empty cell, 無回答 and a mere dash: whatever else
 * somebody wrote, 不明 and 特になし included, is what they had to say.
 */
export function freeAnswer(cell: string, { missing }: Codebook): string | null {
  const matched = matchText(cell);
  return /^-*$/.test(matched) || matched === matchText(missing.label) ? null : tidyText(cell).trim();
}

function readWeights(
  rows: readonly CsvRow[],
  { header, file, codebook: { weight } }: {
    readonly header: readonly string[];
    readonly file: string;
    readonly codebook: Codebook;
  },
): { readonly weights: readonly number[] | null; readonly faults: readonly DataFault[] } {
  const place = weight === undefined ? -1 : header.indexOf(weight.column);
  if (weight === undefined || place === -1) return { weights: null, faults: [] };
  const faults: DataFault[] = [];
  const weights = rows.flatMap(({ line, cells }) => {
    const value = cells[place] ?? "";
    if (/^\d+(?:\.\d+)?$/.test(value) && Number(value) > 0) return [Number(value)];
    faults.push({
      id: "invalid-value",
      file,
      line,
      column: weight.column,
      value,
      expected: "a weight, a decimal number above 0",
    });
    return [];
  });
  return { weights, faults };
}
