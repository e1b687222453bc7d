import { DataError, type DataFault } from "../data/data_error.ts";
import { projectPath } from "../data/project_path.ts";
import type { ReadOptions } from "../data/read_source.ts";
import { sha256 } from "../data/sha256.ts";
import { sidecarSkeleton } from "../data/sidecar_skeleton.ts";
import { sidecarPath } from "../data/source.ts";
import { writeAtomically } from "../data/write_atomically.ts";
import { isLargeFile } from "../data/large_file.ts";
import type { Codebook } from "../survey/codebook.ts";
import { ANSWER_FILES, readCodebook, surveyFiles, surveyIds, SURVEYS_FOLDER } from "../survey/read_codebook.ts";
import { readObservedCounts } from "../survey/read_observed_counts.ts";
import { surveysCountedElsewhere } from "./count_elsewhere.ts";
import { countsFile, differingParts, surveysCountedHere } from "./count_here.ts";

/** What became of the protected counts of one survey. */
export interface WrittenCounts {
  readonly surveyId: string;
  /** Path from the project's top level. */
  readonly file: string;
  /** Whether the answers were counted where they lie, in a large file or a database, and not read. */
  readonly isElsewhere: boolean;
  readonly outcome: "written" | "same";
  /** So few answered that the file holds no counts. */
  readonly tooFew: boolean;
}

/** Where {@linkcode writeObservedCounts} reads and writes, and whom it tells how far it is. */
export interface WriteObservedCountsOptions extends ReadOptions {
  /** Told how many of all surveys to count are counted. @default nobody is */
  readonly onDone?: (done: number, all: number) => void;
}

/**
 * Writes the protected counts of every survey whose answers lie here, with their sidecars: what git takes in place of the
 * answers, and what every figure is made of.
 *
 * Answers that are the same give the same bytes. Nothing is written of a survey with faults.
 *
 * @throws {DataError} with every fault of the answers
 */
export async function writeObservedCounts(
  { onDone = () => {}, ...options }: WriteObservedCountsOptions = {},
): Promise<readonly WrittenCounts[]> {
  const root = options.root ?? projectPath("");
  const written: WrittenCounts[] = [];
  const { read, elsewhere } = await surveysWithAnswers(options);
  const all = read.length + elsewhere.length;
  const here = await surveysCountedHere(read, { ...options, onDone: (done) => onDone(done, all) });
  if (here.lost.length > 0) throw new DataError("count the answers", here.lost);
  const counted = [
    ...here.counted,
    ...await surveysCountedElsewhere(elsewhere, { ...options, onDone: (done) => onDone(read.length + done, all) }),
  ];
  for (const { survey, observed, isElsewhere } of counted) {
    const file = countsFile(survey.id);
    const text = JSON.stringify(observed, null, 1) + "\n";
    const sidecar = `${root}/${sidecarPath(file)}`;
    const bytes = new TextEncoder().encode(text);
    const former: unknown = JSON.parse(await Deno.readTextFile(sidecar).catch(() => "null"));
    const fields = typeof former === "object" && former !== null
      ? former
      : await sidecarSkeleton(file, bytes, { root });
    const source = JSON.stringify({ ...fields, sha256: sha256(bytes), rows: observed.respondents }, null, 2) + "\n";
    const changed = [await writeAtomically(`${root}/${file}`, text), await writeAtomically(sidecar, source)].includes(
      true,
    );
    written.push({
      surveyId: survey.id,
      file,
      isElsewhere,
      outcome: changed ? "written" : "same",
      tooFew: observed.tooFew === true,
    });
  }
  return written;
}

/**
 * Where answers and their protected counts lie side by side, every question of which the two do not agree: the counts are to be
 * made again. Names of questions only; nothing is thrown.
 *
 * Answers in a large file or a database are not counted again for this: `seal` alone asks them.
 */
export async function observedCountsFaults(options: ReadOptions = {}): Promise<readonly DataFault[]> {
  const faults: DataFault[] = [];
  const { read } = await surveysWithAnswers(options);
  const { counted, lost } = await surveysCountedHere(read, options);
  faults.push(...lost);
  for (const { survey, observed } of counted) {
    const file = countsFile(survey.id);
    const at = { id: "contradiction", file, line: null, value: null } as const;
    const renew = 'run "deno task seal"';
    const { observed: held } = await readObservedCounts(file, { codebook: survey.codebook, ...options });
    if (held === null) {
      faults.push({ ...at, column: null, expected: `counts of the answers that lie here: ${renew}` });
      continue;
    }
    for (const part of differingParts(held, observed)) {
      faults.push({ ...at, column: part, expected: `what the answers that lie here give: ${renew}` });
    }
  }
  return faults;
}

/** Ids of the surveys with answers here: those to be read, and those to be counted where they lie. */
async function surveysWithAnswers(
  { root = projectPath(""), ...options }: ReadOptions,
): Promise<{ readonly read: readonly string[]; readonly elsewhere: readonly Codebook[] }> {
  const [answers] = ANSWER_FILES.observed;
  const read: string[] = [];
  const elsewhere: Codebook[] = [];
  for (const id of await surveyIds({ ...options, root })) {
    const { codebook } = await readCodebook(id, { ...options, root });
    if (codebook?.answersIn !== undefined) elsewhere.push(codebook);
    else if (!(await surveyFiles(id, { ...options, root })).includes(answers)) continue;
    else if (codebook !== null && await isLargeFile(`${root}/${SURVEYS_FOLDER}/${id}/${answers}`)) {
      elsewhere.push(codebook);
    } else read.push(id);
  }
  return { read, elsewhere };
}
