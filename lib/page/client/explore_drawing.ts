/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import * as Plot from "@observablehq/plot";
import type { Language } from "../../data/language.ts";
import { GROUND, INK, WARNING } from "../../figures/palette.ts";
import { roughWidth } from "../../figures/rough_width.ts";
import type { ExploreView } from "../explore_view.ts";
import { specimenInk } from "../../rendering/specimen_ink.ts";
import { specimenWords } from "../../rendering/specimen_words.ts";
import { SOURCES } from "../../wording/source_words.ts";
import { say } from "../../wording/say.ts";
import { EXPLORE } from "../../wording/explore_words.ts";

/** A drawn view: the picture, and for each row what its tooltip says and where its place is. */
export interface ExploreDrawing {
  readonly svg: SVGSVGElement;
  readonly tips: readonly string[];
}

/** Plot's drawing without its style sheet, which the page's policy would refuse: the page has the same rules. */
export function plotted(options: Plot.PlotOptions): SVGSVGElement {
  const drawn = Plot.plot(options);
  if (!(drawn instanceof SVGSVGElement)) throw new TypeError("Cannot draw a view as Plot must make one svg element");
  for (const style of drawn.querySelectorAll("style")) style.remove();
  drawn.removeAttribute("class");
  drawn.setAttribute("fill", INK);
  drawn.setAttribute("font-family", "inherit");
  drawn.setAttribute("text-anchor", "middle");
  return drawn;
}

/** Ground, name and mark of a picture. */
export function finish(svg: SVGSVGElement, view: ExploreView, lang: Language): void {
  for (const group of svg.querySelectorAll("g")) group.removeAttribute("aria-label");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", say(lang, EXPLORE.described(view)));
  const { width, height } = svg.viewBox.baseVal;
  if (view.synthetic) {
    specimenWords(svg, { document, word: say(lang, SOURCES.specimen), measure: roughWidth, width, height });
    svg.prepend(specimenInk([...svg.children], { document, idPrefix: "explore" }));
  }
  svg.prepend(svgNode("rect", { width, height, fill: GROUND }));
  if (!view.synthetic) return;
  const label = say(lang, EXPLORE.syntheticMark);
  const room = 14 + roughWidth(label, { fontSize: 13 });
  const text = svgNode("text", { x: LEFT + room / 2, y: 19, "font-size": 13, "font-weight": 700, fill: WARNING });
  text.textContent = label;
  svg.append(
    svgNode("rect", {
      x: LEFT,
      y: 3,
      width: room,
      height: 23,
      fill: GROUND,
      stroke: WARNING,
      "stroke-width": 2,
    }),
    text,
  );
}

const LEFT = 12;

/** A new SVG element with attributes. */
export function svgNode(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const node = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  return node;
}
