import type { DefaultTreeAdapterTypes } from "parse5";

/** Attributes that hold ids parted by blanks. */
const REFERENCES = ["id", "for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns"];

/**
 * Numbers at the end of a drawing's ids count how many were drawn before it: `plot-clip-1`, `plot-clip-2`. Gives what turns
 * the value of an attribute into one where they count from 1 in this drawing.
 */
export function renumberedIds(svg: DefaultTreeAdapterTypes.Element): (name: string, value: string) => string {
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
