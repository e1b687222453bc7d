import type { Bilingual } from "../../../data/language.ts";
import type { EventLecturerRecord } from "../facts/event_tables.ts";
import type { AppendixRecord, PersonRecord } from "../facts/committee_tables.ts";
import { asWritten, printedPlace, type ReportFinding } from "./report_finding.ts";
import type { PrintedEvent } from "../facts/printed_records.ts";
import type { PlannedActionRecord } from "../facts/goal_tables.ts";

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
    place: printedPlace(lecturer.figureKey, {
      ja: `講師 ${lecturer.name}`,
      en: `lecturer ${lecturer.name}`,
    }),
    printed: lecturer.affiliationPrinted,
    expected: asWritten(person.affiliationPrinted),
    concern: "content",
    explanation: {
      ja: `${printedPlace(person.figureKey, "").ja}は同じ人の現職を別の名称で書いている`,
      en: `${printedPlace(person.figureKey, "").en} gives the same person another post`,
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

/** The tables that print titles of events. */
export interface TitledTables {
  readonly events: readonly PrintedEvent[];
  readonly plannedActions: readonly PlannedActionRecord[];
  readonly appendices: readonly AppendixRecord[];
}

/**
 * Every title that one event has in the plan and another in the account of it, and every appendix named after an event that
 * no account knows.
 *
 * An action may have led to several events; it is enough that one of them carries its title.
 */
export function seriesTitles({ events, plannedActions, appendices }: TitledTables): readonly ReportFinding[] {
  const planned = plannedActions.flatMap(({ title, eventIds }): readonly ReportFinding[] => {
    const held = events.filter(({ eventId }) => eventIds.includes(eventId));
    const [event] = held;
    if (event === undefined || held.some(({ seriesTitle }) => seriesTitle === title)) return [];
    const { figureKey } = event;
    return [{
      rule: "series_titles",
      figureKey: figureKey,
      place: headingBefore(figureKey),
      printed: event.seriesTitle,
      expected: asWritten(title),
      concern: "content",
      explanation: {
        ja: "取り組みの計画に書かれた名称と、実施の項の名称が異なる",
        en: "The plan and the account of the event give it different titles",
      },
    }];
  });
  const known = events.map(({ seriesTitle }) => seriesTitle);
  const appended = appendices.flatMap(({ markPrinted, title }): readonly ReportFinding[] => {
    const named = /「(?:第.+?回)?([^」]+)」/.exec(title)?.[1];
    if (named === undefined || known.includes(named)) return [];
    return [{
      rule: "series_titles",
      figureKey: null,
      place: { ja: `別添資料 ${markPrinted}`, en: `Appendices, ${markPrinted}` },
      printed: title,
      expected: {
        ja: `実施の項にある名称（${[...new Set(known)].join("、")}）`,
        en: `a title from the accounts of the events (${[...new Set(known)].join(", ")})`,
      },
      concern: "content",
      explanation: { ja: "実施の項のどの名称とも異なる", en: "No account of an event has this title" },
    }];
  });
  return [...planned, ...appended];
}

/** The heading under which the table of an event stands. */
function headingBefore(figureKey: string | null): Bilingual {
  if (figureKey === null) return { ja: "見出し", en: "Heading" };
  const number = figureKey.split(":", 1)[0] ?? figureKey;
  return { ja: `図表${number}の前の見出し`, en: `Heading before figure ${number}` };
}

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
      expected: asWritten(affiliationPrinted.replace(often, official)),
      concern: "form" as const,
      explanation: { ja: `正式な表記は「${official}」`, en: `The organisation writes its name ${official}` },
    }))
  );
}
