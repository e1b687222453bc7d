import { cellText } from "./cell_text.ts";
import type { Codebook } from "../survey/codebook.ts";
import type { RecognisedBy } from "./answer_reader.ts";
import type { GridRow } from "./export_grid.ts";
import type { ExportTable } from "./export_table.ts";
import { bindColumns, type FormMapping } from "./form_mapping.ts";
import { readerOf } from "./question_reader.ts";
import { weightOf } from "./role_of_column.ts";
import type { RowFault } from "./row_fault.ts";

/** A row that cannot be taken. */
export interface RefusedRow {
  readonly line: number;
  readonly faults: readonly RowFault[];
}

/** A respondent's answers as they will be kept: for each question, and for the weight, the cell of `responses.csv`. */
export interface KeptRow {
  readonly row: GridRow;
  readonly cells: ReadonlyMap<string, string>;
}

/** Rows as kept and refused, and how answers were recognised where it was not by their label. */
export interface RowsReading {
  readonly kept: readonly KeptRow[];
  readonly refused: readonly RefusedRow[];
  /** Cells of each question that were recognised otherwise than by their label. */
  readonly recognised: ReadonlyMap<string, ReadonlyMap<RecognisedBy, number>>;
  /** Cells of which a second column says something else, by question. */
  readonly disagreements: ReadonlyMap<string, number>;
}

/**
 * The answers of an export as the code book words them; a row with any cell that is none is refused whole, with all its faults.
 *
 * @param form the questionnaire, and which columns hold its answers
 */
export function readRows(
  table: ExportTable,
  { codebook, mapping }: { readonly codebook: Codebook; readonly mapping: FormMapping },
): RowsReading {
  const recognised = new Map<string, Map<RecognisedBy, number>>();
  const disagreements = new Map<string, number>();
  const bound = bindColumns(table.columns, mapping.columns);
  const readers = codebook.questions.map((question) => ({
    question,
    read: readerOf(question, { codebook, mapping, bound, program: table.program, recognised, disagreements }),
  }));
  const { weight } = codebook;
  const weightAt = bound.find(({ mapped }) => mapped?.use === "weight")?.column.at;
  const kept: KeptRow[] = [];
  const refused: RefusedRow[] = [];
  const width = table.columns.length;
  for (const row of table.rows) {
    const faults: RowFault[] = [];
    if (row.cells.slice(width).some((cell) => cell.trim() !== "")) {
      faults.push({ kind: "too-many-cells", question: null, written: null });
    }
    const cells = new Map<string, string>();
    for (const { question, read } of readers) if (read !== null) cells.set(question.id, read(row, faults));
    if (weight !== undefined) {
      const own = weightAt === undefined ? null : weightOf(cellText(row.cells, weightAt));
      if (own === null) faults.push({ kind: "no-weight", question: null, written: null });
      else cells.set(weight.column, own);
    }
    if (faults.length === 0) kept.push({ row, cells });
    else {
      // A row that ends early has one fault, and not one more for each question that is not there.
      const cut = faults.find(({ kind }) => kind === "cut-off" || kind === "too-many-cells");
      refused.push({ line: row.line, faults: cut === undefined ? faults : [cut] });
    }
  }
  return { kept, refused, recognised, disagreements };
}
