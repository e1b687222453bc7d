import { z } from "zod";
import { type DataFingerprint, dataFingerprint, dataFingerprintSchema } from "./data_fingerprint.ts";
import { projectPath } from "./project_path.ts";
import { sealPath } from "./respondents_data.ts";
import { writeAtomically } from "./write_atomically.ts";

/** Options of what reads and writes beside answers. */
export interface BesideAnswersOptions {
  /**
   * Folder that paths are relative to.
   * @default the project's top level
   */
  readonly root?: string;
}

/**
 * The fingerprint of respondents' answers, cell by cell, so that a later change can be told by question and number of answers.
 *
 * For this machine only, as it lets one try the answers out. Columns that the code book beside the file does not know are
 * called by their number: a file without a heading row begins with somebody's answers.
 *
 * @param path from the project's top level
 */
export function respondentsFingerprint(
  path: string,
  bytes: Uint8Array,
  options: BesideAnswersOptions = {},
): DataFingerprint {
  const { columns, cells, ...fingerprint } = dataFingerprint(path, bytes, { cells: true });
  const known = knownHeadings(path, options);
  const told = (of: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(of).map((
        [heading, checksum],
        at,
      ) => [known.has(heading) ? heading : `column ${at + 1}`, checksum]),
    );
  return {
    ...fingerprint,
    ...(columns === undefined ? {} : { columns: told(columns) }),
    ...(cells === undefined ? {} : { cells: told(cells) }),
  };
}

/** Ids of the questions in the code book beside a file of answers, and the heading of what tells respondents apart. */
function knownHeadings(path: string, { root = projectPath("") }: BesideAnswersOptions): ReadonlySet<string> {
  const found = new Set(["respondent"]);
  try {
    const codebook: unknown = JSON.parse(Deno.readTextFileSync(`${root}/${path.replace(/[^/]+$/, "codebook.json")}`));
    if (typeof codebook !== "object" || codebook === null || !("questions" in codebook)) return found;
    const { questions } = codebook;
    for (const question of Array.isArray(questions) ? questions : []) {
      if (typeof question?.id === "string") found.add(question.id);
    }
  } catch {
    // Without a readable code book no heading is known.
  }
  return found;
}

/** What was sealed of a file of respondents' data; `null` without a seal, and when what is there is none. */
export async function readSeal(
  file: string,
  { root = projectPath("") }: BesideAnswersOptions = {},
): Promise<DataFingerprint | null> {
  try {
    return dataFingerprintSchema.parse(JSON.parse(await Deno.readTextFile(`${root}/${sealPath(file)}`)));
  } catch (error) {
    const isNoSeal = error instanceof Deno.errors.NotFound || error instanceof SyntaxError ||
      error instanceof z.ZodError;
    if (isNoSeal) return null;
    throw error;
  }
}

/**
 * Seals respondents' data: their fingerprint goes into the survey's `private/`, which git does not take.
 *
 * @returns whether the seal is another than before
 */
export async function writeSeal(
  file: string,
  bytes: Uint8Array,
  options: BesideAnswersOptions = {},
): Promise<boolean> {
  const path = `${options.root ?? projectPath("")}/${sealPath(file)}`;
  const content = JSON.stringify(respondentsFingerprint(file, bytes, options)) + "\n";
  return await writeAtomically(path, content);
}
