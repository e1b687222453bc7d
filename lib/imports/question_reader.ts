import { cellText } from "./cell_text.ts";
import { tickOf } from "./tick_columns.ts";
import type { Codebook, Question } from "../survey/codebook.ts";
import { matchText } from "../survey/match_text.ts";
import { type AnswerReader, answerReader, type CellReading, type RecognisedBy } from "./answer_reader.ts";
import { answerText, countLostWords, listReader, tickReader } from "./choice_readers.ts";
import { meansMissing } from "./column_profile.ts";
import type { GridRow } from "./export_grid.ts";
import type { ExportProgram } from "./export_table.ts";
import { bindColumns, type FormMapping, questionOf } from "./form_mapping.ts";
import { cellNumber } from "./number_range.ts";
import { cellAt, type QuestionReader, type RowFault } from "./row_fault.ts";
import { separatorsOf } from "./split_choices.ts";

interface ReaderOptions {
  readonly codebook: Codebook;
  readonly mapping: FormMapping;
  readonly bound: ReturnType<typeof bindColumns>;
  readonly program: ExportProgram;
  readonly recognised: Map<string, Map<RecognisedBy, number>>;
  readonly disagreements: Map<string, number>;
}

/** How a question is read; `null` for one that has no column. */
export function readerOf(question: Question, options: ReaderOptions): QuestionReader | null {
  const { codebook, mapping, bound, program, recognised, disagreements } = options;
  const columns = bound.filter(({ mapped }) => questionOf(mapped) === question.id);
  const places = (use: "question" | "option" | "words") =>
    columns.filter(({ mapped }) => mapped?.use === use).map(({ column }) => column.at);
  const [at] = places("question");
  const [words] = places("words");
  if (question.type === "free") {
    return at === undefined ? null : (row, faults) => freeCell(row, { at, question, faults });
  }
  if (question.type === "number") return at === undefined ? null : numberReader(at, { question, codebook });
  const scale = codebook.scales.find(({ id }) => id === question.scale);
  if (scale === undefined) return null;
  const decisions = new Map(
    mapping.answers.filter((one) => one.question === question.id).map((
      { written, label },
    ) => [matchText(written), label]),
  );
  const unlistedIsOther = mapping.unlisted.includes(question.id);
  const reader = answerReader(scale, { missing: codebook.missing, decisions, unlistedIsOther });
  const count = (by: RecognisedBy) => {
    const counts = recognised.get(question.id) ?? new Map<RecognisedBy, number>();
    recognised.set(question.id, counts.set(by, (counts.get(by) ?? 0) + 1));
  };
  if (question.type === "multiple") {
    const options = columns.flatMap(({ column, mapped }) =>
      mapped?.use === "option" ? [{ at: column.at, code: mapped.code }] : []
    );
    if (at === undefined) {
      return options.length === 0
        ? null
        : tickReader(options, { question, scale, words, other: reader.other?.code ?? null, count });
    }
    const copies = bound.flatMap(({ column, mapped }) =>
      mapped?.use === "copy" && mapped.question === question.id ? [{ at: column.at, code: mapped.code }] : []
    );
    const disagree = () => disagreements.set(question.id, (disagreements.get(question.id) ?? 0) + 1);
    const separators = separatorsOf(program);
    return listReader(at, { question, scale, reader, words, unlistedIsOther, separators, copies, count, disagree });
  }
  if (at === undefined) return null;
  return (row, faults) => {
    const cell = cellAt(row, { at, question, faults });
    if (cell === null) return "";
    const reading = withWordsOf(reader, {
      reading: reader.read(cell),
      words: words === undefined ? "" : cellText(row.cells, words),
    });
    if (reading.kind === "missing") return "";
    if (reading.kind === "answer") {
      const { code, text, by } = reading.answer;
      if (by !== "label") count(by);
      countLostWords(scale, { code, text, count });
      return answerText(scale, code, text);
    }
    const kind = reading.kind === "several" ? "several-answers" : "unknown-answer";
    faults.push({ kind, question: question.id, written: cell.trim() });
    return "";
  };
}

/** An answer with what stands in a column for the words of その他: without an answer they are one. */
function withWordsOf(
  { other, isMissing }: AnswerReader,
  { reading, words }: { readonly reading: CellReading; readonly words: string },
): CellReading {
  const text = words.trim();
  if (other === null || isMissing(text) || tickOf(text, other.label) === "ticked") return reading;
  if (reading.kind === "missing") return { kind: "answer", answer: { code: other.code, text, by: "label" } };
  if (reading.kind !== "answer" || reading.answer.code !== other.code) return reading;
  return { kind: "answer", answer: { ...reading.answer, text } };
}

/** A free answer as written; a row may end before the last of them. */
function freeCell(
  row: GridRow,
  { at, question, faults }: { readonly at: number; readonly question: Question; readonly faults: RowFault[] },
): string {
  const cell = row.cells[at] === undefined ? "" : cellAt(row, { at, question, faults }) ?? "";
  return meansMissing(cell) ? "" : cell.trim();
}

function numberReader(
  at: number,
  { question, codebook }: { readonly question: Question; readonly codebook: Codebook },
): QuestionReader {
  const spellings = [codebook.missing.label, ...codebook.missing.spellings].map(matchText);
  const nothing = new Set(["", ...spellings.filter((spelling) => !/^-?\d+$/.test(spelling))]);
  return (row, faults) => {
    const cell = cellAt(row, { at, question, faults });
    if (cell === null || nothing.has(matchText(cell))) return "";
    const number = cellNumber(cell);
    const { numbers } = question;
    if (number === null) faults.push({ kind: "not-a-number", question: question.id, written: cell.trim() });
    else if (numbers?.missing?.includes(number.value) === true) return "";
    else if (
      numbers !== undefined &&
      (number.value < numbers.minimum || number.value > numbers.maximum || number.decimals > (numbers.decimals ?? 0))
    ) {
      faults.push({ kind: "out-of-range", question: question.id, written: cell.trim() });
    } else return String(number.value);
    return "";
  };
}
