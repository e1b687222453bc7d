import type { PrintedEvent } from "../facts/printed_records.ts";
import type { ProgrammeItemRecord } from "../facts/programme_items.ts";

/** The tables that rules about programmes look at. */
export interface ProgrammeTables {
  readonly events: readonly PrintedEvent[];
  readonly programmeItems: readonly ProgrammeItemRecord[];
}

/** A programme with its event; `items` holds at least one item. */
export interface Programme {
  readonly event: PrintedEvent;
  readonly items: readonly ProgrammeItemRecord[];
}

/** The programme of every event that has one, in the order of events, items in printed order. */
export function programmes({ events, programmeItems }: ProgrammeTables): readonly Programme[] {
  return events.map((event) => ({
    event,
    items: programmeItems.filter(({ eventId }) => eventId === event.eventId).toSorted((a, b) => a.order - b.order),
  })).filter(({ items }) => items.length > 0);
}

/** What an item of a programme is called in a finding: its heading, or its first title. */
export function itemName({ label, titles }: ProgrammeItemRecord): string {
  return label === null ? titles[0] ?? "" : `【${label}】`;
}
