import { type ReadOptions } from "../data/read_source.ts";
import { isLargeFile } from "../data/large_file.ts";
import { projectPath } from "../data/project_path.ts";
import { type DataFault } from "../data/data_error.ts";
import type { Origin } from "../data/origin.ts";
import type { Source } from "../data/source.ts";
import type { Codebook } from "./codebook.ts";
import { ANSWER_FILES, surveyFiles, SURVEYS_FOLDER } from "./read_codebook.ts";
import { areTooFew } from "./fewest_respondents.ts";
import { countsByQuestion } from "./observed_counts.ts";
import { readObservedCounts } from "./read_observed_counts.ts";
import { readPublishedCounts } from "./read_published_counts.ts";
import { readPublishedPercents } from "./read_published_percents.ts";
import { readResponses } from "./read_responses.ts";
import type { CountedSurvey, RespondentSurvey } from "./survey.ts";

type Answers =
  | Pick<RespondentSurvey, "form" | "origin" | "source" | "responses">
  | Pick<CountedSurvey, "form" | "origin" | "source" | "counts" | "observed">;

/** How answers are read. */
interface ReadAnswersOptions extends ReadOptions {
  /** The answers themselves, where their protected counts lie beside them. @default false */
  readonly rows?: boolean;
}

interface AnswersReading {
  readonly answers: Answers | null;
  readonly faults: readonly DataFault[];
}

/** Whether a survey's folder has a file with answers of any origin. */
export async function hasAnswers(id: string, options: ReadOptions): Promise<boolean> {
  const names = await surveyFiles(id, options);
  return Object.values(ANSWER_FILES).flat().some((name) => names.includes(name));
}

export async function readAnswers(codebook: Codebook, options: ReadAnswersOptions): Promise<AnswersReading> {
  const { id } = codebook;
  const names = await surveyFiles(id, options);
  const [observed] = ANSWER_FILES.observed;
  const published = ANSWER_FILES.published.filter((name) => names.includes(name));
  const [first, second] = published;
  const [synthetic] = ANSWER_FILES.synthetic;
  const path = (name: string) => `${SURVEYS_FOLDER}/${id}/${name}`;
  const [counted] = ANSWER_FILES.counted;
  if (names.includes(counted) && options.rows !== true) {
    const { observed, counts, source, faults } = await readObservedCounts(path(counted), { codebook, ...options });
    const all = [...faults, ...originFaults(source, "observed")];
    if (source === null || observed === null) return { answers: null, faults: all };
    return { answers: { form: "counts", origin: source.origin, source, counts, observed }, faults: all };
  }
  if (codebook.answersIn !== undefined || await isLargeFile(`${options.root ?? projectPath("")}/${path(observed)}`)) {
    const at = { file: path(counted), line: null, column: null, value: null };
    const expected = 'counts of the answers, which lie elsewhere or are too many to be read: run "deno task seal"';
    return { answers: null, faults: [{ ...at, id: "missing-file", expected }] };
  }
  if (names.includes(observed)) return await respondents(path(observed), "observed");
  if (second !== undefined) {
    const expected = `one of ${published.join(" and ")}, not both`;
    const at = { line: null, column: null, value: null };
    return { answers: null, faults: [{ id: "contradiction", file: path(second), ...at, expected }] };
  }
  if (first !== undefined) {
    const read = first === "published_counts.csv" ? readPublishedCounts : readPublishedPercents;
    const { counts, source, faults } = await read(path(first), { codebook, ...options });
    const all = [...faults, ...originFaults(source, "published")];
    if (source === null) return { answers: null, faults: all };
    return { answers: { form: "counts", origin: source.origin, source, counts, observed: null }, faults: all };
  }
  return await respondents(path(synthetic), "synthetic");

  async function respondents(file: string, origin: Origin): Promise<AnswersReading> {
    const { responses, source, faults } = await readResponses(file, { codebook, ...options });
    const all = [...faults, ...originFaults(source, origin)];
    if (source === null || responses === null) return { answers: null, faults: all };
    if (origin === "observed" && options.rows !== true && areTooFew(responses, codebook.missing.code)) {
      const { counts } = countsByQuestion({ questions: {}, tooFew: true }, codebook);
      return { answers: { form: "counts", origin: source.origin, source, counts, observed: null }, faults: all };
    }
    return { answers: { form: "responses", origin, source, responses }, faults: all };
  }
}

/** The sidecar must say the origin that the file's name says: a mark must not get lost by a copied sidecar. */
function originFaults(source: Source | null, origin: Origin): readonly DataFault[] {
  if (source === null || source.origin === origin) return [];
  const at = { file: source.file, line: null, column: "origin", value: source.origin };
  return [{ id: "contradiction", ...at, expected: `${origin} in the sidecar, as the file's name says` }];
}
