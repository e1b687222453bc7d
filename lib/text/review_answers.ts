import { dirname } from "node:path";
import { z } from "zod";
import { compareText } from "../data/compare_text.ts";
import { projectPath } from "../data/project_path.ts";
import type { ReadOptions } from "../data/read_source.ts";
import { sha256 } from "../data/sha256.ts";
import { sidecarSkeleton } from "../data/sidecar_skeleton.ts";
import { sidecarPath } from "../data/source.ts";
import { csvText } from "../data/write_csv.ts";
import { SURVEYS_FOLDER } from "../survey/read_codebook.ts";
import type { RespondentSurvey } from "../survey/survey.ts";
import type { Answer } from "./answer.ts";
import { type Clearance, type Decision, decisionsOn, harmless, readDecisions } from "./answer_decisions.ts";
import { buildCorpus } from "./corpus.ts";
import { flagPersonalData } from "./flag_personal_data.ts";
import { loadTokenizer } from "./tokenizer.ts";
import { clearedAnswersTable } from "./cleared_answers.ts";

/** Columns of the list that whoever holds the answers goes through, in the survey's `private/`. */
const REVIEW_COLUMNS = ["question_id", "line", "flags", "original", "published", "cleared_by", "cleared_on"] as const;

/** One answer of the list, and what has been decided of it. */
export interface ListedAnswer extends Decision {
  /** Kinds of what looks like personal data in it. */
  readonly kinds: readonly string[];
}

/** How many free answers of a survey there are, and what became of them. */
export interface ReviewedAnswers {
  readonly surveyId: string;
  /** Path of the list to go through, from the project's top level; it is in no repository. */
  readonly list: string;
  readonly answers: number;
  /** All of them, for whoever holds the answers and for nobody else. */
  readonly listed: readonly ListedAnswer[];
  /** Answers in which something looks like personal data, by line of `responses.csv`. */
  readonly flagged: readonly {
    readonly line: number;
    readonly questionId: string;
    readonly kinds: readonly string[];
  }[];
  readonly cleared: number;
  readonly changed: boolean;
}

/**
 * Lists a survey's free answers for a person to look at, with what looks like personal data, and publishes those that somebody
 * has cleared: with a name under `cleared_by` and a day under `cleared_on`. `published` may be worded so that it tells on nobody.
 *
 * What was cleared stays cleared as long as the answer is the same. The published file has no line and no respondent, and its
 * answers in the order of their characters, so that nobody's answers to several questions can be put together.
 */
export async function reviewAnswers(
  survey: RespondentSurvey,
  { clearances = [], ...options }: ReadOptions & {
    /** What somebody clears besides what the list says. @default nothing */
    readonly clearances?: readonly Clearance[];
  } = {},
): Promise<ReviewedAnswers | null> {
  const root = options.root ?? projectPath("");
  const written = [...survey.responses.texts].flatMap(([questionId, texts]) =>
    texts.flatMap((original, at) => original === null ? [] : [{ questionId, line: at + 2, original }])
  );
  const folder = `${SURVEYS_FOLDER}/${survey.id}`;
  const list = `${folder}/private/free_answers.csv`;
  if (written.length === 0) return null;
  const kinds = await kindsOf(written.map(({ original }) => original));
  const decided = decisionsOn(written, await readDecisions(list, root));
  const rows = written.map(({ questionId, line, original }, at) => {
    const now = clearances.find((one) => one.questionId === questionId && one.line === line);
    const { published, by, on } = now ?? decided[at] ?? { published: original, by: "", on: "" };
    return { questionId, line, original, kinds: kinds[at] ?? [], published, by, on };
  });
  const review = [
    REVIEW_COLUMNS,
    ...rows.map((
      { questionId, line, original, kinds, published, by, on },
    ) => [questionId, String(line), kinds.join(" "), harmless(original), harmless(published), by, on]),
  ];
  await replace(`${root}/${list}`, `\uFEFF${csvText(review, { newline: "\r\n" })}`);
  const cleared = rows.filter(({ by, on }) => by.trim() !== "" && z.iso.date().safeParse(on).success);
  const lines = cleared.map(({ questionId, published, by, on }) => [questionId, published, by.trim(), on])
    .sort(([a = "", one = ""], [b = "", other = ""]) => compareText(a, b) || compareText(one, other));
  const unique = lines.filter((line, at) =>
    lines.findIndex(([id, words]) => id === line[0] && words === line[1]) === at
  );
  const { file } = clearedAnswersTable(survey.id);
  let changed = false;
  if (unique.length > 0 || await exists(`${root}/${file}`)) {
    const published = csvText([["question_id", "text", "cleared_by", "cleared_on"], ...unique], { newline: "\n" });
    const bytes = new TextEncoder().encode(published);
    const source = { ...await sidecarSkeleton(file, bytes, { root }), sha256: sha256(bytes), rows: unique.length };
    changed = await replace(`${root}/${file}`, published);
    await replace(`${root}/${sidecarPath(file)}`, JSON.stringify(source, null, 2) + "\n");
  }
  return {
    surveyId: survey.id,
    list,
    answers: rows.length,
    listed: rows,
    flagged: rows.filter(({ kinds }) => kinds.length > 0).map(({ line, questionId, kinds }) => ({
      line,
      questionId,
      kinds,
    })),
    cleared: unique.length,
    changed,
  };
}

/** Kinds of what looks like personal data in each text. */
async function kindsOf(texts: readonly string[]): Promise<readonly (readonly string[])[]> {
  const answers = texts.map((words, at): Answer => ({
    answerId: String(at),
    text: words,
    municipalityId: "",
    eventId: "",
    questionId: "",
    constructId: "",
    category: null,
    figureKey: null,
  }));
  const groups = { municipality: [], event: [], construct: [], category: [], table: [] };
  const corpus = buildCorpus({ answers, sources: [], groups, population: null }, await loadTokenizer());
  const flags = Map.groupBy(flagPersonalData(corpus), ({ answerId }) => answerId);
  return texts.map((_, at) => [...new Set((flags.get(String(at)) ?? []).map(({ kind }) => kind))]);
}

async function exists(path: string): Promise<boolean> {
  return await Deno.stat(path).then(() => true, () => false);
}

async function replace(path: string, content: string): Promise<boolean> {
  if (await Deno.readTextFile(path).catch(() => null) === content) return false;
  await Deno.mkdir(dirname(path), { recursive: true });
  await Deno.writeTextFile(path, content);
  return true;
}
