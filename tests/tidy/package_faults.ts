import Ajv from "ajv-draft-04";
import { parseCsv } from "../../lib/data/parse_csv.ts";
import { projectPath } from "../../lib/data/project_path.ts";

/** The parts of a Tabular Data Package that are read here. */
export interface Descriptor {
  readonly resources: readonly ResourceDescriptor[];
}

/** One of its tables. */
export interface ResourceDescriptor {
  readonly name: string;
  readonly path: string;
  readonly format: string;
  readonly bytes?: number;
  readonly hash?: string;
  readonly schema: {
    readonly fields: readonly {
      readonly name: string;
      readonly type: string;
      readonly description?: string;
      readonly constraints?: {
        readonly required?: boolean;
        readonly enum?: readonly string[];
        readonly minimum?: number;
      };
    }[];
    readonly primaryKey?: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: string;
      readonly reference: { readonly resource: string; readonly fields: string };
    }[];
  };
}

/** Rows of a table by their headings. */
export type PackageRows = readonly Readonly<Record<string, string>>[];

const PROFILE = JSON.parse(
  await Deno.readTextFile(projectPath("tests/reference/tabular_data_package_profile.json")),
);
const validate = new Ajv.default({ strict: false, validateFormats: false }).compile(PROFILE);

/** What the standard's own schema says against a package. */
export function profileFaults(descriptor: unknown): readonly string[] {
  return validate(descriptor)
    ? []
    : (validate.errors ?? []).map(({ message, instancePath }) => `${instancePath} ${message}`);
}

/** How a cell of each type is written. */
const WRITTEN: Readonly<Record<string, RegExp>> = {
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?(e-?\d+)?$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  string: /^/,
};

/** Tables of a package, read from their CSV files; each has exactly the headings that the package names. */
export async function packageTables(
  { resources }: Descriptor,
  read: (path: string) => string | Promise<string>,
): Promise<ReadonlyMap<string, PackageRows>> {
  const tables = new Map<string, PackageRows>();
  for (const { name, path, schema } of resources.filter(({ format }) => format === "csv")) {
    const { header, rows, faults } = parseCsv((await read(path)).replace(/^\ufeff/, ""), path);
    const expected = schema.fields.map((field) => field.name);
    if (faults.length > 0 || header.join("\n") !== expected.join("\n")) {
      throw new Error(`${path} has the headings ${header.join(", ")} and not ${expected.join(", ")}`);
    }
    tables.set(
      name,
      rows.map(({ cells }) => Object.fromEntries(header.map((field, at) => [field, cells[at] ?? ""]))),
    );
  }
  return tables;
}

/** Cells that are not of the type or within the limits that the package says, keys that are not unique or lead nowhere. */
export function tableFaults(
  { resources }: Descriptor,
  tables: ReadonlyMap<string, PackageRows>,
): readonly string[] {
  const faults: string[] = [];
  for (const { name, schema } of resources.filter(({ format }) => format === "csv")) {
    const rows = tables.get(name) ?? [];
    for (const { name: field, type, constraints = {} } of schema.fields) {
      for (const row of rows) {
        const cell = row[field] ?? "";
        const fits = cell === ""
          ? constraints.required !== true
          : (WRITTEN[type]?.test(cell) ?? false) && (constraints.enum?.includes(cell) ?? true) &&
            (constraints.minimum === undefined || Number(cell) >= constraints.minimum);
        if (!fits) faults.push(`${name}.${field}, ${type}: 「${cell}」`);
      }
    }
    const { primaryKey = [], foreignKeys = [] } = schema;
    const keys = rows.map((row) => primaryKey.map((field) => row[field]).join("\n"));
    if (primaryKey.length > 0 && new Set(keys).size !== keys.length) faults.push(`${name}: keys twice`);
    for (const { fields, reference } of foreignKeys) {
      const known = new Set(tables.get(reference.resource)?.map((row) => row[reference.fields]));
      for (const row of rows) {
        const value = row[fields] ?? "";
        if (value !== "" && !known.has(value)) faults.push(`${name}.${fields} leads nowhere: ${value}`);
      }
    }
  }
  return faults;
}
