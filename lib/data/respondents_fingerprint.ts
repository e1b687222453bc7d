import { type DataFingerprint, dataFingerprint } from "./data_fingerprint.ts";
import { projectPath } from "./project_path.ts";

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
