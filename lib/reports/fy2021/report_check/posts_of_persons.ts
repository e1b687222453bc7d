import type { EventLecturerRecord } from "../facts/event_lecturers.ts";
import type { PersonRecord } from "../facts/people.ts";
import { printedPlace, type ReportFinding } from "./report_finding.ts";

/**
 * Every list of lecturers that gives somebody a post other than the list of the committee, observers or secretariat does.
 *
 * Spaces do not count, and neither does a shorter form that is part of the longer one: an employer or a rank left out is no
 * contradiction. One finding a person and table.
 */
export function postsOfPersons(
  { people, eventLecturers }: {
    readonly people: readonly PersonRecord[];
    readonly eventLecturers: readonly EventLecturerRecord[];
  },
): readonly ReportFinding[] {
  const differing = eventLecturers.flatMap((lecturer) => {
    const person = people.find(({ personId }) => personId === lecturer.personId);
    return person === undefined || agree(person.affiliationPrinted, lecturer.affiliationPrinted)
      ? []
      : [{ person, lecturer }];
  });
  return differing.filter(({ lecturer }, index) =>
    differing.findIndex((other) => sameEntry(other.lecturer, lecturer)) === index
  ).map(({ person, lecturer }) => ({
    rule: "posts_of_persons",
    figureKey: lecturer.figureKey,
    place: printedPlace(lecturer.figureKey, `講師 ${lecturer.name}`),
    printed: lecturer.affiliationPrinted,
    expected: person.affiliationPrinted,
    severity: "inconsistency",
    explanation: {
      ja: `${printedPlace(person.figureKey, "")}は同じ人の現職を別の名称で書いている`,
      en: `Figure ${person.figureKey} gives the same person another post`,
    },
  }));
}

function agree(one: string, other: string): boolean {
  const [a, b] = [one.replaceAll(/\s/g, ""), other.replaceAll(/\s/g, "")];
  return a.includes(b) || b.includes(a);
}

function sameEntry(one: EventLecturerRecord, other: EventLecturerRecord): boolean {
  return one.figureKey === other.figureKey && one.name === other.name &&
    one.affiliationPrinted === other.affiliationPrinted;
}
