import type { Table } from "./table.ts";

/** A table with some of its columns; ids of rows that are no columns stay. */
export function chosenColumns(table: Table, isChosen: (id: string) => boolean): Table {
  const dropped = new Set(table.columns.flatMap(({ id }) => isChosen(id) ? [] : [id]));
  return {
    ...table,
    columns: table.columns.filter(({ id }) => !dropped.has(id)),
    rows: table.rows.map((row) => Object.fromEntries(Object.entries(row).filter(([id]) => !dropped.has(id)))),
  };
}
