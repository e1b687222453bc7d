import { unicodeName } from "../data/unicode_name.ts";

/** One thing that is not what it was. */
export interface Difference {
  /**
   * `drift` changes what somebody reads; `cosmetic` does not: another order of attributes, a coordinate moved by less than
   * can be seen, a number within the tolerance that its notebook sets.
   */
  readonly grade: Grade;
  /** What changed, in a sentence without a full stop, such as `「理解できた」 9 → 10 of 20 (45.0 → 50.0 %)`. */
  readonly what: string;
  /**
   * The same as data, whole and not shortened: what causes are found by. Empty where there is nothing but a sentence to say, as
   * of pixels.
   */
  readonly values: readonly ChangedValue[];
}

/** A value that is another, came or went: of a table's cell, an attribute, a key of JSON, a line of text. */
export interface ChangedValue {
  /** What the row is known by; `null` outside tables. */
  readonly row: string | null;
  /** Heading of the column, name of the attribute, path of the key; `null` where it has no name. */
  readonly column: string | null;
  /** `null` for what came. */
  readonly old: string | null;
  /** `null` for what went. */
  readonly now: string | null;
}

/** Whether a difference counts. */
export type Grade = "drift" | "cosmetic";

/** The graver of several grades; `null` without any. */
export function gravest(differences: readonly { readonly grade: Grade }[]): Grade | null {
  if (differences.length === 0) return null;
  return differences.some(({ grade }) => grade === "drift") ? "drift" : "cosmetic";
}

/** A drift. */
export function drift(what: string, values: readonly ChangedValue[] = []): Difference {
  return { grade: "drift", what, values };
}

/** A difference that does not count. */
export function cosmetic(what: string): Difference {
  return { grade: "cosmetic", what, values: [] };
}

/** The same difference, where everything counts. */
export function asDrift(difference: Difference): Difference {
  return { ...difference, grade: "drift" };
}

/** A text that became another, came (`old` is `null`) or went, where it stands in no table. */
export function textChange(
  old: string | null,
  now: string | null,
  column: string | null = null,
): readonly ChangedValue[] {
  return [{ row: null, column, old, now }];
}

/** Text as it stands in a sentence: in 「」, on one line, shortened in the middle. */
export function quoted(text: string, longest = 80): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  const characters = [...line];
  if (characters.length <= longest) return `「${line}」`;
  const half = Math.floor((longest - 1) / 2);
  return `「${characters.slice(0, half).join("")}…${characters.slice(-half).join("")}」`;
}

/**
 * Two texts in a sentence, around the place where they differ. Where both would look the same, blanks and characters that are
 * not seen are spelled out.
 */
export function change(before: string, after: string): string {
  const [former, latter] = excerpts(before, after);
  if (former !== latter) {
    const note = former.normalize() === latter.normalize() ? " (the same letters, composed otherwise)" : "";
    return `${former} → ${latter}${note}`;
  }
  const [spelled, spelledAfter] = excerpts(spelledOut(before), spelledOut(after));
  return `${spelled} → ${spelledAfter}`;
}

function excerpts(before: string, after: string): readonly [string, string] {
  const [former, latter] = [oneLine(before), oneLine(after)];
  if (Math.max(former.length, latter.length) <= 80) return [quoted(before), quoted(after)];
  let start = 0;
  while (start < former.length && former[start] === latter[start]) start++;
  let end = 0;
  const longest = Math.min(former.length, latter.length) - start;
  while (end < longest && former.at(-1 - end) === latter.at(-1 - end)) end++;
  const from = Math.max(0, start - 12);
  const part = (all: readonly string[]) => {
    const to = Math.min(all.length, all.length - end + 12);
    return (from > 0 ? "…" : "") + all.slice(from, to).join("") + (to < all.length ? "…" : "");
  };
  return [quoted(part(former)), quoted(part(latter))];
}

function oneLine(text: string): readonly string[] {
  return [...text.replaceAll(/\s+/g, " ").trim()];
}

/** Blanks as `␣`, ends of lines as `⏎`, and whatever else is not seen by its number. */
function spelledOut(text: string): string {
  return text.replaceAll(" ", "␣").replaceAll("\n", "⏎").replaceAll(
    /[\s\p{Cc}\p{Cf}]/gu,
    (character) => `<${unicodeName(character)}>`,
  );
}
