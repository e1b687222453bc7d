import { dataKind } from "../data/data_kinds.ts";
import { kind, type OptionKinds, requireKind, requireOptions } from "../data/check_call.ts";
import type { Figure, FigurePanel } from "../figures/figure.ts";
import { panelPages } from "../figures/panel_pages.ts";
import { GROUND } from "../figures/palette.ts";
import { figureMetadata } from "./figure_metadata.ts";
import { HIGHEST, NOTES_INSIDE } from "./figure_notes.ts";
import { withPngMetadata } from "./png_metadata.ts";
import { renderPng } from "./render_png.ts";
import { renderSvg } from "./render_svg.ts";

/** Where a picture is to be used: on an A4 page between margins, or on a slide of 16:9. */
export type PicturePreset = "a4" | "slide";

/** Options of {@linkcode figurePictures}. */
export interface FigurePicturesOptions {
  /** @default "a4" */
  readonly preset?: PicturePreset;
}

/** The kind of each of these options. */
export const FIGURE_PICTURES_OPTIONS: OptionKinds<FigurePicturesOptions> = { preset: kind.oneOf("a4", "slide") };

/** A picture as files, with its size on paper or on the slide. */
export interface FigurePicture extends DrawnPicture {
  readonly png: Uint8Array;
}

/** A picture as SVG, with its size. */
export interface DrawnPicture {
  readonly svg: string;
  readonly widthMillimetres: number;
  readonly heightMillimetres: number;
  /** Size of the smallest text at that width. */
  readonly smallestPoints: number;
}

const PRESETS = {
  a4: { width: 160, notesInside: NOTES_INSIDE, dotsPerInch: 300 },
  slide: { width: 338.667, notesInside: 0, dotsPerInch: 144 },
} as const;
const SLIDE_SHARE = 9 / 16;
const MILLIMETRES_PER_INCH = 25.4;
const POINTS_PER_INCH = 72;

/**
 * A figure as pictures for a page or a slide, as SVG and PNG that know their size and whose numbers they show.
 *
 * For A4 a picture is 160 mm wide; one that would be higher than four fifths of that becomes one for each question. For
 * slides each question has a picture of its own, 16:9, and a list as many as let its letters have fourteen points; notes
 * stand in the file only. Title, origin, source and all
 * notes are in the metadata of both files, so that a picture on a slide can be traced back.
 *
 * @throws {RangeError} if the figure names no source
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { chartFigure } from "../figures/chart_figure.ts";
 * import { loadSurveys } from "../survey/load_surveys.ts";
 * const figure = chartFigure("2-47:soka-training-1", { surveys: await loadSurveys() });
 * const [picture] = await figurePictures(figure, { preset: "a4" });
 * assert.equal(picture?.widthMillimetres, 160);
 * assert.ok((picture?.smallestPoints ?? 0) >= 7);
 * ```
 */
export async function figurePictures(
  figure: Figure,
  options: FigurePicturesOptions = {},
): Promise<readonly FigurePicture[]> {
  const action = "draw the pictures of a figure";
  requireKind(action, figure, { name: "figure", kind: dataKind.figure });
  requireOptions(action, options, FIGURE_PICTURES_OPTIONS);
  const { preset = "a4" } = options;
  const { title, origin, source, notes } = figureMetadata(figure);
  const { dotsPerInch } = PRESETS[preset];
  return await Promise.all((await drawnPictures(figure, { preset })).map(async (picture) => {
    const pixels = picture.widthMillimetres / MILLIMETRES_PER_INCH * dotsPerInch;
    const plain = picture.svg.replace(/width="[\d.]+mm" height="[\d.]+mm"/, () => {
      const { width, height } = sizeOf(picture.svg);
      return `width="${width}" height="${height}"`;
    });
    const png = withPngMetadata(await renderPng(plain, { scale: pixels / sizeOf(picture.svg).width }), {
      pixelsPerMetre: Math.round(dotsPerInch / MILLIMETRES_PER_INCH * 1000),
      texts: { Title: title, Source: source, Origin: origin, Description: notes.join("\n") },
    });
    return { ...picture, png };
  }));
}

/** The pictures of a figure as SVG only. */
export async function drawnPictures(
  figure: Figure,
  { preset }: Required<FigurePicturesOptions>,
): Promise<readonly DrawnPicture[]> {
  const { notesInside, width: millimetres } = PRESETS[preset];
  if (preset === "slide") return (await slidesOf(figure)).map((svg) => sized(onSlide(svg), millimetres));
  const whole = await renderSvg(figure, { notesInside });
  const { width, height } = sizeOf(whole);
  const isCut = figure.panels.length > 1 && height > HIGHEST * width;
  const drawn = isCut
    ? await Promise.all(figure.panels.map((panel) => renderSvg({ ...figure, panels: [panel] }, { notesInside })))
    : [whole];
  return drawn.map((svg) => sized(svg, millimetres));
}

/** Points of the smallest letters on a slide. */
const SLIDE_POINTS = 14;
const SLIDE_WIDTH_POINTS = PRESETS.slide.width / MILLIMETRES_PER_INCH * POINTS_PER_INCH;

/** A figure for slides: each panel by itself, a list in as many parts as let its letters be large. */
async function slidesOf(figure: Figure): Promise<readonly string[]> {
  if (figure.drawing !== undefined || figure.panels.length === 0) return [await renderSvg(figure, { notesInside: 0 })];
  const panels = figure.panels.map(({ slide, ...panel }): FigurePanel => ({ ...panel, ...slide }));
  const slides = await Promise.all(panels.map(async (panel) => {
    const one = { ...figure, panels: [panel] };
    const widest = SLIDE_WIDTH_POINTS / SLIDE_POINTS *
      smallestSize(await renderSvg(one, { notesInside: 0, slideWidth: 0 }));
    const slideWidth = Math.floor(widest);
    const look = { notesInside: 0, slideWidth };
    const numbered = (at: number, of: number) => ({ ...figure, subtitle: `${figure.subtitle} (${at}/${of})`.trim() });
    const whole = await renderSvg(one, look);
    const highest = slideWidth * SLIDE_SHARE;
    if (sizeOf(whole).height <= highest) return [whole];
    const around = sizeOf(await renderSvg({ ...numbered(1, 9), panels: [panel] }, look)).height - panel.plot.height;
    const parts = panelPages(panel, Math.floor(highest - around));
    if (parts.length === 1) return [whole];
    return await Promise.all(
      parts.map((part, at) => renderSvg({ ...numbered(at + 1, parts.length), panels: [part] }, look)),
    );
  }));
  return slides.flat();
}

/**
 * Size of a drawing's smallest letters in points, when it is made as large as a room lets it be.
 *
 * @param room in millimetres
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const svg = '<svg viewBox="0 0 100 200"><text font-size="10">x</text></svg>';
 * assert.equal(pointsOnPaper(svg, { width: 100, height: 254 }).toFixed(1), "28.3"); // 10 mm: the breadth decides
 * assert.equal(pointsOnPaper(svg, { width: 200, height: 50.8 }).toFixed(1), "7.2"); // the height decides
 * ```
 */
export function pointsOnPaper(svg: string, room: Size): number {
  return pointsInRoom({ ...sizeOf(svg), letters: smallestSize(svg) }, room);
}

/** Breadth and height. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The same of a drawing whose size and smallest letters are known, in its own units. */
export function pointsInRoom({ width, height, letters }: Size & { readonly letters: number }, room: Size): number {
  const scale = Math.min(room.width / width, room.height / height);
  return letters * scale / MILLIMETRES_PER_INCH * POINTS_PER_INCH;
}

/** Size of the smallest letters of a drawing, in its own units. */
export function smallestSize(svg: string): number {
  return Math.min(...[...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size)));
}

function sized(svg: string, millimetres: number): DrawnPicture {
  const { width, height } = sizeOf(svg);
  const high = Math.round(millimetres * height / width * 1000) / 1000;
  return {
    svg: svg.replace(/width="[\d.]+" height="[\d.]+"/, `width="${millimetres}mm" height="${high}mm"`),
    widthMillimetres: millimetres,
    heightMillimetres: high,
    smallestPoints: smallestSize(svg) * millimetres / MILLIMETRES_PER_INCH * POINTS_PER_INCH / width,
  };
}

function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, width = 0, height = 0] = /viewBox="[-\d.]+ [-\d.]+ ([\d.]+) ([\d.]+)"/.exec(svg)?.map(Number) ?? [];
  return { width, height };
}

/** The picture in the middle of a white field of 16:9, as large as it fits. */
function onSlide(svg: string): string {
  const { width, height } = sizeOf(svg);
  const wide = Math.max(width, height / SLIDE_SHARE);
  const high = wide * SLIDE_SHARE;
  const [x, y, w, h] = [(width - wide) / 2, (height - high) / 2, wide, high].map((value) => Number(value.toFixed(3)));
  return svg
    .replace(
      /width="[\d.]+" height="[\d.]+" viewBox="[^"]*"/,
      `width="${w}" height="${h}" viewBox="${x} ${y} ${w} ${h}"`,
    )
    .replace(
      /<rect width="[\d.]+" height="[\d.]+" fill="#ffffff"\/>/,
      `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${GROUND}"/>`,
    );
}
