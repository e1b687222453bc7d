import { projectPath } from "../../../data/project_path.ts";
import { DATA_DICTIONARY_FILE, dataDictionary } from "./data_dictionary.ts";
import { REPORT_TABLES } from "./report_tables.ts";

/**
 * Renews `data/report/README.md` from the definitions; says whether it changed.
 *
 * Run it after a change of a definition: `deno run -A lib/reports/fy2021/facts/write_data_dictionary.ts`.
 */
export async function writeDataDictionary(): Promise<{ readonly file: string; readonly changed: boolean }> {
  const path = projectPath(DATA_DICTIONARY_FILE);
  const after = dataDictionary(Object.values(REPORT_TABLES));
  const before = await Deno.readTextFile(path).catch(() => "");
  if (after !== before) await Deno.writeTextFile(path, after);
  return { file: DATA_DICTIONARY_FILE, changed: after !== before };
}

if (import.meta.main) await writeDataDictionary();
