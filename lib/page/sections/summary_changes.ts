import { questionTitle } from "../../wording/chart_heading.ts";
import type { Language } from "../../data/language.ts";
import { type Html, markup } from "../../rendering/markup.ts";
import { say } from "../../wording/say.ts";
import type { PageContent } from "../page_content.ts";
import { methodLink, originMark } from "../page_words.ts";
import { percentText, signedPoints } from "../../wording/number_words.ts";

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
      markup`<p>${originMark(origin, lang)} ${say(lang, change.place)}${say(lang, { ja: "で「", en: ": " })}${name}${
        say(lang, { ja: "」に肯定的な答えは", en: " – favourable answers " })
      }<strong>${before.count}${say(lang, { ja: "人", en: "" })} → ${after.count}${
        say(lang, { ja: "人", en: "" })
      }</strong>${
        say(lang, {
          ja: `（前後とも答えた${pairs}人中。${share(before.count)}% → ${share(after.count)}%、差の95%信頼区間 ${
            signedPoints(points.lower)
          }～${
            signedPoints(points.upper)
          }ポイント。上がった${rose}人、下がった${fell}人。受講後は無回答を含む回答者${all.base}人中${all.count}人、${
            percentText(all.count, all.base)
          }%）。`,
          en: ` of ${pairs} who answered both (${share(before.count)} % → ${
            share(after.count)
          } %, 95 % interval of the change ${signedPoints(points.lower)} to ${
            signedPoints(points.upper)
          } points; ${rose} rose, ${fell} fell; afterwards ${all.count} of all ${all.base} respondents, ${
            percentText(all.count, all.base)
          } %).`,
        })
      } ${methodLink("before-after", say(lang, { ja: "前後の限界", en: "Limits" }))}</p>`,
    ];
  });
}
