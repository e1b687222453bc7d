/** Whether a value has fields; a list has, too. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/**
 * A value as a message may show it: of data their form, never what stands in them.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(shown({ respondent: 7, age: "70代" }), "an object with respondent, age");
 * assert.equal(shown([1, 2]), "a list of 2");
 * ```
 */
export function shown(value: unknown): string {
  if (value instanceof Promise) return "a promise: write await before what gives it";
  if (Array.isArray(value)) {
    const promise = value.some((one) => one instanceof Promise)
      ? " with a promise in it: write await before what gives it"
      : "";
    return `a list of ${value.length}${promise}`;
  }
  if (typeof value === "string") return quoted(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (typeof value === "function") return `the function ${value.name}`;
  if (!isRecord(value)) return String(value);
  const fields = Object.keys(value);
  if (fields.length === 0) return "an object without fields";
  return `an object with ${fields.slice(0, 4).join(", ")}${fields.length > 4 ? ", …" : ""}`;
}

/** A text as a message shows it. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}
