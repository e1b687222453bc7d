import type { PageBuilder, PlacedPresentation, SectionBuilder } from "../../../page/page_builder.ts";
import { type Html, markup } from "../../../rendering/markup.ts";
import type { Report } from "../facts/load_report.ts";
import { reportTables } from "../tables/report_table.ts";
import { citySheetTable } from "../tables/city_sheet_table.ts";
import { chainFigure } from "../figures/chain.ts";
import { consultationBodiesFigure } from "../figures/consultation_bodies.ts";
import { municipalProfilesFigure } from "../figures/municipal_profiles.ts";
import { municipalityName } from "../../../wording/study_names.ts";
import type { Fy2021 } from "../fy2021.ts";
import { methodLink, presentationId } from "../../../page/page_marks.ts";
import type { Figure } from "../../../figures/figure.ts";
import type { Table } from "../../../tables/table.ts";
import { say } from "../../../wording/say.ts";
import { sheetCoverageFigure } from "../../../figures/sheet_coverage.ts";
import { assessmentSheetTable } from "../../../tables/assessment_tables.ts";
import { sharedIssuesTable } from "../../../tables/shared_issues_table.ts";
import { sheetCoverageTable } from "../../../tables/sheet_coverage_table.ts";
import { discussionIssuesTable } from "../tables/discussion_issues_table.ts";
import { CONCLUSIONS_TABLE, recordParts, recordTitle } from "./record_parts.ts";
import { guideTable } from "../tables/guide_table.ts";
import { issueMatrixTable } from "../tables/issue_matrix_table.ts";
import { goalOutcomesTable } from "../tables/goal_outcomes_table.ts";
import { issueChainsTable } from "../tables/issue_chains_table.ts";
import { requiredItemsTable } from "../tables/required_items_table.ts";
import { reportFindingsTable } from "../tables/report_check_tables.ts";

/** Tables of the report of some scopes (or of one key), folded, unless they stand elsewhere on the page. */
export function tablesOf(page: PageBuilder, report: Report, scopes: readonly string[]): readonly Html[] {
  const { lang } = page;
  return reportTables(report, scopes, { lang })
    .filter((table) => !isPlaced(page, table))
    .map((table) => page.table(table, { folded: true }));
}

function isPlaced({ placed }: PageBuilder, { kind, key }: Pick<PlacedPresentation, "kind" | "key">): boolean {
  return placed.some((other) => other.kind === kind && other.key === key);
}

/** Each stands on the page once: where the record would have it again, it leads there. */
function elsewhere(item: Figure | Table): Html {
  return markup`<p class="elsewhere">${item.title}: <a href="#${presentationId(item)}">${
    say(item.language, { ja: "このページの別の箇所にあります", en: "is elsewhere on this page" })
  }</a></p>\n`;
}

/** Each city: from what the hearing found to what came of it, then the tables behind it. */
export const citiesSection = ({ report }: Fy2021): SectionBuilder => async (page) => {
  const { lang } = page;
  const cities = report.municipalities.records.filter(({ role }) => role === "studied");
  const bodies: Html[] = [];
  for (const city of cities) {
    bodies.push(
      markup`<section class="own-page" aria-labelledby="city-${city.municipalityId}"><h3 id="city-${city.municipalityId}">${
        municipalityName(city, lang)
      }</h3>
${page.table(citySheetTable(report, city.municipalityId, { lang }))}${await page.figure(
        chainFigure(report, city.municipalityId, { lang }),
      )}${tablesOf(page, report, [`${city.municipalityId}-outcome`, `${city.municipalityId}-hearing`])}</section>\n`,
    );
  }
  return {
    id: "cities",
    title: say(lang, { ja: "市ごとの課題と成果", en: "Issues and outcomes by city" }),
    parts: cities.map((city) => ({ id: `city-${city.municipalityId}`, title: municipalityName(city, lang) })),
    body: markup`<p>${
      say(lang, {
        ja:
          "事前ヒアリングで分かったこと、年度末の目標、取り組み、成果を市ごとにまとめました。成果は報告書の自己評価で、第三者による評価ではありません。",
        en:
          "For each city: what was learned in the interview, the year-end goals, the actions and the outcomes. The outcomes are the report's own assessment, not that of a third party.",
      })
    } ${methodLink("status", say(lang, { ja: "残る課題の読み取り", en: "How remaining issues were read" }))}</p>
${await page.figure(municipalProfilesFigure(report, { lang }))}${await page.figure(
      consultationBodiesFigure(report, { lang }),
    )}${tablesOf(page, report, ["2-2:method"])}${bodies}`,
  };
};

/** How the project went: its schedule, people and method, the exchange meetings, and the framework of the last chapter. */
export const recordSection = ({ report }: Fy2021): SectionBuilder => async (page) => {
  const { lang } = page;
  const parts = recordParts(report, lang);
  const bodies: Html[] = [];
  for (const { id, title, items } of parts) {
    const drawn: Html[] = [];
    for (const item of items) {
      drawn.push(
        isPlaced(page, item)
          ? elsewhere(item)
          : item.kind === "figure"
          ? await page.figure(item)
          : page.table(item, { folded: item.key !== CONCLUSIONS_TABLE }),
      );
    }
    bodies.push(markup`<h3 id="${id}">${title}</h3>\n${drawn}\n`);
  }
  return {
    id: "record",
    title: recordTitle(lang),
    parts: parts.map(({ id, title }) => ({ id, title })),
    body: markup`${bodies}`,
  };
};

/** From issue to outcome across the cities: goals and outcomes, shared issues, the assessment sheets. */
export const assessmentSection = ({ report, sheets, taken }: Fy2021): SectionBuilder => async (page) => {
  const { lang } = page;
  if (sheets.length === 0) return null;
  return {
    id: "assessment",
    title: say(lang, { ja: "課題から成果まで（5市）", en: "From issue to outcome (five cities)" }),
    body: markup`<p>${
      say(lang, {
        ja:
          "年度末の目標に対してどのような成果が挙げられたか、どの課題が複数の市に共通するか、アセスメントシートのどの欄に記入できるかを、5市で見比べます。",
        en:
          "Compares the five cities: what outcomes are named for the year-end goals, which issues several cities share, and which cells of the assessment sheet can be filled in.",
      })
    } ${methodLink("status", say(lang, { ja: "残る課題の読み取り", en: "How remaining issues were read" }))}</p>
${page.table(goalOutcomesTable(report, { lang }))}${
      page.table(sharedIssuesTable(report, sheets, { lang }), { folded: true })
    }${page.table(issueChainsTable(report, { lang }), { folded: true })}${
      page.table(requiredItemsTable(report, taken, { lang }), { folded: true })
    }${page.table(discussionIssuesTable(report, { lang }), { folded: true })}${await page.figure(
      sheetCoverageFigure(report, sheets, { lang }),
    )}${page.table(sheetCoverageTable(report, sheets, { lang }), { folded: true })}${
      sheets.map((sheet) => page.table(assessmentSheetTable(report, sheet, { lang }), { folded: true }))
    }`,
  };
};

/** For a municipality that starts out: from its issue to an action, who did it and what came of it. */
export const guideSection = ({ report, taken }: Fy2021): SectionBuilder => (page) => {
  const { lang } = page;
  return {
    id: "guide",
    title: say(lang, { ja: "これから始める自治体のために", en: "For municipalities starting out" }),
    body: markup`<p>${
      say(lang, {
        ja:
          "自分の市に近い課題の行を探すと、応える項目と取り組み、進め方、行った市、挙げられた成果と残る課題、役立つ資料がたどれます。印刷用の一枚と記入用のアセスメントシートは、このページと同じフォルダの forms に入っています。",
        en:
          "Find the row closest to an issue of your own: it leads to the item and actions that answer it, how to go about them, which cities did so, the outcomes named and what remains, and useful appendices. A sheet to print and a blank assessment sheet are in the folder “forms” next to this page.",
      })
    }</p>
${page.table(guideTable(report, taken, { lang }))}${page.table(issueMatrixTable(report, { lang }))}`,
  };
};

/** Where the report does not agree with itself. */
export const reportCheckSection = ({ report }: Fy2021): SectionBuilder => (page) => {
  const { lang } = page;
  return {
    id: "check",
    title: say(lang, { ja: "報告書の検算", en: "Checking the report" }),
    body: markup`<p>${
      say(lang, {
        ja:
          "日付、人数、図表番号、名称を照合し、通読もして、一致しない箇所や、記載からは分からない箇所をまとめました。引用するときに確認してください。",
        en:
          "Dates, numbers of people, figure numbers and names were checked against one another, and the whole text was read through; this lists what does not agree or cannot be told from the text. Please check it before quoting.",
      })
    }</p>
${page.table(reportFindingsTable(report, { lang }))}${
      page.table(reportFindingsTable(report, { lang, concern: "form" }))
    }`,
  };
};
