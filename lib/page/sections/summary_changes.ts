import { formatNumber } from "../../data/format_number.ts";
import type { Language } from "../../data/language.ts";
import { type Html, markup } from "../../rendering/markup.ts";
import { percentHalfUp } from "../../statistics/percent_half_up.ts";
import { say } from "../../wording/say.ts";
import type { PageContent } from "../page_content.ts";
import { constructLabel, methodLink, originMark } from "../page_words.ts";

/** What changed from before to after, a paragraph each. */
export function changesAnswer(
  { comparisons: { changes } }: Pick<PageContent, "comparisons">,
  lang: Language,
): readonly Html[] {
  return changes.flatMap((change) => {
    if (change.kind !== "paired") return [];
    const { favourable: { before, after, change: points }, pairs, movement: { rose, fell }, origin } = change;
    const share = (count: number) => pairs === 0 ? "-" : percentHalfUp(count, pairs);
    const { question } = change.counts.after.parts[0];
    const name = constructLabel({ ...question, timing: "only" }, lang);
    return [
      markup`<p>${originMark(origin, lang)} ${say(lang, change.place)}${say(lang, { ja: "で「", en: ": " })}${name}${
        say(lang, { ja: "」に肯定的な答えは", en: " – favourable answers " })
      }<strong>${before.count}${say(lang, { ja: "人", en: "" })} → ${after.count}${
        say(lang, { ja: "人", en: "" })
      }</strong>${
        say(lang, {
          ja: `（前後とも答えた${pairs}人中。${share(before.count)}% → ${share(after.count)}%、差の95%区間 ${
            signed(points.lower)
          }～${signed(points.upper)}ポイント。上がった${rose}人、下がった${fell}人）。`,
          en: ` of ${pairs} who answered both (${share(before.count)} % → ${
            share(after.count)
          } %, 95 % interval of the change ${signed(points.lower)} to ${
            signed(points.upper)
          } points; ${rose} rose, ${fell} fell).`,
        })
      } ${methodLink("before-after", say(lang, { ja: "前後の限界", en: "Limits" }))}</p>`,
    ];
  });
}

/** Points with their sign. */
function signed(difference: number): string {
  const points = formatNumber(100 * difference, { decimals: 1 });
  return difference > 0 ? `+${points}` : points.replace("-", "−");
}
