import type { DataFault } from "../../../data/data_error.ts";
import type { LocatedRow } from "../../../data/read_table.ts";
import { brokenOrder, checkRows, type RowFault } from "../../../data/check_rows.ts";
import { type PrintedEvent, printedEvents } from "./printed_records.ts";
import type { ProgrammeItemRecord } from "./programme_items.ts";
import { isComplete } from "../../../data/read_tables.ts";
import type { ReportReadings } from "./report_tables.ts";

/**
 * What is wrong with programmes: items out of order, an end that is not the next item's beginning, a programme that does
 * not fill its event from beginning to end, an event held without a programme, a programme of an event not held.
 */
export function programmeFaults(
  { events, eventPrints, programmeItems }: Pick<ReportReadings, "events" | "eventPrints" | "programmeItems">,
): readonly DataFault[] {
  const printed = printedEvents(
    events.rows.map(({ record }) => record),
    eventPrints.rows.map(({ record }) => record),
  );
  const eventOf = new Map(printed.map((event) => [event.eventId, event]));
  const itemsOf = Map.groupBy(programmeItems.rows, ({ record }) => record.eventId);
  return [
    ...brokenOrder(programmeItems, { field: "order", group: ({ eventId }) => eventId }),
    ...checkRows(programmeItems, (item, row) => timeFault(item, itemsOf.get(item.eventId) ?? [], row)),
    ...checkRows(programmeItems, (item, row) => eventFault(item, { event: eventOf.get(item.eventId), row, itemsOf })),
    ...(isComplete(programmeItems)
      ? checkRows(events, ({ eventId, status }): RowFault | null => {
        if (status !== "held" || itemsOf.has(eventId)) return null;
        const expected = `${status} events only where programme_items.csv has a programme`;
        return { id: "contradiction", field: "status", value: status, expected };
      })
      : []),
  ];
}

type Rows = readonly LocatedRow<ProgrammeItemRecord>[];

function timeFault(
  { start, end, kinds }: ProgrammeItemRecord,
  items: Rows,
  row: LocatedRow<ProgrammeItemRecord>,
): RowFault | null {
  const next = items[items.indexOf(row) + 1]?.record.start ?? null;
  if (next !== null && next <= start) {
    return { id: "contradiction", field: "start", value: start, expected: `a time before ${next}, the next item's` };
  }
  if (end !== next) {
    const expected = next === null ? "no end, as nothing follows" : `${next}, the beginning of the next item`;
    return { id: "contradiction", field: "end", value: end, expected };
  }
  if (kinds.includes("end") === (next === null)) return null;
  const expected = next === null ? "end, as nothing follows" : "no end, as another item follows";
  return { id: "contradiction", field: "kinds", value: kinds.join(";"), expected };
}

function eventFault(
  { start, figureKey }: ProgrammeItemRecord,
  { event, row, itemsOf }: {
    readonly event: PrintedEvent | undefined;
    readonly row: LocatedRow<ProgrammeItemRecord>;
    readonly itemsOf: ReadonlyMap<string, Rows>;
  },
): RowFault | null {
  if (event === undefined) return null;
  if (event.programmeFigureKey !== figureKey) {
    const expected = event.programmeFigureKey ?? "no programme, as the event has none";
    return { id: "contradiction", field: "figureKey", value: figureKey, expected };
  }
  const items = itemsOf.get(event.eventId) ?? [];
  const wanted = row === items[0] ? event.start : row === items.at(-1) ? event.end : start;
  if (start === wanted) return null;
  return { id: "contradiction", field: "start", value: start, expected: `${wanted} as in events.csv` };
}
