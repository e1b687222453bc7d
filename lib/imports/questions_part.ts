import type { Bilingual, Language } from "../data/language.ts";
import { type Html, markup, trustedHtml } from "../rendering/markup.ts";
import type { Question } from "../survey/codebook.ts";
import { ANSWER_SIDES } from "../survey/answer_schemas.ts";
import { IMPORT_PAGE_WORDS as W } from "../wording/import_page_words.ts";
import { GUESS_WORDS, nameIn, TIMING_WORDS, TYPE_WORDS } from "../wording/import_names.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import { option } from "./form_controls.ts";
import type { ImportPlan } from "./import_plan.ts";

export function questionsPart(plan: ImportPlan, lang: Language): Html {
  const { form } = plan;
  return markup`<section aria-labelledby="h-questions"><h2 id="h-questions">${say(lang, W.questions)}</h2>
<ol class="questions">${form.codebook.questions.map((question) => questionItem(question, plan, lang))}</ol></section>`;
}

function questionItem(question: Question, { form, columns }: ImportPlan, lang: Language): Html {
  const to = (words: Bilingual) => say(lang, words);
  const { id, wording, type, timing } = question;
  const guesses = form.guesses.filter((guess) => guess.question === id)
    .map(({ what }) => to(nameIn(GUESS_WORDS, what)));
  const own = columns.filter(({ mapped }) => mapped !== null && "question" in mapped && mapped.question === id);
  const scale = form.codebook.scales.find((one) => one.id === question.scale);
  const types = type === "single" || type === "scale" ? ["single", "scale", "free"] : [type, "free"];
  const kind = form.isProposed && type !== "free"
    ? markup`<label for="type-${id}">${
      to(W.type)
    }</label> <select id="type-${id}" data-edit="type" data-question="${id}">${
      [...new Set(types)].map((one) => option(one, to(nameIn(TYPE_WORDS, one)), one === type))
    }</select>`
    : markup`<span class="type">${to(nameIn(TYPE_WORDS, type))}</span>`;
  return markup`<li class="question" data-drop="${id}"><h3>${wording}</h3>
<p>${kind}${
    timing !== "only" &&
    markup` <span class="mark">${to(TIMING_WORDS[timing])}</span>`
  }${
    guesses.length > 0 &&
    markup` <span class="mark guess">${to(W.guessed)}: ${guesses.join(to(PUNCTUATION.comma))}</span>`
  }${
    own.length === 0 &&
    markup` <span class="mark open">${to(W.noColumnYet)}</span> <span class="drop">${to(W.dropHere)}</span>`
  }</p>
${scale !== undefined && answersList(question, { scale, isProposed: form.isProposed, lang })}</li>`;
}

function answersList(
  { id, type }: Question,
  { scale, isProposed, lang }: {
    readonly scale: ImportPlan["form"]["codebook"]["scales"][number];
    readonly isProposed: boolean;
    readonly lang: Language;
  },
): Html {
  const to = (words: Bilingual) => say(lang, words);
  const last = scale.answers.length - 1;
  const beside = scale.otherAnswers.map(({ label }) => markup`<li>${label}</li>`);
  if (!isProposed) {
    return markup`<ul class="answers">${scale.answers.map(({ label }) => markup`<li>${label}</li>`)}${beside}</ul>`;
  }
  const step = (at: number, by: -1 | 1, label: string) =>
    markup`<button type="button" id="move-${id}-${at}-${
      by === -1 ? "up" : "down"
    }" data-move="${id}" data-from="${at}" data-to="${at + by}"${
      (at + by < 0 || at + by > last) && trustedHtml(" disabled")
    } aria-label="${label}: ${to(by === -1 ? W.up : W.down)}">${by === -1 ? "↑" : "↓"}</button>`;
  return markup`<details${type === "scale" && trustedHtml(" open")}><summary>${
    to(W.answers)
  }: ${scale.answers.length}</summary>
<ol class="answers">${
    scale.answers.map(({ label, side }, at) =>
      markup`<li draggable="true" data-order="${id}" data-at="${at}"><span class="label">${label}</span>${
        step(at, -1, label)
      }${step(at, 1, label)}${
        side !== undefined &&
        markup`<select id="side-${id}-${at}" aria-label="${label}: ${
          to(W.side)
        }" data-edit="side" data-question="${id}" data-label="${label}">${
          ANSWER_SIDES.map((one) => option(one, to(W[one]), one === side))
        }</select>`
      }</li>`
    )
  }${beside}</ol></details>`;
}
