import { z } from "zod";
import { identifier } from "../../../data/cells.ts";

/**
 * Schema of a cell that holds one or more of a few words, separated by `;`, such as `notice;questionnaire`.
 *
 * Use it where a row can be of several kinds at once. The order is kept; a word said twice is refused, and so is an empty
 * cell, as a row is of at least one kind.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const kinds = severalOf("What the item is.", ["notice", "questionnaire", "break"]);
 * assert.deepEqual(kinds.parse("notice;questionnaire"), ["notice", "questionnaire"]);
 * assert.equal(kinds.safeParse("notice;notice").success, false);
 * ```
 */
export function severalOf<const Word extends string>(
  description: string,
  words: readonly Word[],
): z.ZodType<readonly Word[], string> {
  const expected = `different words separated by ; out of ${words.join(", ")}`;
  return z.string().transform((cell, context): readonly Word[] => {
    const parts = cell.split(";");
    const known = words.filter((word) => parts.includes(word));
    if (known.length === parts.length) return known.toSorted((a, b) => parts.indexOf(a) - parts.indexOf(b));
    context.issues.push({ code: "custom", message: expected, input: cell });
    return z.NEVER;
  }).meta({ description, type: `one or more of ${words.join(" / ")}, separated by ;` });
}

/**
 * Schema of a cell that holds one or more identifiers separated by `;`, each once, such as `budget;meetings`.
 *
 * Use it where the words are rows of another table: whether that table has them is checked between the tables.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const topics = severalIdentifiers("What it is about.");
 * assert.deepEqual(topics.parse("budget;meetings"), ["budget", "meetings"]);
 * assert.equal(topics.safeParse("").success, false);
 * ```
 */
export function severalIdentifiers(description: string): z.ZodType<readonly string[], string> {
  const one = identifier(description);
  return z.string().transform((cell, context): readonly string[] => {
    const parts = cell.split(";");
    if (parts.every((part) => one.safeParse(part).success) && new Set(parts).size === parts.length) return parts;
    context.issues.push({ code: "custom", message: "different identifiers separated by ;", input: cell });
    return z.NEVER;
  }).meta({ description, type: "one or more identifiers, separated by ;" });
}

/** Printed Japanese without the blanks that the report's layout puts round digits: 令和4年度実施予定. */
export function withoutBlanks(printed: string): string {
  return printed.replaceAll(/\s+/g, "");
}
