import type { Codebook, Question } from "../survey/codebook.ts";
import { matchText } from "../survey/match_text.ts";
import { likeness } from "./answer_reader.ts";
import type { ExportColumn, ExportTable } from "./export_table.ts";
import { bindColumns, type FormMapping, type MappedColumn, questionOf, withOccurrences } from "./form_mapping.ts";
import { headingKey } from "./heading_key.ts";
import type { CloseHeading, ImportForm } from "./import_form.ts";
import { roleOfColumn } from "./role_of_column.ts";
import { answerKey } from "./answer_key.ts";

const NO_DECISIONS: Omit<FormMapping, "version" | "program" | "columns"> = {
  answers: [],
  unlisted: [],
  by: null,
  surveys: {},
  unique: null,
  keep: "first",
  link: null,
};

/** Less alike than this is not worth proposing. */
const CLOSE = 0.6;

/**
 * How the answers to a known questionnaire lie in an export: headings matched to wordings, in whatever form the program writes
 * them.
 *
 * What has been decided before (`mapping`) holds; a heading that is only close to a wording is proposed and not taken.
 */
export function matchForm(
  table: ExportTable,
  { codebook, mapping = null }: { readonly codebook: Codebook; readonly mapping?: FormMapping | null },
): ImportForm {
  const open = new Map(codebook.questions.map((question) => [question.id, question]));
  const taken = new Map<number, MappedColumn>();
  const known = bindColumns(table.columns, mapping?.columns ?? []);
  for (const { column, mapped } of known) {
    const question = questionOf(mapped);
    // What was decided of a question that is no longer there is open again.
    const isGone = question !== null && !codebook.questions.some(({ id }) => id === question);
    if (mapped === null || isGone) continue;
    taken.set(column.at, mapped);
    if (question !== null) open.delete(question);
  }
  const occurrences = new Map(withOccurrences(table.columns).map(({ column, occurrence }) => [column.at, occurrence]));
  const named = (column: ExportColumn) => ({ heading: column.heading, occurrence: occurrences.get(column.at) ?? 1 });
  const free = () => table.columns.filter(({ at }) => !taken.has(at));
  // Questions of one column, by their wording or their id, in order: of two worded alike the first heading is the first question.
  for (const question of [...open.values()]) {
    const keys = keysOf(question, codebook);
    const column = free().find(({ heading, name }) =>
      keys.has(headingKey(heading)) || keys.has(matchText(heading)) ||
      (name !== null && name !== "" && matchText(name) === matchText(question.id))
    );
    if (column === undefined) continue;
    taken.set(column.at, { ...named(column), use: "question", question: question.id });
    open.delete(question.id);
  }
  // Check boxes with a column for each answer.
  for (const question of [...open.values()].filter(({ type }) => type === "multiple")) {
    const options = optionColumns(free(), { question, codebook });
    for (const { column, code } of options) {
      taken.set(column.at, { ...named(column), use: "option", question: question.id, code });
    }
    if (options.length > 0) open.delete(question.id);
  }
  for (const column of free()) {
    const role = roleOfColumn(column, table.rows);
    // Weights that the code book names none for change nothing.
    if (role === "weight" && codebook.weight === undefined) continue;
    if (role !== null) taken.set(column.at, { ...named(column), use: role });
  }
  const close = closeHeadings(free(), { questions: [...open.values()], codebook });
  const offered = new Set(close.map(({ heading }) => heading));
  for (const column of free()) {
    // What may be a question stays open, so that nobody takes it for settled.
    if (!offered.has(column.heading)) taken.set(column.at, { ...named(column), use: "unused" });
  }
  const columns = table.columns.flatMap(({ at }) => taken.get(at) ?? []);
  return {
    codebook,
    mapping: { ...NO_DECISIONS, ...mapping, version: 1, program: table.program, columns },
    isProposed: false,
    guesses: [],
    close,
    unpaired: [],
    questionsWithoutColumn: [...open.values()].filter(({ type }) => type !== "free").map(({ id }) => id),
  };
}

/** Every heading that is the question without doubt. */
function keysOf(question: Question, codebook: Codebook): ReadonlySet<string> {
  const grid = codebook.grids?.find(({ id }) => id === question.grid);
  return new Set([
    headingKey(question.wording),
    headingKey(question.wordingEnglish),
    matchText(question.id),
    ...grid === undefined
      ? []
      : [`${grid.wording} [${question.wording}]`, `${grid.wording} ${question.wording}`].map(headingKey),
  ]);
}

function optionColumns(
  columns: readonly ExportColumn[],
  { question, codebook }: { readonly question: Question; readonly codebook: Codebook },
): readonly { readonly column: ExportColumn; readonly code: number }[] {
  const scale = codebook.scales.find(({ id }) => id === question.scale);
  const wording = headingKey(question.wording);
  return columns.filter(({ stem, part }) => part !== null && headingKey(stem) === wording).flatMap((column) => {
    const part = answerKey(column.part ?? "").bare;
    const answer = scale?.answers.find(({ label }) => answerKey(label).bare === part);
    return answer === undefined ? [] : [{ column, code: answer.code }];
  });
}

/** For each heading left the most alike question left. */
function closeHeadings(
  columns: readonly ExportColumn[],
  { questions, codebook }: { readonly questions: readonly Question[]; readonly codebook: Codebook },
): readonly CloseHeading[] {
  return columns.flatMap(({ heading }): readonly CloseHeading[] => {
    const key = headingKey(heading);
    const scored = questions.map((question) => ({
      heading,
      question: question.id,
      wording: question.wording,
      score: Math.max(...[...keysOf(question, codebook)].map((one) => likeness(key, one))),
    })).toSorted((one, other) => other.score - one.score);
    const [best] = scored;
    return best === undefined || best.score < CLOSE ? [] : [best];
  });
}
