import { type Presentation, presentationOrigin } from "../data/presentation.ts";
import { FONT_FAMILY } from "../figures/font_families.ts";
import { GROUND, INK, MUTED_INK, WARNING } from "../figures/palette.ts";
import { type Html, lines, markup } from "./markup.ts";
import { remarksOf } from "../wording/source_line.ts";
import { originMarkLabel } from "../wording/source_words.ts";

/** What a table or form has of its own within {@linkcode presentedTable}. */
export interface PresentedTable {
  /** Looks of the table and its caption; inline, because notebooks drop style sheets. */
  readonly tableStyle: string;
  readonly captionStyle: string;
  /**
   * Width, in pixels, for whoever shows it without its looks.
   * @default as wide as its content
   */
  readonly plainWidth?: number;
  /** Everything between the caption and the end of the table, each piece on a line. */
  readonly content: readonly Html[];
}

/**
 * A table or form as a piece of HTML that needs nothing else: mark of its origin and title as its caption, notes and
 * source line below.
 *
 * @returns one `section` element, with a line break at the end
 * @throws {RangeError} if it names no source
 */
export function presentedTable(
  presentation: Presentation,
  { tableStyle, captionStyle, plainWidth, content }: PresentedTable,
): string {
  const { key, language, title } = presentation;
  const origin = presentationOrigin(presentation);
  // The bordered mark, as in figures.
  const label = originMarkLabel(origin, language);
  const [color, border] = origin === "synthetic" ? [WARNING, "2px"] : [MUTED_INK, "1px"];
  const mark = label !== null &&
    markup`<strong style="color:${color};background:${GROUND};border:${border} solid ${color};padding:1px 6px">${label}</strong> `;
  const footer = remarksOf(presentation).map((line) => markup`<p style="margin:2px 0">${lines(line)}</p>\n`);
  return String(
    markup`<section lang="${language}" data-key="${key}" data-origin="${origin}" style="color:${INK};background:${GROUND};padding:8px">
<table rules="rows" cellpadding="4" cellspacing="0"${
      plainWidth !== undefined && markup` width="${plainWidth}"`
    } style="${tableStyle}">
<caption style="${captionStyle}">${mark}${lines(title)}</caption>
${content.map((piece) => markup`${piece}\n`)}</table>
<footer style="color:${MUTED_INK};font-size:12px;margin-top:4px">
${footer}</footer>
</section>
`,
  );
}

/** What {@linkcode htmlPage} holds. */
export interface HtmlPageContent extends Pick<Presentation, "title" | "language"> {
  readonly body: Html;
  /**
   * Style sheet, for what inline styles cannot say.
   * @default none
   */
  readonly style?: string;
}

/** An HTML file of its own, which opens from a folder without a network and runs no script. */
export function htmlPage({ title, language, body, style }: HtmlPageContent): string {
  return String(
    markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
${style !== undefined && markup`<style>${style}</style>\n`}</head>
<body style="margin:16px;background:#fff;font-family:${FONT_FAMILY}">
${body}</body>
</html>
`,
  );
}
