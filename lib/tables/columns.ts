import type { TableColumn } from "./table.ts";

/** A column of text. */
export function textColumn(id: string, label: string): TableColumn {
  return { id, label, type: "text" };
}

/** A column of numbers. */
export function numberColumn(id: string, label: string, decimals = 0): TableColumn {
  return { id, label, type: "number", decimals };
}
