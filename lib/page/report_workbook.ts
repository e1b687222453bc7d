import { catalogueTableOf } from "../tables/catalogue_table.ts";
import { surveyTables } from "../tables/chart_table.ts";
import { reportFindingsTable } from "../tables/report_findings_table.ts";
import { reportTable } from "../tables/report_table.ts";
import { responseRatesTable } from "../tables/response_rates_table.ts";
import type { Table } from "../tables/table.ts";
import type { Workbook } from "../rendering/write_workbook.ts";
import { type PageContent, understandingResults } from "./page_content.ts";
import { surveyPlace } from "./page_words.ts";
import { tablesWorkbook, type WorkbookChapter } from "./tables_workbook.ts";
import { transitionTable } from "./transition_table.ts";
import { understandingTable } from "./understanding_table.ts";

/** The workbook of all tables, in Japanese, and the tables in it. */
export interface ReportWorkbook {
  readonly workbook: Workbook;
  readonly tables: readonly Table[];
}

/**
 * The committee's workbook: results first, each event's answers, then every table of the report, the check, the catalogue.
 */
export function reportWorkbook(content: PageContent): ReportWorkbook {
  const { report, surveys } = content;
  const comments = new Set<string>(
    report.catalogue.records.filter(({ kind }) => kind === "comments").map(({ key }) => key),
  );
  const reproduced = report.catalogue.records.filter(({ status }) => status === "reproduced").map(({ key }) => key);
  const chapters: readonly WorkbookChapter[] = [
    {
      title: "要点",
      tables: [
        ...(understandingResults(content).length === 0 ? [] : [understandingTable(content)]),
        responseRatesTable(report),
        ...surveys.flatMap(({ transitions }) => transitions.map((transition) => transitionTable(transition))),
      ],
    },
    ...surveys.map((survey) => ({
      title: `単純集計 ${surveyPlace(survey, "ja")}`,
      tables: surveyTables(survey.survey, { report }),
    })),
    {
      title: "自由記述（原文ママ）",
      tables: reproduced.filter((key) => comments.has(key)).map((key) => reportTable(report, key)),
    },
    {
      title: "報告書の表",
      tables: reproduced.filter((key) => !comments.has(key)).map((key) => reportTable(report, key)),
    },
    { title: "検算と一覧", tables: [reportFindingsTable(report), catalogueTableOf(report)] },
  ].filter(({ tables }) => tables.length > 0);
  const synthetic = surveys.filter(({ survey }) => survey.origin === "synthetic").map((survey) =>
    surveyPlace(survey, "ja")
  );
  const workbook = tablesWorkbook(chapters, {
    title: "重層的支援体制の理解度調査 ― 表（令和3年度）",
    remarks: [
      "シート名をクリックすると表に移る。どの行にもデータ種別がある。",
      ...(synthetic.length === 0 ? [] : [
        `合成データは、報告書が値を載せていない選択式設問のための見本であり、実際の回答ではない。結論には使えない（${
          synthetic.join("、")
        }）。`,
      ]),
    ],
  });
  return { workbook, tables: chapters.flatMap(({ tables }) => tables) };
}
