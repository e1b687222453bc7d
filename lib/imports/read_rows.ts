import { matchText } from "../survey/match_text.ts";
import type { AnswerScale, Codebook, Question } from "../survey/codebook.ts";
import { type AnswerReader, answerReader, type RecognisedBy } from "./answer_reader.ts";
import { meansMissing } from "./column_profile.ts";
import { type GridRow, LONGEST_CELL } from "./export_grid.ts";
import type { ExportProgram, ExportTable } from "./export_table.ts";
import { bindColumns, type FormMapping, questionOf } from "./form_mapping.ts";
import { cellNumber } from "./number_range.ts";
import { weightOf } from "./role_of_column.ts";
import { type ChoiceSeparator, separatorsOf, splitChoices } from "./split_choices.ts";
import { tickOf } from "./tick_columns.ts";

/** What is wrong with a row, so that it is refused. */
export type RowFaultKind =
  | "unknown-answer"
  | "several-answers"
  | "exclusive-answer"
  | "not-a-number"
  | "out-of-range"
  | "too-long"
  | "cut-off"
  | "too-many-cells"
  | "no-group"
  | "no-weight";

/** One fault of one row. */
export interface RowFault {
  readonly kind: RowFaultKind;
  /** Id of the question; `null` when the row as a whole is meant. */
  readonly question: string | null;
  /** What is written, as far as it is about an answer; `null` otherwise. */
  readonly written: string | null;
}

/** A row that cannot be taken. */
export interface RefusedRow {
  readonly line: number;
  readonly faults: readonly RowFault[];
}

/** A respondent's answers as they will be kept: for each question, and for the weight, the cell of `responses.csv`. */
export interface KeptRow {
  readonly row: GridRow;
  readonly cells: ReadonlyMap<string, string>;
}

/** Rows as kept and refused, and how answers were recognised where it was not by their label. */
export interface RowsReading {
  readonly kept: readonly KeptRow[];
  readonly refused: readonly RefusedRow[];
  /** Cells of each question that were recognised otherwise than by their label. */
  readonly recognised: ReadonlyMap<string, ReadonlyMap<RecognisedBy, number>>;
  /** Cells of which a second column says something else, by question. */
  readonly disagreements: ReadonlyMap<string, number>;
}

/** Reads one question's answer out of a row. */
type QuestionReader = (row: GridRow, faults: RowFault[]) => string;

/**
 * The answers of an export as the code book words them; a row with any cell that is none is refused whole, with all its faults.
 *
 * @param form the questionnaire, and which columns hold its answers
 */
export function readRows(
  table: ExportTable,
  { codebook, mapping }: { readonly codebook: Codebook; readonly mapping: FormMapping },
): RowsReading {
  const recognised = new Map<string, Map<RecognisedBy, number>>();
  const disagreements = new Map<string, number>();
  const bound = bindColumns(table.columns, mapping.columns);
  const readers = codebook.questions.map((question) => ({
    question,
    read: readerOf(question, { codebook, mapping, bound, program: table.program, recognised, disagreements }),
  }));
  const { weight } = codebook;
  const weightAt = bound.find(({ mapped }) => mapped?.use === "weight")?.column.at;
  const kept: KeptRow[] = [];
  const refused: RefusedRow[] = [];
  const width = table.columns.length;
  for (const row of table.rows) {
    const faults: RowFault[] = [];
    if (row.cells.slice(width).some((cell) => cell.trim() !== "")) {
      faults.push({ kind: "too-many-cells", question: null, written: null });
    }
    const cells = new Map<string, string>();
    for (const { question, read } of readers) if (read !== null) cells.set(question.id, read(row, faults));
    if (weight !== undefined) {
      const own = weightAt === undefined ? null : weightOf(row.cells[weightAt] ?? "");
      if (own === null) faults.push({ kind: "no-weight", question: null, written: null });
      else cells.set(weight.column, own);
    }
    if (faults.length === 0) kept.push({ row, cells });
    else {
      // A row that ends early has one fault, and not one more for each question that is not there.
      const cut = faults.find(({ kind }) => kind === "cut-off" || kind === "too-many-cells");
      refused.push({ line: row.line, faults: cut === undefined ? faults : [cut] });
    }
  }
  return { kept, refused, recognised, disagreements };
}

interface ReaderOptions {
  readonly codebook: Codebook;
  readonly mapping: FormMapping;
  readonly bound: ReturnType<typeof bindColumns>;
  readonly program: ExportProgram;
  readonly recognised: Map<string, Map<RecognisedBy, number>>;
  readonly disagreements: Map<string, number>;
}

/** How a question is read; `null` for one that has no column. */
function readerOf(question: Question, options: ReaderOptions): QuestionReader | null {
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
    if (at === undefined) return options.length === 0 ? null : tickReader(options, { question, scale, count });
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
    const reading = reader.read(cell);
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

/** A cell; `null`, with its fault, when the row ends before it or it is longer than an answer can be. */
function cellAt(
  { cells }: GridRow,
  { at, question, faults }: { readonly at: number; readonly question: Question; readonly faults: RowFault[] },
): string | null {
  const cell = cells[at];
  if (cell === undefined) {
    faults.push({ kind: "cut-off", question: question.id, written: null });
    return null;
  }
  if (cell.length > LONGEST_CELL) {
    faults.push({ kind: "too-long", question: question.id, written: null });
    return null;
  }
  return cell;
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

function listReader(
  at: number,
  { question, scale, reader, words, unlistedIsOther, separators, copies, count, disagree }: {
    readonly question: Question;
    readonly scale: AnswerScale;
    readonly reader: AnswerReader;
    readonly words: number | undefined;
    readonly unlistedIsOther: boolean;
    readonly separators: readonly ChoiceSeparator[];
    readonly copies: readonly { readonly at: number; readonly code: number }[];
    readonly disagree: () => void;
    readonly count: (by: RecognisedBy) => void;
  },
): QuestionReader {
  return (row, faults) => {
    const cell = cellAt(row, { at, question, faults });
    if (cell === null || reader.isMissing(cell)) return "";
    const { answers, unknown } = splitChoices(cell, { reader, separators });
    const taken = new Map(answers.map(({ code, text }) => [code, text]));
    for (const { by } of answers) if (by !== "label") count(by);
    const { other } = reader;
    const own = words === undefined || other === null ? null : tickOf(row.cells[words] ?? "", other.label);
    if (own !== null && typeof own === "object" && other !== null) taken.set(other.code, own.words);
    if (unknown.length > 0) {
      if (unlistedIsOther && other !== null) {
        taken.set(other.code, [taken.get(other.code) ?? "", ...unknown].filter((text) => text !== "").join("、"));
        count("unlisted");
      } else for (const part of unknown) faults.push({ kind: "unknown-answer", question: question.id, written: part });
    }
    // The list is taken; how often the columns beside it say otherwise is told.
    for (const { at: place, code } of copies) {
      if ((tickOf(row.cells[place] ?? "", "") === "ticked") !== taken.has(code)) disagree();
    }
    return chosenText(taken, { question, scale, faults, count });
  };
}

function tickReader(
  options: readonly { readonly at: number; readonly code: number }[],
  { question, scale, count }: {
    readonly question: Question;
    readonly scale: AnswerScale;
    readonly count: (by: RecognisedBy) => void;
  },
): QuestionReader {
  const labels = new Map(
    scale.answers.map(({ code, label, withText }) => [code, { label, withText: withText === true }]),
  );
  return (row, faults) => {
    const taken = new Map<number, string | null>();
    for (const { at, code } of options) {
      const cell = cellAt(row, { at, question, faults });
      if (cell === null) return "";
      const { label = "", withText = false } = labels.get(code) ?? {};
      const tick = tickOf(cell, label);
      if (tick === "ticked") taken.set(code, null);
      else if (typeof tick === "object" && withText) {
        taken.set(code, tick.words);
        count("unlisted");
      } else if (typeof tick === "object") {
        faults.push({ kind: "unknown-answer", question: question.id, written: tick.words });
      }
    }
    return chosenText(taken, { question, scale, faults, count });
  };
}

/** Answers in the order of the scale, as `responses.csv` has them. */
function chosenText(
  taken: ReadonlyMap<number, string | null>,
  { question, scale, faults, count }: {
    readonly question: Question;
    readonly scale: AnswerScale;
    readonly faults: RowFault[];
    readonly count: (by: RecognisedBy) => void;
  },
): string {
  const chosen = [...scale.answers, ...scale.otherAnswers].filter(({ code }) => taken.has(code));
  if (chosen.length > 1 && scale.answers.some(({ code, exclusive }) => exclusive === true && taken.has(code))) {
    faults.push({
      kind: "exclusive-answer",
      question: question.id,
      written: chosen.map(({ label }) => label).join(" / "),
    });
  }
  for (const { code } of chosen) countLostWords(scale, { code, text: taken.get(code) ?? null, count });
  return chosen.map(({ code }) => answerText(scale, code, taken.get(code) ?? null)).join(";");
}

/** Words of その他 for which the code book has no place are told. */
function countLostWords(
  scale: AnswerScale,
  { code, text, count }: {
    readonly code: number;
    readonly text: string | null;
    readonly count: (by: RecognisedBy) => void;
  },
): void {
  if (text !== null && scale.answers.find((one) => one.code === code)?.withText !== true) count("words-left-out");
}

/** An answer as worded, with the words that a respondent added in brackets. */
function answerText(scale: AnswerScale, code: number, text: string | null): string {
  const answer = scale.answers.find((one) => one.code === code);
  const label = answer?.label ?? scale.otherAnswers.find((one) => one.code === code)?.label ?? "";
  if (text === null || answer?.withText !== true) return label;
  // Brackets and what parts answers would end the words for whoever reads them back.
  const words = text.replaceAll(/[;；]/gu, "，").replaceAll(/[(（]/gu, "［").replaceAll(/[)）]/gu, "］").trim();
  return words === "" ? label : `${label}（${words}）`;
}
