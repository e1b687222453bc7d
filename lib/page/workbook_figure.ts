import { itemAt } from "../data/item_at.ts";
import type { Language } from "../data/language.ts";
import { type Presentation, presentationOrigin } from "../data/presentation.ts";
import type { Figure } from "../figures/figure.ts";
import { svgSize } from "../rendering/svg_size.ts";
import type { WorkbookCell, WorkbookRow, WorkbookSheet } from "../rendering/workbook_form.ts";
import { ORIGIN_HEADING } from "../wording/common_words.ts";
import { OWN } from "../wording/own_words.ts";
import { say } from "../wording/say.ts";
import { remarksOf } from "../wording/source_line.ts";
import { originLabel } from "../wording/source_words.ts";
import { WORKBOOK } from "../wording/workbook_words.ts";
import { uniqueSheetNames } from "./workbook_table.ts";

/** A sheet with the picture of a figure that a notebook of one's own saved. */
export interface WorkbookFigure {
  readonly name: string;
  readonly title: string;
  readonly kind: string;
  readonly figure: Figure & { readonly drawing: string };
}

/** The figures that have a drawing, each with a name of its sheet that no other has. */
export function workbookFigures(
  figures: readonly Figure[],
  { lang, taken }: { readonly lang: Language; readonly taken: readonly string[] },
): readonly WorkbookFigure[] {
  const drawn = figures.filter((figure): figure is WorkbookFigure["figure"] => figure.drawing !== undefined);
  const names = uniqueSheetNames(drawn.map(({ title }) => title), taken);
  return drawn.map((figure, at) => ({
    name: itemAt(names, at, "name of a sheet"),
    title: figure.title,
    kind: say(lang, OWN.title),
    figure,
  }));
}

/** Height of a row, in units of a drawing: a point is three quarters of one. */
const ROW_HEIGHT = 20;

/** Mark, source and notes stand over the picture, whatever its height: the picture has them in its ink, too. */
export function figureSheet({ name, title, figure }: WorkbookFigure, index: string): WorkbookSheet {
  const { drawing, language, alternativeText } = figure;
  const head: WorkbookRow[] = [
    [{ value: title, look: "title" }],
    [markCell(figure)],
    [{ value: say(language, WORKBOOK.backToTheIndex), look: "link", link: index }],
    ...remarksOf(figure).map((value): WorkbookRow => [{ value, look: "note" }]),
    [],
  ];
  const { height } = svgSize(drawing);
  return {
    name,
    rows: [...head, ...Array.from({ length: Math.ceil(height / ROW_HEIGHT) }, (): WorkbookRow => [])],
    widths: [100],
    pictures: [{ svg: drawing, title, altText: alternativeText, at: { row: head.length, column: 0 } }],
  };
}

/** Whose numbers a sheet shows, under its title. */
export function markCell(shown: Presentation): WorkbookCell {
  const { language } = shown;
  const origin = presentationOrigin(shown);
  const label = originLabel(origin, language);
  return origin === "synthetic"
    ? { value: label, look: "mark" }
    : { value: `${say(language, ORIGIN_HEADING)}: ${label}`, look: "note" };
}
