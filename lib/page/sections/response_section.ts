import { responseRatesFigure } from "../../figures/response_rates.ts";
import { markup } from "../../rendering/markup.ts";
import { responseRatesTable } from "../../tables/response_rates_table.ts";
import { say } from "../../wording/say.ts";
import type { PageBuilder, PageSection } from "../page_builder.ts";
import { type PageContent, surveysOf } from "../page_content.ts";
import { methodLink } from "../page_words.ts";

/** Response rates come first: they say how much the answers can bear. */
export async function responseSection(page: PageBuilder, content: PageContent): Promise<PageSection | null> {
  const { lang } = page;
  const asked = { study: content.study, surveys: surveysOf(content) };
  if (asked.surveys.length === 0) return null;
  return {
    id: "response",
    title: say(lang, { ja: "回収率", en: "Response rates" }),
    body: markup`<p>${
      say(lang, {
        ja: "どの割合も、答えた人についてのもの。答えなかった人がどう考えたかは、どの集計からも分からない。",
        en: "Every share is of those who answered. What the others think no analysis can tell.",
      })
    } ${
      methodLink("bounds", say(lang, { ja: "参加申込者全体でありうる範囲", en: "What non-response leaves open" }))
    }</p>
${await page.figure(responseRatesFigure(asked, { lang }))}${
      page.table(responseRatesTable(asked, { lang }), { bars: ["rate"] })
    }`,
  };
}
