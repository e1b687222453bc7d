import { READ_OPTIONS, type ReadOptions } from "../data/read_source.ts";
import { requireOptions } from "../data/check_call.ts";
import { DataError, type DataFault } from "../data/data_error.ts";
import { folderEntries } from "../data/folder_entries.ts";
import { readJson } from "../data/read_json.ts";
import { readTable, type RowOf, type RowShape, type TableDefinition } from "../data/read_table.ts";
import type { Source } from "../data/source.ts";
import { DEFAULT_ANALYSIS_PLAN, readAnalysisPlan } from "./analysis_plan.ts";
import { constructsTable } from "./construct.ts";
import { eventFileSchema, fromEventFile } from "./event_file.ts";
import { municipalitiesTable, type Municipality } from "./municipality.ts";
import type { Study, StudyPart } from "./study.ts";
import { type Located, studyFaults } from "./study_faults.ts";
import { eventsTable, type StudyEvent } from "./study_event.ts";

const STUDY = "data/study";
const SURVEYS = "data/surveys";

/** A study as far as it could be read, with every fault. */
export interface StudyReading {
  readonly study: Study;
  readonly faults: readonly DataFault[];
}

/**
 * The municipalities, events and constructs that surveys are about, and the analysis plan, from `data/study/`; events and
 * municipalities also from the `event.json` of a survey's folder, so that a city's folder is enough.
 *
 * Every file is optional: a project with one survey folder has a study.
 *
 * @throws {DataError} with every fault of every file
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const { events } = await loadStudy();
 * assert.equal(events.records.filter(({ status }) => status === "held").length, 8);
 * ```
 */
export async function loadStudy(options: ReadOptions = {}): Promise<Study> {
  requireOptions("read the study", options, READ_OPTIONS);
  const { study, faults } = await readStudy(options);
  if (faults.length > 0) throw new DataError("read the study", faults);
  return study;
}

/** Reads the study and lists every fault, for whoever has more to read before it gives up. */
export async function readStudy(options: ReadOptions = {}): Promise<StudyReading> {
  const { files } = await folderEntries(STUDY, options);
  const isThere = ({ file }: { readonly file: string }) => files.includes(file.slice(STUDY.length + 1));
  const [municipalities, events, constructs, plan, own] = await Promise.all([
    isThere(municipalitiesTable) ? readPart(municipalitiesTable, options) : NOTHING,
    isThere(eventsTable) ? readPart(eventsTable, options) : NOTHING,
    isThere(constructsTable) ? readPart(constructsTable, options) : NOTHING,
    files.includes("analysis_plan.json") ? readAnalysisPlan(options) : { plan: DEFAULT_ANALYSIS_PLAN, faults: [] },
    readEventFiles(options),
  ]);
  const allMunicipalities = [...municipalities.located, ...own.municipalities];
  const allEvents = [...events.located, ...own.events];
  return {
    study: {
      municipalities: partOf(allMunicipalities, [...municipalities.sources, ...own.sources]),
      events: partOf(allEvents, [...events.sources, ...own.sources]),
      constructs: partOf(constructs.located, constructs.sources),
      plan: plan.plan,
    },
    faults: [
      ...[municipalities, events, constructs, plan, own].flatMap(({ faults }) => faults),
      ...studyFaults({ municipalities: allMunicipalities, events: allEvents }),
    ],
  };
}

interface PartReading<Row> {
  readonly located: readonly Located<Row>[];
  readonly sources: readonly Source[];
  readonly faults: readonly DataFault[];
}

const NOTHING = { located: [], sources: [], faults: [] } as const;

async function readPart<const Shape extends RowShape>(
  definition: TableDefinition<Shape>,
  options: ReadOptions,
): Promise<PartReading<RowOf<Shape>>> {
  const { file, rows, source, faults } = await readTable(definition, options);
  return {
    located: rows.map(({ record, line }) => ({ record, file, line })),
    sources: source === null ? [] : [source],
    faults,
  };
}

interface OwnReadings {
  readonly municipalities: readonly Located<Municipality>[];
  readonly events: readonly Located<StudyEvent>[];
  readonly sources: readonly Source[];
  readonly faults: readonly DataFault[];
}

/** The event that each survey's folder brings along, and its municipality. */
async function readEventFiles(options: ReadOptions): Promise<OwnReadings> {
  const { folders } = await folderEntries(SURVEYS, options);
  const readings = await Promise.all(folders.map(async (surveyId) => {
    const file = `${SURVEYS}/${surveyId}/event.json`;
    const { files } = await folderEntries(`${SURVEYS}/${surveyId}`, options);
    if (!files.includes("event.json")) return null;
    const { value, ...reading } = await readJson(file, { schema: eventFileSchema, ...options });
    return { ...reading, file, own: value === null ? null : fromEventFile(value, { surveyId }) };
  }));
  const there = readings.flatMap((reading) => reading ?? []);
  const own = there.flatMap(({ own, file }) => own === null ? [] : [{ ...own, file, line: null }]);
  return {
    municipalities: own.flatMap(({ municipality, file, line }) =>
      municipality === null ? [] : [{ record: municipality, file, line }]
    ),
    events: own.map(({ event, file, line }) => ({ record: event, file, line })),
    sources: there.flatMap(({ source }) => source ?? []),
    faults: there.flatMap(({ faults }) => faults),
  };
}

/** Records each once — several folders may bring the same municipality — with the files they are from. */
function partOf<Row>(located: readonly Located<Row>[], sources: readonly Source[]): StudyPart<Row> {
  const used = new Set(located.map(({ file }) => file));
  const records = new Map(located.map(({ record }) => [JSON.stringify(record), record]));
  return { records: [...records.values()], sources: sources.filter(({ file }) => used.has(file)) };
}
