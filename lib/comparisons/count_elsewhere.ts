import type { ReadOptions } from "../data/read_source.ts";
import { DataError, type DataFault } from "../data/data_error.ts";
import { projectPath } from "../data/project_path.ts";
import { loadStudy } from "../study/load_study.ts";
import { loadDescription } from "../survey/load_surveys.ts";
import type { ObservedCounts } from "../survey/observed_counts.ts";
import type { SurveyDescription } from "../survey/survey.ts";
import { answersInSource } from "./answers_in_source.ts";
import { makeObservedCounts } from "./make_observed_counts.ts";
import type { CountSource } from "../counts/count_source.ts";
import { UnreachableAnswersError } from "../counts/sql_source.ts";
import { duckdbSource } from "../counts/duckdb_source.ts";
import { postgresSource } from "../counts/postgres_source.ts";
import { isLargeFile } from "../data/large_file.ts";
import type { Codebook } from "../survey/codebook.ts";
import { ANSWER_FILES, SURVEYS_FOLDER } from "../survey/read_codebook.ts";

/** A survey, and what may be published of its answers. */
export interface CountedAnswers {
  readonly survey: Pick<SurveyDescription, "id" | "codebook">;
  readonly isElsewhere: boolean;
  readonly observed: ObservedCounts;
}

/** How surveys are counted, and who is told how far it is. */
export interface CountingOptions extends ReadOptions {
  /** Told how many surveys are counted. @default nobody is */
  readonly onDone?: (done: number) => void;
}

/**
 * Surveys whose answers are in a large file or a database, counted there.
 *
 * @throws {DataError} with every fault of the answers
 */
export async function surveysCountedElsewhere(
  elsewhere: readonly Codebook[],
  { onDone = () => {}, ...options }: CountingOptions,
): Promise<readonly CountedAnswers[]> {
  if (elsewhere.length === 0) return [];
  const study = await loadStudy(options);
  const { attributes, confidenceLevel } = study.plan;
  const counted: CountedAnswers[] = [];
  const faults: DataFault[] = [];
  for (const codebook of elsewhere) {
    const opened = await openAnswers(codebook, { root: options.root ?? projectPath("") });
    if (opened === null) continue;
    await using source = opened.source;
    const described = await loadDescription(codebook.id, { ...options, study });
    const description: SurveyDescription = {
      ...described,
      origin: "observed",
      source: { ...described.codebookSource, origin: "observed", file: opened.name },
    };
    const reading = await answersInSource(source, { description, attributes });
    faults.push(...reading.faults, ...codebook.design === "linked" ? [linkedElsewhere(codebook)] : []);
    if (faults.length > 0) continue;
    const observed = await makeObservedCounts(reading.answers, { attributes, confidenceLevel });
    counted.push({ survey: description, observed, isElsewhere: true });
    onDone(counted.length);
  }
  if (faults.length > 0) throw new DataError("count the answers", faults);
  return counted;
}

function linkedElsewhere({ id }: Codebook): DataFault {
  const file = `${SURVEYS_FOLDER}/${id}/codebook.json`;
  const expected =
    "another design where answers are counted in a database: two questionnaires are joined by respondent in memory";
  return { id: "contradiction", file, line: null, column: "design", value: "linked", expected };
}

/** Answers that are counted where they lie. */
interface OpenedAnswers {
  readonly source: CountSource;
  /** What is named when something is wrong with them; no address and no name of a private file. */
  readonly name: string;
}

/**
 * Opens a survey's answers where they lie, when they are not to be read one by one: a file or a database that the code book
 * names, or a `responses.csv` that is large.
 *
 * @returns `null` when the answers are in a file of ordinary size, or there are none
 * @throws {RangeError} when the environment does not say where the database is
 */
async function openAnswers(
  { id, answersIn }: Pick<Codebook, "id" | "answersIn">,
  { root }: { readonly root: string },
): Promise<OpenedAnswers | null> {
  const folder = `${SURVEYS_FOLDER}/${id}`;
  if (answersIn === undefined) {
    const [name] = ANSWER_FILES.observed;
    const path = `${root}/${folder}/${name}`;
    return await isLargeFile(path) ? { source: await duckdbSource(path), name: `${folder}/${name}` } : null;
  }
  if ("file" in answersIn) {
    return { source: await duckdbSource(`${root}/${folder}/${answersIn.file}`), name: `${folder}/private` };
  }
  const { schema = "public", table, splitBy, url } = answersIn.postgres;
  const address = Deno.env.get(url);
  if (address === undefined) {
    throw new UnreachableAnswersError(
      `Cannot count the answers of ${id} as the environment variable ${url} must say where the database is: it is not set`,
    );
  }
  const where = { schema, table, ...splitBy === undefined ? {} : { splitBy } };
  return { source: await postgresSource(address, where), name: `${schema}.${table}` };
}
