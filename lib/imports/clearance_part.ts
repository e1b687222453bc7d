import { valueAt } from "../data/value_at.ts";
import { z } from "zod";
import type { Bilingual, Language } from "../data/language.ts";
import { type Html, markup } from "../rendering/markup.ts";
import type { ListedAnswer } from "../text/review_answers.ts";
import { clearanceState, IMPORT_PAGE_WORDS as W } from "../wording/import_page_words.ts";
import { say } from "../wording/say.ts";
import { field } from "./form_controls.ts";

/** The free answers of one survey, for whoever holds them. */
export interface FreeAnswersToClear {
  readonly surveyId: string;
  readonly title: string;
  /** What was asked, by the question's id. */
  readonly wordings: ReadonlyMap<string, string>;
  readonly listed: readonly ListedAnswer[];
}

/** Answers that are read at a time. */
const AT_A_TIME = 10;

/** What the page sends: who cleared which answers, and when; all that were shown have been read. */
export const clearedSchema = z.strictObject({
  survey: z.string(),
  by: z.string().trim().min(1),
  on: z.iso.date(),
  answers: z.array(z.strictObject({
    question: z.string(),
    line: z.int().min(2),
    text: z.string().trim().min(1),
  })),
});

/** An answer by which it is known on the page. */
export function answerName({ questionId, line }: Pick<ListedAnswer, "questionId" | "line">): string {
  return `${questionId}:${line}`;
}

/** The next answers that nobody has cleared and that have not been passed over. */
export function nextToClear(
  { listed }: FreeAnswersToClear,
  passedOver: ReadonlySet<string>,
): readonly ListedAnswer[] {
  return listed.filter((one) => one.by === "" && !passedOver.has(answerName(one))).slice(0, AT_A_TIME);
}

/** The next answers of a survey to be read, each with a box to tick and its words to be changed. */
export function clearancePart(
  review: FreeAnswersToClear,
  { next, lang, by, on }: {
    readonly next: readonly ListedAnswer[];
    readonly lang: Language;
    /** Who cleared the answers before, and the day. */
    readonly by: string;
    readonly on: string;
  },
): Html {
  const to = (words: Bilingual) => say(lang, words);
  const { surveyId, title, listed, wordings } = review;
  const cleared = listed.filter((one) => one.by !== "").length;
  return markup`<section aria-labelledby="h-clear"><h2 id="h-clear" tabindex="-1">${to(W.clearance)}</h2>
<p>${to(W.clearanceHelp)}</p>
<p id="clear-state">${to(clearanceState({ title, answers: listed.length, cleared, shown: next.length }))}</p>
<form id="clear" data-survey="${surveyId}">
<div class="fields">
${field("cleared-by", to(W.clearedBy), markup`<input id="cleared-by" required autocomplete="name" value="${by}">`)}
${field("cleared-on", to(W.clearedOn), markup`<input id="cleared-on" type="date" required value="${on}">`)}
</div>
<ol class="answers-to-clear">${
    next.map(({ questionId, line, published, kinds }, at) =>
      markup`<li data-answer="${questionId}" data-line="${line}"><p id="asked-${at}">${
        valueAt(wordings, questionId, "wording of")
      }${kinds.length > 0 && markup` <span class="mark open">${to(W.telling)}</span>`}</p>
<textarea id="words-${at}" rows="2" aria-labelledby="asked-${at}">${published}</textarea>
<label><input type="checkbox" id="shown-${at}"> ${to(W.mayBeShown)}</label></li>`
    )
  }</ol>
<button type="submit" id="record" class="main">${to(W.record)}</button>
</form>
<p>${to(W.later)}</p></section>`;
}
