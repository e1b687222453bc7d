import type { DataFault } from "./data_error.ts";
import { folderEntries, walkFiles } from "./folder_entries.ts";
import { parseJson } from "./parse_json.ts";
import { projectPath } from "./project_path.ts";
import type { ReadOptions } from "./read_source.ts";
import { isRespondentsData } from "./respondents_data.ts";

/** What {@linkcode sidecarFaults} checks against. */
export interface SidecarFaultsOptions extends ReadOptions {
  /** Keys of the report's catalogue, where there is one: a sidecar that names another leads nowhere. @default not checked */
  readonly figureKeys?: ReadonlySet<string>;
}

/**
 * What is wrong among the sidecars of `data/` that no single one shows: an id that two have, as when one was copied, and keys
 * of figures that the report does not have. What is wrong within one is told where its file is read.
 */
export async function sidecarFaults(
  { figureKeys, ...options }: SidecarFaultsOptions = {},
): Promise<readonly DataFault[]> {
  const root = options.root ?? projectPath("");
  const isThere = (await folderEntries("", options)).folders.includes("data");
  const files = isThere ? (await walkFiles("data", options)).filter((file) => file.endsWith(".source.json")) : [];
  const first = new Map<string, string>();
  const faults: DataFault[] = [];
  for (const file of files) {
    if (/\/private\//.test(file)) continue;
    const parsing = parseJson(await Deno.readTextFile(`${root}/${file}`));
    if (!("value" in parsing) || typeof parsing.value !== "object" || parsing.value === null) continue;
    const { id, figureKeys: keys } = parsing.value as { readonly id?: unknown; readonly figureKeys?: unknown };
    const at = { file, line: null };
    if (typeof id === "string") {
      const other = first.get(id);
      if (other === undefined) first.set(id, file);
      else {
        const expected = `an id of its own: ${isRespondentsData(other) ? "another sidecar" : other} has it`;
        faults.push({ ...at, id: "duplicate-source", column: "id", value: id, expected });
      }
    }
    if (figureKeys === undefined || !Array.isArray(keys)) continue;
    for (const key of keys) {
      if (typeof key !== "string" || figureKeys.has(key)) continue;
      const expected = "a key of the report's catalogue";
      faults.push({ ...at, id: "dangling-reference", column: "figureKeys", value: key, expected });
    }
  }
  return faults;
}
