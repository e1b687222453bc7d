import { quoted } from "./difference.ts";
import { type MarkupElement, textOf } from "./markup.ts";

/** An element is known by its id, and can only become one of the same name and class. */
export function item(child: MarkupElement | string) {
  if (typeof child === "string") return { form: `"${child}`, label: null, kind: "text", words: () => wordsOf(child) };
  const { form, name, attributes } = child;
  const id = attributes.get("id");
  return {
    form,
    label: id === undefined ? null : `${name} ${id}`,
    kind: `${name} ${attributes.get("class") ?? ""}`,
    words: () => wordsOf(textOf(child)),
  };
}

/** What a text says but for its numbers; nothing for what only they tell from others. */
function wordsOf(text: string): string {
  return text.replaceAll(/[\d.,%+−\s-]+/g, " ").trim();
}

/** All text of an element or of a piece of text. */
export function wholeText(child: MarkupElement | string): string {
  return typeof child === "string" ? child : textOf(child);
}

/** How a difference names an element: its kind and what it says. */
export function told(child: MarkupElement | string): string {
  if (typeof child === "string") return `text ${quoted(child)}`;
  const text = textOf(child);
  return text === "" ? nameOf(child) : `${child.name} ${quoted(text, 40)}`;
}

/** Kind and label of an element. */
export function nameOf({ name, attributes }: MarkupElement): string {
  const label = attributes.get("aria-label") ?? attributes.get("id");
  return label === undefined ? name : `${name} ${quoted(label, 30)}`;
}

/** What two styles do not have in common; all of both when that is only their order. */
export function otherDeclarations(before: string, after: string): readonly [string, string] {
  const [old, now] = [before.split(";"), after.split(";")];
  const [gone, come] = [old.filter((part) => !now.includes(part)), now.filter((part) => !old.includes(part))];
  return gone.length + come.length === 0 ? [before, after] : [gone.join(";"), come.join(";")];
}

/** An SVG that stands in an attribute, as pictures of notebooks that are not trusted do. */
export function embeddedSvg(value: string): string | null {
  const [, encoding, data = ""] = /^data:image\/svg\+xml(?:;charset=[\w-]+)?(;base64)?,(.*)$/s.exec(value) ?? [];
  if (data === "") return null;
  try {
    return encoding === undefined
      ? decodeURIComponent(data)
      : new TextDecoder().decode(Uint8Array.fromBase64(data.replaceAll(/\s/g, "")));
  } catch {
    return null;
  }
}
