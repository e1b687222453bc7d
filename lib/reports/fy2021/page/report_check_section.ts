import { reportFindingsTable } from "../tables/report_findings_table.ts";
import type { Fy2021 } from "../fy2021.ts";
import { markup } from "../../../rendering/markup.ts";
import type { SectionBuilder } from "../../../page/page_builder.ts";
import { say } from "../../../wording/say.ts";

/** Where the report does not agree with itself. */
export const reportCheckSection = ({ report }: Fy2021): SectionBuilder => (page) => {
  const { lang } = page;
  return {
    id: "check",
    title: say(lang, { ja: "報告書の検算", en: "The report checked" }),
    body: markup`<p>${
      say(lang, {
        ja:
          "日付、人数、図表番号、名称を報告書の中で突き合わせ、合わない箇所を挙げる。数字を引用するときに確かめてほしい。",
        en: "Dates, numbers of people, figure numbers and names held against each other. Look here before quoting.",
      })
    }</p>
${page.table(reportFindingsTable(report, { lang }))}`,
  };
};
