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
