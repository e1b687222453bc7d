import { z } from "zod";
import { LANGUAGES } from "../data/language.ts";
import { ORIGINS } from "../data/origin.ts";
import { type Presentation, presentationOrigin } from "../data/presentation.ts";
import { sourceSidecarSchema } from "../data/source.ts";
import { FIGURE, type Figure } from "../figures/figure.ts";
import { ROW_IDS } from "../tables/row_ids.ts";
import { TABLE, type Table } from "../tables/table.ts";

/** A figure or table that a notebook of one's own saved, as it lies in `outputs/`: page, workbook and document are made from it. */
export interface OwnOutput {
  /** What {@linkcode ownPresentationText} gave. */
  readonly text: string;
  /** The drawing of a figure; `null` for a table. */
  readonly svg: string | null;
}

const presentation = {
  key: z.string(),
  catalogueKeys: z.array(z.string()),
  language: z.enum(LANGUAGES),
  title: z.string(),
  sources: z.array(sourceSidecarSchema.extend({
    file: z.string(),
    printedOrigin: z.enum(ORIGINS).exactOptional(),
    basisFields: z.array(z.string()).exactOptional(),
  })).min(1),
  notes: z.array(z.string()),
};

const cell = z.union([z.string(), z.number(), z.null()]);

const schema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("figure"),
    ...presentation,
    subtitle: z.string(),
    alternativeText: z.string(),
  }),
  z.strictObject({
    kind: z.literal("table"),
    ...presentation,
    columns: z.array(z.strictObject({
      id: z.string(),
      label: z.string(),
      type: z.enum(["text", "number"]),
      decimals: z.int().exactOptional(),
      grouping: z.boolean().exactOptional(),
    })),
    ids: z.array(z.enum(ROW_IDS)).exactOptional(),
    rows: z.array(z.record(z.string(), cell)),
  }),
]);

/**
 * A figure or table as JSON, from which {@linkcode readOwnOutput} makes it again: all that it says, with where its numbers are
 * from. How a figure is drawn lies beside it, as SVG.
 */
export function ownPresentationText(value: Figure | Table): string {
  if (value.sources.length === 0) {
    throw new RangeError(
      `Cannot save ${value.key} as a figure or table must name where its numbers are from: current number of sources is 0`,
    );
  }
  // The schema leaves out how a notebook shows it, and puts the fields in order.
  const said = value.kind === "table" ? value : withoutDrawing(value);
  return `${JSON.stringify(schema.parse(JSON.parse(JSON.stringify(said))), null, 1)}\n`;
}

function withoutDrawing({ legend: _legend, panels: _panels, drawing: _drawing, ...said }: Figure) {
  return said;
}

/**
 * What a notebook of one's own saved, as a value again. A figure is drawn as it was saved.
 *
 * @throws {SyntaxError} when it is nothing that a notebook saved
 */
export function readOwnOutput({ text, svg }: OwnOutput): Figure | Table {
  const read = schema.safeParse(JSON.parse(text));
  if (!read.success) {
    throw new SyntaxError(
      `Cannot show a figure or table of one's own as it must be as it was saved: ${read.error.message}`,
    );
  }
  const { data } = read;
  if (data.kind === "table") return { ...TABLE, ...data };
  if (svg === null) {
    throw new SyntaxError(
      `Cannot show ${data.key} as a figure of one's own must be saved with its drawing: it has none`,
    );
  }
  return { ...FIGURE, ...data, legend: [], panels: [], drawing: svg };
}

/** Those of some figures and tables that nothing else shows yet, real ones before samples, each kind and key once. */
export function shownApart<Value extends Presentation & { readonly kind: string }>(
  own: readonly Value[],
  placed: readonly Pick<Value, "kind" | "key">[],
): readonly Value[] {
  const isSample = (value: Value) => Number(presentationOrigin(value) === "synthetic");
  return own.filter(({ kind, key }, at) =>
    !placed.some((other) => other.kind === kind && other.key === key) &&
    own.findIndex((other) => other.kind === kind && other.key === key) === at
  ).toSorted((a, b) => isSample(a) - isSample(b));
}
