import { matchText } from "../survey/match_text.ts";
import { type ColumnProfile, type ColumnValue, meansMissing, profileOf } from "./column_profile.ts";
import type { ChoiceSeparator } from "./split_choices.ts";

/** A column whose cells hold several answers each. */
export interface ChoiceList {
  readonly separator: ChoiceSeparator;
  /** Answers, those given more often first. */
  readonly options: readonly ColumnValue[];
}

/** Options of {@linkcode choiceList}. */
export interface ChoiceListOptions {
  /** What the program that wrote the export puts between answers. @default anything */
  readonly separators?: readonly ChoiceSeparator[];
}

/** Tried in this order; a comma and 、 stand in sentences too, and need more to be believed. */
const TRIED: readonly ChoiceSeparator[] = ["\n", ";", ", ", "|", "、", ","];
/** The comma of 1,000 parts nothing. */
const SPLIT: Readonly<Record<ChoiceSeparator, RegExp | string>> = {
  "\n": "\n",
  ";": /[;；]/u,
  ", ": ", ",
  "|": /[|｜]/u,
  "、": "、",
  ",": /(?<!\d),|,(?!\d)/u,
  " ": " ",
};
/** More answers than this are no list to tick. */
const MOST_OPTIONS = 60;
const LONGEST_OPTION = 80;

/**
 * The answers of a column of check boxes, when it is one: its cells are made of a few parts that come again and again.
 *
 * Parts that always stand together are one answer that holds the separator. `null` for a column of single answers or free text.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const list = choiceList(["温泉;食事", "食事;買い物, 土産", "温泉", "温泉;買い物, 土産"]);
 * assert.equal(list?.separator, ";");
 * assert.deepEqual(list?.options.map(({ label }) => label), ["温泉", "食事", "買い物, 土産"]);
 * ```
 */
export function choiceList(
  cells: readonly string[],
  { separators = TRIED }: ChoiceListOptions = {},
): ChoiceList | null {
  const filled = cells.filter((cell) => !meansMissing(cell));
  if (filled.length < 3) return null;
  const whole = profileOf(filled, 0);
  for (const separator of TRIED.filter((one) => separators.includes(one))) {
    if (!filled.some((cell) => cell.includes(separator))) continue;
    const list = listOf(filled, { separator, whole });
    if (list !== null) return list;
  }
  return null;
}

function listOf(
  cells: readonly string[],
  { separator, whole }: { readonly separator: ChoiceSeparator; readonly whole: ColumnProfile },
): ChoiceList | null {
  const parts = cells.map((cell) =>
    cell.split(SPLIT[separator]).map((part) => part.trim()).filter((part) => part !== "")
  );
  // A comma and 、 stand in sentences too: a list has them in many cells.
  const isSure = separator === "\n" || separator === ";";
  if (!isSure && parts.filter((list) => list.length > 1).length * 10 < cells.length) return null;
  // Each answer ends with a separator: `自家用車;` of Microsoft Forms.
  const isTrailing = isSure && cells.every((cell) => cell.trimEnd() !== cell || cell.endsWith(separator));
  if (!isTrailing && !parts.some((list) => list.length > 1)) return null;
  // Sentences have nearly as many parts as cells.
  if (profileOf(parts.flat(), 0).values.length > Math.max(4 * MOST_OPTIONS, cells.length / 2)) return null;
  const joined = joinInseparable(parts, separator);
  const { values, filled, longest } = profileOf(joined.flat(), 0);
  const repeated = values.filter(({ count }) => count > 1).reduce((sum, { count }) => sum + count, 0);
  const needed = isSure ? 0.6 : 0.85;
  if (repeated < filled * needed || longest > 400) return null;
  const options = values.filter(({ label }) => label.length <= LONGEST_OPTION);
  if (options.length < 2 || options.length > Math.max(MOST_OPTIONS, cells.length / 4)) return null;
  // As many cells as parts, each again and again: single answers that hold the separator.
  const isSingle = joined.every((list) => list.length <= 1) && !isTrailing;
  const fewWholes = whole.values.length <= options.length && whole.values.every(({ count }) => count > 1);
  return isSingle || (fewWholes && whole.filled > 3 * whole.values.length && !isSure) ? null : { separator, options };
}

/** Puts parts together that never stand without each other: the answer holds the separator. */
function joinInseparable(
  lists: readonly (readonly string[])[],
  separator: ChoiceSeparator,
): readonly (readonly string[])[] {
  let current = lists;
  for (;;) {
    const count = new Map<string, number>();
    const pairs = new Map<string, { readonly first: string; readonly second: string; count: number }>();
    for (const list of current) {
      for (const [at, part] of list.entries()) {
        const key = matchText(part);
        count.set(key, (count.get(key) ?? 0) + 1);
        const next = list[at + 1];
        if (next === undefined) continue;
        const pair = `${key}\u0000${matchText(next)}`;
        const known = pairs.get(pair);
        if (known === undefined) pairs.set(pair, { first: key, second: matchText(next), count: 1 });
        else known.count++;
      }
    }
    const always = [...pairs.values()].find((pair) =>
      pair.count > 1 && count.get(pair.first) === pair.count && count.get(pair.second) === pair.count
    );
    if (always === undefined) return current;
    const glue = separator === "\n" ? " " : separator;
    current = current.map((list) =>
      list.flatMap((part, at) => {
        if (matchText(part) === always.first && matchText(list[at + 1] ?? "") === always.second) {
          return [`${part}${glue}${list[at + 1]}`];
        }
        return matchText(part) === always.second && matchText(list[at - 1] ?? "") === always.first ? [] : [part];
      })
    );
  }
}
