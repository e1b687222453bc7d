import type { Bilingual, Language } from "../data/language.ts";
import { IMPORT_PAIR_WORDS as W } from "../wording/import_pair_words.ts";
import { say } from "../wording/say.ts";
import type { ImportPair, NoPair } from "./import_pair.ts";
import type { ImportPlan } from "./import_plan.ts";
import { noPlanText } from "./no_plan_text.ts";
import { planText } from "./plan_text.ts";
import type { PlanTextOptions } from "./plan_text_options.ts";

/** The plans of two sheets as text for a person, and what joins them. */
export function pairText(
  { before, after, questions, link, offered }: ImportPair,
  { before: ofBefore, after: ofAfter, lang }: {
    readonly before: PlanTextOptions;
    readonly after: PlanTextOptions;
    readonly lang: Language;
  },
): string {
  const to = (words: Bilingual) => say(lang, words);
  const wording = ({ form }: ImportPlan, id: string) =>
    (form.codebook.questions.find((question) => question.id === id)?.wording ?? id).replaceAll(/\s+/gu, " ");
  const lines = [
    ...questions.map((pair) => to(W.question(wording(before, pair.before), wording(after, pair.after)))),
    ...link === null ? [to(W.unlinked)] : [to(W.linked(link.column)), to(W.people(link))],
    ...offered === null ? [] : [to(W.offered(offered.column, offered.both))],
  ];
  return [
    planText(before, ofBefore),
    "",
    planText(after, ofAfter),
    "",
    to(W.heading),
    ...lines.map((line) => `  ${line}`),
  ].join("\n");
}

/** Why two files are no pair, as text for a person. */
export function noPairText(noPair: NoPair, lang: Language): string {
  switch (noPair.reason) {
    case "no-plan":
      return noPlanText(noPair.file, noPair.plan, lang);
    case "no-link-column":
      return say(lang, W.noLinkColumn(noPair.file, noPair.column));
    case "nothing-in-common":
      return say(lang, W.nothingInCommon);
    case "parted":
      return say(lang, W.parted);
  }
}
