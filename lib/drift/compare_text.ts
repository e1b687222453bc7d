import { itemAt } from "../data/item_at.ts";
import { stripVTControlCharacters } from "node:util";
import { alignSequences } from "../outputs/align_sequences.ts";
import { change, cosmetic, type Difference, drift, quoted, textChange } from "./difference.ts";
import { type Rules, sanitise } from "./rules.ts";
import { compareNumbersIn } from "./tolerance.ts";

/**
 * Compares two texts line by line.
 *
 * Colours of terminals, blanks at the ends of lines, line breaks at the end and what a progress bar has overwritten are no
 * matter; numbers may differ within the tolerance; sanitisers are applied to both sides.
 */
export function compareText(before: string, after: string, rules: Rules): readonly Difference[] {
  if (before === after) return [];
  const [former, latter] = [plainLines(before, rules), plainLines(after, rules)];
  const differences: Difference[] = [];
  let within = 0;
  for (const { beforeStart, afterStart, removed, added } of alignSequences(former, latter)) {
    for (let at = 0; at < Math.max(removed, added); at++) {
      const old = at < removed ? itemAt(former, beforeStart + at, "line") : null;
      const now = at < added ? itemAt(latter, afterStart + at, "line") : null;
      const line = `line ${(at < added ? afterStart : beforeStart) + at + 1}`;
      if (old === null || now === null) {
        const [text, became] = old === null ? [now, "added"] : [old, "removed"];
        if (text !== null) differences.push(drift(`${line} ${quoted(text)} ${became}`, textChange(old, now)));
      } else if (compareNumbersIn(old, now, rules.tolerance) === "different") {
        differences.push(drift(`${line}: ${change(old, now)}`, textChange(old, now)));
      } else within++;
    }
  }
  if (within > 0) {
    differences.push(cosmetic(`numbers within the tolerance in ${within === 1 ? "1 line" : `${within} lines`}`));
  }
  return differences.length > 0 ? differences : [cosmetic("blanks, colours or what is not to be compared")];
}

/** No line at all for a text without any. */
function plainLines(text: string, rules: Rules): readonly string[] {
  const printed = stripVTControlCharacters(text).replaceAll(/^[^\n]*\r(?=[^\n])/gm, "");
  const plain = sanitise(printed, rules).replaceAll(/[ \t\r]+$/gm, "").trimEnd();
  return plain === "" ? [] : plain.split("\n");
}
