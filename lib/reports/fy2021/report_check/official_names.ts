import type { EventLecturerRecord } from "../facts/event_lecturers.ts";
import type { PersonRecord } from "../facts/people.ts";
import { printedPlace, type ReportFinding } from "./report_finding.ts";

/** Names of organisations that are often written otherwise than the organisation itself writes them. */
const OFFICIAL: readonly { readonly often: string; readonly official: string }[] = [
  { often: "慶応義塾", official: "慶應義塾" },
];

/** Every affiliation that names an organisation otherwise than the organisation names itself. */
export function officialNames(
  { people, eventLecturers }: {
    readonly people: readonly PersonRecord[];
    readonly eventLecturers: readonly EventLecturerRecord[];
  },
): readonly ReportFinding[] {
  return [...people, ...eventLecturers].flatMap(({ name, affiliationPrinted, figureKey }) =>
    OFFICIAL.filter(({ often }) => affiliationPrinted.includes(often)).map(({ often, official }) => ({
      rule: "official_names",
      figureKey,
      place: printedPlace(figureKey, name),
      printed: affiliationPrinted,
      expected: affiliationPrinted.replace(often, official),
      severity: "form" as const,
      explanation: { ja: `正式な表記は「${official}」`, en: `The organisation writes its name ${official}` },
    }))
  );
}
