import { cellText } from "./cell_text.ts";
import { meansMissing } from "./column_profile.ts";
import type { AnswerScale, Question } from "../survey/codebook.ts";
import type { AnswerReader, RecognisedBy } from "./answer_reader.ts";
import { cellAt, type QuestionReader, type RowFault } from "./row_fault.ts";
import { type ChoiceSeparator, splitChoices } from "./split_choices.ts";
import { tickOf } from "./tick_columns.ts";

export function listReader(
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
    const own = words === undefined || other === null ? null : tickOf(cellText(row.cells, words), other.label);
    if (own !== null && typeof own === "object" && other !== null) taken.set(other.code, own.words);
    if (unknown.length > 0) {
      if (unlistedIsOther && other !== null) {
        taken.set(other.code, [taken.get(other.code) ?? "", ...unknown].filter((text) => text !== "").join("、"));
        count("unlisted");
      } else for (const part of unknown) faults.push({ kind: "unknown-answer", question: question.id, written: part });
    }
    // The list is taken; how often the columns beside it say otherwise is told.
    for (const { at: place, code } of copies) {
      if ((tickOf(cellText(row.cells, place), "") === "ticked") !== taken.has(code)) disagree();
    }
    return chosenText(taken, { question, scale, faults, count });
  };
}

export function tickReader(
  options: readonly { readonly at: number; readonly code: number }[],
  { question, scale, words, other, count }: {
    readonly question: Question;
    readonly scale: AnswerScale;
    /** Place of the column that holds the words of その他. */
    readonly words: number | undefined;
    readonly other: number | null;
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
    const written = words === undefined ? "" : cellText(row.cells, words).trim();
    if (other !== null && !meansMissing(written)) taken.set(other, written);
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
export function countLostWords(
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
export function answerText(scale: AnswerScale, code: number, text: string | null): string {
  const answer = [...scale.answers, ...scale.otherAnswers].find((one) => one.code === code);
  if (answer === undefined) {
    throw new RangeError(`Cannot word an answer as ${scale.id} must have its code: it is ${code}`);
  }
  const { label } = answer;
  if (text === null || !("withText" in answer) || answer.withText !== true) return label;
  // Brackets and what parts answers would end the words for whoever reads them back.
  const words = text.replaceAll(/[;；]/gu, "，").replaceAll(/[(（]/gu, "［").replaceAll(/[)）]/gu, "］").trim();
  return words === "" ? label : `${label}（${words}）`;
}
