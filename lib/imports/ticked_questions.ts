import { IMPORTED_ANSWERS } from "../wording/import_record_words.ts";
import type { ColumnProfile } from "./column_profile.ts";
import type { ExportColumn } from "./export_table.ts";
import type { ProposedQuestion } from "./proposed_question.ts";
import { isOther, once } from "./single_column.ts";
import { isTickColumn } from "./tick_columns.ts";

/** Whether columns of one question are boxes to tick: each of one answer; that of その他 may hold words, and come twice. */
export function isTickGroup(
  group: readonly ExportColumn[],
  profile: (column: ExportColumn) => ColumnProfile,
): boolean {
  const listed = group.filter(({ part }) => !isOther(part));
  const isTicked = (one: ExportColumn) => isTickColumn(profile(one), one.part ?? "");
  return group.length > 1 && listed.length > 0 && listed.every(isTicked);
}

/** Whether a column can hold the words of a question's その他: it names the question, which has a single column. */
export function isOpenFor({ wording, columns, type }: ProposedQuestion, { stem }: ExportColumn): boolean {
  return columns.length === 1 && (type === "closed" || type === "free") && wording === stem;
}

/** A question with the words of its その他, which make it a closed one: free text has none. */
export function withWords(
  question: ProposedQuestion,
  { column, profile }: { readonly column: ExportColumn; readonly profile: ColumnProfile },
): ProposedQuestion {
  const labels = question.type === "closed" ? question.labels : profile.values.map(({ label }) => label);
  return {
    ...question,
    type: "closed",
    labels: labels.some(isOther) ? labels : [...labels, column.part ?? IMPORTED_ANSWERS.other.ja],
    hasUnlisted: true,
    columns: [...question.columns, { column, holds: "words" }],
    guesses: [...new Set([...question.guesses, "type" as const])],
  };
}

export function tickedQuestion(
  group: readonly ExportColumn[],
  { stem, repeated }: { readonly stem: string; readonly repeated: ExportColumn | null },
): ProposedQuestion {
  // A second column of その他 holds its words.
  const second = group.filter(({ part }) => isOther(part)).at(1);
  const options = group.filter((column) => column !== second);
  return {
    wording: stem,
    grid: null,
    type: "multiple",
    labels: once(options.map(({ part }) => part ?? "")),
    isOrdered: true,
    columns: [
      ...options.map((column) => ({ column, holds: { option: column.part ?? "" } })),
      ...second === undefined ? [] : [{ column: second, holds: "words" as const }],
      ...repeated === null ? [] : [{ column: repeated, holds: "repeat" as const }],
    ],
    numbers: null,
    hasUnlisted: group.some(({ part }) => isOther(part)),
    guesses: ["multiple"],
  };
}
