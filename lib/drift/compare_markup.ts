import { alignSequences } from "../outputs/align_sequences.ts";
import { compareGrids, type Grid } from "./compare_grid.ts";
import { change, cosmetic, type Difference, drift, quoted } from "./difference.ts";
import { elementsOf, type MarkupElement, readMarkup, textOf } from "./markup.ts";
import { type Rules, sanitise } from "./rules.ts";
import { compareNumbersIn } from "./tolerance.ts";

/** Attributes that hold lengths and places: a hundredth of a unit cannot be seen. */
const GEOMETRY = new Set(
  ("x y x1 x2 y1 y2 dx dy cx cy r rx ry width height d points transform viewBox offset stroke-width stroke-dasharray " +
    "stroke-dashoffset stroke-miterlimit font-size letter-spacing textLength patternTransform gradientTransform").split(
      " ",
    ),
);
const GEOMETRY_TOLERANCE = { rtol: 0, atol: 0.01 };

/**
 * Compares SVG or HTML: first as text, then element by element.
 *
 * The order of attributes, blanks between elements and shifts below a hundredth of a unit are cosmetic. Elements are set side
 * by side, so that one that came or went does not change all after it; tables are compared cell by cell.
 */
export function compareMarkup(before: string, after: string, rules: Rules): readonly Difference[] {
  if (before === after) return [];
  const findings = new MarkupFindings(rules);
  findings.compare(readMarkup(before), readMarkup(after));
  return findings.differences();
}

class MarkupFindings {
  readonly #rules: Rules;
  readonly #drifts: Difference[] = [];
  readonly #attributes = new Map<string, { sentence: string; count: number }>();
  #moved: { name: string; first: string; count: number } | null = null;
  #shifts = 0;
  #within = 0;

  constructor(rules: Rules) {
    this.#rules = rules;
  }

  compare(before: MarkupElement, after: MarkupElement): void {
    if (before.form === after.form) return;
    if (before.name === "table" && after.name === "table") return this.#compareTables(before, after);
    this.#compareAttributes(before, after);
    const names = (element: MarkupElement) =>
      element.children.map((child) => typeof child === "string" ? `"${child}` : child.form);
    for (const block of alignSequences(names(before), names(after))) {
      this.#compareChildren(
        before.children.slice(block.beforeStart, block.beforeStart + block.removed),
        after.children.slice(block.afterStart, block.afterStart + block.added),
      );
    }
  }

  differences(): readonly Difference[] {
    const found = [...this.#drifts];
    for (const { sentence, count } of this.#attributes.values()) {
      found.push(drift(count === 1 ? sentence : `${sentence} (${count} elements)`));
    }
    if (this.#moved !== null) {
      const { name, first, count } = this.#moved;
      found.push(drift(`${count === 1 ? `a ${name}` : `${count} elements`} moved or changed size: ${first}`));
    }
    if (this.#shifts > 0) found.push(cosmetic(`${this.#shifts} shifts of less than 0.01`));
    if (this.#within > 0) found.push(cosmetic(`${this.#within} texts within the tolerance`));
    return found.length > 0 ? found : [cosmetic("order of attributes, or blanks between elements")];
  }

  /** Children that are not the same on both sides: those of one kind belong together, in their order. */
  #compareChildren(before: readonly (MarkupElement | string)[], after: readonly (MarkupElement | string)[]): void {
    const kind = (child: MarkupElement | string) =>
      typeof child === "string" ? "text" : `${child.name} ${child.attributes.get("class") ?? ""}`;
    const kinds = [before.map(kind), after.map(kind)] as const;
    const unpaired = alignSequences(...kinds);
    let [x, y] = [0, 0];
    for (const { beforeStart, afterStart, removed, added } of [...unpaired, END(before, after)]) {
      for (; x < beforeStart; x++, y++) this.#compareChild(before[x], after[y]);
      for (; x < beforeStart + removed; x++) this.#came("removed", before[x]);
      for (; y < afterStart + added; y++) this.#came("added", after[y]);
    }
  }

  #compareChild(before: MarkupElement | string | undefined, after: MarkupElement | string | undefined): void {
    if (typeof before === "string" && typeof after === "string") return this.#compareTexts(before, after);
    if (typeof before === "object" && typeof after === "object") this.compare(before, after);
  }

  #compareTexts(before: string, after: string): void {
    const [old, now] = [sanitise(before, this.#rules), sanitise(after, this.#rules)];
    const agreement = compareNumbersIn(old, now, this.#rules.tolerance);
    if (agreement === "within") this.#within++;
    if (agreement === "different") this.#drifts.push(drift(`text ${change(old, now)}`));
  }

  #came(how: "added" | "removed", child: MarkupElement | string | undefined): void {
    if (child === undefined) return;
    const what = typeof child === "string" ? `text ${quoted(child)}` : `${child.name} ${quoted(textOf(child), 40)}`;
    this.#drifts.push(drift(`${what.replace(/ 「」$/, "")} ${how}`));
  }

  #compareAttributes(before: MarkupElement, after: MarkupElement): void {
    for (const name of new Set([...before.attributes.keys(), ...after.attributes.keys()])) {
      const [old, now] = [before.attributes.get(name), after.attributes.get(name)];
      if (old === now) continue;
      const [pictureBefore, pictureAfter] = [embeddedSvg(old), embeddedSvg(now)];
      if (pictureBefore !== null && pictureAfter !== null) {
        this.compare(readMarkup(pictureBefore), readMarkup(pictureAfter));
        continue;
      }
      if (old !== undefined && now !== undefined && GEOMETRY.has(name)) {
        if (compareNumbersIn(old, now, GEOMETRY_TOLERANCE) !== "different") this.#shifts++;
        else if (this.#moved === null) {
          this.#moved = { name: after.name, first: `${name} of ${nameOf(after)} ${change(old, now)}`, count: 1 };
        } else this.#moved.count++;
        continue;
      }
      const sentence = `${name} of ${after.name} ${old === undefined ? "added" : now === undefined ? "removed" : ""} ${
        old === undefined ? quoted(now ?? "") : now === undefined ? quoted(old) : change(old, now)
      }`.replace("  ", " ");
      const known = this.#attributes.get(sentence);
      if (known === undefined) this.#attributes.set(sentence, { sentence, count: 1 });
      else known.count++;
    }
  }

  #compareTables(before: MarkupElement, after: MarkupElement): void {
    const [former, latter] = [gridOf(before), gridOf(after)];
    const found = compareGrids(former, latter, this.#rules);
    this.#drifts.push(...found);
    const looks = (table: MarkupElement) => table.form.replaceAll(/"(?:[^"\\]|\\.)*"/g, "");
    if (found.length === 0 && looks(before) !== looks(after)) this.#drifts.push(drift("markup of a table"));
    else if (found.length === 0) this.#compareLooks(before, after);
  }

  /** Cells say the same: what is left are attributes, such as the width of a bar. */
  #compareLooks(before: MarkupElement, after: MarkupElement): void {
    this.#compareAttributes(before, after);
    const [former, latter] = [before, after].map(({ children }) =>
      children.filter((child) => typeof child !== "string")
    );
    for (const [at, child] of (former ?? []).entries()) {
      const other = latter?.[at];
      if (other !== undefined && child.form !== other.form) this.#compareLooks(child, other);
    }
  }
}

/** An SVG that stands in an attribute, as pictures of notebooks that are not trusted do. */
function embeddedSvg(value: string | undefined): string | null {
  const [, encoding, data = ""] = /^data:image\/svg\+xml(?:;charset=[\w-]+)?(;base64)?,(.*)$/s.exec(value ?? "") ?? [];
  if (data === "") return null;
  try {
    return encoding === undefined
      ? decodeURIComponent(data)
      : new TextDecoder().decode(Uint8Array.fromBase64(data.replaceAll(/\s/g, "")));
  } catch {
    return null;
  }
}

const END = (before: readonly unknown[], after: readonly unknown[]) => (
  { beforeStart: before.length, afterStart: after.length, removed: 0, added: 0 }
);

function nameOf({ name, attributes }: MarkupElement): string {
  const label = attributes.get("aria-label") ?? attributes.get("id");
  return label === undefined ? name : `${name} ${quoted(label, 30)}`;
}

/** A table as text; its headings are those of its first row. */
function gridOf(table: MarkupElement): Grid {
  const rows = elementsOf(table, "tr").map((row) =>
    row.children.flatMap((cell) => typeof cell === "object" && /^t[dh]$/.test(cell.name) ? [textOf(cell)] : [])
  );
  const [first = [], ...rest] = rows;
  const width = Math.max(...rows.map((row) => row.length), 0);
  // Headings over several columns leave fewer of them than a row has cells.
  const header = Array.from({ length: width }, (_, at) => first[at] ?? `column ${at + 1}`);
  const unique = header.map((name, at) => header.indexOf(name) === at ? name : `${name} (${at + 1})`);
  return { header: unique, rows: rest };
}
