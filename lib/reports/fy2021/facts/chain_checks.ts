import type { DataFault } from "../../../data/data_error.ts";
import type { TableReading } from "../../../data/read_table.ts";
import type { ChainLinkRecord } from "./goal_tables.ts";
import { checkRows, type RowFault } from "../../../data/check_rows.ts";
import { isComplete } from "../../../data/read_tables.ts";
import type { ReportReadings } from "./report_tables.ts";

const ORDER = ["finding", "goal", "action", "outcome"] as const;
type Kind = typeof ORDER[number];

/**
 * What is wrong with the links of the chain finding → goal → action → outcome: an end that no table has, an end of another
 * municipality, a link backwards, a goal or outcome that no link reaches.
 */
export function chainFaults(
  readings: Pick<ReportReadings, "hearingFindings" | "goals" | "plannedActions" | "outcomes" | "chainLinks">,
): readonly DataFault[] {
  const { hearingFindings, goals, plannedActions, outcomes, chainLinks } = readings;
  const ends: Record<Kind, ChainEnds | null> = {
    finding: chainEnds(hearingFindings, ({ findingId }) => findingId),
    goal: chainEnds(goals, ({ goalId }) => goalId),
    action: chainEnds(plannedActions, ({ actionId }) => actionId),
    outcome: chainEnds(outcomes, ({ outcomeId }) => outcomeId),
  };
  const reached = new Set(chainLinks.rows.map(({ record }) => record.toId));
  const unreached = (field: "goalId" | "outcomeId", value: string): RowFault | null =>
    !isComplete(chainLinks) || reached.has(value)
      ? null
      : { id: "contradiction", field, value, expected: `a link of ${chainLinks.file} that ends here` };
  return [
    ...checkRows(chainLinks, (link) => endFault(link, { field: "fromId", kind: link.fromKind, id: link.fromId, ends })),
    ...checkRows(chainLinks, (link) => endFault(link, { field: "toId", kind: link.toKind, id: link.toId, ends })),
    ...checkRows(chainLinks, ({ fromKind, toKind }) => {
      if (ORDER.indexOf(fromKind) < ORDER.indexOf(toKind)) return null;
      const expected = `a kind that comes after ${fromKind} in ${ORDER.join(" → ")}`;
      return { id: "contradiction", field: "toKind", value: toKind, expected };
    }),
    ...checkRows(goals, ({ goalId }) => unreached("goalId", goalId)),
    ...checkRows(outcomes, ({ outcomeId }) => unreached("outcomeId", outcomeId)),
  ];
}

/** Municipality of each record that a link can end at. */
interface ChainEnds {
  readonly file: string;
  readonly municipalities: ReadonlyMap<string, string>;
}

function chainEnds<Row extends { readonly municipalityId: string }>(
  reading: TableReading<Row>,
  id: (record: Row) => string,
): ChainEnds | null {
  if (!isComplete(reading)) return null;
  return {
    file: reading.file,
    municipalities: new Map(reading.rows.map(({ record }) => [id(record), record.municipalityId])),
  };
}

function endFault(
  { municipalityId }: ChainLinkRecord,
  { field, kind, id, ends }: {
    readonly field: "fromId" | "toId";
    readonly kind: Kind;
    readonly id: string;
    readonly ends: Readonly<Record<Kind, ChainEnds | null>>;
  },
): RowFault | null {
  const known = ends[kind];
  if (known === null) return null;
  const municipality = known.municipalities.get(id);
  if (municipality === undefined) {
    return { id: "dangling-reference", field, value: id, expected: `one of the ${kind}s of ${known.file}` };
  }
  if (municipality === municipalityId) return null;
  return { id: "contradiction", field, value: id, expected: `one of the ${kind}s of ${municipalityId}` };
}
