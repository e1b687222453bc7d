/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { writeCsv } from "../../data/write_csv.ts";
import { harmlessText } from "../../rendering/harmless_text.ts";
import { ORIGIN_HEADING, SOURCE_HEADING } from "../../wording/table_words.ts";
import { say } from "../../wording/say.ts";
import { pageLanguage } from "./page_language.ts";

/** What every row of a downloaded table says of itself. */
export interface TableProvenance {
  readonly source: string;
  readonly label: string;
}

/**
 * A table of the page as CSV for Excel, with the bytes that `renderCsv` gives: drawings left out, commas taken out of numbers,
 * text that begins like a formula made harmless, source and origin in every row.
 */
export function tableCsv(table: HTMLTableElement, { source, label }: TableProvenance): Uint8Array {
  const cells = (row: HTMLTableRowElement) => [...row.cells].filter((cell) => !cell.classList.contains("drawn"));
  const [head] = table.tHead?.rows ?? [];
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]).filter((row) => !row.classList.contains("none"));
  const heading = [
    ...(head === undefined ? [] : cells(head).map(cellText)),
    say(pageLanguage(), SOURCE_HEADING),
    say(pageLanguage(), ORIGIN_HEADING),
  ];
  return writeCsv([
    heading.map(harmlessText),
    ...rows.map((row) => [
      ...cells(row).map((cell) =>
        cell.classList.contains("n") ? cellText(cell).replaceAll(",", "") : harmlessText(cellText(cell))
      ),
      harmlessText(source),
      label,
    ]),
  ]);
}

/** Text of a cell with its line breaks. */
function cellText(cell: HTMLTableCellElement): string {
  const copy = cell.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return "";
  for (const drawing of copy.querySelectorAll("svg")) drawing.remove();
  for (const line of copy.querySelectorAll("br")) line.replaceWith("\n");
  return copy.textContent ?? "";
}
