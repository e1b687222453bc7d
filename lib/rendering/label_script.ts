import type { ResourceField, ResourceRow } from "../tidy/resource.ts";

/** A closed question as a variable of a statistics program. */
export interface LabelledQuestion {
  readonly id: string;
  /** The wording, behind a mark where the counts are no real answers. */
  readonly label: string;
  readonly answers: readonly LabelledAnswer[];
  /** Whether its answers lean to a side, in the order of their codes. */
  readonly isRating: boolean;
}

/** An answer by its code. */
export interface LabelledAnswer {
  readonly code: number;
  readonly label: string;
  /** Whether it stands for no answer, which statistics programs leave out of percentages. */
  readonly isMissing: boolean;
}

/** What a script for a statistics program is made of. */
export interface LabelScript {
  /** Name of the CSV file that it reads, which lies beside it. */
  readonly file: string;
  /** Lines that say what the script is. */
  readonly heading: readonly string[];
  readonly fields: readonly ResourceField[];
  readonly rows: readonly ResourceRow[];
  readonly questions: readonly LabelledQuestion[];
}

/**
 * Names of variables for ids: letters, digits and low lines, none longer than a program allows, no two alike.
 *
 * @param ids all different
 * @param longest number of letters that a name may have
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const names = scriptNames(["forum-q01", "1-q01", "forum_q01"], 32);
 * assert.deepEqual([...names.values()], ["forum_q01", "q_1_q01", "forum_q01_2"]);
 * ```
 */
export function scriptNames(ids: readonly string[], longest: number): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(ids.map((id) => {
    const plain = id.replaceAll(/[^A-Za-z0-9]+/g, "_").replace(/^(?![A-Za-z])/, "q_");
    let name = plain.slice(0, longest);
    for (let at = 2; taken.has(name.toLowerCase()); at++) name = `${plain.slice(0, longest - `_${at}`.length)}_${at}`;
    taken.add(name.toLowerCase());
    return [id, name];
  }));
}

/** The beginning of a text that is no longer than so many bytes of UTF-8, with … where it was cut. */
export function cutText(text: string, bytes: number): string {
  const size = (part: string) => new TextEncoder().encode(part).byteLength;
  if (size(text) <= bytes) return text;
  const letters = [...text];
  while (size(letters.join("")) > bytes - size("…")) letters.pop();
  return `${letters.join("")}…`;
}
