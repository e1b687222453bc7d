import { dataKind } from "../data/data_kinds.ts";
import { requireKind } from "../data/check_call.ts";
import { requireNoOptions } from "../data/require_no_options.ts";
import { identifier, oneOf, optionalCell, text } from "../data/cells.ts";
import { type Bilingual, bilingual } from "../data/language.ts";
import { defineTable, type RowOf } from "../data/read_table.ts";

/** One line of the form as its file has it. */
export type SheetFormRecord = RowOf<typeof sheetFormTable.columns>;

/** The form of the assessment sheets of a study: what is filled in, in the order of the sheet. */
export const sheetFormTable = defineTable({
  file: "data/study/sheet_form.csv",
  description:
    "One row a line of the assessment sheet (アセスメントシート) that is filled in, in the order of the sheet.",
  key: ["lineId"],
  columns: {
    lineId: identifier("Stable name, the `part` that the files of data/assessments use."),
    part: oneOf(
      "field: above the tables; bodies: the list of consultation bodies; service: a line of the upper table; foundation: of the lower one.",
      ["field", "bodies", "service", "foundation"],
    ),
    place: optionalCell(oneOf(
      "Where a field stands on the printed form: two a line, under basic information, in the box beside that, over the whole width; empty for other parts.",
      ["pair", "basic", "beside-basic", "full"],
    )),
    name: text("Name in Japanese, as it stands on the sheet."),
    nameEnglish: text("Name in English."),
  },
});

/** What is asked about each line of the two tables, in the order of their columns: the file's format has these three. */
export const SHEET_ASPECTS = ["status", "strength", "issue"] as const;

/** One of {@linkcode SHEET_ASPECTS}. */
export type SheetAspect = typeof SHEET_ASPECTS[number];

/** Something to fill in, with its name. */
export interface SheetFormPart extends Bilingual {
  readonly id: string;
}

/** A field above the tables. */
export interface SheetField extends SheetFormPart {
  readonly place: NonNullable<SheetFormRecord["place"]>;
}

/** A line of the sheet's two tables: a service of the programme, or what must stand behind it. */
export interface SheetLine extends SheetFormPart {
  readonly part: "service" | "foundation";
}

/** What an assessment sheet asks. */
export interface SheetForm {
  readonly fields: readonly SheetField[];
  /** The list of consultation bodies; `null` where a form has none. */
  readonly bodies: SheetFormPart | null;
  /** Lines of the two tables, each with a cell for every aspect. */
  readonly lines: readonly SheetLine[];
}

/**
 * The form that the lines of its file make; a field without a place takes the whole width.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const form = sheetForm([{ lineId: "budget", part: "foundation", place: null, name: "予算", nameEnglish: "Budget" }]);
 * assert.deepEqual(form.lines, [{ id: "budget", part: "foundation", ja: "予算", en: "Budget" }]);
 * assert.equal(form.bodies, null);
 * ```
 */
export function sheetForm(records: readonly SheetFormRecord[]): SheetForm {
  const action = "make the form of a sheet";
  requireKind(action, records, { name: "records", kind: dataKind.sheetFormRecords });
  requireNoOptions(action, arguments, 1);
  const named = (record: SheetFormRecord): SheetFormPart => ({ id: record.lineId, ...bilingual(record, "name") });
  const bodies = records.find(({ part }) => part === "bodies");
  return {
    fields: records.filter(({ part }) => part === "field")
      .map((record) => ({ ...named(record), place: record.place ?? "full" })),
    bodies: bodies === undefined ? null : named(bodies),
    lines: records.flatMap((record) => {
      const { part } = record;
      return part === "service" || part === "foundation" ? [{ ...named(record), part }] : [];
    }),
  };
}
