import { readWord } from "../rendering/read_word.ts";
import { compareText } from "./compare_text.ts";
import { cosmetic, type Difference, drift } from "./difference.ts";
import type { Rules } from "./rules.ts";

/** Compares two DOCX files paragraph by paragraph, cells of tables included; then their pictures. */
export function compareWords(before: Uint8Array, after: Uint8Array, rules: Rules): readonly Difference[] {
  const [former, latter] = [readWord(before), readWord(after)];
  if (former === null || latter === null) {
    return [drift(`the ${former === null ? "committed" : "fresh"} document cannot be read as DOCX`)];
  }
  const [old, now] = [former.paragraphs.join("\n"), latter.paragraphs.join("\n")];
  const differences = old === now ? [] : [...compareText(old, now, rules)];
  const changed = latter.pictures.flatMap((picture, at) => picture === former.pictures[at] ? [] : [String(at + 1)]);
  if (changed.length > 0 || former.pictures.length !== latter.pictures.length) {
    differences.push(
      drift(`pictures drawn otherwise: ${changed.join(", ")} (${former.pictures.length} → ${latter.pictures.length})`),
    );
  }
  return differences.length > 0 ? differences : [cosmetic("looks of the document, or how it is packed")];
}
