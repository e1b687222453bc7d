import type { Bilingual, Language } from "../data/language.ts";
import { type Html, markup } from "../rendering/markup.ts";
import { IMPORT_PAGE_WORDS as W } from "../wording/import_page_words.ts";
import { FAULT_WORDS, nameIn } from "../wording/import_names.ts";
import { say } from "../wording/say.ts";
import { option } from "./form_controls.ts";
import type { ImportPlan } from "./import_plan.ts";
import { refusedValues } from "./refused_values.ts";

/** Values of refused answers that are listed; a file of nothing but free text has thousands. */
const MOST_VALUES = 100;

export function refusedPart(plan: ImportPlan, lang: Language): Html {
  const to = (words: Bilingual) => say(lang, words);
  const values = refusedValues(plan);
  const decided = plan.form.mapping.answers;
  if (values.length === 0 && decided.length === 0) return markup``;
  const rows = values.slice(0, MOST_VALUES).map(({ kind, question, written, lines: places, nearest }, at) => {
    const asked = plan.form.codebook.questions.find(({ id }) => id === question);
    const scale = plan.form.codebook.scales.find(({ id }) => id === asked?.scale);
    const choice = kind !== "unknown-answer" || scale === undefined || question === null || written === null
      ? markup`${to(W.refuse)}`
      : markup`<select id="meaning-${at}" aria-label="${
        to(W.meaning)
      }: ${written}" data-edit="answer" data-question="${question}" data-written="${written}">${
        option("!refuse", to(W.refuse), true)
      }${option("!missing", to(W.missing), false)}${
        scale.answers.map(({ label }) =>
          option(label, label === nearest?.label ? `${label}（${nearest.score.toFixed(2)}）` : label, false)
        )
      }</select>`;
    return markup`<tr><td>${asked?.wording ?? ""}</td><td>${written ?? ""}</td><td>${
      to(nameIn(FAULT_WORDS, kind))
    }</td><td class="number">${places.length}</td><td>${choice}</td></tr>`;
  });
  const settled = decided.map(({ question, written, label }, at) => {
    const asked = plan.form.codebook.questions.find(({ id }) => id === question);
    return markup`<tr><td>${asked?.wording ?? question}</td><td>${written}</td><td>→ ${
      label ?? to(W.missing)
    }</td><td></td><td><button type="button" id="undo-${at}" data-undo="${question}" data-written="${written}" aria-label="${
      to(W.undo)
    }: ${written}">${to(W.undo)}</button></td></tr>`;
  });
  return markup`<section aria-labelledby="h-refused"><h2 id="h-refused">${to(W.refused)}</h2>
<div class="wide" tabindex="0" role="group" aria-labelledby="h-refused"><table><thead><tr><th scope="col">${
    to(W.asked)
  }</th><th scope="col">${to(W.written)}</th><th scope="col">${to(W.why)}</th><th scope="col">${
    to(W.rows)
  }</th><th scope="col">${to(W.meaning)}</th></tr></thead><tbody>${rows}${settled}</tbody></table></div></section>`;
}
