import { responseRatesFigure } from "../../figures/response_rates.ts";
import { responseRatesTable } from "../../tables/response_rates_table.ts";
import { markup } from "../../rendering/markup.ts";
import type { SectionBuilder } from "../page_builder.ts";
import { methodLink } from "../page_words.ts";
import { say } from "../../wording/say.ts";

/** Response rates come first: they say how much the answers can bear. */
export const responseSection: SectionBuilder = async (page) => {
  const { content: { study, surveys }, lang } = page;
  const data = { study, surveys: surveys.map(({ survey }) => survey) };
  return {
    id: "response",
    title: say(lang, { ja: "回収率", en: "Response rates" }),
    body: markup`<p>${
      say(lang, {
        ja: "どの割合も、答えた人についてのもの。答えなかった人がどう考えたかは、どの集計からも分からない。",
        en: "Every share is of those who answered. What the others think no analysis can tell.",
      })
    } ${methodLink("bounds", say(lang, { ja: "無回答が残す幅", en: "What non-response leaves open" }))}</p>
${await page.figure(responseRatesFigure(data, { lang }))}${
      page.table(responseRatesTable(data, { lang }), { bars: ["rate"] })
    }`,
  };
};
