import { type OutputRecord, outputRecordSchema } from "./output_record.ts";

/** Environment variable by which the runner tells a notebook's kernel which staging folder it saves into. */
export const OUTPUTS_FOLDER_VARIABLE = "REPORT_OUTPUTS_FOLDER";

/** Environment variable by which a kernel is told that its notebook is somebody's own, and no part of a report; any value. */
export const OWN_NOTEBOOK_VARIABLE = "REPORT_OWN_NOTEBOOK";

/** Folder inside a staging folder where each notebook leaves what it saved: one file a notebook, one record a line. */
const RECORDS = ".records";

/** Makes the folder for the logs, and gives the place of the log of everything that a notebook's kernel touches. */
export async function openRecords(staging: string): Promise<(notebook: string) => string> {
  await Deno.mkdir(`${staging}/${RECORDS}`, { recursive: true });
  return (notebook) => `${staging}/${RECORDS}/${notebook}.touched.jsonl`;
}

/** Adds a record to the notebook's log in a staging folder. */
export async function appendRecord(staging: string, record: OutputRecord): Promise<void> {
  await Deno.mkdir(`${staging}/${RECORDS}`, { recursive: true });
  await Deno.writeTextFile(`${staging}/${RECORDS}/${record.notebook}.jsonl`, JSON.stringify(record) + "\n", {
    append: true,
  });
}

/** The records that one notebook left in a staging folder; none when it saved nothing. */
export function readRecords(staging: string, notebook: string): readonly OutputRecord[] {
  let log: string;
  try {
    log = Deno.readTextFileSync(`${staging}/${RECORDS}/${notebook}.jsonl`);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
  return log.split("\n").filter((line) => line !== "").map((line) => outputRecordSchema.parse(JSON.parse(line)));
}

/** Takes the logs out of a staging folder, once the manifest holds what they said. */
export async function removeRecords(staging: string): Promise<void> {
  await Deno.remove(`${staging}/${RECORDS}`, { recursive: true }).catch((error) => {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  });
}
