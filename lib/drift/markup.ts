import { type DefaultTreeAdapterTypes, parse, parseFragment } from "parse5";

/** An element of SVG or HTML, with what comparing needs and nothing else. */
export interface MarkupElement {
  readonly name: string;
  /** In the order of their names. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (MarkupElement | string)[];
  /** The whole element as text in a form of its own: equal exactly when the elements are. */
  readonly form: string;
}

/** Elements whose text is no prose: every blank of it counts. */
const VERBATIM = ["script", "style", "pre", "textarea"];

/**
 * Reads SVG or HTML as elements; the order of attributes and of classes is evened out, and so are blanks in prose.
 *
 * The parser is that of browsers: it reads anything, and what it cannot make sense of differs as text.
 */
export function readMarkup(source: string): MarkupElement {
  const isDocument = /^\s*(?:<!doctype|<html)/i.test(source);
  const { childNodes } = isDocument ? parse(source) : parseFragment(source);
  return element("document", new Map(), childNodes.flatMap((node) => readNode(node, false)));
}

function readNode(node: DefaultTreeAdapterTypes.ChildNode, verbatim: boolean): readonly (MarkupElement | string)[] {
  if ("value" in node) {
    const text = verbatim ? node.value : node.value.replaceAll(/[ \t\r\n\f]+/g, " ");
    return text.trim() === "" ? [] : [text];
  }
  if (!("tagName" in node)) return [];
  const { tagName, attrs } = node;
  const attributes = attrs.map(({ prefix, name, value }): [string, string] => {
    const key = prefix ? `${prefix}:${name}` : name;
    return [key, key === "class" ? value.split(/\s+/).filter(Boolean).sort().join(" ") : value];
  });
  const content = tagName === "template" && "content" in node ? node.content.childNodes : node.childNodes;
  return [element(
    tagName,
    new Map(attributes.sort(([a], [b]) => a < b ? -1 : 1)),
    content.flatMap((child) => readNode(child, verbatim || VERBATIM.includes(tagName))),
  )];
}

function element(
  name: string,
  attributes: ReadonlyMap<string, string>,
  children: readonly (MarkupElement | string)[],
): MarkupElement {
  const head = [...attributes].map(([key, value]) => `${key}=${JSON.stringify(value)}`);
  const inner = children.map((child) => typeof child === "string" ? JSON.stringify(child) : child.form);
  return { name, attributes, children, form: `<${[name, ...head].join(" ")}>${inner.join("")}</>` };
}

/** All text of an element, as one line. */
export function textOf({ children }: MarkupElement): string {
  return children.map((child) => typeof child === "string" ? child : textOf(child)).join(" ").replaceAll(/\s+/g, " ")
    .trim();
}

/** Every element of a name inside another, in the order of the document; those inside a found one are not looked for. */
export function elementsOf(root: MarkupElement, name: string): readonly MarkupElement[] {
  return root.children.flatMap((child) => {
    if (typeof child === "string") return [];
    return child.name === name ? [child] : elementsOf(child, name);
  });
}
