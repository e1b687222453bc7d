import { expectedOf } from "../data/expected_of.ts";
import { z } from "zod";
import { type Notebook, tagsOf } from "../notebook/notebook_format.ts";
import { EXACT, type Tolerance } from "./tolerance.ts";

/** How what a cell shows and saves is compared with what is committed. */
export interface Rules {
  /**
   * `lax` compares what it says and passes over how it is written; `strict` compares byte for byte; `ignore` not at all, for
   * what must differ, such as a version.
   */
  readonly mode: "lax" | "strict" | "ignore";
  readonly tolerance: Tolerance;
  /** Tolerances of single columns of tables, by heading, and of single keys of JSON. */
  readonly columns: Readonly<Record<string, Tolerance>>;
  /** What is blotted out on both sides before they are compared. */
  readonly sanitisers: readonly Sanitiser[];
}

/** A pattern and what stands in its place. */
export interface Sanitiser {
  readonly pattern: RegExp;
  readonly replacement: string;
}

/** What holds where nobody says otherwise. */
export const DEFAULT_RULES: Rules = { mode: "lax", tolerance: EXACT, columns: {}, sanitisers: [] };

/** Sanitisers with a name, for what no two runs have in common. */
const NAMED: Readonly<Record<string, Sanitiser>> = {
  durations: { pattern: /\b\d+(?:[.,]\d+)?\s?(?:ns|µs|us|ms|s|min)\b/g, replacement: "<duration>" },
  times: { pattern: /\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?/g, replacement: "<time>" },
  uuids: { pattern: /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi, replacement: "<uuid>" },
  addresses: { pattern: /\b0x[0-9a-f]{4,}\b/gi, replacement: "<address>" },
  // From the root on; a blank only inside the name of a folder, as what follows the path is to be compared.
  paths: {
    pattern:
      /(?<![\p{L}\p{N}_.:/\\])(?:file:\/\/)?(?:[A-Za-z]:)?(?:[\\/][\p{L}\p{N}_.@+-]+(?: [\p{L}\p{N}_.@+-]+)*(?=[\\/]))+[\\/][\w.@+-]+/gu,
    replacement: "<path>",
  },
};

/** Tags of a cell that set its mode; nbval's names mean the same here. */
const MODES: Readonly<Record<string, Rules["mode"]>> = {
  "check-strict": "strict",
  "check-lax": "lax",
  "check-ignore": "ignore",
  "nbval-check-output": "strict",
  "nbval-ignore-output": "ignore",
};

const toleranceSchema = z.strictObject({
  rtol: z.number().min(0).exactOptional(),
  atol: z.number().min(0).exactOptional(),
});
const rulesSchema = z.strictObject({
  mode: z.enum(["lax", "strict", "ignore"]).exactOptional(),
  rtol: z.number().min(0).exactOptional(),
  atol: z.number().min(0).exactOptional(),
  columns: z.record(z.string(), toleranceSchema).exactOptional(),
  sanitise: z.array(z.union([
    z.enum(Object.keys(NAMED)),
    z.strictObject({ pattern: z.string(), replace: z.string().exactOptional() }),
  ])).exactOptional(),
  // What a notebook may read is no rule of comparison, but stands beside them.
  reads: z.array(z.string()).exactOptional(),
});

/**
 * The rules of a notebook, from `metadata.check`: `{ "rtol": 1e-9, "columns": { "割合（%）": { "atol": 0.1 } } }`.
 *
 * @throws {SyntaxError} when the metadata say something that means nothing
 */
export function rulesOfNotebook({ metadata }: Pick<Notebook, "metadata">, name: string): Rules {
  return merge(DEFAULT_RULES, metadata.check, `notebook ${name}`);
}

/**
 * The rules of one cell: those of its notebook, then its own `metadata.check`, then its tags.
 *
 * @throws {SyntaxError} when the metadata say something that means nothing, or the tags something that is no mode, or two
 */
export function rulesOfCell(
  { metadata }: { readonly metadata: Notebook["metadata"] },
  { notebook, name }: { readonly notebook: Rules; readonly name: string },
): Rules {
  const rules = merge(notebook, metadata.check, name);
  const tags = tagsOf(metadata);
  const unknown = tags.find((tag) => tag.startsWith("check-") && !Object.hasOwn(MODES, tag));
  if (unknown !== undefined) {
    const known = Object.keys(MODES).filter((tag) => tag.startsWith("check-")).join(", ");
    throw new SyntaxError(`Cannot use tag ${unknown} of ${name} as it must be one of ${known}`);
  }
  const setting = tags.filter((tag) => Object.hasOwn(MODES, tag));
  const [mode, ...others] = new Set(setting.map((tag) => MODES[tag]));
  if (others.length > 0) {
    throw new SyntaxError(`Cannot use tags ${setting.join(" and ")} of ${name} as they must set one mode`);
  }
  return mode === undefined ? rules : { ...rules, mode };
}

/** The tolerance of a column of a table, or of a key of JSON, by its heading. */
export function toleranceOf({ columns, tolerance }: Rules, heading: string): Tolerance {
  return Object.hasOwn(columns, heading) ? columns[heading] ?? tolerance : tolerance;
}

/** The rules by which everything must be the same, byte for byte: what is compared is only to be told. */
export function exactRules(rules: Rules): Rules {
  return { ...rules, tolerance: EXACT, columns: {}, sanitisers: [] };
}

function merge(base: Rules, metadata: unknown, place: string): Rules {
  if (metadata === undefined) return base;
  const parsed = rulesSchema.safeParse(metadata);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) =>
      `${issue.path.join(".") || "check"}: expected ${expectedOf(issue)}`
    );
    throw new SyntaxError(`Cannot use metadata.check of ${place} as it must hold rules: ${faults.join("; ")}`);
  }
  const { mode, rtol, atol, columns, sanitise } = parsed.data;
  const tolerance = { rtol: rtol ?? base.tolerance.rtol, atol: atol ?? base.tolerance.atol };
  const ofColumns = Object.entries(columns ?? {}).map(([heading, own]) => [heading, { ...tolerance, ...own }]);
  return {
    mode: mode ?? base.mode,
    tolerance,
    columns: { ...base.columns, ...Object.fromEntries(ofColumns) },
    sanitisers: [...base.sanitisers, ...(sanitise ?? []).map((entry) => sanitiser(entry, place))],
  };
}

function sanitiser(
  entry: string | { readonly pattern: string; readonly replace?: string },
  place: string,
): Sanitiser {
  if (typeof entry === "string") return NAMED[entry] ?? { pattern: /(?!)/g, replacement: "" };
  try {
    return { pattern: new RegExp(entry.pattern, "gu"), replacement: entry.replace ?? "<left out>" };
  } catch (error) {
    throw new SyntaxError(`Cannot use metadata.check of ${place} as its pattern must be one: ${String(error)}`);
  }
}

/** Text with everything blotted out that is not to be compared. */
export function sanitise(text: string, { sanitisers }: Pick<Rules, "sanitisers">): string {
  return sanitisers.reduce((clean, { pattern, replacement }) => clean.replace(pattern, replacement), text);
}
