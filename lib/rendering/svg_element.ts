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

/**
 * Elements below another, in the order of the document.
 *
 * A selector would be compiled at each call, which took a tenth of the time of a drawing.
 */
export function elementsBelow(root: Element): readonly Element[] {
  const found: Element[] = [];
  const gather = (parent: Element) => {
    // From one to the next: linkedom makes a new list of children whenever it is asked for them.
    for (let child = parent.firstElementChild; child !== null; child = child.nextElementSibling) {
      found.push(child);
      gather(child);
    }
  };
  gather(root);
  return found;
}

/** Elements below another that have a name, in the order of the document. */
export function named(root: Element, name: string): readonly Element[] {
  return elementsBelow(root).filter(({ localName }) => localName === name);
}
