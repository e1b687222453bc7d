import { nearestWord } from "./nearest_word.ts";
import { isRecord, quoted, shown } from "./value_in_message.ts";

/** What a value handed to a function must be: said in words, and how it is known. */
export interface Kind {
  /** Follows "must be", such as "a list of texts". */
  readonly expected: string;
  readonly fits: (value: unknown) => boolean;
  /** Words of which it must be one, so that the nearest can be named. */
  readonly words?: readonly string[];
  /** Whether it is a number, so that one out of bounds is a fault of its bounds and not of its form. */
  readonly isNumber?: boolean;
  /** Whether it may be left out. */
  readonly isOptional: boolean;
}

/**
 * The kind of each option of a function: one for every field of its options, so that a field that is added is missed here.
 * Those that may not be left out are marked by {@linkcode required}.
 */
export type OptionKinds<Options> = {
  readonly [Name in keyof Options]-?: Kind & {
    readonly isOptional: Partial<Pick<Options, Name>> extends Pick<Options, Name> ? true : false;
  };
};

type OptionalKind = Kind & { readonly isOptional: true };

/** Kinds of values that many functions take. */
export const kind = {
  text: kindOf("text", (value) => typeof value === "string" && value !== ""),
  flag: kindOf("true or false", (value) => typeof value === "boolean"),
  number: {
    ...kindOf("a number", (value) => typeof value === "number" && !Number.isNaN(value)),
    isNumber: true,
  },
  texts: kindOf("a list of texts", (value) => Array.isArray(value) && value.every((one) => typeof one === "string")),
  numbers: kindOf(
    "a list of numbers",
    (value) => Array.isArray(value) && value.every((one) => typeof one === "number"),
  ),
  /** A whole number from some least one on. */
  wholeNumber: (minimum: number): OptionalKind => ({
    ...kindOf(`a whole number >= ${minimum}`, (value) => Number.isSafeInteger(value) && Number(value) >= minimum),
    isNumber: true,
  }),
  /** One of a few words. */
  oneOf: (...words: readonly string[]): OptionalKind => ({
    ...kindOf(
      `one of ${words.map(quoted).join(", ")}`,
      (value) => words.some((word) => word === value),
    ),
    words,
  }),
  /** One of a few numbers. */
  oneOfNumbers: (...numbers: readonly number[]): OptionalKind =>
    kindOf(`one of ${numbers.join(", ")}`, (value) => numbers.some((number) => number === value)),
  /** An object with these fields: what it is, and who gives it, such as "a survey, as loadSurvey gives it". */
  record: (expected: string, ...fields: readonly string[]): OptionalKind =>
    kindOf(
      expected,
      (value) => isRecord(value) && !(value instanceof Promise) && fields.every((field) => field in value),
    ),
  /** A list of something, said in the plural; it may be empty. */
  listOf: (expected: string, one: Kind): OptionalKind =>
    kindOf(`a list of ${expected}`, (value) => Array.isArray(value) && value.every((item) => one.fits(item))),
  /** One kind or another. */
  either: (one: Kind, other: Kind): OptionalKind =>
    kindOf(`${one.expected} or ${other.expected}`, (value) => one.fits(value) || other.fits(value)),
} as const;

/** The same kind, for what may not be left out. */
export function required(kind: Kind): Kind & { readonly isOptional: false } {
  return { ...kind, isOptional: false };
}

/**
 * Refuses options that a function does not have, and values that they cannot have: what would otherwise be passed over, with a
 * plausible answer to another question.
 *
 * @param action what the function does, as it should read after "Cannot"
 * @param options as they were given
 * @param kinds every option of the function
 * @throws {TypeError} with the nearest option and all there are, or with what the value must be
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const kinds = { mapping: kind.oneOf("none", "sides"), confidenceLevel: kind.number };
 * const check = (options: { readonly mapping?: string; readonly confidenceLevel?: number }) =>
 *   requireOptions("compare groups", options, kinds);
 * check({ mapping: "sides" });
 * const wrong = { mapping: "none", confidence: 0.9 };
 * assert.throws(() => check(wrong), {
 *   name: "TypeError",
 *   message: "Cannot compare groups as there is no option confidence: current value is 0.9; " +
 *     "did you mean confidenceLevel? There are mapping, confidenceLevel",
 * });
 * ```
 */
export function requireOptions<Options extends object>(
  action: string,
  options: Options,
  kinds: OptionKinds<NoInfer<Options>>,
): void {
  checkOptions(action, options, kinds);
}

function checkOptions(action: string, options: unknown, kinds: Readonly<Record<string, Kind>>): void {
  const names = Object.keys(kinds);
  if (!isRecord(options) || Array.isArray(options)) {
    const example = names[0] === undefined ? "{}" : `{ ${names[0]}: … }`;
    throw new TypeError(
      `Cannot ${action} as its options must be given as ${example}: current value is ${shown(options)}`,
    );
  }
  for (const [name, value] of Object.entries(options)) {
    if (Object.hasOwn(kinds, name)) continue;
    const nearest = nearestWord(name, names);
    throw new TypeError(
      `Cannot ${action} as there is no option ${name}: current value is ${shown(value)}; ` +
        `${nearest === null ? "there" : `did you mean ${nearest}? There`} ${names.length === 1 ? "is" : "are"} ${
          names.join(", ")
        }`,
    );
  }
  for (const [name, kind] of Object.entries(kinds)) {
    const value = options[name];
    if (value !== undefined || !kind.isOptional) requireKind(action, value, { name: `option ${name}`, kind });
  }
}

/**
 * Refuses what a function cannot work with, such as a promise that nobody awaited.
 *
 * @param action what the function does, as it should read after "Cannot"
 * @throws {TypeError} with what it must be and what it is
 * @throws {RangeError} for a number out of bounds
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const survey = kind.record("a survey, as loadSurvey gives it", "codebook");
 * assert.throws(() => requireKind("count answers", Promise.resolve(), { name: "survey", kind: survey }), {
 *   message: "Cannot count answers as survey must be a survey, as loadSurvey gives it: " +
 *     "current value is a promise: write await before what gives it",
 * });
 * ```
 */
export function requireKind(
  action: string,
  value: unknown,
  { name, kind }: { readonly name: string; readonly kind: Kind },
): void {
  if (kind.fits(value)) return;
  const nearest = typeof value === "string" && kind.words !== undefined ? nearestWord(value, kind.words) : null;
  const Fault = typeof value === "number" && kind.isNumber === true ? RangeError : TypeError;
  throw new Fault(
    `Cannot ${action} as ${name} must be ${kind.expected}: current value is ${shown(value)}` +
      (nearest === null ? "" : `; did you mean ${quoted(nearest)}?`),
  );
}

/**
 * A kind of value.
 *
 * @param expected follows "must be"
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.ok(kindOf("a list", Array.isArray).fits([]));
 * ```
 */
export function kindOf(expected: string, fits: (value: unknown) => boolean): OptionalKind {
  return { expected, fits, isOptional: true };
}
