import type { Origin } from "../data/origin.ts";
import { presentationOrigin } from "../data/presentation.ts";
import type { Figure } from "../figures/figure.ts";
import { originMarkLabel } from "../wording/source_words.ts";
import { sourceLine } from "../wording/source_line.ts";

/** What a picture's file says of itself, for whoever finds it without the report. */
export interface FigureMetadata {
  readonly key: string;
  readonly language: string;
  readonly title: string;
  readonly subtitle: string;
  readonly origin: Origin;
  /** The mark of the origin as readers see it; "" for one that needs none. */
  readonly mark: string;
  readonly source: string;
  /** All notes, those in the picture too. */
  readonly notes: readonly string[];
}

/**
 * Title, origin, source line and every note of a figure, as its SVG and PNG files carry them.
 *
 * In SVG as JSON in the `metadata` element, in PNG as text chunks.
 */
export function figureMetadata(figure: Figure): FigureMetadata {
  const { key, language, title, subtitle, notes } = figure;
  const origin = presentationOrigin(figure);
  const mark = originMarkLabel(origin, language) ?? "";
  return { key, language, title, subtitle, origin, mark, source: sourceLine(figure), notes };
}

/**
 * What an SVG file of this project says of itself; `null` for one that says nothing.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const svg = '<svg><metadata>{"title":"a &lt; b"}</metadata></svg>';
 * assert.deepEqual(metadataIn(svg), { title: "a < b" });
 * assert.equal(metadataIn("<svg/>"), null);
 * ```
 */
export function metadataIn(svg: string): Partial<FigureMetadata> | null {
  const [, text] = /<metadata>([^<]*)<\/metadata>/.exec(svg) ?? [];
  if (text === undefined) return null;
  return JSON.parse(text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"));
}
