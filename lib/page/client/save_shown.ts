/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { fileName, saveFile } from "./browser.ts";
import { shownAnswers } from "./row_filter.ts";
import { savePng } from "./save_png.ts";
import { tableCsv } from "./save_view.ts";

/** Saves the table that stands in an element, as CSV. */
export function saveTable(holder: HTMLElement | null, id: string): void {
  const table = holder?.querySelector("table");
  if (holder === null || table === null || table === undefined) return;
  const { key = id, source = "", label = "" } = holder.dataset;
  saveFile(fileName(key, "csv"), new Uint8Array(tableCsv(table, { source, label })), "text/csv;charset=utf-8");
}

/** Saves the figure that stands in an element. */
export async function saveFigure(holder: HTMLElement | null, ending: "svg" | "png"): Promise<void> {
  const drawing = holder?.querySelector("svg");
  if (holder === null || drawing === null || drawing === undefined) return;
  const svg = new XMLSerializer().serializeToString(drawing) + "\n";
  const name = fileName(holder.dataset.key ?? holder.id, ending);
  if (ending === "svg") saveFile(name, svg, "image/svg+xml");
  else await savePng(name, svg);
}

/** Saves the free answers that are shown, each with what its table is made from. */
export function saveAnswers(): void {
  const holders = [...document.querySelectorAll<HTMLElement>("section.comments:not([hidden]) [data-source]")];
  const source = [...new Set(holders.map(({ dataset }) => dataset.source ?? ""))].join("／");
  const label = holders[0]?.dataset.label ?? "";
  saveFile(
    fileName("answers", "csv"),
    new Uint8Array(tableCsv(shownAnswers(), { source, label })),
    "text/csv;charset=utf-8",
  );
}
