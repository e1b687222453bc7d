import type { Bilingual } from "../data/language.ts";
import { combinedOrigin, type Origin, ORIGINS } from "../data/origin.ts";
import { distinctSources, type Source } from "../data/source.ts";

/**
 * A table for programs: one kind of thing a row, English names that do not change, ids by which tables join.
 *
 * The counterpart of `Table`, which is for people. Written as CSV with the fields described in `datapackage.json`.
 */
export interface Resource {
  /** Name of the file without ending, such as `answers_long`. */
  readonly name: string;
  readonly title: Bilingual;
  /** What a row is, and what must be known to count right. */
  readonly description: Bilingual;
  readonly fields: readonly ResourceField[];
  /** Fields that tell every row from all others. */
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly rows: readonly ResourceRow[];
  /** Files that the rows were made from. */
  readonly sources: readonly Source[];
}

/** A column. */
export interface ResourceField {
  readonly name: string;
  readonly type: "string" | "integer" | "number" | "boolean" | "date";
  /** What it holds, with its unit. */
  readonly description: Bilingual;
  /** Whether every row has a value. @default false */
  readonly required?: boolean;
  /** All values there can be. */
  readonly enum?: readonly string[];
  /** Least value. */
  readonly minimum?: number;
  /** Unit, such as people or percent. */
  readonly unit?: string;
}

/** Fields whose values stand in another table. */
export interface ForeignKey {
  readonly field: string;
  readonly resource: string;
  readonly reference: string;
}

/** A row; `null` is an empty cell, which is neither zero nor an empty text. */
export type ResourceRow = Readonly<Record<string, string | number | boolean | null>>;

/** The field that tells whose number a row is. */
export const ORIGIN_FIELD: ResourceField = {
  name: "origin",
  type: "string",
  required: true,
  enum: ORIGINS,
  description: {
    ja: "データ種別: published 公表値、observed 回答データ、reading 読み取り、synthetic 見本（実際の回答ではない）",
    en: "Whose number it is: published, observed, reading (the project's own), synthetic (generated, no real answer)",
  },
};

/**
 * A table for programs, its rows checked: every field is there and none beside them, and keys are unique.
 *
 * @throws {RangeError} that names the table, the row and the field
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const both = (text: string) => ({ ja: text, en: text });
 * const field = { name: "id", type: "string", required: true, description: both("id") } as const;
 * const made = { name: "a", title: both("a"), description: both("a"), fields: [field], primaryKey: ["id"], foreignKeys: [], sources: [] };
 * assert.equal(resource({ ...made, rows: [{ id: "x" }] }).rows.length, 1);
 * assert.throws(() => resource({ ...made, rows: [{ id: "x" }, { id: "x" }] }), /row 2/);
 * ```
 */
export function resource(made: Resource): Resource {
  const names = made.fields.map(({ name }) => name);
  const required = made.fields.filter((field) => field.required === true).map(({ name }) => name);
  const keys = new Map<string, number>();
  for (const [index, row] of made.rows.entries()) {
    const fault = names.find((name) => !(name in row)) ?? Object.keys(row).find((name) => !names.includes(name)) ??
      required.find((name) => row[name] === null);
    if (fault !== undefined) {
      throw new RangeError(
        `Cannot make ${made.name} as every row must have its fields: row ${index + 1} fails in ${fault}`,
      );
    }
    const key = JSON.stringify(made.primaryKey.map((name) => row[name]));
    const first = keys.get(key);
    if (first !== undefined) {
      throw new RangeError(
        `Cannot make ${made.name} as ${made.primaryKey.join(", ")} must be unique: row ${
          index + 1
        } has those of row ${first}`,
      );
    }
    keys.set(key, index + 1);
  }
  return { ...made, sources: distinctSources(made.sources) };
}

/** Origin of a whole table: that of the row most in need of a mark, or of its sources when it has no rows. */
export function resourceOrigin({ rows, sources }: Pick<Resource, "rows" | "sources">): Origin {
  const ofRows = ORIGINS.filter((origin) => rows.some((row) => row.origin === origin));
  return combinedOrigin(ofRows.length > 0 ? ofRows : sources.map(({ origin }) => origin));
}
