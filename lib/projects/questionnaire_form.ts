import { bilingual, type Language } from "../data/language.ts";
import { htmlPage } from "../rendering/html_page.ts";
import { type Html, markup } from "../rendering/markup.ts";
import type { Workbook, WorkbookRow } from "../rendering/workbook_form.ts";
import type { AnswerScale, Codebook, Question } from "../survey/codebook.ts";
import { QUESTIONNAIRE_WORDS } from "../wording/project_words.ts";
import { say } from "../wording/say.ts";

/** A questionnaire as people fill it in. */
export interface QuestionnaireForm {
  /** A whole HTML file for A4. */
  readonly page: string;
  /** The questionnaire, and a sheet into which returned ones are typed: its headings are what `import` knows. */
  readonly workbook: Workbook;
}

/** Options of {@linkcode questionnaireForm}. */
export interface QuestionnaireFormOptions {
  /** Municipality and event, as the title. */
  readonly place: string;
  /** @default "ja" */
  readonly lang?: Language;
}

/**
 * The questionnaire of a code book: every question with its number and wording, boxes to tick, lines to write on.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadSurvey } from "../survey/load_surveys.ts";
 * const { codebook } = await loadSurvey("gyoda-training-2");
 * const { page, workbook } = questionnaireForm(codebook, { place: "第2回研修" });
 * assert.ok(page.includes("☐"));
 * assert.deepEqual(workbook.sheets.length, 2);
 * ```
 */
export function questionnaireForm(
  codebook: Codebook,
  { place, lang = "ja" }: QuestionnaireFormOptions,
): QuestionnaireForm {
  const questions = codebook.questions.toSorted((a, b) => a.order - b.order);
  const asked = questions.map((question) => askedOf(codebook, question, lang));
  const title = say(lang, QUESTIONNAIRE_WORDS.title(place));
  return {
    page: htmlPage({
      title,
      language: lang,
      style: "@page{size:A4 portrait;margin:16mm}body{font-size:14px;line-height:1.7;max-width:700px;margin:0 auto}" +
        "h1{font-size:20px}li{margin:14px 0;break-inside:avoid}ol{padding-left:2em}.line{border-bottom:1px solid #6b7280;height:2.2em}" +
        ".answers{display:flex;flex-wrap:wrap;gap:2px 24px}",
      body: markup`<h1>${title}</h1>
<p>${say(lang, QUESTIONNAIRE_WORDS.lead)}</p>
<ol>
${
        asked.map(({ wording, hint, answers }) =>
          markup`<li><strong>${wording}</strong>${hint}<br>
${
            answers.length === 0
              ? BLANK_LINES
              : markup`<div class="answers">${answers.map((answer) => markup`<span>☐ ${answer}</span>\n`)}</div>`
          }</li>
`
        )
      }</ol>
<p>${say(lang, QUESTIONNAIRE_WORDS.thanks)}</p>`,
    }),
    workbook: formWorkbook(asked, { title, questions, lang }),
  };
}

/** The questionnaire as a sheet to read, and one with a column for each question to type answers into. */
function formWorkbook(
  asked: readonly Asked[],
  { title, questions, lang }: {
    readonly title: string;
    readonly questions: readonly Question[];
    readonly lang: Language;
  },
): Workbook {
  return {
    title,
    sheets: [
      {
        name: say(lang, QUESTIONNAIRE_WORDS.sheet),
        rows: [
          [{ value: title, look: "title", columnSpan: 2 }, null],
          ...asked.map(({ wording, hint, answers }, at): WorkbookRow => [
            { value: `${at + 1}. ${wording}${hint}` },
            { value: answers.length === 0 ? "" : answers.map((answer) => `☐ ${answer}`).join("\n") },
          ]),
        ],
        widths: [60, 50],
        orientation: "portrait",
      },
      {
        name: say(lang, QUESTIONNAIRE_WORDS.entry),
        rows: [[
          { value: say(lang, QUESTIONNAIRE_WORDS.number), look: "heading" },
          ...questions.map((question) => ({
            value: say(lang, bilingual(question, "wording")),
            look: "heading" as const,
          })),
        ]],
        widths: [8, ...questions.map(() => 24)],
        orientation: "landscape",
      },
    ],
  };
}

const BLANK_LINES: Html = markup`<div class="line"></div><div class="line"></div>`;

interface Asked {
  readonly wording: string;
  /** How many answers may be ticked, or what is to be written. */
  readonly hint: string;
  readonly answers: readonly string[];
}

function askedOf({ scales }: Codebook, question: Question, lang: Language): Asked {
  const scale = scales.find(({ id }) => id === question.scale);
  const { type } = question;
  return {
    wording: say(lang, bilingual(question, "wording")),
    hint: type === "multiple"
      ? say(lang, QUESTIONNAIRE_WORDS.several)
      : type === "number"
      ? rangeText(question, lang)
      : "",
    answers: scale === undefined ? [] : labelsOf(scale, lang),
  };
}

function labelsOf({ answers, otherAnswers }: AnswerScale, lang: Language): readonly string[] {
  return [...answers, ...otherAnswers].map((answer) => {
    const label = say(lang, bilingual(answer, "label"));
    return "withText" in answer && answer.withText === true ? `${label}${say(lang, QUESTIONNAIRE_WORDS.words)}` : label;
  });
}

/** From which number to which an answer may be. */
function rangeText({ id, numbers }: Question, lang: Language): string {
  if (numbers === undefined) {
    throw new TypeError(`Cannot ask ${id} as a question for a number must have a range: it has none`);
  }
  return say(lang, QUESTIONNAIRE_WORDS.range(numbers.minimum, numbers.maximum));
}
