import { z } from "zod";
import { sha256 } from "../data/sha256.ts";
import { filesInFolder } from "../data/folder_entries.ts";
import { packageHead } from "../tidy/data_package.ts";
import { RESOURCE_WORDS } from "../wording/resource_words.ts";
import { MANIFEST_FILE } from "./manifest.ts";

/** Description of every table of the outputs folder: what a program reads first that knows nothing of it. */
export const PACKAGE_FILE = "datapackage.json";

/** Files of an outputs folder that tell of the others: nothing makes them by itself, and no checksum of theirs is kept. */
export const ABOUT_OTHERS: ReadonlySet<string> = new Set([MANIFEST_FILE, PACKAGE_FILE]);

/** Description of the tables for programs, and where they lie. */
const TIDY_PACKAGE = "data/datapackage.json";
const TABLE_DESCRIPTOR = /^tables\/.+\.resource\.json$/;

const sourceSchema = z.looseObject({ title: z.string(), path: z.string(), licence: z.string() });
const resourceSchema = z.looseObject({
  name: z.string(),
  path: z.string(),
  format: z.string(),
  sources: z.array(sourceSchema),
  schema: z.looseObject({
    fields: z.array(z.looseObject({ name: z.string() })),
    primaryKey: z.array(z.string()).optional(),
  }),
});
const packageSchema = z.looseObject({
  name: z.string(),
  resources: z.array(resourceSchema),
});
type ResourceEntry = z.infer<typeof resourceSchema>;

/**
 * The description of all tables of an outputs folder as one Tabular Data Package: those for programs as they are described beside
 * them, then those for people, as each one's own descriptor tells, with the keys by which they join the former.
 *
 * Made of what lies there and of nothing else.
 *
 * Source: Frictionless Data, Tabular Data Package (specs.frictionlessdata.io), version 1.
 *
 * @param folder absolute path
 * @returns the content of `datapackage.json`; `null` where there are no tables
 */
export async function outputsPackage(folder: string): Promise<string | null> {
  const files = await filesInFolder(folder);
  const read = async (path: string) => JSON.parse(await Deno.readTextFile(`${folder}/${path}`));
  const tidy = files.includes(TIDY_PACKAGE) ? packageSchema.parse(await read(TIDY_PACKAGE)) : null;
  const inData = (tidy?.resources ?? []).map((one) => ({ ...one, path: `data/${one.path}` }));
  const joined = joinsWith(inData);
  const tables: ResourceEntry[] = [];
  for (const path of files.filter((path) => TABLE_DESCRIPTOR.test(path))) {
    const one = resourceSchema.parse(await read(path));
    const file = `tables/${one.path}`;
    if (!files.includes(file)) continue;
    const bytes = await Deno.readFile(`${folder}/${file}`);
    const known = { path: file, bytes: bytes.byteLength, hash: `sha256:${sha256(bytes)}` };
    tables.push({ ...one, name: `tables/${one.name}`, ...known, schema: joined(one) });
  }
  const resources = [...inData, ...tables];
  if (resources.length === 0) return null;
  const head = packageHead(resources.flatMap(({ sources }) => sources), {
    name: tidy?.name ?? "tables",
    title: RESOURCE_WORDS.outputsTitle,
    description: RESOURCE_WORDS.outputsDescription,
  });
  return `${JSON.stringify({ ...head, resources }, null, 2)}\n`;
}

/** Adds to a table's fields the keys by which it joins the tables for programs: `first_event_id` is one of events, too. */
function joinsWith(tidy: readonly ResourceEntry[]) {
  const keys = tidy.filter(({ format }) => format === "csv").flatMap(({ name, schema: { primaryKey = [] } }) => {
    const [field, ...others] = primaryKey;
    return field === undefined || others.length > 0 ? [] : [{ resource: name, fields: field }];
  });
  return ({ schema }: ResourceEntry): ResourceEntry["schema"] => {
    const foreignKeys = schema.fields.flatMap(({ name }) => {
      const reference = keys.find(({ fields }) => name === fields || name.endsWith(`_${fields}`));
      return reference === undefined ? [] : [{ fields: name, reference }];
    });
    return foreignKeys.length === 0 ? schema : { ...schema, foreignKeys };
  };
}
