import type { Study } from "../study/study.ts";
import { matchText } from "../survey/match_text.ts";

/** What the user says of the event that an export asks about. */
export interface GivenEvent {
  readonly name?: string;
  readonly title?: string;
  readonly date?: string;
  /** Name or id of the municipality. */
  readonly municipality?: string;
  readonly prefecture?: string;
  readonly population?: number;
  readonly applicants?: number;
}

/** What must be known of an event and is neither given nor told by the export. */
export type NeededOfEvent = "municipality" | "date";

/** The event of a new survey: the content of its `event.json`, and what of it is still needed. */
export interface ImportEvent {
  readonly content: Readonly<Record<string, unknown>>;
  readonly needed: readonly NeededOfEvent[];
  /** Name of the municipality, for the plan; `null` when it is not known. */
  readonly municipality: string | null;
  /** What was told by the export and not by a person. */
  readonly guessed: readonly ("date" | "municipality" | "name")[];
}

/** Options of {@linkcode importEvent}. */
export interface ImportEventOptions {
  readonly given: GivenEvent;
  readonly study: Study;
  /** Value of the column that parts surveys. */
  readonly value: string | null;
  /** Day of the first answer. */
  readonly firstDay: string | null;
  /** Id of the survey: also that of a municipality whose name has no Latin letters. */
  readonly id: string;
  /** Name for want of another. */
  readonly title: string;
  /** Names in Latin letters. */
  readonly latin: (name: string) => string;
}

/** A name that a municipality has. */
const MUNICIPALITY = /^[^\s\d]{1,12}[市町村区]$/u;

/**
 * The event that a new survey asks about: what the user gave, else what the export tells (a municipality as the value that parts
 * surveys, the day of the first answer).
 */
export function importEvent(
  { given, study, value, firstDay, id, title, latin }: ImportEventOptions,
): ImportEvent {
  const isPlace = value !== null && MUNICIPALITY.test(value);
  const studied = study.municipalities.records.filter(({ role }) => role === "studied");
  const name = given.municipality ?? (isPlace ? value : null);
  const known = study.municipalities.records.find((one) =>
    name === null
      ? studied.length === 1 && one === studied[0]
      : one.municipalityId === name || matchText(one.name) === matchText(name)
  );
  const date = given.date ?? firstDay;
  const guessed: ImportEvent["guessed"] = [
    ...given.date === undefined && date !== null ? ["date" as const] : [],
    ...given.municipality === undefined && (name ?? known) !== undefined ? ["municipality" as const] : [],
    ...given.name === undefined ? ["name" as const] : [],
  ];
  const eventName = given.name ?? (value !== null && !isPlace ? value : title);
  return {
    municipality: known?.name ?? name,
    needed: [
      ...known === undefined && name === null ? ["municipality" as const] : [],
      ...date === null ? ["date" as const] : [],
    ],
    guessed,
    content: {
      municipality: known?.municipalityId ?? {
        id: idOf(latin(withoutKind(name ?? ""))) || id,
        name: name ?? "",
        nameEnglish: latin(withoutKind(name ?? "")) || name,
        ...given.prefecture === undefined ? {} : { prefecture: given.prefecture },
        population: given.population ?? null,
      },
      name: eventName,
      // Sound alone would be no translation.
      nameEnglish: eventName,
      title: given.title ?? title,
      kind: "event",
      date,
      applicants: given.applicants ?? null,
    },
  };
}

/** A name as an id: small letters, digits and hyphens. */
export function idOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-+|-+$/g, "").slice(0, 60);
}

/** A municipality's name without 市, 町, 村 or 区, which English pages leave out. */
export function withoutKind(name: string): string {
  return name.replace(/[市町村区]$/u, "");
}
