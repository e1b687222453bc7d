import type { DataFault } from "../../../data/data_error.ts";
import type { TableReading } from "../../../data/read_table.ts";
import { sidecarPath } from "../../../data/source.ts";
import { unknownReferences } from "../../../data/check_rows.ts";
import { isComplete } from "../../../data/read_tables.ts";
import type { ReportReadings } from "./report_tables.ts";

/** Every field of a record, in any table, that holds keys of the catalogue. */
const FIGURE_KEY_FIELDS = [
  "figureKey",
  "figureKeys",
  "programmeFigureKey",
  "pictureFigureKey",
  "pictureFigureKeys",
];

/**
 * A dangling reference for every key of a figure or table, in a row or in a sidecar, that the catalogue does not have.
 *
 * Tables whose figure keys have checks of their own in `answersFaults` are looked at for their sidecars only.
 */
export function figureKeyFaults(readings: ReportReadings): readonly DataFault[] {
  const { catalogue, questionnaires, questions, comments, exchangeDiscussions, outcomes } = readings;
  if (!isComplete(catalogue)) return [];
  const known = new Set(catalogue.rows.map(({ record }) => record.key));
  const what = `a key of ${catalogue.file}`;
  const checkedElsewhere: readonly TableReading<unknown>[] = [
    questionnaires,
    questions,
    comments,
    exchangeDiscussions,
    outcomes,
  ];
  const all: readonly TableReading<Readonly<Record<string, unknown>>>[] = Object.values(readings);
  const inRows = all.filter((reading) => !checkedElsewhere.includes(reading)).flatMap((reading) => {
    const fields = FIGURE_KEY_FIELDS.filter((field) => Object.hasOwn(reading.rows[0]?.record ?? {}, field));
    return fields.flatMap((field) => unknownReferences(reading, { field, known, what }));
  });
  const inSidecars = all.flatMap(({ file, source }) =>
    (source?.figureKeys ?? []).filter((key) => !known.has(key)).map((value): DataFault => (
      { id: "dangling-reference", file: sidecarPath(file), line: null, column: "figureKeys", value, expected: what }
    ))
  );
  return [...inRows, ...inSidecars];
}

/** A dangling reference for every municipality, event, person, goal or item that a row names and no table has. */
export function referenceFaults(readings: ReportReadings): readonly DataFault[] {
  const { municipalities, events, people, goals, committeeMeetings, processSteps, requiredItems, actionsFramework } =
    readings;
  const municipality = <Row>(from: TableReading<Row>, field: keyof Row & string) =>
    refers(from, { field, to: municipalities, id: "municipalityId", what: "a municipality" });
  const event = <Row>(from: TableReading<Row>, field: keyof Row & string) =>
    refers(from, { field, to: events, id: "eventId", what: "an event" });
  const requiredItem = <Row>(from: TableReading<Row>, field: keyof Row & string) =>
    refers(from, { field, to: requiredItems, id: "number", what: "a required item" });
  const action = <Row>(from: TableReading<Row>, field: keyof Row & string) =>
    refers(from, { field, to: actionsFramework, id: "number", what: "an action of the framework" });
  return [
    ...refers(readings.questions, {
      field: "construct",
      to: readings.constructs,
      id: "constructId",
      what: "a construct",
    }),
    ...topicFaults(readings),
    ...refers(readings.comments, {
      field: "category",
      to: readings.commentCategories,
      id: "name",
      what: "a kind of respondent",
    }),
    ...municipality(readings.hearingFindings, "municipalityId"),
    ...municipality(readings.consultationBodies, "municipalityId"),
    ...municipality(readings.goals, "municipalityId"),
    ...municipality(readings.plannedActions, "municipalityId"),
    ...municipality(readings.events, "municipalityIds"),
    ...municipality(readings.eventParticipants, "municipalityId"),
    ...municipality(readings.outcomes, "municipalityId"),
    ...municipality(readings.chainLinks, "municipalityId"),
    ...event(readings.plannedActions, "eventIds"),
    ...event(readings.programmeItems, "eventId"),
    ...event(readings.eventLecturers, "eventId"),
    ...event(readings.eventParticipants, "eventId"),
    ...event(readings.questionnaires, "eventId"),
    ...event(readings.exchangeDiscussions, "eventId"),
    ...event(readings.appendices, "eventIds"),
    ...refers(readings.eventLecturers, { field: "personId", to: people, id: "personId", what: "a person" }),
    ...refers(readings.outcomes, { field: "goalId", to: goals, id: "goalId", what: "a goal" }),
    ...refers(readings.meetingTopics, {
      field: "meetingNumber",
      to: committeeMeetings,
      id: "meetingNumber",
      what: "a meeting of the committee",
    }),
    ...refers(processSteps, { field: "parentId", to: processSteps, id: "stepId", what: "a step" }),
    ...requiredItem(readings.actionsFramework, "requiredItem"),
    ...requiredItem(readings.frameworkPictures, "requiredItem"),
    ...action(readings.actionPoints, "actionNumber"),
    ...action(readings.frameworkPictures, "actionNumber"),
    ...action(readings.appendices, "actionNumber"),
    ...action(readings.outcomes, "actionNumbers"),
  ];
}

/** Findings may be about any topic, discussions and outcomes about those that are used for all. */
function topicFaults(
  { topics, hearingFindings, exchangeDiscussions, outcomes }: ReportReadings,
): readonly DataFault[] {
  if (!isComplete(topics)) return [];
  const records = topics.rows.map(({ record }) => record);
  const any = {
    field: "topics",
    known: new Set(records.map(({ topicId }) => topicId)),
    what: `a topic of ${topics.file}`,
  } as const;
  const forAll = {
    field: "topics",
    known: new Set(records.filter(({ usedFor }) => usedFor === "all").map(({ topicId }) => topicId)),
    what: `a topic of ${topics.file} that is used for all`,
  } as const;
  return [
    ...unknownReferences(hearingFindings, any),
    ...unknownReferences(exchangeDiscussions, forAll),
    ...unknownReferences(outcomes, forAll),
  ];
}

interface ReferenceOptions<From, To> {
  readonly field: keyof From & string;
  readonly to: TableReading<To>;
  readonly id: keyof To & string;
  readonly what: string;
}

function refers<From, To>(
  from: TableReading<From>,
  { field, to, id, what }: ReferenceOptions<From, To>,
): readonly DataFault[] {
  if (!isComplete(to)) return [];
  const known = new Set(to.rows.map(({ record }) => String(record[id])));
  return unknownReferences(from, { field, known, what: `${what} of ${to.file}` });
}
