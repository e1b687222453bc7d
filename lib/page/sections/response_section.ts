import { responseRatesFigure } from "../../figures/response_rates.ts";
import { markup } from "../../rendering/markup.ts";
import { responseRatesTable } from "../../tables/response_rates_table.ts";
import { say } from "../../wording/say.ts";
import type { PageBuilder, PageSection } from "../page_builder.ts";
import { type PageContent, surveysOf } from "../page_content.ts";
import { methodLink } from "../page_words.ts";
import { COMMON } from "../../wording/common_words.ts";
import { SECTIONS } from "../../wording/section_words.ts";

/** Response rates come first: they say how much the answers can bear. */
export async function responseSection(page: PageBuilder, content: PageContent): Promise<PageSection | null> {
  const { lang } = page;
  const asked = { study: content.study, surveys: surveysOf(content) };
  if (asked.surveys.length === 0) return null;
  return {
    id: "response",
    title: say(lang, COMMON.responseRates),
    body: markup`<p>${say(lang, SECTIONS.responseLead)} ${methodLink("bounds", say(lang, SECTIONS.leftOpen))}</p>
${await page.figure(responseRatesFigure(asked, { lang }))}${
      page.table(responseRatesTable(asked, { lang }), { bars: ["rate"] })
    }`,
  };
}
