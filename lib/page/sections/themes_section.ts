import { codeMatrixFigure } from "../../figures/code_matrix.ts";
import { codeCountsTable } from "../../tables/code_counts_table.ts";
import { codingRulesTable } from "../../tables/coding_rules_table.ts";
import { countCodes } from "../../text/count_codes.ts";
import { markup } from "../../rendering/markup.ts";
import type { PageBuilder, PageSection } from "../page_builder.ts";
import type { PageContent } from "../page_content.ts";
import { methodLink } from "../page_words.ts";
import { say } from "../../wording/say.ts";
import { SECTIONS } from "../../wording/section_words.ts";
import { themeName } from "../../wording/theme_words.ts";

/** What the free answers are about: themes by written rules, each leading to its answers. */
export async function themesSection(page: PageBuilder, { coding }: PageContent): Promise<PageSection | null> {
  const { lang } = page;
  if (coding === null || coding.answers.length === 0) return null;
  const byCity = countCodes(coding, "municipality");
  const byEvent = countCodes(coding, "event");
  const themes = coding.rules.map(({ name, en }) => ({
    name,
    label: say(lang, themeName({ name, en })),
    count: coding.answers.filter(({ codes }) => codes.some((code) => code.name === name)).length,
  })).filter(({ count }) => count > 0);
  return {
    id: "themes",
    title: say(lang, SECTIONS.themesTitle),
    body: markup`<p>${say(lang, SECTIONS.themesLead)} ${methodLink("comments", say(lang, SECTIONS.limitsOfAnswers))}</p>
<ul class="themes">${
      themes.map(({ name, label, count }) =>
        markup`<li><a href="#comments" data-theme="${name}">${label} <small>${count}${
          say(lang, SECTIONS.answerCounter)
        }</small></a></li>\n`
      )
    }</ul>
${await page.figure(codeMatrixFigure(byCity, { lang }))}${
      page.table(codeCountsTable(byCity, { lang }), { folded: true })
    }${await page
      .figure(codeMatrixFigure(byEvent, { lang }))}${page.table(codeCountsTable(byEvent, { lang }), { folded: true })}${
      page.table(codingRulesTable(coding, { lang }), { folded: true })
    }`,
  };
}
