import { sealSources } from "../data/seal_sources.ts";
import { respondentsDataName } from "../data/respondents_data.ts";
import { sidecarPath } from "../data/source.ts";
import { loadSurvey } from "../survey/load_surveys.ts";
import { reviewAnswers } from "../text/review_answers.ts";
import { renewReportDocuments } from "../reports/load_contribution.ts";
import { answersInGit, answersInGitSentence } from "./answers_in_git.ts";
import { UnreachableAnswersError, UnreadableAnswersError } from "../counts/sql_source.ts";
import { writeObservedCounts } from "../comparisons/write_observed_counts.ts";
import { FEWEST_RESPONDENTS } from "../counts/disclosure_rule.ts";
import { DataError } from "../data/data_error.ts";
import { printDataError } from "./read_sound_data.ts";
import { EXIT_CODE, type ExitCode } from "./exit_code.ts";
import { printError, printLine } from "./print_line.ts";
import { openSteps } from "./progress.ts";
import type { Bilingual } from "../data/language.ts";
import { SEAL_WORDS } from "../wording/seal_words.ts";

/** Renews checksum and number of rows in the sidecar of each data file, and what a report says of its data; says what changed. */
export async function sealCommand(): Promise<ExitCode> {
  const sealed = await sealAll();
  for (const { file, sidecar, changed, rows, isCutOff } of sealed) {
    const name = respondentsDataName(file) ?? file;
    if (sidecar === "written") {
      printLine(
        `written ${sidecarPath(file)}, as there was none: see whether producer, citation and licence are right`,
      );
    }
    if (sidecar === "missing") printError(`${file} has no ${sidecarPath(file)}, and so is read by nothing`);
    if (!changed) continue;
    const counted = sidecar === "written" || rows.before === rows.after ? "" : ` (rows ${rows.before} → ${rows.after})`;
    printLine(`sealed ${name}${counted}`);
    if (isCutOff) printError(`Warning: ${name} has no line end at its end. Is it cut off?`);
    // Of JSON that only its reader can count the number is 0 when the sidecar is made.
    if (file.endsWith(".csv") && rows.after === 0) printError(`Warning: ${name} has a heading and no rows.`);
  }
  const isCounted = await sealCounts();
  for (const { file, changed } of await renewReportDocuments()) if (changed) printLine(`renewed ${file}`);
  for (const name of await answersInGit()) printError(answersInGitSentence(name));
  const files = sealed.filter(({ sidecar }) => sidecar !== "missing").length;
  printLine(inEach(SEAL_WORDS.done(files, sealed.filter(({ changed }) => changed).length)));
  return isCounted ? EXIT_CODE.same : EXIT_CODE.usage;
}

async function sealAll(): ReturnType<typeof sealSources> {
  using progress = openSteps("sealing");
  return await sealSources("data", { onDone: progress.done });
}

async function countAll(): ReturnType<typeof writeObservedCounts> {
  using progress = openSteps("counting");
  return await writeObservedCounts({ onDone: progress.done });
}

/** Lists free answers for somebody to look at, and publishes those that were cleared. */
async function tellReview(surveyId: string): Promise<void> {
  const survey = await loadSurvey(surveyId, { rows: true });
  const review = survey.form === "responses" ? await reviewAnswers(survey) : null;
  if (review === null) return;
  const { answers, flagged, cleared, list } = review;
  printLine(inEach(SEAL_WORDS.review({ survey: surveyId, answers, cleared, flagged: flagged.length, list })));
  for (const { line, questionId, kinds } of flagged) {
    printLine(`  responses.csv:${line} [${questionId}] ${kinds.join(", ")}`);
  }
}

/** Writes the protected counts of all answers that lie here; tells why where it cannot. */
async function sealCounts(): Promise<boolean> {
  try {
    for (const { file, outcome, surveyId, isElsewhere, tooFew } of await countAll()) {
      if (outcome === "written") printLine(inEach(SEAL_WORDS.written(file)));
      if (!isElsewhere) await tellReview(surveyId);
      if (tooFew) {
        printError(inEach(SEAL_WORDS.tooFew(surveyId, FEWEST_RESPONDENTS)));
      }
    }
    return true;
  } catch (error) {
    if (error instanceof DataError) printDataError(error);
    else if (error instanceof UnreachableAnswersError || error instanceof UnreadableAnswersError) {
      printError(error.message);
    } else throw error;
    return false;
  }
}

/** In every language, a line each, as in the help. */
function inEach(words: Bilingual): string {
  return Object.values(words).join("\n");
}
