import type { DataFault } from "./data_error.ts";
import { parseCsv } from "./parse_csv.ts";
import { unicodeName } from "./unicode_name.ts";

/**
 * What nobody sees in a text and a program takes for another word: controls of terminals and printers, characters without
 * width, marks that turn the direction of writing, U+FFFD where a letter was lost, characters of one office only (gaiji).
 *
 * Variation selectors stay, as they tell 葛 from 葛󠄀, and so does the joiner within an emoji.
 */
const UNSEEN =
  // deno-lint-ignore no-control-regex -- these control characters are what it is about
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ue000-\uf8ff\ufeff\uffa0\ufff0-\uffff]|(?<!\p{Extended_Pictographic}\ufe0f?)\u200d|[\u{e0000}-\u{e007f}\u{f0000}-\u{10ffff}]/gu;

/** A letter with a mark of its own behind it, where one character means the same: が written as か and ゛. */
const DECOMPOSED = /[\p{L}][\u0300-\u036f\u3099\u309a]+/gu;

/**
 * Text as people read it: letters that were taken apart are put together, what nobody sees is taken out, and a line ends in one
 * way. For what respondents wrote, which nobody can be asked to write again.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(tidyText("連\u200b携か\u3099\r\n大事\u0007"), "連携が\n大事");
 * assert.equal(tidyText("葛\u{e0100}城市 👩‍🌾"), "葛\u{e0100}城市 👩‍🌾");
 * ```
 */
export function tidyText(text: string): string {
  return text.replaceAll(/\r\n?/g, "\n").replaceAll(DECOMPOSED, (letter) => letter.normalize("NFC"))
    .replaceAll(UNSEEN, "");
}

/**
 * A fault for each cell, or line, of a data file that holds what nobody sees: with one such character in it a word is another
 * word to every count and every rule.
 *
 * @param file Name to put into faults; of a CSV file they name the column.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const [fault] = unseenFaults("a,b\n1,連\u200b携\n", "a.csv");
 * assert.deepEqual([fault?.line, fault?.column, fault?.value], [2, "b", "U+200B"]);
 * ```
 */
export function unseenFaults(text: string, file: string): readonly DataFault[] {
  if (faultsIn(text).length === 0) return [];
  if (!file.endsWith(".csv")) {
    return text.split("\n").flatMap((line, at) =>
      faultsIn(line.replace(/\r$/, "")).map((fault) => ({ ...fault, file, line: at + 1, column: null }))
    );
  }
  const { header, rows } = parseCsv(text, file);
  const found = [{ line: 1, cells: header }, ...rows].flatMap(({ line, cells }) =>
    cells.flatMap((cell, at) => faultsIn(cell).map((fault) => ({ ...fault, file, line, column: header[at] ?? null })))
  );
  // What stands where no cell is: between rows, or in rows that are faults themselves.
  if (found.length > 0) return found;
  const line = text.split("\n").findIndex((one) => faultsIn(one).length > 0) + 1;
  return faultsIn(text).map((fault) => ({ ...fault, file, line, column: null }));
}

/** Units of UTF-16 that either begins with or holds; most texts have none, and this is sixty times as fast. */
const SUSPECT =
  // deno-lint-ignore no-control-regex -- as above
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u0300-\u036f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3099\u309a\u3164\udb40\udb80-\udbff\ue000-\uf8ff\ufeff\uffa0\ufff0-\uffff]/;

function faultsIn(text: string): readonly Pick<DataFault, "id" | "value" | "expected">[] {
  if (!SUSPECT.test(text)) return [];
  const unseen = [...new Set(text.match(UNSEEN) ?? [])].map(unicodeName);
  const apart = [...new Set(text.match(DECOMPOSED) ?? [])].filter((letter) => letter.normalize("NFC") !== letter);
  return [
    ...unseen.length === 0 ? [] : [
      {
        id: "unseen-character",
        value: listed(unseen),
        expected: "text without characters that nobody sees",
      } as const,
    ],
    ...apart.length === 0 ? [] : [
      {
        id: "decomposed-letter",
        value: listed(apart),
        expected: `each letter as one character (NFC), ${listed(apart.map((letter) => letter.normalize("NFC")))}`,
      } as const,
    ],
  ];
}

function listed(all: readonly string[]): string {
  return all.slice(0, 5).join(" ") + (all.length > 5 ? ` … (${all.length} kinds)` : "");
}
