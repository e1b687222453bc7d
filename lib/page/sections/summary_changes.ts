import type { Language } from "../../data/language.ts";
import { combinedOrigin } from "../../data/origin.ts";
import { type Html, markup } from "../../rendering/markup.ts";
import { findings } from "../../wording/describe_before_after.ts";
import { changesVerdict } from "../../wording/describe_changes.ts";
import { PUNCTUATION, say } from "../../wording/say.ts";
import { SECTIONS } from "../../wording/section_words.ts";
import { SUMMARY } from "../../wording/summary_words.ts";
import type { PageContent } from "../page_content.ts";
import { methodLink, originMark } from "../page_marks.ts";
import type { PlaceOptions } from "./comparisons_section.ts";

/** What changed from before to after, a paragraph each. */
export function changesAnswer(
  { comparisons: { changes } }: Pick<PageContent, "comparisons">,
  lang: Language,
): readonly Html[] {
  return changes.flatMap((change) => {
    if (change.kind === "refused") return [];
    const [movement = "", ...verdicts] = findings(change, lang, { brief: true });
    const between = say(lang, PUNCTUATION.sentence);
    return [
      markup`<p>${originMark(change.origin, lang)} <strong>${movement}</strong>${between}${verdicts.join(between)} ${
        methodLink("before-after", say(lang, SUMMARY.limits))
      }</p>`,
    ];
  });
}

/** Where changes are shown in full, and what is not known of them; `null` where nothing was asked before and after. */
export function changesLinks(
  { comparisons: { changes } }: Pick<PageContent, "comparisons">,
  lang: Language,
  { prefix = "" }: PlaceOptions,
): Html | null {
  if (changes.length === 0) return null;
  return markup`<p><a href="#${prefix}before-after">${say(lang, SECTIONS.beforeAfter)}</a>${
    say(lang, PUNCTUATION.slash)
  }<a href="#${prefix}unseen">${say(lang, SECTIONS.unseen)}</a></p>`;
}

/**
 * Whether people changed more at one event than at another, a paragraph for each question that two of them asked alike; why that
 * is not known where none did.
 */
export function changeDifferencesAnswer(
  { comparisons: { changeDifferences } }: Pick<PageContent, "comparisons">,
  lang: Language,
  { prefix = "" }: PlaceOptions = {},
): readonly Html[] {
  if (changeDifferences.length === 0) return [];
  const compared = changeDifferences.filter((one) => one.kind === "changes");
  const link = markup`<a href="#${prefix}changes-compared">${say(lang, SECTIONS.changesCompared)}</a>`;
  if (compared.length === 0) {
    const origin = combinedOrigin(changeDifferences.map((one) => one.origin));
    return [markup`<p>${originMark(origin, lang)} ${say(lang, SUMMARY.changesAlone)} ${link}</p>`];
  }
  return compared.map((one) =>
    markup`<p>${originMark(one.origin, lang)} ${say(lang, SUMMARY.about(one.title))}<strong>${
      changesVerdict(one, lang)
    }</strong> ${link}</p>`
  );
}
