import { bilingual, type Language } from "../../data/language.ts";
import { computedFrom, printedPart } from "../../data/source_of.ts";
import { type Html, markup } from "../../rendering/markup.ts";
import { percentHalfUp } from "../../statistics/percent_half_up.ts";
import { sheetSide } from "../../survey/sheet_side.ts";
import { applicantsAside } from "../../wording/response_rate_words.ts";
import { dateLabel } from "../../wording/dates.ts";
import { say } from "../../wording/say.ts";
import { SECTIONS } from "../../wording/section_words.ts";
import type { SurveyContent } from "../page_content.ts";
import { originMark } from "../page_marks.ts";

/** The line under a questionnaire's name: whose it is, day, responses, response rate, and why the printed number differs. */
export function surveyLine(content: SurveyContent, lang: Language): Html {
  return markup`${countsMark(content, lang)} ${responsesOf(content, lang)}`;
}

/**
 * Whose the line of responses and their rate is: of people who answered theirs, else a reading, as a rate is computed; where
 * there is none the printed number stays what it is.
 */
function countsMark({ survey: { origin, event, codebook, codebookSource } }: SurveyContent, lang: Language): Html {
  if (origin !== "synthetic") return originMark(origin, lang);
  const printed = printedPart(codebookSource);
  const hasRate = event.applicants !== null && codebook.responses <= event.applicants;
  return originMark(
    (hasRate ? computedFrom([printed]) : [printed]).map((one) => one.origin)[0] ?? printed.origin,
    lang,
  );
}

function responsesOf(content: SurveyContent, lang: Language): string {
  const { printed } = content.survey.codebook;
  if (printed === undefined) return responseWords(content, lang);
  return responseWords(content, lang) +
    say(lang, SECTIONS.printedOtherwise(printed.responses, bilingual(printed, "reason")));
}

function responseWords({ survey: { codebook, event, place } }: SurveyContent, lang: Language): string {
  const { responses } = codebook;
  const { date, applicants } = event;
  const day = date === null ? "" : say(lang, SECTIONS.day(dateLabel(date, lang)));
  if (applicants === null || responses > applicants) {
    return say(lang, SECTIONS.rateUnknown({ day, responses, applicants }));
  }
  const rate = percentHalfUp(responses, applicants);
  const read = applicantsAside({ event, place, side: sheetSide(codebook) }, lang);
  return say(lang, SECTIONS.rateKnown({ day, responses, rate, applicants })) + read;
}
