import type { AnswerScale, Question } from "../survey/codebook.ts";
import { answerKey } from "./answer_key.ts";
import type { ExportColumn } from "./export_table.ts";
import type { MappedColumn } from "./form_mapping.ts";
import { headingKey } from "./heading_key.ts";
import type { FormGuess } from "./import_form.ts";
import { scaleFor } from "./propose_scale.ts";
import type { ProposedQuestion } from "./proposed_question.ts";

/** A column as decisions name it. */
export type NameColumn = (column: Pick<ExportColumn, "at" | "heading">) => Pick<MappedColumn, "heading" | "occurrence">;

/** Proposed questions as a code book has them, with their scales, their columns and what is guessed. */
export function askedQuestions(
  proposed: readonly ProposedQuestion[],
  { id, scales, bankWordings, named }: {
    readonly id: string;
    readonly scales: readonly AnswerScale[];
    readonly bankWordings: ReadonlyMap<string, Question>;
    readonly named: NameColumn;
  },
) {
  const own: AnswerScale[] = [];
  const made = new Map<string, AnswerScale>();
  const guesses: FormGuess[] = [];
  const columns: MappedColumn[] = [];
  const grids = new Map<string, string>();
  const questions = proposed.map((one, at): Question => {
    const questionId = `${id}-q${String(at + 1).padStart(2, "0")}`;
    const scale = scaleFor(one, { id, known: scales, own, made });
    for (const what of one.guesses) guesses.push({ question: questionId, what });
    if (scale !== null && own.includes(scale)) {
      if (scale.kind === "rating") guesses.push({ question: questionId, what: "sides" });
      else if (!one.isOrdered) guesses.push({ question: questionId, what: "order-of-answers" });
    }
    if (one.grid !== null && !grids.has(one.grid)) grids.set(one.grid, `g${grids.size + 1}`);
    const grid = one.grid === null ? undefined : grids.get(one.grid);
    columns.push(...columnsOf(one, { question: questionId, scale, named }));
    return {
      id: questionId,
      order: at + 1,
      wording: one.wording,
      wordingEnglish: one.wording,
      type: one.type === "closed" ? scale?.kind === "rating" ? "scale" : "single" : one.type,
      construct: bankWordings.get(headingKey(one.wording))?.construct ?? questionId,
      timing: "only",
      scale: scale?.id ?? null,
      ...one.numbers === null ? {} : { numbers: one.numbers },
      ...grid === undefined ? {} : { grid },
      figureKeys: [],
    };
  });
  return { questions, own, guesses, columns, grids };
}

/** What each column of a question holds. */
function columnsOf(
  { columns }: ProposedQuestion,
  { question, scale, named }: {
    readonly question: string;
    readonly scale: AnswerScale | null;
    readonly named: NameColumn;
  },
): readonly MappedColumn[] {
  return columns.flatMap(({ column, holds }): readonly MappedColumn[] => {
    if (holds === "answers") return [{ ...named(column), use: "question", question }];
    if (holds === "repeat") return [{ ...named(column), use: "repeat" }];
    if (holds === "words") return [{ ...named(column), use: "words", question }];
    const option = answerKey("option" in holds ? holds.option : holds.copyOf).bare;
    const code = scale?.answers.find(({ label }) => answerKey(label).bare === option)?.code;
    return code === undefined ? [] : [{ ...named(column), use: "option" in holds ? "option" : "copy", question, code }];
  });
}
