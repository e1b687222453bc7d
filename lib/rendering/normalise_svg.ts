import { elementsBelow } from "./svg_element.ts";

/** How {@linkcode normaliseSvg} names ids. */
export interface NormaliseSvgOptions {
  /** What every id begins with; unique among the pictures of a page, as all of them share one space of names there. */
  readonly idPrefix: string;
}

/** Attributes that hold lengths, places and paths: their numbers are rounded, those of colours and text are not. */
const GEOMETRY = new Set(
  ("x y x1 x2 y1 y2 dx dy cx cy r rx ry width height d points transform viewBox offset stroke-width stroke-dasharray " +
    "stroke-dashoffset stroke-miterlimit font-size opacity fill-opacity stroke-opacity letter-spacing textLength " +
    "patternTransform gradientTransform").split(" "),
);

const NUMBER = /-?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g;

/**
 * Writes an SVG element so that the same picture is always the same text, one element a line.
 *
 * What Observable Plot draws carries sixteen digits and ids that count up over the life of a process. Here ids are numbered
 * anew in each file (references follow), numbers have at most three decimals and no `-0`, and the file ends with a line
 * break: a change of a figure is a readable diff. Text elements stay on one line, as blanks between their parts would show.
 *
 * Characters that XML cannot hold (control characters, unpaired surrogates) become U+FFFD, which is seen.
 *
 * @param root the `svg` element; not changed
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { svgDocument } from "./svg_elements.ts";
 * import { svgElement } from "./svg_element.ts";
 * const document = await svgDocument();
 * const svg = svgElement(document, "svg", { attributes: { width: 1 / 3, x: -0.0001, fill: "#123456" } });
 * assert.equal(normaliseSvg(svg, { idPrefix: "example" }), '<svg width="0.333" x="0" fill="#123456"/>\n');
 * ```
 */
export function normaliseSvg(root: Element, options: NormaliseSvgOptions): string {
  const ids = new Map<string, string>();
  for (const element of elementsBelow(root)) {
    if (!element.hasAttribute("id")) continue;
    if (!ids.has(element.id)) ids.set(element.id, `${options.idPrefix}-${ids.size + 1}`);
  }
  const inOrderGiven = orderOfAttributes(root.ownerDocument);
  const lines: string[] = [];
  write(root, 0);
  return lines.join("\n") + "\n";

  function write(element: Element, depth: number): void {
    const indent = "  ".repeat(depth);
    const children = [...element.children];
    if (children.length === 0 || element.localName === "text") {
      lines.push(indent + inline(element));
      return;
    }
    lines.push(`${indent}<${element.localName}${attributes(element)}>`);
    for (const child of children) write(child, depth + 1);
    lines.push(`${indent}</${element.localName}>`);
  }

  function inline(element: Element): string {
    const content = [...element.childNodes].map((node) => {
      const child = [...element.children].find((candidate) => candidate === node);
      return child === undefined ? escapeXml(node.textContent ?? "") : inline(child);
    }).join("");
    const start = `<${element.localName}${attributes(element)}`;
    return content === "" ? `${start}/>` : `${start}>${content}</${element.localName}>`;
  }

  function attributes(element: Element): string {
    return inOrderGiven([...element.attributes]).map(({ name, value }) => {
      const written = GEOMETRY.has(name) ? roundNumbers(value) : withNewIds(name, value);
      return ` ${name}="${escapeXml(written).replaceAll('"', "&quot;").replaceAll(/[\n\t]/g, " ")}"`;
    }).join("");
  }

  function withNewIds(name: string, value: string): string {
    if (name === "id") return ids.get(value) ?? value;
    if (name === "aria-labelledby" || name === "aria-describedby") {
      return value.split(" ").map((id) => ids.get(id) ?? id).join(" ");
    }
    if (name === "href" || name === "xlink:href") return value.replace(/^#(.*)$/, (_, id) => `#${ids.get(id) ?? id}`);
    return value.replace(/url\(["']?#([^"')]+)["']?\)/g, (_, id) => `url(#${ids.get(id) ?? id})`);
  }
}

/** A file has attributes in the order in which they were given: jsdom lists them so, linkedom the newest first. */
function orderOfAttributes(document: Document): (attributes: readonly Attr[]) => readonly Attr[] {
  const probe = document.createElement("g");
  probe.setAttribute("first", "");
  probe.setAttribute("second", "");
  const isAsGiven = probe.attributes[0]?.name === "first";
  return (attributes) => isAsGiven ? attributes : attributes.toReversed();
}

/** Numbers of an attribute with at most three decimals. */
function roundNumbers(value: string): string {
  return value.replace(NUMBER, (number) => {
    const rounded = Math.round(Number(number) * 1000) / 1000;
    return Object.is(rounded, -0) ? "0" : String(rounded);
  });
}

/**
 * Text as XML content, with U+FFFD for what XML 1.0 forbids.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(escapeXml("a < b\u0000"), "a &lt; b\ufffd");
 * ```
 */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    // deno-lint-ignore no-control-regex
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;");
}
