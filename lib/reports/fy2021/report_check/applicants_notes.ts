import type { PrintedEvent } from "../facts/printed_records.ts";
import { printedPlace, type ReportFinding } from "./report_finding.ts";

/**
 * Every table whose note on when the applicants were counted is worded otherwise than in most tables.
 *
 * Where two wordings are equally common, the one printed first counts as the usual one. One finding a table.
 */
export function applicantsNotes({ events }: { readonly events: readonly PrintedEvent[] }): readonly ReportFinding[] {
  const notes = new Map<string, string>();
  for (const { figureKey, applicantsAsOfPrinted } of events) {
    if (figureKey !== null && applicantsAsOfPrinted !== null) {
      notes.set(figureKey, applicantsAsOfPrinted);
    }
  }
  const wordings = [...notes.values()];
  const uses = (wording: string) => wordings.filter((one) => one === wording).length;
  const [usual] = [...new Set(wordings)].toSorted((a, b) => uses(b) - uses(a));
  return [...notes].filter(([, wording]) => wording !== usual).map(([figureKey, wording]) => ({
    rule: "applicants_notes",
    figureKey,
    place: printedPlace(figureKey, "参加者数"),
    printed: wording,
    expected: usual ?? wording,
    severity: "form",
    explanation: {
      ja: "同じ注記がほかの表と異なる表記で書かれている",
      en: "The same note is worded otherwise in other tables",
    },
  }));
}
