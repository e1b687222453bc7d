import type { IStylesOptions } from "docx";
import type { Language } from "../data/language.ts";
import { JAPANESE_FAMILIES, JAPANESE_FAMILY } from "../figures/font_families.ts";
import { INK, MUTED_INK } from "../figures/palette.ts";

/** The font of a document's Japanese writing, by the name that Windows has for it. */
export const DOCUMENT_FONT = JAPANESE_FAMILY;

/** The font of its Latin letters and digits: every computer with an office program has it, or one of the same widths. */
export const DOCUMENT_LATIN_FONT = "Arial";

/** The fonts of a document: each that may stand in for the first is named, so that Word and LibreOffice need not guess. */
export function fontTable(): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:font w:name="${DOCUMENT_LATIN_FONT}"><w:altName w:val="Liberation Sans,Helvetica"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font><w:font w:name="${DOCUMENT_FONT}"><w:altName w:val="${
    JAPANESE_FAMILIES.slice(1).join(",")
  }"/><w:charset w:val="80"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>`;
}

/** What Word calls each language, by which it checks spelling. */
const WORD_LANGUAGE: Readonly<Record<Language, string>> = { ja: "ja-JP", en: "en-GB" };

/** The styles of a document under the names that Word has for them, so that an office's own template takes over. */
export function documentStyles(language: Language): IStylesOptions {
  const font = {
    ascii: DOCUMENT_LATIN_FONT,
    hAnsi: DOCUMENT_LATIN_FONT,
    eastAsia: DOCUMENT_FONT,
    cs: DOCUMENT_LATIN_FONT,
  };
  const ink = INK.slice(1);
  const head = (size: number, before: number) => ({
    run: { size, bold: true, color: ink, font },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: {
          font,
          size: 21,
          color: ink,
          language: { value: WORD_LANGUAGE[language], eastAsia: "ja-JP" },
        },
        paragraph: { spacing: { after: 120, line: 300, lineRule: "auto" } },
      },
      title: head(36, 0),
      heading1: {
        run: { size: 30, bold: true, color: ink, font },
        paragraph: { spacing: { before: 0, after: 200 }, keepNext: true },
      },
      heading2: head(24, 320),
      caption: {
        run: { size: 20, bold: true, italics: false, color: ink, font },
        paragraph: { spacing: { before: 160, after: 80 }, keepLines: true },
      },
    },
    paragraphStyles: ownStyles(),
  };
}

/** Styles that Word has no name for. */
function ownStyles(): NonNullable<IStylesOptions["paragraphStyles"]> {
  return [
    {
      id: "ContentsHeading",
      name: "Contents heading",
      basedOn: "Normal",
      next: "Normal",
      run: { size: 24, bold: true },
      paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
    },
    { id: "Continued", name: "Continued", basedOn: "Caption", paragraph: { keepNext: true } },
    {
      id: "Picture",
      name: "Picture",
      basedOn: "Normal",
      paragraph: { spacing: { before: 160, after: 40, line: 240, lineRule: "auto" }, keepNext: true },
    },
    {
      id: "TableText",
      name: "Table text",
      basedOn: "Normal",
      paragraph: { spacing: { before: 0, after: 0, line: 250, lineRule: "auto" } },
    },
    {
      id: "Source",
      name: "Source and notes",
      basedOn: "Normal",
      run: { size: 17, color: MUTED_INK.slice(1) },
      paragraph: { spacing: { before: 40, after: 40, line: 250, lineRule: "auto" } },
    },
    { id: "RunningHeader", name: "Running header", basedOn: "Normal", run: { size: 16, color: MUTED_INK.slice(1) } },
    {
      id: "RunningFooter",
      name: "Running footer",
      basedOn: "Normal",
      run: { size: 16, color: MUTED_INK.slice(1) },
      paragraph: { alignment: "right" },
    },
  ];
}
