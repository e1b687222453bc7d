// Deferred: a megabyte that only writing a document has a use for.
import defer * as word from "docx";
import type { Origin } from "../data/origin.ts";
import { presentationOrigin } from "../data/presentation.ts";
import type { DocumentChapter, WrittenDocument } from "../chapters/written_document.ts";
import { DOCUMENT } from "../wording/document_words.ts";
import { originLabel } from "../wording/source_words.ts";
import { say } from "../wording/say.ts";
import type { PaperOrientation } from "./paper_grid.ts";
import { packWord } from "./pack_word.ts";
import { type DrawPng, renderPng } from "./render_png.ts";
import { figurePart, leadingParagraph, paragraph, runs, type WordPart, xmlText } from "./word_parts.ts";
import { tablePart } from "./word_table.ts";
import { documentStyles, fontTable } from "./word_styles.ts";

/** How {@linkcode writeWord} goes about it. */
export interface WriteWordOptions {
  /** What draws the pictures: whoever keeps them gives the same bytes. @default renderPng */
  readonly draw?: DrawPng;
}

/**
 * Writes a document as a file for Word and LibreOffice that people go on editing: headings of the program's own styles, a table
 * of contents, captions with numbers that the program counts, tables with headings on each page, pictures as wide as the text.
 * Wide tables lie across the page.
 *
 * Whose numbers a figure or table shows stands in its caption, in its picture, and along each page. The same document gives the
 * same bytes.
 *
 * @throws as `renderSvg` and `renderPng` do
 */
export async function writeWord(
  document: WrittenDocument,
  { draw = renderPng }: WriteWordOptions = {},
): Promise<Uint8Array> {
  const { language, title, lead, chapters } = document;
  const parts: WordPart[] = [
    withContents([
      paragraph(title, "Title"),
      ...lead.map((text) => paragraph(text)),
      paragraph(say(language, DOCUMENT.contents), "ContentsHeading"),
      new word.TableOfContents(say(language, DOCUMENT.contents), {
        hyperlink: true,
        headingStyleRange: LISTED_LEVELS.join("-"),
        beginDirty: true,
      }),
    ]),
  ];
  const pictures = new Map<string, Uint8Array>();
  for (const chapter of chapters) {
    if (chapter.title !== "") parts.push(upright([heading(chapter.title, { level: 1 })]));
    for (const { heading: name, paragraphs, items } of chapter.parts) {
      parts.push(upright([
        ...(name === "" ? [] : [heading(name, { level: 2 })]),
        ...paragraphs.map((text, at) =>
          items.length > 0 && at === paragraphs.length - 1 ? leadingParagraph(text) : paragraph(text)
        ),
      ]));
      for (const [at, item] of items.entries()) {
        const behind = items[at + 1];
        const next = behind?.kind === "table" ? behind : null;
        parts.push(...item.kind === "figure" ? [await figurePart(item, { pictures, draw, next })] : tablePart(item));
      }
    }
  }
  const file = new word.Document({
    title: xmlText(title),
    creator: "",
    lastModifiedBy: "",
    revision: 1,
    styles: documentStyles(language),
    // Captions get their numbers; on which page a heading comes out only the program that lays out pages knows.
    pageNumbers: () => ({ bookmarks: new Map() }),
    sections: sectionsOf(parts).map((section) => sectionOptions(section, document)),
  });
  return packWord(
    await word.Packer.toBuffer(file, undefined, [{ path: "word/fontTable.xml", data: fontTable() }]),
    pictures,
  );
}

/** First and last level of the headings in the table of contents. */
const LISTED_LEVELS = [1, 2] as const;

/** The first pages: they lie upright whatever follows. */
function withContents(children: WordPart["children"]): WordPart {
  return { orientation: "portrait", isText: false, children };
}

function upright(children: WordPart["children"]): WordPart {
  return { orientation: "portrait", isText: true, children };
}

function heading(text: string, { level }: { readonly level: 1 | 2 }): word.Paragraph {
  return new word.Paragraph({
    heading: level === 1 ? "Heading1" : "Heading2",
    pageBreakBefore: level === 1,
    children: [...runs(text)],
  });
}

interface WordSection {
  readonly orientation: PaperOrientation;
  readonly children: WordPart["children"][number][];
}

/** Neighbours on paper that lies alike. Headings and sentences go with what follows them, so that no page holds them alone. */
function sectionsOf(parts: readonly WordPart[]): readonly WordSection[] {
  const sections: WordSection[] = [];
  for (const [at, { children, ...part }] of parts.entries()) {
    const followed = part.isText ? parts.slice(at).find(({ isText }) => !isText) : undefined;
    const orientation = followed?.orientation ?? part.orientation;
    const last = sections.at(-1);
    if (last?.orientation === orientation) last.children.push(...children);
    else sections.push({ orientation, children: [...children] });
  }
  return sections;
}

const MARGIN = "25mm";

function sectionOptions(
  { orientation, children }: WordSection,
  { language, running, chapters }: WrittenDocument,
): word.ISectionOptions {
  const [width, height] = ["210mm", "297mm"] as const;
  const origins = originsOf(chapters).map((origin) => originLabel(origin, language));
  return {
    properties: {
      page: {
        size: { width, height, orientation },
        margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, header: "12mm", footer: "12mm" },
      },
    },
    headers: {
      default: new word.Header({
        children: [paragraph(`${running}　${say(language, DOCUMENT.marks(origins))}`, "RunningHeader")],
      }),
    },
    footers: {
      default: new word.Footer({
        children: [
          new word.Paragraph({
            style: "RunningFooter",
            children: [
              new word.TextRun({ children: [word.PageNumber.CURRENT, " / ", word.PageNumber.TOTAL_PAGES] }),
            ],
          }),
        ],
      }),
    },
    children,
  };
}

const ORDER: readonly Origin[] = ["published", "observed", "reading", "synthetic"];

/** Origins of the figures and tables in a document, each once. */
export function originsOf(chapters: readonly DocumentChapter[]): readonly Origin[] {
  const found = new Set(
    chapters.flatMap(({ parts }) => parts.flatMap(({ items }) => items.map((item) => presentationOrigin(item)))),
  );
  return ORDER.filter((origin) => found.has(origin));
}
