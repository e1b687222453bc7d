import type { Language } from "../data/language.ts";
import { type Html, lines, markup, trustedHtml } from "../rendering/markup.ts";
import { IMPORT_PAGE_WORDS as W } from "../wording/import_page_words.ts";
import { NEEDED_WORDS } from "../wording/import_option_words.ts";
import { say } from "../wording/say.ts";
import type { ImportPlan } from "./import_plan.ts";

/** Why a plan cannot be accepted yet; none when it can. */
export function reasonsAgainst({ form, needed, surveys }: ImportPlan, lang: Language): readonly string[] {
  const wordings = form.questionsWithoutColumn.map((id) =>
    form.codebook.questions.find((one) => one.id === id)?.wording ?? id
  );
  return [
    ...wordings.map((wording) => `${wording}: ${say(lang, W.noColumnYet)}`),
    ...needed.flatMap((what) => {
      const words = NEEDED_WORDS[what];
      return words === undefined ? [] : [say(lang, words.what)];
    }),
    ...surveys.some(({ kept }) => kept.length > 0) ? [] : [say(lang, W.rowsToKeep)],
  ];
}

export function acceptPart(plan: ImportPlan, lang: Language): Html {
  const reasons = reasonsAgainst(plan, lang);
  return markup`<section class="accept"><p>${
    reasons.length === 0
      ? say(lang, W.acceptHelp)
      : markup`<strong>${say(lang, W.cannotAccept)}</strong>${lines(reasons.join("\n"))}`
  }</p>
<button type="button" id="accept" class="main"${reasons.length > 0 && trustedHtml(" disabled")}>${
    say(lang, W.accept)
  }</button></section>`;
}
