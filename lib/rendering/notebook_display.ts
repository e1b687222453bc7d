import { JUPYTER_DISPLAY, type NotebookDisplay } from "../data/shown_value.ts";
import { presentationOrigin } from "../data/presentation.ts";
import type { Chapter } from "../chapters/chapter.ts";
import type { ChapterPart } from "../chapters/written_document.ts";
import { NO_SURVEY } from "../wording/chapter_words.ts";
import type { Figure } from "../figures/figure.ts";
import type { Table } from "../tables/table.ts";
import { type Html, markup, trustedHtml } from "./markup.ts";
import { placedNotes } from "./figure_notes.ts";
import { renderSvg } from "./render_svg.ts";
import { renderTableHtml } from "./render_table_html.ts";
import { sourceLine } from "../wording/source_line.ts";
import { cellText, tableCells } from "./table_cells.ts";
import { say } from "../wording/say.ts";
import { originMarkLabel, SOURCES } from "../wording/source_words.ts";

export { JUPYTER_DISPLAY, type MimeBundle, type NotebookDisplay } from "../data/shown_value.ts";

/** Options of {@linkcode displayFigure}. */
export interface DisplayFigureOptions {
  /**
   * What `renderSvg` has already drawn of this figure, so that saving and seeing draw it once.
   * @default drawn when the notebook asks, so that faults of drawing are faults of the cell
   */
  readonly svg?: string;
}

/**
 * Shows a figure in a notebook: as SVG, and as its description where pictures cannot be seen.
 *
 * A notebook that somebody else has run is not trusted, and Jupyter front ends then show no `image/svg+xml`. The same
 * picture as an `img` element is shown all the same.
 */
export function displayFigure(figure: Figure, { svg }: DisplayFigureOptions = {}): NotebookDisplay {
  return {
    async [JUPYTER_DISPLAY]() {
      const lines = [headline(figure), figure.subtitle, figure.alternativeText, ...figure.notes, sourceLine(figure)];
      const drawn = svg ?? await renderSvg(figure);
      return {
        "image/svg+xml": drawn,
        "text/html": imageElement(drawn, `${headline(figure)} ${figure.alternativeText}`) +
          placedNotes(figure).below.map((note) => String(markup`<p>${note}</p>\n`)).join(""),
        "text/plain": joined(lines),
      };
    },
  };
}

/** Shows chapters in a notebook: headings, sentences, figures and tables one after the other. */
export function displayChapters(chapters: readonly Chapter[]): NotebookDisplay {
  return {
    async [JUPYTER_DISPLAY]() {
      const html: Html[] = chapters.length === 0 ? [markup`<p>${NO_SURVEY.ja}</p>\n<p>${NO_SURVEY.en}</p>\n`] : [];
      const plain: string[] = chapters.length === 0 ? [NO_SURVEY.ja, NO_SURVEY.en] : [];
      for (const { title, parts } of chapters) {
        html.push(markup`<h2>${title}</h2>\n`);
        plain.push(title);
        for (const part of parts) await addPart(part, { html, plain });
      }
      return { [HTML]: html.join(""), [PLAIN]: joined(plain) };
    },
  };
}

/** Shows figures and tables in a notebook, one after the other. */
export function displayItems(items: ChapterPart["items"]): NotebookDisplay {
  return {
    async [JUPYTER_DISPLAY]() {
      const shown: Shown = { html: [], plain: [] };
      await addItems(items, shown);
      return { [HTML]: shown.html.join(""), [PLAIN]: joined(shown.plain) };
    },
  };
}

/** What is shown so far. */
interface Shown {
  readonly html: Html[];
  readonly plain: string[];
}

async function addPart({ heading, paragraphs, items }: ChapterPart, shown: Shown): Promise<void> {
  shown.html.push(markup`<h3>${heading}</h3>\n`, ...paragraphs.map((text) => markup`<p>${text}</p>\n`));
  shown.plain.push(heading, ...paragraphs);
  await addItems(items, shown);
}

async function addItems(items: ChapterPart["items"], { html, plain }: Shown): Promise<void> {
  for (const item of items) {
    const { [HTML]: shown, [PLAIN]: told } = await (item.kind === "figure" ? displayFigure(item) : displayTable(item))
      [JUPYTER_DISPLAY]();
    if (shown === undefined || told === undefined) {
      throw new TypeError(`Cannot show ${item.kind} ${item.key} as it must have a picture and words: it has not`);
    }
    html.push(trustedHtml(shown));
    plain.push(told);
  }
}

const HTML = "text/html";
const PLAIN = "text/plain";

/** Shows a table in a notebook: as HTML, and as tab-separated text. */
export function displayTable(table: Table): NotebookDisplay {
  return {
    // deno-lint-ignore require-await -- the kernel awaits every display alike
    async [JUPYTER_DISPLAY]() {
      const { columns } = table;
      const rows = tableCells(table).map((cells) =>
        cells.map(({ cell, column }) => cellText(cell, column).replaceAll(/\s+/g, " ")).join("\t")
      );
      const lines = [headline(table), columns.map(({ label }) => label).join("\t"), ...rows, ...table.notes];
      return { "text/html": renderTableHtml(table), "text/plain": joined([...lines, sourceLine(table)]) };
    },
  };
}

function imageElement(svg: string, alternativeText: string): string {
  const address = `data:image/svg+xml;base64,${new TextEncoder().encode(svg).toBase64()}`;
  return String(markup`<img alt="${alternativeText}" style="max-width:100%" src="${address}">\n`);
}

function headline(presentation: Figure | Table): string {
  const origin = presentationOrigin(presentation);
  const { title, language } = presentation;
  const mark = originMarkLabel(origin, language);
  return mark === null ? title : say(language, SOURCES.markedTitle(mark, title));
}

function joined(lines: readonly string[]): string {
  return lines.filter((line) => line !== "").join("\n");
}
