import { z } from "zod";
import { isHeld } from "./parse_json.ts";

// Zod would compile each schema to code before its first row. Tables here have dozens of rows: compiling takes longer than
// reading them without, in every process anew.
z.config({ jitless: true });

/**
 * Schemas of one cell of a CSV file: text in, typed value out.
 *
 * A reader of data guesses nothing: a cell is text until one of these decides. Their message is the "expected" part of a
 * data fault, and their description goes into the data dictionary. Digits must be ASCII: "１２４" is refused, not mended.
 */

/** Text that must not be empty, and has no blanks round it: with one it would be another word to whatever looks it up. */
export function text(description: string): z.ZodType<string, string> {
  return z.string().min(1, { error: "text that is not empty" }).refine(hasNoBlanksRound, { error: NO_BLANKS }).meta({
    description,
    type: "text",
  });
}

const NO_BLANKS = "text without blanks before and after it";

function hasNoBlanksRound(cell: string): boolean {
  return cell === cell.trim();
}

/** Text that may be missing: an empty cell is `null`. */
export function optionalText(description: string): z.ZodType<string | null, string> {
  return z.string().refine(hasNoBlanksRound, { error: NO_BLANKS }).transform((cell) => cell === "" ? null : cell).meta({
    description,
    type: "text, may be empty",
  });
}

/** An identifier: ASCII letters, digits, hyphens, dots and colons, such as `gyoda-training-1` or `2-47:soka-training-1`. */
export function identifier(description: string): z.ZodType<string, string> {
  return z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.:-]*$/, {
    error: "an identifier of ASCII letters, digits, hyphens, dots and colons",
  }).refine((id) => !isReservedName(id), { error: "an identifier that may be the name of a file on Windows" }).meta({
    description,
    type: "identifier",
  });
}

/** Names that Windows keeps for devices, with whatever ending, and names that it cuts: files are called after identifiers. */
export function isReservedName(name: string): boolean {
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$|\.$/i.test(name);
}

/** An identifier that may be missing: an empty cell is `null`. */
export function optionalIdentifier(description: string): z.ZodType<string | null, string> {
  return z.string().regex(/^([A-Za-z0-9][A-Za-z0-9.:-]*)?$/, {
    error: "an identifier of ASCII letters, digits, hyphens, dots and colons, or nothing",
  }).transform((cell) => cell === "" ? null : cell).meta({ description, type: "identifier, may be empty" });
}

/** Several identifiers separated by `;`; an empty cell is no identifier. */
export function identifiers(description: string): z.ZodType<readonly string[], string> {
  return z.string().regex(/^([A-Za-z0-9][A-Za-z0-9.:-]*(;[A-Za-z0-9][A-Za-z0-9.:-]*)*)?$/, {
    error: "identifiers separated by ;",
  }).transform((cell) => cell === "" ? [] : cell.split(";")).meta({ description, type: "identifiers separated by ;" });
}

/** Several texts separated by `;`; an empty cell is no text. */
export function texts(description: string): z.ZodType<readonly string[], string> {
  return z.string().refine((cell) => cell.split(";").every(hasNoBlanksRound), {
    error: `${NO_BLANKS}, separated by ;`,
  }).transform((cell) => cell === "" ? [] : cell.split(";")).meta({
    description,
    type: "texts separated by ;",
  });
}

/** Bounds of a number cell. */
export interface NumberBounds {
  /** @default 0 */
  readonly minimum?: number;
  /** @default none */
  readonly maximum?: number;
}

/** A whole number in ASCII digits. */
export function wholeNumber(description: string, bounds: NumberBounds = {}): z.ZodType<number, string> {
  return numberCell(description, /^-?(0|[1-9][0-9]*)$/, "a whole number in ASCII digits", "whole number", bounds);
}

/** A whole number that may be missing: an empty cell is `null`, which is not zero. */
export function optionalWholeNumber(description: string, bounds: NumberBounds = {}): z.ZodType<number | null, string> {
  return optionalCell(wholeNumber(description, bounds)).meta({ description, type: "whole number, may be empty" });
}

/** A decimal number in ASCII digits with a point. */
export function decimalNumber(description: string, bounds: NumberBounds = {}): z.ZodType<number, string> {
  return numberCell(
    description,
    /^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/,
    "a decimal number in ASCII digits",
    "decimal number",
    bounds,
  );
}

/** A calendar date `YYYY-MM-DD` that exists; kept as text, as a date has no time zone. */
export function isoDate(description: string): z.ZodType<string, string> {
  return z.string().refine(isRealDate, { error: "a date YYYY-MM-DD that exists" }).meta({ description, type: "date" });
}

/** A time of day `HH:MM` in 24 hours. */
export function clockTime(description: string): z.ZodType<string, string> {
  return z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, { error: "a time HH:MM from 00:00 to 23:59" })
    .meta({ description, type: "time" });
}

/** One of a few words. */
export function oneOf<const Word extends string>(
  description: string,
  words: readonly Word[],
): z.ZodType<Word, string> {
  return z.string().transform((cell, context): Word => {
    const word = words.find((candidate) => candidate === cell);
    if (word !== undefined) return word;
    context.issues.push({ code: "custom", message: `one of ${words.join(", ")}`, input: cell });
    return z.NEVER;
  }).meta({ description, type: words.join(" / ") });
}

/**
 * Whether a row, or a column of it, is `printed` in what it was taken from or the project's `reading` of it.
 *
 * A table says so of itself: once a row is a reading, so is whatever is made from it ({@linkcode sourceOf} of
 * source_of.ts), and no sidecar can say otherwise.
 */
export function basis(description: string): z.ZodType<"printed" | "reading", string> {
  return oneOf(description, ["printed", "reading"]).meta({ description, type: "printed / reading", basis: true });
}

/** Fields of a row that say whether it is printed or read. */
export function basisFields(columns: Readonly<Record<string, z.ZodType>>): readonly string[] {
  return Object.entries(columns).filter(([, column]) => column.meta()?.["basis"] === true).map(([field]) => field);
}

/** `yes` or `no`. */
export function yesNo(description: string): z.ZodType<boolean, string> {
  return z.enum(["yes", "no"], { error: "yes or no" }).transform((word) => word === "yes")
    .meta({ description, type: "yes / no" });
}

function numberCell(
  description: string,
  pattern: RegExp,
  expected: string,
  type: string,
  { minimum = 0, maximum = Number.POSITIVE_INFINITY }: NumberBounds,
): z.ZodType<number, string> {
  const range = maximum === Number.POSITIVE_INFINITY ? `at least ${minimum}` : `from ${minimum} to ${maximum}`;
  return z.string().refine(
    (cell) => pattern.test(cell) && isHeld(cell) && Number(cell) >= minimum && Number(cell) <= maximum,
    {
      error: ({ input }) =>
        isHeld(String(input)) || !pattern.test(String(input))
          ? `${expected}, ${range}`
          : `${expected}, of at most 15 digits`,
    },
  ).transform(Number).meta({ description, type: `${type}, ${range}` });
}

function isRealDate(cell: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(cell);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCFullYear() === year;
}

/**
 * A schema of a cell made optional: an empty cell is `null`, anything else is for the given schema to decide.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const area = optionalCell(decimalNumber("Area in square kilometres."));
 * assert.deepEqual([area.parse("67.49"), area.parse("")], [67.49, null]);
 * ```
 */
export function optionalCell<Value>(schema: z.ZodType<Value, string>): z.ZodType<Value | null, string> {
  const { description, type } = schema.meta() ?? {};
  return z.string().transform((cell, context): Value | null => {
    if (cell === "") return null;
    const parsed = schema.safeParse(cell);
    if (parsed.success) return parsed.data;
    for (const { message } of parsed.error.issues) {
      context.issues.push({ code: "custom", message: `${message}, or nothing`, input: cell });
    }
    return z.NEVER;
  }).meta({ description, type: `${type ?? "text"}, may be empty` });
}
