import type { DataFault } from "../data/data_error.ts";
import { itemAt } from "../data/item_at.ts";
import type { Codebook, Question } from "../survey/codebook.ts";
import { readAnswerColumns } from "../survey/read_answer_columns.ts";
import type { RespondentSurvey, SurveyDescription } from "../survey/survey.ts";
import type { CellGroup, CountSource } from "./count_source.ts";

/** Answers that were never read one by one: only how many people have the same ones. */
export interface GroupedAnswers {
  /**
   * The answers to some questions that were asked for together, each row of them standing for all people with the same.
   *
   * @throws {RangeError} when these were not asked for
   */
  rowsOf(questions: readonly string[]): RespondentSurvey;
  /** Everything that is no answer of its question, once, with the number of people whose answer it is. */
  readonly faults: readonly DataFault[];
}

/**
 * Asks a source how many people have the same answers to some questions, and reads what it says as if it were a file: whatever
 * counts respondents counts these, with the same result.
 *
 * @param sets questions that are counted together; each one alone is always among them
 */
export async function groupedAnswers(
  source: CountSource,
  { description, sets }: { readonly description: SurveyDescription; readonly sets: readonly (readonly string[])[] },
): Promise<GroupedAnswers> {
  const { codebook } = description;
  const single = codebook.questions.filter(({ type }) => type !== "free").map(({ id }) => [id]);
  const wanted = [...single, ...sets];
  const columns = wanted.map((questions) =>
    withLeading(questions, codebook).filter((id) => source.columns.includes(id))
  );
  const weight = source.columns.find((column) => column === codebook.weight?.column) ?? null;
  const groups = await source.groups(columns, { weight });
  const read = wanted.map((questions, at) => {
    const rows = itemAt(groups, at, "groups of a set");
    return {
      key: keyOf(questions),
      ...surveyOf(rows, { header: itemAt(columns, at, "columns of a set"), description, isWeighted: weight !== null }),
    };
  });
  const surveys = new Map(read.map(({ key, survey }) => [key, survey]));
  return {
    rowsOf(questions) {
      const survey = surveys.get(keyOf(questions));
      if (survey !== undefined) return survey;
      throw new RangeError(
        `Cannot count ${questions.join(" with ")} as they must be among what was grouped: current value is not`,
      );
    },
    faults: read.slice(0, single.length).flatMap(({ faults }) => faults),
  };
}

/** Questions, and those that led somebody to them. */
function withLeading(ids: readonly string[], codebook: Codebook): readonly string[] {
  const byId = new Map(codebook.questions.map((question) => [question.id, question]));
  const found = new Set(ids);
  for (const id of found) {
    const leading: Question["askedIf"] = byId.get(id)?.askedIf;
    if (leading !== undefined) found.add(leading.question);
  }
  return [...found];
}

function surveyOf(
  groups: readonly CellGroup[],
  { header, description, isWeighted }: {
    readonly header: readonly string[];
    readonly description: SurveyDescription;
    readonly isWeighted: boolean;
  },
): { readonly survey: RespondentSurvey; readonly faults: readonly DataFault[] } {
  const { codebook, source: { file } } = description;
  const rows = groups.map(({ cells }, at) => ({ line: at, cells }));
  // Weights are in no set: the source has added them up.
  const { columns, faults } = readAnswerColumns({ header, rows, faults: [] }, { file, codebook });
  const survey: RespondentSurvey = {
    ...description,
    form: "responses",
    responses: {
      ...columns,
      respondents: groups.map((_, at) => String(at + 1)),
      weights: isWeighted ? groups.map(({ weight }) => weight) : null,
      groups: {
        people: groups.map(({ people }) => people),
        weightSquares: isWeighted ? groups.map(({ weightSquares }) => weightSquares) : null,
      },
    },
  };
  return { survey, faults: faults.map((fault) => ofPeople(fault, groups)) };
}

/** A group has no line: what can be told is how many have the answer. */
function ofPeople(fault: DataFault, groups: readonly CellGroup[]): DataFault {
  const { people = 0 } = groups[fault.line ?? -1] ?? {};
  return { ...fault, line: null, expected: `${fault.expected} (${people} ${people === 1 ? "row" : "rows"})` };
}

function keyOf(questions: readonly string[]): string {
  return JSON.stringify(questions);
}
