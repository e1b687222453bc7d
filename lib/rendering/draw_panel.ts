import * as Plot from "@observablehq/plot";
import type { FigurePanel } from "../figures/figure.ts";
import { GROUND, INK } from "../figures/palette.ts";
import { svgElement } from "./svg_elements.ts";

/**
 * Draws a panel with Observable Plot and returns it as a group to be put into a figure.
 *
 * Plot's own style sheet and page colours (`currentColor`, `var(--plot-background)`) go: resvg reads no style sheets, and a
 * dark editor would print white text on the figure's white ground.
 *
 * @throws {TypeError} if Plot made anything but one drawing (a legend or a title of its own)
 * @throws {Error} if Plot has a warning: in a picture that nobody looks at it would go unseen
 */
export function drawPanel(document: Document, panel: FigurePanel): Element {
  const drawn = Plot.plot({ ...panel.plot, document });
  if (drawn.localName !== "svg") {
    throw new TypeError(`Cannot draw a panel as Plot must make one svg element: current value is ${drawn.localName}`);
  }
  const warning = [...drawn.children].find((child) =>
    child.localName === "text" && child.textContent?.includes("\u26a0")
  );
  if (warning !== undefined) throw new Error(`Cannot draw a panel as Plot warns: ${warning.textContent?.trim()}`);
  for (const style of drawn.querySelectorAll("style")) style.remove();
  for (const element of drawn.querySelectorAll("*")) {
    for (const { name, value } of [...element.attributes]) {
      if (/currentColor|var\(--plot-background\)/.test(value)) {
        element.setAttribute(name, value.replaceAll("currentColor", INK).replaceAll("var(--plot-background)", GROUND));
      }
    }
  }
  return svgElement(document, "g", {
    attributes: { fill: INK, "font-size": 12, "text-anchor": "middle" },
    children: [...drawn.children],
  });
}
