import { codeMatrixFigure } from "../../figures/code_matrix.ts";
import { codeCountsTable } from "../../tables/code_counts_table.ts";
import { codingRulesTable } from "../../tables/coding_rules_table.ts";
import { countCodes } from "../../text/count_codes.ts";
import { markup } from "../../rendering/markup.ts";
import type { PageBuilder, PageSection } from "../page_builder.ts";
import type { PageContent } from "../page_content.ts";
import { methodLink } from "../page_words.ts";
import { say } from "../../wording/say.ts";

/** What the free answers are about: themes by written rules, each leading to its answers. */
export async function themesSection(page: PageBuilder, { coding }: PageContent): Promise<PageSection | null> {
  const { lang } = page;
  if (coding === null || coding.answers.length === 0) return null;
  const byCity = countCodes(coding, "municipality");
  const byEvent = countCodes(coding, "event");
  const themes = coding.rules.map(({ name, en }) => ({
    name,
    label: say(lang, { ja: name.replace(/^＊/, ""), en: en }),
    count: coding.answers.filter(({ codes }) => codes.some((code) => code.name === name)).length,
  })).filter(({ count }) => count > 0);
  return {
    id: "themes",
    title: say(lang, { ja: "自由記述の主題", en: "Themes of the free answers" }),
    body: markup`<p>${
      say(lang, {
        ja:
          "下の規則に当てはまる回答に主題を付けた。主題を選ぶと、その回答が出る。件数は上に載せた回答についてのもの。",
        en:
          "Answers get themes by the rules below. Choose a theme to see its answers. Counts are of the answers shown above.",
      })
    } ${methodLink("comments", say(lang, { ja: "自由記述の限界", en: "Limits of free answers" }))}</p>
<ul class="themes">${
      themes.map(({ name, label, count }) =>
        markup`<li><a href="#comments" data-theme="${name}">${label} <small>${count}${
          say(lang, { ja: "件", en: "" })
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
