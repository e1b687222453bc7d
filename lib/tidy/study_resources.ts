import { computedFrom, wholeSource } from "../data/source_of.ts";
import type { Study } from "../study/study.ts";
import { EVENT_STATUSES } from "../study/study_event.ts";
import { RESOURCE_WORDS } from "../wording/resource_words.ts";
import { type Resource, resource } from "./resource.ts";

const WORDS = RESOURCE_WORDS;
const TEXT = { type: "string", required: true } as const;

/** Every municipality of the study. */
export function municipalitiesResource({ municipalities }: Pick<Study, "municipalities">): Resource {
  return resource({
    name: "municipalities",
    title: WORDS.municipalities.title,
    description: WORDS.municipalities.description,
    fields: [
      { name: "municipality_id", description: WORDS.municipalityId, ...TEXT },
      { name: "name", description: WORDS.name, ...TEXT },
      { name: "name_english", description: WORDS.nameEnglish, ...TEXT },
      { name: "prefecture", description: WORDS.prefecture, ...TEXT },
      { name: "role", enum: ["studied", "guest"], description: WORDS.role, ...TEXT },
      { name: "population", type: "integer", minimum: 1, unit: "people", description: WORDS.population },
      { name: "population_as_of", type: "string", description: WORDS.populationAsOf },
    ],
    primaryKey: ["municipality_id"],
    foreignKeys: [],
    rows: municipalities.records.map((municipality) => ({
      municipality_id: municipality.municipalityId,
      name: municipality.name,
      name_english: municipality.nameEnglish,
      prefecture: municipality.prefecture,
      role: municipality.role,
      population: municipality.population,
      population_as_of: municipality.populationAsOf,
    })),
    // Who is studied and who a guest is this project's word, so the whole is no mere print.
    sources: computedFrom(municipalities.sources.map(wholeSource)),
  });
}

/** Every event of the study: an event of several municipalities has a row for each of them in `event_municipalities`. */
export function eventsResource({ events }: Pick<Study, "events">): Resource {
  return resource({
    name: "events",
    title: WORDS.events.title,
    description: WORDS.events.description,
    fields: [
      { name: "event_id", description: WORDS.eventId, ...TEXT },
      { name: "name", description: WORDS.name, ...TEXT },
      { name: "name_english", description: WORDS.nameEnglish, ...TEXT },
      { name: "kind", description: WORDS.eventKind, ...TEXT },
      { name: "status", enum: EVENT_STATUSES, description: WORDS.eventStatus, ...TEXT },
      { name: "date", type: "date", description: WORDS.date },
      { name: "format", type: "string", description: WORDS.format },
      { name: "applicants", type: "integer", minimum: 0, unit: "people", description: WORDS.applicants },
      { name: "figure_key", type: "string", description: WORDS.figureKey },
    ],
    primaryKey: ["event_id"],
    foreignKeys: [],
    rows: events.records.map((event) => ({
      event_id: event.eventId,
      name: event.name,
      name_english: event.nameEnglish,
      kind: event.kind,
      status: event.status,
      date: event.date,
      format: event.format,
      applicants: event.applicants,
      figure_key: event.figureKey,
    })),
    sources: events.sources.map(wholeSource),
  });
}

/** Which municipalities an event was for. */
export function eventMunicipalitiesResource({ events }: Pick<Study, "events">): Resource {
  return resource({
    name: "event_municipalities",
    title: WORDS.eventMunicipalities.title,
    description: WORDS.eventMunicipalities.description,
    fields: [
      { name: "event_id", description: WORDS.eventId, ...TEXT },
      { name: "municipality_id", description: WORDS.municipalityId, ...TEXT },
    ],
    primaryKey: ["event_id", "municipality_id"],
    foreignKeys: [
      { field: "event_id", resource: "events", reference: "event_id" },
      { field: "municipality_id", resource: "municipalities", reference: "municipality_id" },
    ],
    rows: events.records.flatMap(({ eventId, municipalityIds }) =>
      municipalityIds.map((municipality) => ({ event_id: eventId, municipality_id: municipality }))
    ),
    // No list of the report pairs them: the pairs are split off the events.
    sources: computedFrom(events.sources),
  });
}

/** Questions that ask the same thing in different words. */
export function constructsResource({ constructs }: Pick<Study, "constructs">): Resource {
  return resource({
    name: "constructs",
    title: WORDS.constructs.title,
    description: WORDS.constructs.description,
    fields: [
      { name: "construct_id", description: WORDS.constructId, ...TEXT },
      { name: "name", description: WORDS.name, ...TEXT },
      { name: "name_english", description: WORDS.nameEnglish, ...TEXT },
      {
        name: "role",
        enum: ["attribute", "understanding", "outlook", "comment"],
        description: WORDS.constructRole,
        ...TEXT,
      },
    ],
    primaryKey: ["construct_id"],
    foreignKeys: [],
    rows: constructs.records.map((construct) => ({
      construct_id: construct.constructId,
      name: construct.name,
      name_english: construct.nameEnglish,
      role: construct.role,
    })),
    sources: constructs.sources,
  });
}
