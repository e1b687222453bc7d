const SVG = "http://www.w3.org/2000/svg";

/** Attributes of a new element; numbers are written as they are and rounded when the file is normalised. */
export type SvgAttributes = Readonly<Record<string, string | number>>;

/** Makes an SVG element with attributes and children. */
export function svgElement(
  document: Document,
  name: string,
  { attributes = {}, children = [] }: { attributes?: SvgAttributes; children?: readonly (Element | string)[] } = {},
): Element {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}
