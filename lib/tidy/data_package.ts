import type { Bilingual } from "../data/language.ts";
import { sha256 } from "../data/sha256.ts";
import type { Source } from "../data/source.ts";
import { RESOURCE_WORDS } from "../wording/resource_words.ts";
import { type Resource, type ResourceField, resourceOrigin } from "./resource.ts";

/** A table with the bytes it was written as. */
export interface WrittenResource {
  readonly resource: Resource;
  readonly format: "csv" | "parquet";
  readonly bytes: Uint8Array;
}

/**
 * The description of tables for programs, in the form of a Tabular Data Package: fields with types and units, keys by which
 * tables join, sources with their licences, and whose numbers each table holds.
 *
 * For pandas, R and whoever reads the CSV files: types need not be guessed. Texts are Japanese, with English beside them.
 *
 * Source: Frictionless Data, Tabular Data Package (specs.frictionlessdata.io), version 1.
 *
 * @param name of the package: small letters, digits, hyphens
 * @returns the content of `datapackage.json`
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const both = (text: string) => ({ ja: text, en: text });
 * const field = { name: "id", type: "string", required: true, description: both("id") } as const;
 * const made = { name: "a", title: both("a"), description: both("a"), fields: [field], primaryKey: ["id"], foreignKeys: [], rows: [] };
 * const source = { id: "s", title: "s", titleEnglish: "s", origin: "published", producer: "p", citation: "c", licence: "MIT" } as const;
 * const rest = { figureKeys: [], encoding: "utf-8", sha256: null, rows: 0, notes: [], file: "data/s.csv" } as const;
 * const written = { resource: { ...made, sources: [{ ...source, ...rest }] }, format: "csv", bytes: new Uint8Array() } as const;
 * const text = dataPackage([written], { name: "example" });
 * assert.equal(JSON.parse(text).resources[0].path, "a.csv");
 * ```
 */
export function dataPackage(written: readonly WrittenResource[], { name }: { readonly name: string }): string {
  const resources = written.map(resourceEntry);
  const head = packageHead(resources.flatMap(({ sources }) => sources), {
    name,
    title: RESOURCE_WORDS.packageTitle,
    description: RESOURCE_WORDS.packageDescription,
  });
  return `${JSON.stringify({ ...head, resources }, null, 2)}\n`;
}

/** A source as descriptors name it. */
interface SourceEntry {
  readonly title: string;
  readonly path: string;
  readonly licence: string;
}

/** What a package says of itself: its name, what it is, and sources and licences of all of its tables, each once. */
export function packageHead(
  sources: readonly SourceEntry[],
  { name, title, description }: { readonly name: string; readonly title: Bilingual; readonly description: Bilingual },
) {
  const distinct = [...new Map(sources.map((source) => [source.path, source])).values()];
  return {
    profile: "tabular-data-package",
    name,
    ...told({ title, description }),
    licenses: [...new Set(distinct.map(({ licence }) => licence))].map(licenceOf),
    sources: distinct.map(({ title, path }) => ({ title, path })),
  };
}

/** How the project writes tables for programs as CSV. */
export const CSV_FORM = {
  mediatype: "text/csv",
  dialect: { delimiter: ",", lineTerminator: "\n", quoteChar: '"', doubleQuote: true, header: true },
} as const;

/** What the standard wants to know of each way in which a table is written; names of resources are unique. */
const FORMATS = {
  csv: { suffix: "", ...CSV_FORM },
  parquet: { suffix: "_parquet", mediatype: "application/vnd.apache.parquet", dialect: undefined },
} as const;

function resourceEntry({ resource, format, bytes }: WrittenResource) {
  const { name, title, description, fields, primaryKey, foreignKeys, sources } = resource;
  const { suffix, mediatype, dialect } = FORMATS[format];
  return {
    profile: "tabular-data-resource",
    name: `${name}${suffix}`,
    path: `${name}.${format}`,
    ...told({ title, description }),
    format,
    mediatype,
    encoding: "utf-8",
    bytes: bytes.byteLength,
    hash: `sha256:${sha256(bytes)}`,
    origin: sources.length === 0 ? undefined : resourceOrigin(resource),
    dialect,
    sources: sources.map(sourceEntry),
    schema: {
      fields: fields.map(fieldEntry),
      missingValues: [""],
      primaryKey,
      ...foreignKeys.length === 0 ? {} : {
        foreignKeys: foreignKeys.map(({ field, resource, reference }) => (
          { fields: field, reference: { resource, fields: reference } }
        )),
      },
    },
  };
}

/** Where a table is from, as a descriptor tells it. */
export function sourceEntry({ title, file, citation, producer, licence, origin }: Source) {
  return { title, path: file, citation, producer, licence, origin };
}

/** A field as a descriptor tells it. */
export function fieldEntry({ name, type, description, unit, required, enum: values, minimum }: ResourceField) {
  const constraints = {
    ...required === true ? { required } : {},
    ...values === undefined ? {} : { enum: values },
    ...minimum === undefined ? {} : { minimum },
  };
  return {
    name,
    type,
    ...told({ description }),
    ...unit === undefined ? {} : { unit },
    ...Object.keys(constraints).length === 0 ? {} : { constraints },
  };
}

/** Words of a descriptor in Japanese, and the same in English beside them. */
export function told(words: Readonly<Record<string, Bilingual>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([name, { ja, en }]) => [[name, ja], [`${name}_en`, en]]),
  );
}

/** A licence as the standard wants it: a name of Open Definition where it is one, else its title. */
function licenceOf(licence: string): { readonly name: string } | { readonly title: string } {
  return /^[-a-zA-Z0-9._]+$/.test(licence) ? { name: licence } : { title: licence };
}
