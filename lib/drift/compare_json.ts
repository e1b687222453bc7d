import { isDeepStrictEqual } from "node:util";
import { sortedKeys } from "../data/sorted_keys.ts";
import { change, cosmetic, type Difference, drift, quoted, textChange } from "./difference.ts";
import { pairItems } from "./pair_items.ts";
import { type Rules, sanitise, toleranceOf } from "./rules.ts";
import { compareNumbersIn, isWithin, type Tolerance } from "./tolerance.ts";

/**
 * Compares two JSON values place by place: the order of keys is no matter, numbers may differ within the tolerance of the
 * nearest key that has one. Objects of a list are known by their `id`, `key` or `name`, where they have one each.
 */
export function compareJson(before: unknown, after: unknown, rules: Rules): readonly Difference[] {
  const comparison = new JsonComparison(rules);
  comparison.compare({ old: before, now: after, path: "", tolerance: rules.tolerance });
  return comparison.differences();
}

/** Two values that stand at one place. */
interface JsonPlace {
  readonly old: unknown;
  readonly now: unknown;
  readonly path: string;
  readonly tolerance: Tolerance;
}

class JsonComparison {
  readonly #rules: Rules;
  readonly #drifts: Difference[] = [];
  #within = 0;

  constructor(rules: Rules) {
    this.#rules = rules;
  }

  compare({ old, now, path, tolerance }: JsonPlace): void {
    if (isDeepStrictEqual(old, now)) return;
    const place = path === "" ? "the value" : path;
    if (Array.isArray(old) && Array.isArray(now)) return this.#compareLists(old, now, { path, tolerance });
    if (isObject(old) && isObject(now)) return this.#compareObjects(old, now, { path, tolerance });
    if (typeof old === "number" && typeof now === "number") {
      if (isWithin(old, now, tolerance)) this.#within++;
      else this.#drifts.push(drift(`${place}: ${old} → ${now}`, textChange(String(old), String(now), path)));
    } else if (typeof old === "string" && typeof now === "string") {
      const agreement = compareNumbersIn(sanitise(old, this.#rules), sanitise(now, this.#rules), tolerance);
      if (agreement === "within") this.#within++;
      if (agreement === "different") {
        this.#drifts.push(drift(`${place}: ${change(old, now)}`, textChange(old, now, path)));
      }
    } else this.#drifts.push(drift(`${place}: ${told(old)} → ${told(now)}`, textChange(whole(old), whole(now), path)));
  }

  differences(): readonly Difference[] {
    const values = this.#within === 1 ? "1 value" : `${this.#within} values`;
    const found = this.#within === 0 ? this.#drifts : [...this.#drifts, cosmetic(`${values} within the tolerance`)];
    return found.length > 0 ? found : [cosmetic("the order of keys, or blanks between values")];
  }

  #compareObjects(
    old: Readonly<Record<string, unknown>>,
    now: Readonly<Record<string, unknown>>,
    { path, tolerance }: Pick<JsonPlace, "path" | "tolerance">,
  ): void {
    for (const key of new Set([...Object.keys(old), ...Object.keys(now)])) {
      const inner = path === "" ? key : `${path}.${key}`;
      if (!Object.hasOwn(now, key)) this.#came("removed", inner, old[key]);
      else if (!Object.hasOwn(old, key)) this.#came("added", inner, now[key]);
      else {
        const own = toleranceOf({ ...this.#rules, tolerance }, key);
        this.compare({ old: old[key], now: now[key], path: inner, tolerance: own });
      }
    }
  }

  #compareLists(
    old: readonly unknown[],
    now: readonly unknown[],
    { path, tolerance }: Pick<JsonPlace, "path" | "tolerance">,
  ): void {
    const naming = ["id", "key", "name"].find((key) => isNaming(old, key) && isNaming(now, key));
    if (naming === undefined && old.length === now.length) {
      for (const [at, value] of old.entries()) {
        this.compare({ old: value, now: now[at], path: `${path}[${at}]`, tolerance });
      }
      return;
    }
    const item = (value: unknown) => ({ form: formOf(value), label: nameIn(value, naming), kind: typeof value });
    const { pairs, removed, added } = pairItems(old.map(item), now.map(item));
    for (const { before, after, moved } of pairs) {
      const inner = `${path}[${after}]`;
      if (moved) this.#drifts.push(drift(`${inner} ${told(now[after])} moved from [${before}]`));
      this.compare({ old: old[before], now: now[after], path: inner, tolerance });
    }
    for (const at of removed) this.#came("removed", `${path}[${at}]`, old[at]);
    for (const at of added) this.#came("added", `${path}[${at}]`, now[at]);
  }

  #came(how: "added" | "removed", path: string, value: unknown): void {
    const values = how === "added" ? textChange(null, whole(value), path) : textChange(whole(value), null, path);
    this.#drifts.push(drift(`${path} ${told(value)} ${how}`, values));
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function nameIn(value: unknown, key: string | undefined): string | null {
  const name = key !== undefined && isObject(value) ? value[key] : undefined;
  return typeof name === "string" || typeof name === "number" ? String(name) : null;
}

/** Whether each value of a list has a name of its own under a key. */
function isNaming(values: readonly unknown[], key: string): boolean {
  const names = values.map((value) => nameIn(value, key));
  return names.length > 0 && !names.includes(null) && new Set(names).size === names.length;
}

/** A value as text, equal exactly when the values are, whatever the order of their keys. */
function formOf(value: unknown): string {
  return JSON.stringify(value, sortedKeys) ?? "";
}

/** A value as text, whole. */
function whole(value: unknown): string {
  return typeof value === "string" ? value : formOf(value);
}

/** A value in a sentence: numbers, `true` and `null` without quotation marks, so that 1 is told from 「1」. */
function told(value: unknown): string {
  if (typeof value === "string") return quoted(value);
  return isObject(value) || Array.isArray(value) ? quoted(JSON.stringify(value)) : String(value);
}
