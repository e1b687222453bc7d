import { compareText } from "../data/compare_text.ts";
import type { OwnOutput } from "../rendering/own_presentation.ts";
import { sha256 } from "../data/sha256.ts";
import type { OutputRecord } from "./output_record.ts";

/** Records of figures and tables that notebooks of one's own saved. */
export function ownRecords(records: readonly OutputRecord[]): readonly OutputRecord[] {
  return records.filter((record) => textFile(record) !== undefined);
}

/** A checksum of them all: page and workbook are another where it is another. */
export function ownChecksum(records: readonly OutputRecord[]): string {
  const files = ownRecords(records).flatMap(({ files }) => files)
    .filter(({ path }) => /\.(?:own\.json|svg)$/.test(path));
  return sha256(files.map(({ path, sha256 }) => `${sha256} ${path}`).sort().join("\n"));
}

/**
 * What notebooks of one's own saved, as it lies in a folder, in the order of the notebooks and of their cells. What is not there
 * is passed over: its notebook will be run.
 *
 * @param folderOf absolute path of the folder that holds the files of a record
 */
export async function readOwnOutputs(
  records: readonly OutputRecord[],
  folderOf: (record: OutputRecord) => string,
): Promise<readonly OwnOutput[]> {
  const found: OwnOutput[] = [];
  for (const record of ownRecords(records).toSorted(byCell)) {
    const read = async (path: string | undefined) =>
      path === undefined ? null : await Deno.readTextFile(`${folderOf(record)}/${path}`).catch(() => null);
    const text = await read(textFile(record));
    const svg = await read(record.files.find(({ path }) => path.endsWith(".svg"))?.path);
    if (text !== null && (record.kind !== "figure" || svg !== null)) found.push({ text, svg });
  }
  return found;
}

function textFile({ kind, files }: OutputRecord): string | undefined {
  if (kind !== "figure" && kind !== "table") return undefined;
  return files.find(({ path }) => path.endsWith(".own.json"))?.path;
}

function byCell(one: OutputRecord, other: OutputRecord): number {
  const placeOf = ({ notebook, cell, kind, key }: OutputRecord) =>
    `${notebook ?? ""} ${String(cell ?? 0).padStart(5, "0")} ${kind} ${key}`;
  return compareText(placeOf(one), placeOf(other));
}
