import { itemAt } from "../data/item_at.ts";
import { compareLook, compareNumbersIn } from "./tolerance.ts";
import { compareTables, isAboutTable } from "./compare_table.ts";
import {
  change,
  type ChangedValue,
  cosmetic,
  type Difference,
  drift,
  gravest,
  quoted,
  textChange,
} from "./difference.ts";
import { type MarkupElement, readMarkup } from "./markup.ts";
import { pairItems } from "./pair_items.ts";
import { type Rules, sanitise } from "./rules.ts";
import { embeddedSvg, item, nameOf, otherDeclarations, told, wholeText } from "./markup_items.ts";

/** Attributes that hold text that people read or hear. */
const WORDS = /^(?:alt|title|placeholder|value|content|aria-label|aria-description|aria-valuetext|data-.*)$/;

/**
 * Compares SVG or HTML: first as text, then element by element.
 *
 * The order of attributes, blanks that are not seen, renumbered ids of drawings and shifts of at most a hundredth of a unit
 * are cosmetic. Elements are set side by side, so that one that came, went or moved does not change all after it; tables are
 * compared cell by cell.
 */
export function compareMarkup(before: string, after: string, rules: Rules): readonly Difference[] {
  if (before === after) return [];
  const findings = new MarkupFindings(rules);
  findings.compare(readMarkup(before), readMarkup(after));
  return findings.differences();
}

class MarkupFindings {
  readonly #rules: Rules;
  readonly #found: Difference[] = [];
  readonly #attributes = new Map<string, { count: number; readonly values: readonly ChangedValue[] }>();
  #shifted: { readonly name: string; readonly first: string; count: number } | null = null;
  #shifts = 0;
  #within = 0;

  constructor(rules: Rules) {
    this.#rules = rules;
  }

  compare(before: MarkupElement, after: MarkupElement): void {
    if (before.form === after.form) return;
    this.#compareAttributes(before, after);
    if (before.name === "table" && after.name === "table") this.#compareTables(before, after);
    else this.#compareChildren(before.children, after.children);
  }

  differences(): readonly Difference[] {
    const found = [...this.#found];
    for (const [sentence, { count, values }] of this.#attributes) {
      found.push(drift(count === 1 ? sentence : `${sentence} (${count} elements)`, values));
    }
    if (this.#shifted !== null) {
      const { name, first, count } = this.#shifted;
      found.push(drift(`${count === 1 ? `a ${name}` : `${count} elements`} moved or changed size: ${first}`));
    }
    if (this.#shifts > 0) {
      found.push(cosmetic(`${this.#shifts === 1 ? "1 shift" : `${this.#shifts} shifts`} of at most 0.01`));
    }
    if (this.#within > 0) {
      found.push(cosmetic(`${this.#within === 1 ? "1 text" : `${this.#within} texts`} within the tolerance`));
    }
    return found.length > 0
      ? found
      : [cosmetic("order of attributes, blanks between elements, or what is not to be compared")];
  }

  #compareChildren(before: readonly (MarkupElement | string)[], after: readonly (MarkupElement | string)[]): void {
    const { pairs, removed, added } = pairItems(before.map(item), after.map(item));
    for (const { before: old, after: now, moved } of pairs) {
      const [former, latter] = [before[old], after[now]];
      if (moved && latter !== undefined) {
        this.#found.push(
          drift(`${told(latter)} stands at another place`, textChange(wholeText(latter), wholeText(latter))),
        );
      }
      if (typeof former === "string" && typeof latter === "string") this.#compareTexts(former, latter);
      if (typeof former === "object" && typeof latter === "object") this.compare(former, latter);
    }
    for (const at of removed) {
      const child = itemAt(before, at, "child");
      this.#found.push(drift(`${told(child)} removed`, textChange(wholeText(child), null)));
    }
    for (const at of added) {
      const child = itemAt(after, at, "child");
      this.#found.push(drift(`${told(child)} added`, textChange(null, wholeText(child))));
    }
  }

  #compareTexts(before: string, after: string): void {
    const [old, now] = [sanitise(before, this.#rules), sanitise(after, this.#rules)];
    const agreement = compareNumbersIn(old, now, this.#rules.tolerance);
    if (agreement === "within") this.#within++;
    if (agreement === "different") this.#found.push(drift(`text ${change(old, now)}`, textChange(old, now)));
  }

  #compareAttributes(before: MarkupElement, after: MarkupElement): void {
    for (const name of new Set([...before.attributes.keys(), ...after.attributes.keys()])) {
      const [old, now] = [before, after].map(({ attributes }) => attributes.get(name));
      if (old === now) continue;
      const one = old ?? now;
      if (one !== undefined && (old === undefined || now === undefined)) {
        this.#addAttribute(
          `${name} of ${after.name} ${old === undefined ? "added" : "removed"} ${quoted(one)}`,
          textChange(old ?? null, now ?? null, name),
        );
      }
      if (old === undefined || now === undefined) continue;
      const [pictureBefore, pictureAfter] = [embeddedSvg(old), embeddedSvg(now)];
      if (pictureBefore !== null && pictureAfter !== null) {
        this.compare(readMarkup(pictureBefore), readMarkup(pictureAfter));
        continue;
      }
      const look = compareLook(name, old, now);
      if (look === "unseen") this.#shifts++;
      else if (look === "words") this.#compareWords({ element: after.name, name, old, now });
      else if (this.#shifted === null) {
        this.#shifted = { name: after.name, first: `${name} of ${nameOf(after)} ${change(old, now)}`, count: 1 };
      } else this.#shifted.count++;
    }
  }

  #compareWords({ element, name, old, now }: Readonly<Record<"element" | "name" | "old" | "now", string>>): void {
    const [former, latter] = [sanitise(old, this.#rules), sanitise(now, this.#rules)];
    if (former === latter) return;
    if (WORDS.test(name) && compareNumbersIn(former, latter, this.#rules.tolerance) === "within") this.#within++;
    else {
      const [was, is] = name === "style" ? otherDeclarations(former, latter) : [former, latter];
      this.#addAttribute(`${name} of ${element} ${change(was, is)}`, textChange(was, is, name));
    }
  }

  #addAttribute(sentence: string, values: readonly ChangedValue[]): void {
    const known = this.#attributes.get(sentence);
    if (known === undefined) this.#attributes.set(sentence, { count: 1, values });
    else known.count++;
  }

  #compareTables(before: MarkupElement, after: MarkupElement): void {
    this.#compareChildren(before.children.filter(isAboutTable), after.children.filter(isAboutTable));
    const found = compareTables(before, after, this.#rules);
    this.#found.push(...found);
    // Where a cell says something else, the width of its bar is no further news.
    if (gravest(found) === "drift") return;
    const [former, latter] = [before, after].map(({ children }) => children.filter((child) => !isAboutTable(child)));
    this.#compareLooks(former ?? [], latter ?? []);
  }

  /** Cells say the same: what is left is how they look. */
  #compareLooks(before: readonly (MarkupElement | string)[], after: readonly (MarkupElement | string)[]): void {
    const [former, latter] = [before, after].map((children) => children.filter((child) => typeof child === "object"));
    if (former?.map(({ name }) => name).join() !== latter?.map(({ name }) => name).join()) {
      this.#found.push(drift("markup of a table"));
      return;
    }
    for (const [at, child] of (former ?? []).entries()) {
      const other = latter?.[at];
      if (other === undefined || child.form === other.form) continue;
      this.#compareAttributes(child, other);
      this.#compareLooks(child.children, other.children);
    }
  }
}
