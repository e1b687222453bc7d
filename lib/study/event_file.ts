import { slug } from "../data/slug.ts";
import { z } from "zod";
import { EVENT_STATUSES, type StudyEvent } from "./study_event.ts";
import type { Municipality } from "./municipality.ts";

const words = z.string().min(1, { error: "text that is not empty" });

const municipalitySchema = z.strictObject({
  id: slug,
  name: words.meta({ description: "Japanese name, with 市, 町 or 村" }),
  nameEnglish: words,
  prefecture: words.nullable().default(null).meta({ description: "null: not known" }),
  population: z.int().min(1).nullable().default(null).meta({
    description:
      "Inhabitants: decides from how many people on a count may be published; null: nothing split by attribute is",
  }),
  populationAsOf: words.nullable().default(null),
});

/**
 * Schema of `data/surveys/<survey>/event.json`: what a survey's folder brings along of the event it asked about and of
 * the municipality that held it, so that a city needs no other file to be known.
 */
export const eventFileSchema = z.strictObject({
  $schema: z.string().optional(),
  id: slug.optional().meta({ description: "Name of the event; that of the folder when left out" }),
  municipality: z.union([slug, municipalitySchema]).meta({
    description: "The municipality itself, or the id of one that data/study/municipalities.csv knows",
  }),
  name: words.meta({ description: "Short name without the municipality's, such as 第1回研修" }),
  nameEnglish: words,
  title: words.nullable().default(null).meta({ description: "Title of the event or its series, quoted" }),
  number: z.int().min(1).nullable().default(null),
  kind: slug.default("event").meta({ description: "forum, training, exchange …" }),
  status: z.enum(EVENT_STATUSES).default("held"),
  date: z.iso.date({ error: "a date YYYY-MM-DD that exists" }).nullable().default(null),
  start: z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, { error: "a time HH:MM" }).nullable().default(null),
  end: z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, { error: "a time HH:MM" }).nullable().default(null),
  venue: words.nullable().default(null),
  format: z.enum(["online", "in-person"]).nullable().default(null),
  audience: words.nullable().default(null),
  applicants: z.int().min(0).nullable().default(null).meta({ description: "People who had applied; null: not known" }),
  applicantsRemark: words.nullable().default(null).meta({ description: "What a reader of that number must know" }),
  applicantsRemarkEnglish: words.nullable().default(null),
  reason: words.nullable().default(null).meta({ description: "Why it was not held" }),
  reasonEnglish: words.nullable().default(null),
});

/** The content of an event file. */
export type EventFile = z.output<typeof eventFileSchema>;

/** The event and, unless it is one that the study knows already, the municipality of an event file. */
export function fromEventFile(
  { municipality, id, title, ...event }: EventFile,
  { surveyId }: { readonly surveyId: string },
): { readonly event: StudyEvent; readonly municipality: Municipality | null } {
  const own = typeof municipality === "string" ? null : municipality;
  const { $schema: _, ...rest } = event;
  return {
    event: {
      ...rest,
      eventId: id ?? surveyId,
      municipalityIds: [typeof municipality === "string" ? municipality : municipality.id],
      seriesTitle: title ?? event.name,
      figureKey: null,
    },
    municipality: own === null ? null : {
      municipalityId: own.id,
      name: own.name,
      nameEnglish: own.nameEnglish,
      prefecture: own.prefecture ?? "",
      role: "studied",
      population: own.population,
      populationAsOf: own.populationAsOf,
      figureKey: null,
    },
  };
}
