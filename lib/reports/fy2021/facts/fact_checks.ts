import type { DataFault } from "../../../data/data_error.ts";
import type { TableReading } from "../../../data/read_table.ts";
import { brokenOrder, type BrokenOrderOptions, checkRows } from "../../../data/check_rows.ts";
import { isComplete } from "../../../data/read_tables.ts";
import type { ReportReadings } from "./report_tables.ts";
import type { AssessmentSheetFieldRecord } from "./framework_tables.ts";

/**
 * What is wrong within single tables of facts beyond what a cell can tell: numbers left out in a list, an id that is not
 * that of its place, operators that do not add up to their body, a guest with a population, points miscounted.
 */
export function factFaults(readings: ReportReadings): readonly DataFault[] {
  const { municipalities, consultationBodies, hearingFindings, goals, plannedActions, actionsFramework, actionPoints } =
    readings;
  const run = Map.groupBy(consultationBodies.rows, ({ record }) => record.bodyId);
  const points = Map.groupBy(actionPoints.rows, ({ record }) => record.actionNumber);
  return [
    ...checkRows(municipalities, ({ role, population }) => {
      if ((role === "guest") === (population === null)) return null;
      const expected = role === "guest" ? "nothing, as a guest has none printed" : "the population of a consulted city";
      return { id: "contradiction", field: "population", value: String(population ?? ""), expected };
    }),
    ...checkRows(consultationBodies, ({ bodyId, count }, row) => {
      const operators = run.get(bodyId) ?? [];
      if (row !== operators[0] || count === null) return null;
      const sum = operators.reduce((total, { record }) => total + (record.operatorCount ?? 0), 0);
      if (sum === count) return null;
      const expected = `${sum}, the sum over the operators of ${bodyId}`;
      return { id: "contradiction", field: "count", value: String(count), expected };
    }),
    ...checkRows(actionsFramework, ({ number, points: printed }) => {
      const found = points.get(number)?.length ?? 0;
      if (found === printed) return null;
      const expected = `${found}, the points action_points.csv has`;
      return { id: "contradiction", field: "points", value: String(printed), expected };
    }),
    ...checkRows(hearingFindings, ({ findingId, municipalityId }) => {
      const expected = `${municipalityId}-finding- and a number`;
      if (findingId.startsWith(`${municipalityId}-finding-`)) return null;
      return { id: "contradiction", field: "findingId", value: findingId, expected };
    }),
    ...placesUnderItems(readings),
    ...gaps(consultationBodies, { field: "operatorOrder", group: ({ bodyId }) => bodyId }),
    ...gaps(hearingFindings, { field: "order", group: ({ municipalityId }) => municipalityId }),
    ...gaps(goals, { field: "number", group: ({ municipalityId }) => municipalityId }),
    ...gaps(plannedActions, { field: "number", group: ({ municipalityId }) => municipalityId }),
    ...gaps(readings.people, { field: "order", group: ({ group }) => group }),
    ...gaps(readings.meetingTopics, {
      field: "order",
      group: ({ meetingNumber }) => `meeting ${meetingNumber}`,
    }),
    ...gaps(readings.interviewFramework, {
      field: "itemOrder",
      group: ({ viewpointNumber }) => `viewpoint ${viewpointNumber}`,
    }),
    ...gaps(readings.eventLecturers, { field: "order", group: ({ eventId }) => eventId }),
    ...gaps(actionPoints, { field: "order", group: ({ actionNumber }) => `action ${actionNumber}` }),
  ];
}

/** What is printed under an item of a hearing: the item, and the place there. */
interface PlacedUnderItem {
  readonly figureKey: string;
  readonly item: string;
  readonly itemOrder: number | null;
}

/** Places under an item of a hearing that nothing stands at or two things do: findings and bodies share them. */
function placesUnderItems(
  { consultationBodies, hearingFindings }: Pick<ReportReadings, "consultationBodies" | "hearingFindings">,
): readonly DataFault[] {
  if (!isComplete(consultationBodies) || !isComplete(hearingFindings)) return [];
  const placed: readonly PlacedUnderItem[] = [
    ...consultationBodies.rows.map(({ record }) => record).filter(({ operatorOrder }) => operatorOrder === 1),
    ...hearingFindings.rows.map(({ record }) => record),
  ];
  const judge = ({ figureKey, item, itemOrder }: PlacedUnderItem) => {
    if (itemOrder === null) return null;
    const beside = placed.filter((one) => one.figureKey === figureKey && one.item === item && one.itemOrder !== null);
    const next = beside.filter((one) => Number(one.itemOrder) < itemOrder).length + 1;
    if (next === itemOrder && beside.filter((one) => one.itemOrder === itemOrder).length === 1) return null;
    const expected = `the next place under ${item} of ${figureKey}, where nothing else stands`;
    return { id: "contradiction" as const, field: "itemOrder", value: String(itemOrder), expected };
  };
  return [
    ...checkRows(consultationBodies, (body) => body.operatorOrder === 1 ? judge(body) : null),
    ...checkRows(hearingFindings, judge),
  ];
}

/** Gaps in a numbering, looked for only when no row of the file was left out. */
function gaps<Row>(reading: TableReading<Row>, options: BrokenOrderOptions<Row>): readonly DataFault[] {
  return isComplete(reading) ? brokenOrder(reading, options) : [];
}

/**
 * Where the form of the sheets and the structure that the report prints disagree: a name, the part it stands in, the
 * order, or a label that the form lacks. Both hold the labels, as the form is also that of a study without this report.
 */
export function sheetFormFaults(
  { assessmentSheetStructure, sheetForm }: Pick<ReportReadings, "assessmentSheetStructure" | "sheetForm">,
): readonly DataFault[] {
  if (!isComplete(assessmentSheetStructure) || !isComplete(sheetForm)) return [];
  const printed = new Map(assessmentSheetStructure.rows.map(({ record }) => [labelOf(record), partOf(record)]));
  const labels = [...printed.keys()];
  const names = new Set(sheetForm.rows.map(({ record }) => record.name));
  let last = -1;
  return [
    ...checkRows(sheetForm, ({ name, part }) => {
      const expected = printed.get(name);
      if (expected === undefined) {
        return {
          id: "contradiction",
          field: "name",
          value: name,
          expected: `a label of ${assessmentSheetStructure.file}`,
        };
      }
      if (expected !== part) return { id: "contradiction", field: "part", value: part, expected };
      const place = labels.indexOf(name);
      const fault = place < last
        ? {
          id: "contradiction" as const,
          field: "name",
          value: name,
          expected: `the order of ${assessmentSheetStructure.file}`,
        }
        : null;
      last = place;
      return fault;
    }),
    ...checkRows(assessmentSheetStructure, (record, { line }) => {
      const label = labelOf(record);
      const first = assessmentSheetStructure.rows.find((row) => labelOf(row.record) === label);
      if (names.has(label) || first?.line !== line) return null;
      const field = record.rowLabel === null ? "blockPrinted" : "rowLabel";
      return { id: "contradiction", field, value: label, expected: `a name of ${sheetForm.file}` };
    }),
  ];
}

function labelOf({ rowLabel, blockPrinted }: AssessmentSheetFieldRecord): string {
  return rowLabel ?? blockPrinted ?? "";
}

function partOf({ block }: AssessmentSheetFieldRecord): string {
  switch (block) {
    case "services":
      return "service";
    case "foundations":
      return "foundation";
    case "consultation-bodies":
      return "bodies";
    default:
      return "field";
  }
}
