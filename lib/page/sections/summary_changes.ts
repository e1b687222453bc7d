import { questionTitle } from "../../wording/chart_heading.ts";
import type { Language } from "../../data/language.ts";
import { type Html, markup } from "../../rendering/markup.ts";
import { say } from "../../wording/say.ts";
import type { PageContent } from "../page_content.ts";
import { methodLink, originMark } from "../page_words.ts";
import { percentText, signedPoints } from "../../wording/number_words.ts";
import { SUMMARY } from "../../wording/summary_words.ts";

/** What changed from before to after, a paragraph each. */
export function changesAnswer(
  { comparisons: { changes } }: Pick<PageContent, "comparisons">,
  lang: Language,
): readonly Html[] {
  return changes.flatMap((change) => {
    if (change.kind !== "paired") return [];
    const { favourable: { before, after, change: points }, pairs, movement: { rose, fell }, origin } = change;
    const share = (count: number) => percentText(count, pairs);
    const all = change.respondents.after;
    const { question } = change.counts.after.parts[0];
    const name = questionTitle({ ...question, timing: "only" }, lang);
    return [
      markup`<p>${originMark(origin, lang)} ${say(lang, change.place)}${say(lang, SUMMARY.askedAbout)}${name}${
        say(lang, SUMMARY.favourableGrew)
      }<strong>${before.count}${say(lang, SUMMARY.peopleCounter)} → ${after.count}${
        say(lang, SUMMARY.peopleCounter)
      }</strong>${
        say(
          lang,
          SUMMARY.changeInNumbers({
            pairs,
            before: share(before.count),
            after: share(after.count),
            lower: signedPoints(points.lower),
            upper: signedPoints(points.upper),
            rose,
            fell,
            respondents: all.base,
            favourable: all.count,
            favourableShare: percentText(all.count, all.base),
          }),
        )
      } ${methodLink("before-after", say(lang, SUMMARY.limits))}</p>`,
    ];
  });
}
