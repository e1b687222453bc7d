// Deferred: a megabyte that only writing a document has a use for.
import { itemAt } from "../data/item_at.ts";
import defer * as word from "docx";
import { GRID, INK } from "../figures/palette.ts";
import type { Table } from "../tables/table.ts";
import { NO_ROWS } from "../wording/common_words.ts";
import { DOCUMENT } from "../wording/document_words.ts";
import { say } from "../wording/say.ts";
import { remarksOf } from "../wording/source_line.ts";
import type { GridCell } from "./column_widths.ts";
import { type PaperGrid, paperGrids } from "./paper_grid.ts";
import { caption, hex, leadingParagraph, paragraph, runs, type WordPart } from "./word_parts.ts";

/** A table with its caption over it, headings on each page, notes and source under it; see `paperGrids`. */
export function tablePart(table: Table): readonly WordPart[] {
  const grids = paperGrids(table);
  const remarks = remarksOf(table);
  return grids.map((grid, at) => {
    const isLast = at === grids.length - 1;
    // Below a long table they stay with its last row: alone on the next page they say nothing. A short one is not drawn along.
    const leadsOn = (place: number) => !grid.staysWhole && place < remarks.length - 1;
    return {
      orientation: grid.orientation,
      isText: false,
      children: [
        at === 0 ? caption(table) : paragraph(say(table.language, DOCUMENT.continued), "Continued"),
        wordTable(grid, { noRows: say(table.language, NO_ROWS), leadsOn: isLast && leadsOn(-1) }),
        ...isLast
          ? remarks.map((text, place) => leadsOn(place) ? leadingParagraph(text, "Source") : paragraph(text, "Source"))
          : [],
      ],
    };
  });
}

const LINE = { style: "single", size: 4, color: hex(GRID) } as const;
const STRONG_LINE = { style: "single", size: 8, color: hex(INK) } as const;

function wordTable(
  grid: PaperGrid,
  { noRows, leadsOn }: { readonly noRows: string; readonly leadsOn: boolean },
): word.Table {
  const widths = grid.widths.map(twips);
  const rows = grid.rows.length > 0
    ? grid.rows
    : [grid.head.map((_, at) => ({ text: at === 0 ? noRows : "", isNumber: false }))];
  const cells = (row: readonly GridCell[], { isHead, keepNext }: Pick<CellPlace, "isHead" | "keepNext">) =>
    row.map((cell, at) =>
      tableCell(cell, { isHead, keepNext, width: itemAt(widths, at, "column"), size: 2 * grid.fontSize })
    );
  return new word.Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: "dxa" },
    columnWidths: widths,
    layout: "fixed",
    margins: { left: twips(4), right: twips(4), top: twips(1.5), bottom: twips(1.5), marginUnitType: "dxa" },
    borders: {
      top: STRONG_LINE,
      bottom: STRONG_LINE,
      left: LINE,
      right: LINE,
      insideHorizontal: LINE,
      insideVertical: LINE,
    },
    rows: [
      new word.TableRow({
        tableHeader: true,
        cantSplit: true,
        children: cells(grid.head, { isHead: true, keepNext: true }),
      }),
      ...rows.map((row, at) =>
        new word.TableRow({
          cantSplit: grid.keepsRows,
          children: cells(row, { isHead: false, keepNext: at < rows.length - 1 ? grid.staysWhole : leadsOn }),
        })
      ),
    ],
  });
}

interface CellPlace {
  readonly isHead: boolean;
  /** Whether its row stays on the page of the next. */
  readonly keepNext: boolean;
  readonly width: number;
  readonly size: number;
}

function tableCell(
  { text, isNumber }: GridCell,
  { isHead, keepNext, width, size }: CellPlace,
): word.TableCell {
  return new word.TableCell({
    width: { size: width, type: "dxa" },
    ...(isHead ? { shading: { type: "clear", fill: "EEF1F4", color: "auto" } } : {}),
    children: [
      new word.Paragraph({
        style: "TableText",
        keepNext,
        ...(isNumber ? { alignment: "right" } : {}),
        children: [...runs(text, { size, ...(isHead ? { bold: true } : {}) })],
      }),
    ],
  });
}

function twips(lengthInPoints: number): number {
  return Math.round(20 * lengthInPoints);
}
