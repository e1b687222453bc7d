import { isDeepStrictEqual } from "node:util";
import { DataError, type DataFault } from "../data/data_error.ts";
import type { ReadOptions } from "../data/read_source.ts";
import { loadStudy } from "../study/load_study.ts";
import { loadSurvey } from "../survey/load_surveys.ts";
import { ANSWER_FILES, SURVEYS_FOLDER } from "../survey/read_codebook.ts";
import { type ObservedCounts, observedCountsSchema } from "../survey/observed_counts.ts";
import { readObservedCounts } from "../survey/read_observed_counts.ts";
import type { RespondentSurvey } from "../survey/survey.ts";
import type { CountedAnswers, CountingOptions } from "./count_elsewhere.ts";
import { answersInMemory, makeObservedCounts } from "./make_observed_counts.ts";

/** Surveys that were counted, and what would be lost if the counts of the others were written. */
export interface CountedHere {
  readonly counted: readonly CountedAnswers[];
  readonly lost: readonly DataFault[];
}

/**
 * Every survey whose answers lie here to be read, counted.
 *
 * @throws {DataError} with every fault of the answers
 */
export async function surveysCountedHere(
  ids: readonly string[],
  { onDone = () => {}, ...options }: CountingOptions,
): Promise<CountedHere> {
  if (ids.length === 0) return { counted: [], lost: [] };
  const { plan } = await loadStudy(options);
  const surveys = new Map<string, RespondentSurvey>();
  const faults: DataFault[] = [];
  for (const id of ids) {
    try {
      const survey = await loadSurvey(id, { ...options, rows: true });
      if (survey.form === "responses") surveys.set(id, survey);
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      faults.push(...error.faults);
    }
  }
  if (faults.length > 0) throw new DataError("count the answers", faults);
  const counted: CountedAnswers[] = [];
  const lost: DataFault[] = [];
  for (const survey of surveys.values()) {
    const { attributes, confidenceLevel } = plan;
    const { partner: other } = survey.codebook;
    const partner = other === undefined ? undefined : surveys.get(other);
    const made = await makeObservedCounts(answersInMemory(survey), { attributes, confidenceLevel, partner });
    const isAlone = other !== undefined && partner === undefined;
    const observed = isAlone ? await withHeldChanges(made, { survey, options }) : made;
    if (observed !== null) counted.push({ survey, observed, isElsewhere: false });
    else if (other !== undefined) lost.push(missingPartner(survey.id, other));
    onDone(counted.length + lost.length);
  }
  return { counted, lost };
}

/**
 * The counts of a sheet whose partner's answers are not here, with the comparison of both that was made where they were; `null`
 * where this sheet's answers are no longer those that it was made of.
 */
async function withHeldChanges(
  made: ObservedCounts,
  { survey, options }: { readonly survey: RespondentSurvey; readonly options: ReadOptions },
): Promise<ObservedCounts | null> {
  const { observed: held } = await readObservedCounts(countsFile(survey.id), { codebook: survey.codebook, ...options });
  if (held === null || held.changes.length === 0) return made;
  const others = differingParts(held, made).filter((part) => part !== "changes");
  return others.length === 0 ? { ...made, changes: held.changes } : null;
}

function missingPartner(id: string, partner: string): DataFault {
  const [answers] = ANSWER_FILES.observed;
  return {
    id: "missing-file",
    file: `${SURVEYS_FOLDER}/${partner}/${answers}`,
    line: null,
    column: null,
    value: null,
    expected: `the answers that those of ${id} are joined with: without them the comparison of both would be lost`,
  };
}

/** Counts as they would be read again: a result that is not there is no field in JSON. */
function asRead(observed: ObservedCounts): ObservedCounts {
  return observedCountsSchema.parse(JSON.parse(JSON.stringify(observed)));
}

/** Which questions, and which other parts, held counts and made ones do not agree in. */
export function differingParts(one: ObservedCounts, made: ObservedCounts): readonly string[] {
  const other = asRead(made);
  const same = (a: unknown, b: unknown) => isDeepStrictEqual(a, b);
  const ids = [...new Set([...Object.keys(one.questions), ...Object.keys(other.questions)])];
  const questions = ids.filter((id) => !same(one.questions[id], other.questions[id])).map((id) => `questions.${id}`);
  const rest = (["respondents", "tooFew", "changes", "splits", "comments"] as const).filter((key) =>
    !same(one[key], other[key])
  );
  return [...questions, ...rest];
}

/** Path of a survey's protected counts from the project's top level. */
export function countsFile(id: string): string {
  const [name] = ANSWER_FILES.counted;
  return `${SURVEYS_FOLDER}/${id}/${name}`;
}
