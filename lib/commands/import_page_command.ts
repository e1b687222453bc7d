import { importHandler } from "../imports/import_handler.ts";
import { bundleImportClient } from "../page/bundle_client.ts";
import type { FreeAnswersToClear } from "../imports/clearance_part.ts";
import { loadStudy } from "../study/load_study.ts";
import { loadSurvey } from "../survey/load_surveys.ts";
import { reviewAnswers } from "../text/review_answers.ts";
import { IMPORT_PAGE_WORDS } from "../wording/import_page_words.ts";
import { say } from "../wording/say.ts";
import { EXIT_CODE, type ExitCode } from "./exit_code.ts";
import { knownSurveys, latinNames, writePlan } from "./import_project.ts";
import { printLine } from "./print_line.ts";
import { systemLanguage } from "./system_language.ts";

/**
 * Serves the page on which an export is dropped, settled and accepted, to this computer alone, until Ctrl-C.
 *
 * The address holds a token that nobody else knows, behind the #: it is in no log, history of a proxy or referrer.
 */
export async function importPageCommand(): Promise<ExitCode> {
  const lang = systemLanguage();
  const [parts, study, surveys] = await Promise.all([bundleImportClient(), loadStudy(), knownSurveys()]);
  const token = crypto.randomUUID().replaceAll("-", "");
  let handler: ((request: Request) => Promise<Response>) | undefined;
  const server = Deno.serve({
    hostname: "127.0.0.1",
    port: 0,
    onListen({ port }) {
      handler = importHandler({
        ...parts,
        token,
        hosts: [`127.0.0.1:${port}`, `localhost:${port}`],
        lang,
        surveys,
        study,
        latin: ({ file, bytes, by, sheet, event }) =>
          latinNames(bytes, {
            file,
            ...by === null ? {} : { by },
            ...sheet === null ? {} : { sheet },
            event: new Map(Object.entries(event).flatMap(([name, value = ""]) => value === "" ? [] : [[name, value]])),
          }),
        freeAnswers: freeAnswersToClear,
        async clear(surveyId, clearances) {
          const survey = await loadSurvey(surveyId, { rows: true });
          if (survey.form === "responses") await reviewAnswers(survey, { clearances });
        },
        // The day where the person is, as they would write it.
        today: () => new Date().toLocaleDateString("sv-SE"),
        async write(plan) {
          await writePlan(plan, (words) => printLine(say(lang, words)));
          return plan.surveys.map(({ id }) => `data/surveys/${id}`);
        },
      });
      printLine(`${say(lang, IMPORT_PAGE_WORDS.open)}\n\n  http://127.0.0.1:${port}/#${token}\n`);
    },
  }, (request) => handler?.(request) ?? new Response("", { status: 503 }));
  await server.finished;
  return EXIT_CODE.same;
}

/** The free answers of a survey as its holder is to read them; `null` when there are none. */
async function freeAnswersToClear(surveyId: string): Promise<FreeAnswersToClear | null> {
  const survey = await loadSurvey(surveyId, { rows: true });
  const review = survey.form === "responses" ? await reviewAnswers(survey) : null;
  if (review === null) return null;
  const { title, questions } = survey.codebook;
  return {
    surveyId,
    title,
    wordings: new Map(questions.map(({ id, wording }) => [id, wording])),
    listed: review.listed,
  };
}
