/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { writeCsv } from "../../data/write_csv.ts";
import { spreadsheetText } from "../../rendering/harmless_text.ts";
import { ORIGIN_HEADING, SOURCE_HEADING } from "../../wording/common_words.ts";
import { say } from "../../wording/say.ts";
import { elementOf, pageLanguage, saveFile } from "./browser.ts";
import { type Language, languageSuffix } from "../../data/language.ts";
import { GROUND, INK, MUTED_INK } from "../../figures/palette.ts";
import type { ExploreData } from "../explore_data.ts";
import type { ExploreState } from "../explore_state.ts";
import { type ExploreView, exploreView } from "../explore_view.ts";
import { svgNode } from "./explore_drawing.ts";
import { PAGE } from "../../wording/page_words.ts";

/** What every row of a downloaded table says of itself. */
export interface TableProvenance {
  readonly source: string;
  readonly label: string;
}

/**
 * A table of the page as CSV for Excel, with the bytes that `renderCsv` gives: drawings left out, commas taken out of numbers,
 * text kept as text, source and origin in every row.
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
    heading.map(spreadsheetText),
    ...rows.map((row) => [
      ...cells(row).map((cell) =>
        cell.classList.contains("n") ? cellText(cell).replaceAll(",", "") : spreadsheetText(cellText(cell))
      ),
      spreadsheetText(source),
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

/** Saves the Explore's present view as SVG or CSV, or copies its address. */
export async function saveView(
  what: string,
  { data, state }: { readonly data: ExploreData; readonly state: ExploreState },
): Promise<void> {
  const lang = pageLanguage();
  const view = exploreView(data, state, lang);
  const name = `explore_${state.construct}_${state.measure}${state.split === "" ? "" : `_${state.split}`}${
    languageSuffix(lang)
  }`;
  const source = sourceOf(view, lang);
  if (what === "csv") {
    const table = elementOf("explore-table", HTMLElement)?.querySelector("table");
    if (table === null || table === undefined) return;
    const label = view.synthetic ? say(lang, PAGE.syntheticData) : say(lang, PAGE.answersFile);
    saveFile(`${name}.csv`, new Uint8Array(tableCsv(table, { source, label })), "text/csv;charset=utf-8");
  } else if (what === "svg") {
    const drawing = elementOf("explore-chart", HTMLElement)?.querySelector("svg");
    if (drawing === null || drawing === undefined) return;
    saveFile(`${name}.svg`, picture(drawing, { title: view.title, lines: [view.sentence, source] }), "image/svg+xml");
  } else {
    const done = document.getElementById("explore-done");
    const copied = await navigator.clipboard.writeText(location.href).then(() => true, () => false);
    if (done !== null) done.textContent = copied ? say(lang, PAGE.copied) : location.href;
  }
}

/** Which questions a view shows: by the numbers of a report's figures, or by the events that asked them. */
function sourceOf({ figures, places, synthetic }: ExploreView, lang: Language): string {
  const questions = figures.length > 0
    ? say(lang, PAGE.questionsOfFigures(figures))
    : say(lang, PAGE.questionsOf(places));
  if (!synthetic) return questions;
  return say(lang, PAGE.notReal(questions));
}

/** The drawing with its title over it and what is to be known below it: a file that stands by itself. */
function picture(
  drawing: SVGSVGElement,
  { title, lines }: { readonly title: string; readonly lines: readonly string[] },
): string {
  const { width, height } = drawing.viewBox.baseVal;
  const each = Math.max(20, Math.floor(width / 12.5));
  const rows = lines.flatMap((line) => line.match(new RegExp(`.{1,${each}}`, "gu")) ?? []);
  const total = height + 44 + rows.length * 18 + 12;
  const whole = svgNode("svg", {
    xmlns: "http://www.w3.org/2000/svg",
    width,
    height: total,
    viewBox: `0 0 ${width} ${total}`,
    "font-family": "'BIZ UDPGothic', 'Yu Gothic', 'Hiragino Sans', 'Noto Sans CJK JP', Meiryo, sans-serif",
  });
  const inner = drawing.cloneNode(true);
  const heading = svgNode("text", { x: 8, y: 28, "font-size": 17, "font-weight": 700, fill: INK });
  heading.textContent = title;
  if (inner instanceof SVGSVGElement) inner.setAttribute("y", "40");
  whole.append(svgNode("rect", { width, height: total, fill: GROUND }), heading, inner);
  for (const [at, row] of rows.entries()) {
    const line = svgNode("text", { x: 8, y: 40 + height + 18 + at * 18, "font-size": 12, fill: MUTED_INK });
    line.textContent = row;
    whole.append(line);
  }
  return new XMLSerializer().serializeToString(whole) + "\n";
}
