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

type Node = DefaultTreeAdapterTypes.ChildNode;

/** How a node is read, by what it stands in. */
interface ReadingContext {
  /** Every blank counts. */
  readonly verbatim: boolean;
  /** It stands in a line of text, where a blank parts two words. */
  readonly inline: boolean;
  /** What an attribute of this drawing says with its ids numbered in their order. */
  readonly renumber: ((name: string, value: string) => string) | null;
}

/** Elements whose text is no prose: every blank of it counts. */
const VERBATIM = ["script", "style", "pre", "textarea"];

/** Elements that stand in a line of text; beside any other a blank is not seen. */
const INLINE = new Set(
  ("a abbr b bdi bdo button cite code data del dfn em i img input ins kbd label mark q rp rt ruby s samp select small span " +
    "strong sub sup time u var wbr tspan textPath").split(" "),
);

/**
 * Reads SVG or HTML as elements; the order of attributes, of classes and of style declarations is evened out, and so are
 * blanks that are not seen, and numbers at the end of a drawing's ids, which only count how many were drawn before.
 *
 * The parser is that of browsers: it reads anything, and what it cannot make sense of differs as text.
 */
export function readMarkup(source: string): MarkupElement {
  const isDocument = /^\s*(?:<!doctype|<html)/i.test(source);
  const { childNodes } = isDocument ? parse(source) : parseFragment(source);
  const context = { verbatim: false, inline: false, renumber: null };
  return element("document", new Map(), readChildren(childNodes, context));
}

function readChildren(nodes: readonly Node[], context: ReadingContext): readonly (MarkupElement | string)[] {
  const children: (MarkupElement | string)[] = [];
  for (const node of nodes) {
    const last = children.at(-1);
    if ("value" in node) {
      // A comment between two texts parts nothing.
      if (typeof last === "string") children[children.length - 1] = last + node.value;
      else children.push(node.value);
    } else if ("tagName" in node) children.push(readElement(node, context));
  }
  if (context.verbatim) return children.filter((child) => typeof child !== "string" || child.trim() !== "");
  const isInline = (child: MarkupElement | string | undefined) =>
    child === undefined ? context.inline : typeof child === "string" || INLINE.has(child.name);
  return children.flatMap((child, at): (MarkupElement | string)[] => {
    if (typeof child !== "string") return [child];
    const line = child.replaceAll(/[ \t\r\n\f]+/g, " ");
    const [start, end] = [isInline(children[at - 1]), isInline(children[at + 1])];
    const text = line.slice(start || !line.startsWith(" ") ? 0 : 1);
    const seen = end ? text : text.replace(/ $/, "");
    return seen === "" ? [] : [seen];
  });
}

function readElement(node: Extract<Node, { tagName: string }>, context: ReadingContext): MarkupElement {
  const { tagName, attrs } = node;
  const renumber = context.renumber ?? (tagName === "svg" ? renumberedIds(node) : null);
  const attributes = attrs.map(({ prefix, name, value }): [string, string] => {
    const key = prefix ? `${prefix}:${name}` : name;
    if (key === "class") return [key, value.split(/\s+/).filter(Boolean).sort().join(" ")];
    if (key === "style") return [key, evenStyle(value)];
    return [key, renumber === null ? value : renumber(key, value)];
  });
  const { childNodes } = "content" in node ? node.content : node;
  return element(
    tagName,
    new Map(attributes.sort(([a], [b]) => a < b ? -1 : 1)),
    readChildren(childNodes, {
      verbatim: context.verbatim || VERBATIM.includes(tagName),
      inline: INLINE.has(tagName),
      renumber,
    }),
  );
}

/** Declarations in the order of their names, unless one is part of another, as `border-top` is of `border`. */
function evenStyle(value: string): string {
  const declarations = value.split(/;(?![^(]*\))/).map((text) => text.trim().replace(/\s*:\s*/, ":")).filter(Boolean);
  const names = declarations.map((text) => text.replace(/:[^]*/, ""));
  const depends = names.some((name, at) =>
    names.some((other, place) => place !== at && (other === name || other.startsWith(`${name}-`)))
  );
  return (depends ? declarations : declarations.sort()).join(";");
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

/** Attributes that hold ids separated by blanks. */
const REFERENCES = ["id", "for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns"];

/**
 * Numbers at the end of a drawing's ids count how many were drawn before it: `plot-clip-1`, `plot-clip-2`. Gives what turns
 * the value of an attribute into one where they count from 1 in this drawing.
 */
function renumberedIds(svg: DefaultTreeAdapterTypes.Element): (name: string, value: string) => string {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const id of idsIn(svg)) {
    const [, stem = ""] = /^(.*\D)\d+$/.exec(id) ?? [];
    if (stem === "" || names.has(id)) continue;
    const count = (counts.get(stem) ?? 0) + 1;
    counts.set(stem, count);
    names.set(id, `${stem}${count}`);
  }
  const renamed = (id: string) => names.get(id) ?? id;
  return (name, value) => {
    if (names.size === 0) return value;
    if (REFERENCES.includes(name)) return value.split(" ").map(renamed).join(" ");
    if (name.endsWith("href") && value.startsWith("#")) return `#${renamed(value.slice(1))}`;
    return value.replaceAll(/url\((["']?)#([^"')]+)\1\)/g, (_all, _quote, id: string) => `url(#${renamed(id)})`);
  };
}

function idsIn({ attrs, childNodes }: DefaultTreeAdapterTypes.Element): readonly string[] {
  return [
    ...attrs.filter(({ name }) => name === "id").map(({ value }) => value),
    ...childNodes.flatMap((child) => "tagName" in child ? idsIn(child) : []),
  ];
}
