import { cellText } from "./cell_text.ts";
import { itemAt } from "../data/item_at.ts";
import { IMPORTED_ANSWERS } from "../wording/import_record_words.ts";
import { answerKey } from "./answer_key.ts";
import { OTHER } from "./answer_reader.ts";
import { type ChoiceList, choiceList } from "./choice_lists.ts";
import type { ColumnProfile } from "./column_profile.ts";
import type { GridRow } from "./export_grid.ts";
import type { ExportColumn } from "./export_table.ts";
import { cellNumber, numberRange } from "./number_range.ts";
import { orderLabels } from "./order_labels.ts";
import type { ProposedQuestion } from "./proposed_question.ts";
import type { ChoiceSeparator } from "./split_choices.ts";
import { isTickColumn } from "./tick_columns.ts";

/** More answers than this are listed only when nearly all come again. */
const FEW_ANSWERS = 12;

const MOST_ANSWERS = 60;

/** An answer to tick is shorter than this. */
const LONGEST_ANSWER = 80;

/** Whether an answer stands for all that is not listed. */
export function isOther(label: string | null): boolean {
  if (label === null) return false;
  return OTHER.test(answerKey(label).bare.replaceAll(/[()（）、,:：]/g, ""));
}

/** Labels, each once, however they are numbered. */
export function once(labels: readonly string[]): readonly string[] {
  const keys = labels.map((label) => answerKey(label).bare);
  return labels.filter((_, at) => keys.indexOf(itemAt(keys, at, "label")) === at);
}

/** What one column asks. */
export function singleColumn(
  column: ExportColumn,
  { profile, rows, isKnownAnswer, separators, asksFree = false, at = column.at }: {
    readonly profile: ColumnProfile;
    readonly rows: readonly GridRow[];
    readonly isKnownAnswer: (value: string) => boolean;
    readonly separators?: readonly ChoiceSeparator[];
    /** The heading asks for words of one's own. */
    readonly asksFree?: boolean;
    readonly at?: number;
  },
): ProposedQuestion {
  const base = {
    wording: column.heading,
    grid: null,
    columns: [{ column, holds: "answers" as const }],
    numbers: null,
    isOrdered: false,
    hasUnlisted: false,
    labels: [],
    guesses: [],
  };
  const { values, filled } = profile;
  const known = values.filter(({ label }) => isKnownAnswer(label));
  const isKnown = values.length > 0 && known.length === values.length;
  const numbers = isKnown ? [] : values.flatMap(({ label }) => cellNumber(label) ?? []);
  if (numbers.length === values.length && values.length > 0 && !isTickColumn(profile, "")) {
    return { ...base, type: "number", numbers: numberRange(numbers, column.heading), guesses: ["range"] };
  }
  const cells = rows.map(({ cells }) => cellText(cells, at));
  const isRating = !isKnown && isRatingColumn(profile);
  if (asksFree && !isKnown && !isRating) return { ...base, type: "free" };
  const list = isKnown || isRating ? null : choiceList(cells, separators === undefined ? {} : { separators });
  if (list !== null) return { ...base, ...listedAnswers(list) };
  const closed = closedLabels(profile, isKnown);
  if (closed === null) return { ...base, type: "free" };
  const isUnlisted = closed.length < withoutWords(values.map(({ label }) => label)).length;
  const hasUnlisted = isUnlisted || values.some(({ label }) => OTHER_WITH_WORDS.test(label));
  return {
    ...base,
    type: "closed",
    labels: closed,
    hasUnlisted,
    guesses: [
      ...isKnown || filled >= 3 * closed.length ? [] : ["type" as const],
      ...isUnlisted ? ["unlisted-is-other" as const] : [],
    ],
  };
}

/** Check boxes whose answers stand in one cell: those that came again, or all when they are few. */
function listedAnswers(
  { options }: ChoiceList,
): Pick<ProposedQuestion, "type" | "labels" | "hasUnlisted" | "guesses"> {
  const labels = withoutWords(
    options.filter(({ count }) => count > 1 || options.length <= FEW_ANSWERS).map(({ label }) => label),
  );
  const isCut = labels.length < options.length;
  return {
    type: "multiple",
    labels,
    hasUnlisted: isCut || labels.some(isOther),
    guesses: ["multiple", ...isCut ? ["unlisted-is-other" as const] : []],
  };
}

/** Headings that ask for words of one's own. */
export const ASKS_FREE =
  /自由に|自由記述|自由記載|お書きください|ご記入ください|感想|ご意見|具体的に|の理由$|理由を(?:お聞かせ|お書き|教えて)|comments?\b|please (?:describe|explain|specify)/i;

/** A rating is one however few have answered it. */
function isRatingColumn({ values }: ColumnProfile): boolean {
  const labels = values.map(({ label }) => label);
  return labels.length >= 2 && labels.length <= FEW_ANSWERS && !labels.some((label) => OTHER_WITH_WORDS.test(label)) &&
    orderLabels(labels).kind === "rating";
}

const OTHER_WITH_WORDS = /^(?:その他|other)[（(:：]/i;

/** Answers of a column that come again and again; `null` for free text. */
function closedLabels({ values, filled, longest }: ColumnProfile, isKnown: boolean): readonly string[] | null {
  if (isKnown) return values.map(({ label }) => label);
  if (values.length === 0 || longest > 4 * LONGEST_ANSWER) return null;
  const labels = values.filter(({ label }) => !OTHER_WITH_WORDS.test(label));
  if (isRatingColumn({ values, filled, longest, at: 0 })) return labels.map(({ label }) => label);
  const others = values.filter((value) => !labels.includes(value));
  const repeated = labels.filter(({ count }) => count > 1);
  const covered = repeated.reduce((sum, { count }) => sum + count, 0) +
    others.reduce((sum, { count }) => sum + count, 0);
  if (covered < filled * 0.7 || labels.some(({ label, count }) => count > 1 && label.length > LONGEST_ANSWER)) {
    return null;
  }
  const other = others.length > 0 ? [IMPORTED_ANSWERS.other.ja] : [];
  if (labels.length <= FEW_ANSWERS) {
    if (labels.length * 2 > filled) return null;
    return once([...labels.map(({ label }) => label), ...other]);
  }
  if (covered < filled * 0.8 || repeated.length > MOST_ANSWERS) return null;
  return once([...repeated.map(({ label }) => label), ...other]);
}

/** Labels, with その他 and its words as その他 alone. */
function withoutWords(labels: readonly string[]): readonly string[] {
  return once(labels.map((label) => OTHER_WITH_WORDS.test(label) ? IMPORTED_ANSWERS.other.ja : label));
}
