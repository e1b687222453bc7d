import type { PlotOptions } from "@observablehq/plot";
import { dataKind } from "../data/data_kinds.ts";
import { kind, type OptionKinds, required, requireKind, requireOptions } from "../data/check_call.ts";
import { LANGUAGE_OPTIONS, type LanguageOption } from "../data/language.ts";
import { distinctSources, type Source } from "../data/source.ts";
import { FIGURE, type Figure } from "../figures/figure.ts";
import { textWidth } from "../figures/text_width.ts";
import type { Survey } from "../survey/survey.ts";
import { Plot } from "./own_plot.ts";

/** What numbers of a figure of one's own are from: anything of `#lib` that names its sources. */
export type MadeFrom = Survey | { readonly sources: readonly Source[] };

/** What {@linkcode ownFigure} is told besides the plot. */
export interface OwnFigureOptions extends LanguageOption {
  /** Unique name among the outputs: ASCII letters, digits, hyphens, dots and colons. */
  readonly key: string;
  readonly title: string;
  /**
   * What the numbers are from: surveys, distributions, comparisons, tables or figures. Origin mark and source line follow from
   * it, and nothing takes them away.
   */
  readonly from: MadeFrom | readonly MadeFrom[];
  /** @default none */
  readonly subtitle?: string;
  /**
   * What somebody who cannot see the picture should learn from it.
   * @default the title
   */
  readonly description?: string;
  /**
   * Remarks, a sentence each.
   * @default none
   */
  readonly notes?: readonly string[];
}

const madeFrom = kind.either(dataKind.survey, kind.record("something that names its sources", "sources"));

/** The kind of each of these options. */
export const OWN_FIGURE_OPTIONS: OptionKinds<OwnFigureOptions> = {
  ...LANGUAGE_OPTIONS,
  key: required(kind.text),
  title: required(kind.text),
  from: required(kind.either(madeFrom, kind.listOf("such", madeFrom))),
  subtitle: kind.text,
  description: kind.text,
  notes: kind.texts,
};

const WIDTH = 664;
const HEIGHT = 400;
const FONT_SIZE = 12;
const GAP = 24;
/** Ticks and the axis' label below them, at the size of letters that figures have. */
const BELOW = 48;

/** What the renderer gives every figure alike. */
const LOOKS: readonly string[] = [
  "document",
  "title",
  "subtitle",
  "caption",
  "figure",
  "style",
  "className",
  "ariaDescription",
] satisfies readonly (keyof PlotOptions)[];

function withoutLooks(plot: PlotOptions): PlotOptions {
  return Object.fromEntries(Object.entries(plot).filter(([name]) => !LOOKS.includes(name)));
}

/**
 * A figure of one's own from Plot's options, with title, origin mark, notes and source line like any other: it shows itself,
 * and `outputs.save` saves it.
 *
 * Width, height, colours, axes and margins are Plot's options. Where no left margin is given it is as wide as the labels need.
 *
 * @param plot what `Plot.plot` takes
 * @throws {TypeError} when what it is made from names no source
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadSurvey } from "../survey/load_surveys.ts";
 * import { distributions } from "../tables/distributions.ts";
 * import { Plot } from "./own_plot.ts";
 * const table = distributions([await loadSurvey("gyoda-training-2")]);
 * const ages = table.rows.filter(({ construct }) => construct === "age");
 * const plot = { marks: [Plot.barX(ages, { x: "count", y: "answer" })] };
 * const figure = ownFigure(plot, { key: "my-ages", title: "年代", from: table });
 * assert.equal(figure.sources[0]?.origin, "synthetic");
 * ```
 */
export function ownFigure(plot: PlotOptions, options: OwnFigureOptions): Figure {
  const action = "make a figure";
  requireKind(action, plot, { name: "plot", kind: kind.record("options of Plot, { marks: […] }", "marks") });
  requireOptions(action, options, OWN_FIGURE_OPTIONS);
  const { key, title, from, subtitle = "", description = title, notes = [], lang = "ja" } = options;
  const sources = distinctSources(
    [from].flat().flatMap((one): readonly Source[] =>
      "sources" in one ? one.sources : [one.source, one.codebookSource]
    ),
  );
  if (sources.length === 0) {
    throw new TypeError("Cannot make a figure as what it is from must name a source: current number of sources is 0");
  }
  const sized = { width: WIDTH, height: HEIGHT, ...withoutLooks(plot) };
  return {
    ...FIGURE,
    key,
    catalogueKeys: [],
    language: lang,
    title,
    subtitle,
    alternativeText: description,
    sources,
    notes,
    legend: [],
    panels: [{ title: null, plot: { ...marginsFor(sized), ...sized } }],
  };
}

/** Margins that the labels of rows, on the left, and of facets, on the right, fit into. */
function marginsFor(plot: PlotOptions): PlotOptions {
  if (plot.margin !== undefined) return {};
  const drawn = Plot.plot(plot);
  const widest = (axis: string) =>
    Math.max(
      0,
      ...[...drawn.querySelectorAll(`[aria-label^="${axis}-axis tick label"] text`)]
        .map(({ textContent }) => textWidth(textContent ?? "", { fontSize: FONT_SIZE })),
    );
  const right = widest("fy");
  return {
    marginBottom: BELOW,
    marginLeft: Math.max(40, Math.ceil(widest("y")) + GAP),
    ...(right === 0 ? {} : { marginRight: Math.ceil(right) + GAP }),
  };
}
