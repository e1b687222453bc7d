import type { DataFault } from "../../../data/data_error.ts";
import type { TableReading } from "../../../data/read_table.ts";
import type { CatalogueRecord } from "./catalogue.ts";
import { brokenOrder, checkRows } from "../../../data/check_rows.ts";

/**
 * What is wrong within the catalogue: a key that is not number and scope, a wrong count of a repeated number, a row that
 * is not reproduced and does not say why, a chart whose answers are said to be in the text.
 */
export function catalogueFaults(catalogue: TableReading<CatalogueRecord>): readonly DataFault[] {
  return [
    ...checkRows(catalogue, ({ key, number, scope }) => {
      const expected = `${number}:${scope}`;
      return key === expected ? null : { id: "contradiction", field: "key", value: key, expected };
    }),
    ...brokenOrder(catalogue, { field: "occurrence", group: ({ number }) => number }),
    ...checkRows(catalogue, ({ status, reason }) => {
      if ((status === "reproduced") === (reason === null)) return null;
      const expected = status === "reproduced" ? "nothing, as it is reproduced" : `the reason for ${status}`;
      return { id: "contradiction", field: "reason", value: reason, expected };
    }),
    ...checkRows(catalogue, ({ kind, inTheText }) => {
      if (!kind.startsWith("chart-") || inTheText === "picture") return null;
      return { id: "contradiction", field: "inTheText", value: inTheText, expected: "picture, as it is a chart" };
    }),
  ];
}
