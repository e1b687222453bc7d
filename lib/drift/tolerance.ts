import { itemAt } from "../data/item_at.ts";
/** How far two numbers may lie apart and still be called the same. */
export interface Tolerance {
  /** Part of the committed number. */
  readonly rtol: number;
  /** In the number's own unit. */
  readonly atol: number;
}

/** Numbers must be the same. */
export const EXACT: Tolerance = { rtol: 0, atol: 0 };

/** How two texts with numbers in them compare. */
export type TextAgreement = "same" | "within" | "different";

/** Digits of a name such as `q05`, `#0a4a8c` or `soka-training-1`, or else (in a group) a number that people read. */
const NAME_OR_NUMBER =
  /[A-Za-z_#]-?\d*\.?\d*|([-+−]?(?:(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|(?<![\d.])\.\d+)(?:[eE][-+−]?\d+)?)/g;

/** A number of a drawing: no commas for thousands, and `1-2` or `.5.5` are two. */
const LENGTH = /[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g;

/**
 * Whether two numbers are within a tolerance of each other: |after − before| ≤ atol + rtol · |before|.
 *
 * Source: numpy.isclose, with the committed number as the reference. Two NaN agree; infinities only with themselves.
 */
export function isWithin(before: number, after: number, { rtol, atol }: Tolerance): boolean {
  if (Object.is(before, after) || before === after) return true;
  if (!Number.isFinite(before) || !Number.isFinite(after) || (rtol === 0 && atol === 0)) return false;
  // A number that is read is off by half a unit in its last place: 100.26 − 100.25 is more than 0.01.
  const rounding = Number.EPSILON * Math.max(Math.abs(before), Math.abs(after));
  return Math.abs(after - before) <= atol + rtol * Math.abs(before) + rounding;
}

/**
 * Compares two texts number by number: all else must be the same, and each number within the tolerance.
 *
 * Read as numbers are also 1,024, −1, .5, 1e-9 and full-width digits.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const tolerance = { rtol: 0, atol: 0.1 };
 * assert.equal(compareNumbersIn("mean 3.50 of 1,024", "mean 3.52 of 1,024", tolerance), "within");
 * assert.equal(compareNumbersIn("mean 3.50 of 1,024", "mean 3.70 of 1,024", tolerance), "different");
 * assert.equal(compareNumbersIn("mean 3.50", "median 3.50", tolerance), "different");
 * ```
 */
export function compareNumbersIn(before: string, after: string, tolerance: Tolerance): TextAgreement {
  if (before === after) return "same";
  if (tolerance.rtol === 0 && tolerance.atol === 0) return "different";
  return compareParts(readNumbers(before), readNumbers(after), tolerance);
}

/**
 * Compares what an attribute says of places and lengths (a path, a list of points, a transform, a width): commas and blanks
 * between the numbers are no matter.
 */
export function compareLengthsIn(before: string, after: string, tolerance: Tolerance): TextAgreement {
  return before === after ? "same" : compareParts(readLengths(before), readLengths(after), tolerance);
}

/** A text taken apart. */
interface NumberedText {
  /** The words, with a mark where each number stands. */
  readonly words: string;
  readonly numbers: readonly number[];
}

function compareParts(before: NumberedText, after: NumberedText, tolerance: Tolerance): TextAgreement {
  if (before.words !== after.words) return "different";
  const agree = before.numbers.every((number, at) => isWithin(number, after.numbers[at] ?? NaN, tolerance));
  return agree ? "within" : "different";
}

function readNumbers(text: string): NumberedText {
  const plain = text
    .replaceAll(/[－＋．，](?=[０-９])/g, (sign) => ({ "－": "-", "＋": "+", "．": ".", "，": "," }[sign] ?? sign))
    .replaceAll(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const numbers: number[] = [];
  const words = plain.replaceAll(NAME_OR_NUMBER, (text, found: string | undefined) => {
    if (found === undefined) return text;
    const number = Number(text.replaceAll(",", "").replaceAll("−", "-"));
    // Past what a number can hold, digits are compared as they are written.
    if (!Number.isFinite(number)) return text;
    numbers.push(number);
    return "\0";
  });
  return { words, numbers };
}

function readLengths(text: string): NumberedText {
  return {
    words: text.replaceAll(LENGTH, "\0").replaceAll(/[\s,]+/g, ""),
    numbers: (text.match(LENGTH) ?? []).map(Number),
  };
}

/** Attributes that hold lengths and places. */
const LENGTHS = new Set(
  ("x y x1 x2 y1 y2 dx dy cx cy r rx ry fx fy width height d points transform viewBox rotate offset stroke-width " +
    "stroke-dasharray stroke-dashoffset stroke-miterlimit font-size letter-spacing word-spacing textLength startOffset " +
    "refX refY markerWidth markerHeight stdDeviation patternTransform gradientTransform").split(" "),
);
const OPACITIES = new Set(["opacity", "fill-opacity", "stroke-opacity", "stop-opacity"]);

/** A hundredth of a unit, or of full opacity, cannot be seen. */
const UNSEEN = { rtol: 0, atol: 0.01 };
/** What multiplies lengths: a hundredth of a scale moves the far end of a drawing by several units. */
const UNSEEN_SCALE = { rtol: 0, atol: 0.00001 };

/**
 * What another value of an attribute does to the look of an element: `unseen` nothing that can be seen, `shifted` moves it or
 * changes its size; `words` is any other.
 */
export function compareLook(name: string, before: string, after: string): "unseen" | "shifted" | "words" {
  if (LENGTHS.has(name)) return isUnseen(name, before, after) ? "unseen" : "shifted";
  if (name !== "style") return isUnseen(name, before, after) ? "unseen" : "words";
  const [old, now] = [before.split(";"), after.split(";")];
  const agrees = old.length === now.length && old.every((declaration, at) => {
    const [property = ""] = declaration.split(":");
    const other = itemAt(now, at, "declaration");
    return declaration === other || isUnseen(property, declaration, other);
  });
  return agrees ? "unseen" : "words";
}

function isUnseen(name: string, before: string, after: string): boolean {
  if (!LENGTHS.has(name) && !OPACITIES.has(name)) return false;
  const tolerance = /scale|matrix|skew/.test(before) ? UNSEEN_SCALE : UNSEEN;
  return compareLengthsIn(before, after, tolerance) !== "different";
}
