import { setImmediate } from "node:timers/promises";
import { itemAt } from "../data/item_at.ts";
import type { Language } from "../data/language.ts";
import type { Origin } from "../data/origin.ts";
import { presentationOrigin } from "../data/presentation.ts";
import type { Figure } from "../figures/figure.ts";
import { type PaperDrawings, paperDrawings } from "./paper_drawings.ts";
import { placedNotes } from "../rendering/figure_notes.ts";
import { hasNarrow, renderSvg } from "../rendering/render_svg.ts";
import type { Table } from "../tables/table.ts";
import { type Html, markup, trustedHtml } from "../rendering/markup.ts";
import { originMark, presentationId, spoken } from "./page_marks.ts";
import { noteHeads, sourceLine } from "../wording/source_line.ts";
import { pageTable, type PageTableOptions } from "./page_table.ts";
import { say } from "../wording/say.ts";
import { COMMON } from "../wording/common_words.ts";
import { originMarkLabel } from "../wording/source_words.ts";
import { PAGE } from "../wording/page_words.ts";

/** A section of the page: one entry of its contents list. */
export interface PageSection {
  /** Also its place in the address. */
  readonly id: string;
  readonly title: string;
  readonly body: Html;
  /**
   * Whose statements are in it, which stands along its pages on paper.
   * @default those whose marks it has
   */
  readonly origins?: readonly Origin[];
  /** Places within it that the contents list names. */
  readonly parts?: readonly { readonly id: string; readonly title: string }[];
}

/** Makes a section; `null` when there is nothing to show yet. */
export type SectionBuilder = (page: PageBuilder) => Promise<PageSection | null> | PageSection | null;

/** A figure or table that the page shows. */
export interface PlacedPresentation {
  readonly kind: "figure" | "table";
  readonly key: string;
  readonly catalogueKeys: readonly string[];
  readonly origin: Origin;
  /** Data files it is made from. */
  readonly inputs: readonly string[];
}

/** What sections are made with: the language, and a memory of what has been placed where. */
export interface PageBuilder {
  readonly lang: Language;
  /** Figures and tables placed so far, in the order of the page. */
  readonly placed: readonly PlacedPresentation[];
  /** A figure, drawn, with its download. */
  figure(figure: Figure): Promise<Html>;
  /** A table with headings, notes, source and download. */
  table(table: Table, options?: PageTableOptions): Html;
}

/**
 * A builder for one language of the page.
 *
 * Every figure and table is placed once: the catalogue of the page then leads to it.
 *
 * @param elsewhere what is placed already, such as in an appendix that is made first
 */
export function openPageBuilder(lang: Language, elsewhere: readonly PlacedPresentation[] = []): PageBuilder {
  const placed: PlacedPresentation[] = [...elsewhere];
  const place = (value: Figure | Table) => {
    const { kind, key, catalogueKeys, sources } = value;
    if (placed.some((other) => other.kind === kind && other.key === key)) {
      throw new RangeError(`Cannot place a ${kind} on the page as each stands there once: current value is ${key}`);
    }
    const inputs = sources.map(({ file }) => file);
    placed.push({ kind, key, catalogueKeys, origin: presentationOrigin(value), inputs });
  };
  return {
    lang,
    placed,
    async figure(figure) {
      // A turn of the event loop: whoever stops the page is heard between two figures, and not when all are drawn.
      await setImmediate();
      place(figure);
      const id = presentationId(figure);
      const whole = await renderSvg(figure);
      const drawing = trustedHtml(compactSvg(whole));
      const paper = await paperDrawings(figure, whole);
      // A telephone gets a drawing of its own: the other one would have letters of five pixels there.
      const slim = hasNarrow(figure) ? trustedHtml(compactSvg(await renderSvg(figure, { narrow: true }))) : null;
      const { key, title } = figure;
      const save = say(lang, COMMON.saveSvg);
      const enlarge = say(lang, PAGE.enlarge);
      const savePng = say(lang, COMMON.savePng);
      const link = say(lang, PAGE.link);
      const { inside, below } = placedNotes(figure);
      const heads = noteHeads(lang, figure.notes.length);
      const notes = below.map((note, at) =>
        markup`<p>${itemAt(heads, inside.length + at, "number of a note")} ${spoken(note, lang)}</p>`
      );
      const foot = notes.length === 0 ? markup`` : markup`<div class="foot">${notes}</div>`;
      const origin = presentationOrigin(figure);
      // The drawing's own mark is at its right, which a telephone does not show.
      const stamp = originMarkLabel(origin, lang) === null
        ? null
        : markup`<p class="stamp">${originMark(origin, lang)}</p>`;
      return markup`<figure class="figure" id="${id}" data-key="${key}" data-origin="${origin}" data-source="${
        sourceLine(figure).replace(/^[^:]*: /, "")
      }"><h3 class="unseen">${title}</h3>${stamp}
<div class="drawing${isBroad(figure) ? " broad" : ""}${
        paper.kind === "tall" ? " tall" : ""
      }" tabindex="0" role="group" aria-label="${title}">${drawing}</div>${
        slim !== null && markup`<div class="slim">${slim}</div>`
      }${paperParts(paper)}${foot}
<figcaption class="actions">${
        slim === null &&
        markup`<button type="button" class="narrow" data-large="${id}" aria-pressed="false" aria-label="${enlarge}: ${title}">${enlarge}</button> `
      }<button type="button" data-svg="${id}" aria-label="${save}: ${title}">${save}</button> <button type="button" data-png="${id}" aria-label="${savePng}: ${title}">${savePng}</button> <a
 href="#${id}" aria-label="${link}: ${title}">${link}</a></figcaption></figure>\n`;
    },
    table(table, options = {}) {
      place(table);
      return pageTable(table, options);
    },
  };
}

/** Drawings that only paper shows, behind those of screens. */
function paperParts(paper: PaperDrawings): Html | null {
  if (paper.kind !== "parts") return null;
  return markup`<div class="paper-parts">${paper.svgs.map((svg) => trustedHtml(compactSvg(svg)))}</div>`;
}

/** Widest ground, in SVG units, whose type of 11 has seven points at 160 mm. */
const PAPER_GROUND = 664;

/** Whether a drawing needs the whole breadth of the paper. */
function isBroad({ panels }: Figure): boolean {
  return panels.some(({ plot: { width } }) => width > PAPER_GROUND);
}

/**
 * A drawing without indentation, and without Plot's names of groups ("link", "text"): the drawing has a title and a
 * description, and WAI-ARIA allows no name on a group. What its file says of itself stands beside it on the page.
 */
function compactSvg(svg: string): string {
  return svg.replace(/<metadata>[^<]*<\/metadata>/, "").replaceAll(/\n\s*/g, "").replaceAll(
    /<g aria-label="[^"]*"/g,
    "<g",
  );
}
