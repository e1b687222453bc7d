import { z } from "zod";
import { identifier, oneOf, text, wholeNumber } from "../data/cells.ts";
import type { DataFault } from "../data/data_error.ts";
import type { ReadOptions } from "../data/read_source.ts";
import { defineTable, readTable } from "../data/read_table.ts";
import { type CountsFromPercents, countsFromPercents } from "../statistics/counts_from_percents.ts";
import { type AnswerCounts, answerCounts } from "./answer_counts.ts";
import type { Codebook } from "./codebook.ts";
import { type PublishedQuestion, sortPublishedAnswers, unreadAnswers } from "./published_answers.ts";
import type { PublishedReading } from "./read_published_counts.ts";
import { itemAt } from "../data/item_at.ts";

const columns = {
  questionId: identifier("Question of the code book"),
  answer: text("Answer as worded in the code book; its label of no answer for those who gave none"),
  percent: z.string().regex(/^(0|[1-9][0-9]{0,2})(\.[0-9]{1,6})?$/, { error: "a percentage as printed, such as 62.5" })
    .meta({ description: "Percentage as printed, with its decimals and without the sign", type: "percentage" }),
  rounding: oneOf("How its last digit was made: rounded half up, or cut off", ["half-up", "truncate"]),
  base: wholeNumber("People the percentages of the question are of, those without an answer included or not", {
    minimum: 1,
  }),
};

interface Printed {
  readonly percent: string;
  readonly rounding: "half-up" | "truncate";
  readonly base: number;
}

/** Lists of counts that a fault names at most. */
const LISTED = 20;

/**
 * Counts of answers out of `published_percents.csv`: percentages as printed, turned into the only counts they can be of.
 *
 * When several lists of counts fit, they are listed; when none does, the percentages that cannot be are named. Either is a
 * fault: nothing is guessed. Every answer of every closed question must be there. With a base below the responses of the
 * code book the others gave no answer.
 *
 * @param file Path from the project's top level.
 */
export async function readPublishedPercents(
  file: string,
  { codebook, ...options }: ReadOptions & { readonly codebook: Codebook },
): Promise<PublishedReading> {
  const table = defineTable({
    file,
    description: "One answer to one question",
    columns,
    key: ["questionId", "answer"],
  });
  const { rows, source, faults } = await readTable(table, options);
  const unread = await unreadAnswers(table, { rows, options });
  const answers = rows.map(({ line, record: { questionId, answer, ...value } }) => ({
    line,
    questionId,
    answer,
    value,
  }));
  const sorted = sortPublishedAnswers<Printed>(answers, { file, codebook, unread });
  const counts = new Map<string, AnswerCounts>();
  const found: DataFault[] = [...faults, ...sorted.faults];
  for (const question of sorted.questions) {
    const solved = solve(question, { file, codebook });
    if ("faults" in solved) found.push(...solved.faults);
    else counts.set(question.question.id, solved.counts);
  }
  return { counts, source, faults: found };
}

type Solved = { readonly counts: AnswerCounts } | { readonly faults: readonly DataFault[] };

function solve(
  { question, scale, line, values, missing }: PublishedQuestion<Printed>,
  { file, codebook }: { readonly file: string; readonly codebook: Codebook },
): Solved {
  const all = [...values, ...(missing === null ? [] : [missing])];
  const at = (column: string, value: string) => ({ file, line, column, value });
  const [first] = all;
  const mixed = all.find(({ base, rounding }) => base !== first?.base || rounding !== first.rounding);
  if (first === undefined || mixed !== undefined) {
    const expected = `one base and one rounding for all percentages of ${question.id}`;
    return { faults: [{ ...at("base", `${mixed?.base} ${mixed?.rounding}`), id: "contradiction", expected }] };
  }
  const { base, rounding } = first;
  const { responses } = codebook;
  if (base > responses || (base < responses && missing !== null)) {
    const expected = missing === null
      ? `at most ${responses}, the responses of the code book`
      : `${responses}, the responses of the code book, as there is a percentage of no answer`;
    return { faults: [{ ...at("base", String(base)), id: "contradiction", expected }] };
  }
  const labels = [...scale.answers, ...scale.otherAnswers, codebook.missing].map(({ label }) => label);
  const named = all.map(({ percent }, place) => `${labels[place]} ${percent} %`);
  const over = named.filter((_, place) => Number(itemAt(all, place, "percentage").percent) > 100);
  if (over.length > 0) {
    const expected = `percentages of at most 100 for ${question.id}`;
    return { faults: over.map((value) => ({ ...at("percent", value), id: "impossible-percent", expected })) };
  }
  const solution = countsFromPercents(all.map(({ percent }) => percent), { total: base, rounding });
  const given = named.join(", ");
  if (solution.counts === null) {
    return { faults: unsolved(solution, { named, rounding }).map((fault) => ({ ...at("percent", given), ...fault })) };
  }
  const silent = missing === null ? [responses - base] : [];
  return { counts: answerCounts(scale, [...solution.counts, ...silent]) };
}

function unsolved(
  { status, ranges, total, solutions }: CountsFromPercents,
  { named, rounding }: { readonly named: readonly string[]; readonly rounding: string },
): readonly Pick<DataFault, "id" | "expected">[] {
  if (status === "many") {
    const lists = listCounts(ranges.map((range) => range ?? { lower: 0, upper: -1 }), total);
    const shown = lists.map((counts) => counts.join(" + ")).join("; ");
    const more = solutions > BigInt(lists.length) ? `; and ${solutions - BigInt(lists.length)} more` : "";
    const expected = `percentages that leave one list of counts of ${total} people: these leave ${shown}${more}`;
    return [{ id: "ambiguous-percents", expected }];
  }
  const alone = named.filter((_, place) => ranges[place] === null);
  const expected = alone.length > 0
    ? `shares of ${total} people, ${rounding}: no count is printed as ${alone.join(", ")}`
    : `shares that add up to ${total} people, ${rounding}: no counts printed like these do`;
  return [{ id: "impossible-percent", expected }];
}

/** Lists of counts within ranges that add up to a total, the first few. */
function listCounts(
  ranges: readonly { readonly lower: number; readonly upper: number }[],
  total: number,
): readonly (readonly number[])[] {
  const [range, ...others] = ranges;
  if (range === undefined) return total === 0 ? [[]] : [];
  const lists: (readonly number[])[] = [];
  for (let count = range.lower; count <= Math.min(range.upper, total) && lists.length < LISTED; count++) {
    lists.push(...listCounts(others, total - count).map((rest) => [count, ...rest]));
  }
  return lists.slice(0, LISTED);
}
