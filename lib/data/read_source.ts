import { Buffer } from "node:buffer";
import { expectedOf } from "./expected_of.ts";
import { kind, type OptionKinds } from "./check_call.ts";
import type { DataFault } from "./data_error.ts";
import { decodeText, type Decoding } from "./decode_text.ts";
import { parseJson } from "./parse_json.ts";
import { projectPath } from "./project_path.ts";
import { isRespondentsData, respondentsDataName, sealPath } from "./respondents_data.ts";
import { readSeal } from "./respondents_seal.ts";
import { sha256 } from "./sha256.ts";
import { unseenFaults } from "./unseen_text.ts";
import { sidecarPath, type Source, sourceSidecarSchema } from "./source.ts";

/** A data file's text with its sidecar, as far as they could be read, and every fault found on the way. */
export interface SourceReading {
  readonly text: string | null;
  readonly source: Source | null;
  readonly faults: readonly DataFault[];
}

/** Options of everything that reads data files. */
export interface ReadOptions {
  /**
   * Folder that paths are relative to.
   * @default the project's top level
   */
  readonly root?: string;
}

/** The kind of each of these options. */
export const READ_OPTIONS: OptionKinds<ReadOptions> = { root: kind.text };

/**
 * The text of a data file, checked against the sidecar beside it: encoding and checksum.
 *
 * Never throws for what is wrong with the files: faults are returned, so that several files can be reported at once. While a file
 * and its sidecar hold the same bytes the same reading is returned, but of respondents' data.
 *
 * @param file Path from `root`, with forward slashes, such as `data/study/events.csv`.
 */
export async function readSource(file: string, options: ReadOptions = {}): Promise<SourceReading> {
  const root = options.root ?? projectPath("");
  const sidecar = sidecarPath(file);
  const [dataBytes, sidecarBytes] = await Promise.all([readBytes(root, file), readBytes(root, sidecar)]);
  if ("fault" in dataBytes || "fault" in sidecarBytes || isRespondentsData(file)) {
    return await judged({ root, file, dataBytes, sidecarBytes });
  }
  const [data, aside] = [dataBytes.bytes, sidecarBytes.bytes];
  const former = formerReadings.get(file);
  if (former !== undefined && isSame(former.data, data) && isSame(former.aside, aside)) return former.reading;
  const reading = await judged({ root, file, dataBytes, sidecarBytes });
  if (data.length <= MOST_KEPT) formerReadings.set(file, { data, aside, reading });
  return reading;
}

/** The last reading of each file: what a chapter, a page and a workbook are made of is read by each of them. */
const formerReadings = new Map<string, {
  readonly data: Uint8Array;
  readonly aside: Uint8Array;
  readonly reading: SourceReading;
}>();

/** Bytes of a file that are kept with what was read: more than the facts of any report. */
const MOST_KEPT = 1_000_000;

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

type BytesReading = { readonly bytes: Uint8Array } | { readonly fault: DataFault };

interface BytesOfSource {
  readonly root: string;
  readonly file: string;
  readonly dataBytes: BytesReading;
  readonly sidecarBytes: BytesReading;
}

async function judged({ root, file, dataBytes, sidecarBytes }: BytesOfSource): Promise<SourceReading> {
  const sidecar = sidecarPath(file);
  const faults: DataFault[] = [];

  let source: Source | null = null;
  if ("fault" in sidecarBytes) faults.push(sidecarBytes.fault);
  else {
    const reading = parseSidecar(sidecarBytes.bytes, { sidecar, file });
    if (Array.isArray(reading)) { for (const fault of reading) faults.push(fault); }
    else source = reading;
  }

  let decoding: Decoding | null = null;
  if ("fault" in dataBytes) faults.push(dataBytes.fault);
  else if (dataBytes.bytes.length === 0) {
    faults.push({ id: "empty-file", file, line: null, column: null, value: null, expected: "a heading and rows" });
  } else {
    decoding = decodeText(dataBytes.bytes, { file, encoding: source?.encoding ?? "utf-8" });
    if ("fault" in decoding) faults.push(decoding.fault);
    // What respondents wrote cannot be mended by whoever holds it: it is made tidy where it is read.
    else if (!isRespondentsData(file)) { for (const fault of unseenFaults(decoding.text, file)) faults.push(fault); }
    if (source !== null) faults.push(...await sealFaults(dataBytes.bytes, { file, source, root }));
  }
  return { text: decoding !== null && "text" in decoding ? decoding.text : null, source, faults };
}

/** Whether a file is still the one that somebody sealed. */
async function sealFaults(
  bytes: Uint8Array,
  { file, source, root }: { readonly file: string; readonly source: Source; readonly root: string },
): Promise<readonly DataFault[]> {
  const at = { id: "wrong-checksum", file, line: null, column: null } as const;
  const actual = sha256(bytes);
  if (!isRespondentsData(file)) {
    if (source.sha256 === actual) return [];
    const expected = `SHA-256 ${source.sha256} as in ${sidecarPath(file)}; after a wanted change run "deno task seal"`;
    return [{ ...at, value: actual, expected }];
  }
  const seal = await readSeal(file, { root });
  if (seal?.sha256 === actual) return [];
  const why = seal === null ? `a seal, and there is no ${sealPath(file)}` : "the answers that were sealed";
  return [{ ...at, value: null, expected: `${why}; after a wanted change run "deno task seal"` }];
}

async function readBytes(root: string, file: string): Promise<BytesReading> {
  const at = { file, line: null, column: null, value: null };
  try {
    return { bytes: await Deno.readFile(`${root}/${file}`) };
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) {
      return { fault: { ...at, id: "missing-file", expected: "this file" } };
    }
    if (error instanceof Deno.errors.IsADirectory || (await isDirectory(`${root}/${file}`))) {
      return { fault: { ...at, id: "not-a-file", expected: "a file, found a folder" } };
    }
    throw error;
  }
}

async function isDirectory(path: string): Promise<boolean> {
  return (await Deno.stat(path)).isDirectory;
}

function parseSidecar(
  bytes: Uint8Array,
  { sidecar, file }: { readonly sidecar: string; readonly file: string },
): Source | DataFault[] {
  const decoding = decodeText(bytes, { file: sidecar, encoding: "utf-8" });
  if ("fault" in decoding) return [decoding.fault];
  const unseen = unseenFaults(decoding.text, sidecar);
  if (unseen.length > 0) return [...unseen];
  const parsing = parseJson(decoding.text);
  if ("wrong" in parsing) {
    const { line, wrong: expected } = parsing;
    return [{ id: "malformed-json", file: sidecar, line, column: null, value: null, expected }];
  }
  const parsed = sourceSidecarSchema.safeParse(parsing.value);
  if (parsed.success) {
    const { sha256: checksum } = parsed.data;
    if ((checksum === null) === isRespondentsData(file)) {
      return { ...parsed.data, file: respondentsDataName(file) ?? file };
    }
    const expected = checksum === null
      ? 'a SHA-256: run "deno task seal"'
      : 'none for respondents\' data, as it lets one try out their answers: run "deno task seal", which keeps it aside';
    return [{ id: "invalid-sidecar", file: sidecar, line: null, column: "sha256", value: null, expected }];
  }
  return parsed.error.issues.map((issue) => ({
    id: "invalid-sidecar",
    file: sidecar,
    line: null,
    column: issue.path.join(".") || null,
    value: issue.code === "unrecognized_keys" ? issue.keys.join(", ") : null,
    expected: expectedOf(issue),
  }));
}
