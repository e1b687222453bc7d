import type { CatalogueRecord } from "../facts/catalogue.ts";
import { printedPlace, type ReportFinding } from "./report_finding.ts";

/** What an author writes to himself: to be added, to be confirmed, provisional. */
const NOTE = /[（(]?※?[^（(※]*(加筆予定|追記予定|要確認|確認中|作成中|調整中|差し替え)[）)]?/;

/** Every title of a figure or table that still carries a note of its author, such as 「※研修実施後に加筆予定」. */
export function leftoverEditingNotes(
  { catalogue }: { readonly catalogue: readonly CatalogueRecord[] },
): readonly ReportFinding[] {
  return catalogue.flatMap(({ key, title }) => {
    const note = NOTE.exec(title)?.[0];
    if (note === undefined) return [];
    return [{
      rule: "leftover_editing_notes",
      figureKey: key,
      place: printedPlace(key, "題名"),
      printed: title,
      expected: title.replace(note, ""),
      severity: "error",
      explanation: {
        ja: "作成途中の覚え書きが題名に残っている",
        en: "A note of the authors to themselves was left in the title",
      },
    }];
  });
}
