/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { writeCsv } from "../../data/write_csv.ts";
import { spreadsheetText } from "../../rendering/harmless_text.ts";
import { ORIGIN_HEADING, SOURCE_HEADING } from "../../wording/common_words.ts";
import { say } from "../../wording/say.ts";
import { elementOf, pageLanguage, saveFile } from "./browser.ts";
import { type Language, languageSuffix } from "../../data/language.ts";
import { FONT_FAMILY } from "../../figures/font_families.ts";
import { GROUND, INK, MUTED_INK } from "../../figures/palette.ts";
import { roughWidth } from "../../figures/rough_width.ts";
import type { ExploreData } from "../explore_data.ts";
import type { ExploreState } from "../explore_state.ts";
import { type ExploreView, exploreView } from "../explore_view.ts";
import { type LegendEntry, legendLines, legendPlaces } from "../explore_legend.ts";
import { EXPLORE } from "../../wording/explore_words.ts";
import { svgNode } from "./explore_drawing.ts";
import { savePng } from "./save_png.ts";
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
  if (cell.dataset.raw !== undefined) return cell.dataset.raw;
  const copy = cell.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return "";
  for (const drawing of copy.querySelectorAll("svg")) drawing.remove();
  for (const line of copy.querySelectorAll("br")) line.replaceWith("\n");
  return copy.textContent ?? "";
}

/** Saves the Explore's present view as SVG, PNG or CSV, or copies its address. */
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
  } else if (what === "svg" || what === "png") {
    const drawing = elementOf("explore-chart", HTMLElement)?.querySelector("svg");
    if (drawing === null || drawing === undefined) return;
    const svg = picture(drawing, {
      title: view.synthetic ? say(lang, EXPLORE.titleOfSynthetic(view.title)) : view.title,
      legend: legendLines(view, state, lang),
      lines: [view.sentence, source],
    });
    if (what === "svg") saveFile(`${name}.svg`, svg, "image/svg+xml");
    else await savePng(`${name}.png`, svg);
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

/** A text in lines no wider than there is room for; a word or a name of the West is not cut. */
function wrapped(text: string, { room, size }: { readonly room: number; readonly size: number }): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.match(/[\u0021-\u00ff]+ ?|./gu) ?? []) {
    if (line !== "" && roughWidth(line + piece, { fontSize: size }) > room) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  return line === "" ? lines : [...lines, line.trimEnd()];
}

/** The drawing with its title over it, its legend and what is to be known below it: a file that stands by itself. */
function picture(drawing: SVGSVGElement, { title, legend, lines }: PictureText): string {
  const { width, height } = drawing.viewBox.baseVal;
  const room = width - 16;
  const heading = wrapped(title, { room, size: 17 });
  const top = 16 + heading.length * 24;
  const entries = placedLegend(legend, room);
  const below = top + height + 20;
  const afterLegend = below + (entries.at(-1)?.y ?? -20) + 20;
  const rows = lines.flatMap((line) => wrapped(line, { room, size: 12 }));
  const total = afterLegend + rows.length * 18 + 12;
  const whole = svgNode("svg", {
    xmlns: "http://www.w3.org/2000/svg",
    width,
    height: total,
    viewBox: `0 0 ${width} ${total}`,
    "font-family": FONT_FAMILY,
  });
  const inner = drawing.cloneNode(true);
  if (inner instanceof SVGSVGElement) inner.setAttribute("y", String(top));
  whole.append(
    svgNode("rect", { width, height: total, fill: GROUND }),
    ...heading.map((text, at) =>
      written(text, { x: 8, y: 28 + at * 24, "font-size": 17, "font-weight": 700, fill: INK })
    ),
    inner,
    ...entries.flatMap(({ kind, label, x, y }) => {
      const mark = svgNode("svg", { x, y: below + y - 11, width: 22, height: 12, viewBox: "0 0 22 12" });
      mark.append(svgNode("rect", legendPlaces(kind)));
      return [mark, written(label, { x: x + 28, y: below + y, "font-size": 12, fill: INK })];
    }),
    ...rows.map((text, at) => written(text, { x: 8, y: afterLegend + at * 18, "font-size": 12, fill: MUTED_INK })),
  );
  return new XMLSerializer().serializeToString(whole) + "\n";
}

/** What stands around a drawing in the picture that is saved of it. */
interface PictureText {
  readonly title: string;
  readonly legend: readonly (readonly LegendEntry[])[];
  readonly lines: readonly string[];
}

function written(text: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const node = svgNode("text", attributes);
  node.textContent = text;
  return node;
}

/** Places of the entries of a legend, line by line, none past the right edge. */
function placedLegend(legend: PictureText["legend"], room: number) {
  const placed: (LegendEntry & { readonly x: number; readonly y: number })[] = [];
  let y = 0;
  for (const line of legend) {
    let x = 8;
    for (const entry of line) {
      const needed = 28 + roughWidth(entry.label, { fontSize: 12 });
      if (x > 8 && x + needed > room) {
        x = 8;
        y += 20;
      }
      placed.push({ ...entry, x, y });
      x += needed + 18;
    }
    y += 20;
  }
  return placed;
}
