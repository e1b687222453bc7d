import type { z } from "zod";

/** What a schema calls a kind of value, in words. */
const KINDS: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  object: "an object",
  record: "an object",
  array: "a list",
  null: "null",
  undefined: "nothing",
};

/** How schemas begin the sentences that are their own; what a schema of this project says is said as it is. */
const OF_THE_LIBRARY = /^(?:Invalid (?:input|option)|Too (?:small|big)|Unrecognized keys?)(?:: |$)/;

/**
 * What was expected where a schema found a fault, in words that go after "expected": the value found is told beside it.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { z } from "zod";
 * const { error } = z.object({ n: z.number() }).safeParse({ n: "5" });
 * assert.equal(error?.issues.map(expectedOf).join(), "a number");
 * ```
 */
export function expectedOf(issue: z.core.$ZodIssue): string {
  if (!OF_THE_LIBRARY.test(issue.message)) return issue.message;
  switch (issue.code) {
    case "invalid_type":
      return KINDS[issue.expected] ?? issue.expected;
    case "invalid_value":
      return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.join(", ")}`;
    case "too_small":
      return bounded(issue.origin, {
        than: issue.inclusive === false ? "more than" : "at least",
        bound: issue.minimum,
      });
    case "too_big":
      return bounded(issue.origin, { than: issue.inclusive === false ? "less than" : "at most", bound: issue.maximum });
    case "unrecognized_keys":
      return `no key ${issue.keys.join(", ")}`;
    case "invalid_union":
      return [...new Set(issue.errors.map(wayOut))].join(" or ") || "another kind of value";
    default:
      return issue.message.replace(OF_THE_LIBRARY, "");
  }
}

/** What one of several schemas expected: of the value itself, not of what lies in it. */
function wayOut(issues: readonly z.core.$ZodIssue[]): string {
  const [first] = issues;
  return first === undefined || first.path.length > 0 ? "one of another form" : expectedOf(first);
}

function bounded(
  origin: string,
  { than, bound }: { readonly than: string; readonly bound: number | bigint },
): string {
  switch (origin) {
    case "string":
      return `text of ${than} ${counted(bound, "character")}`;
    case "array":
    case "set":
      return `${than} ${bound} ${bound === 1 ? "entry" : "entries"}`;
    default:
      return `a number of ${than} ${bound}`.replace("of more", "more").replace("of less", "less");
  }
}

function counted(count: number | bigint, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
