import assert from "node:assert/strict";
import { projectPath } from "../../lib/data/project_path.ts";
import { presentationOrigin } from "../../lib/data/presentation.ts";
import { writeSeal } from "../../lib/data/respondents_seal.ts";
import { walkFiles } from "../../lib/data/folder_entries.ts";
import { chartFigure, surveyFigures } from "../../lib/figures/chart_figure.ts";
import { renderCsv } from "../../lib/rendering/render_csv.ts";
import { renderSvg } from "../../lib/rendering/render_svg.ts";
import { loadReport } from "../../lib/reports/fy2021/facts/load_report.ts";
import { loadSurveys } from "../../lib/survey/load_surveys.ts";
import { chartTable, surveyTables } from "../../lib/tables/chart_table.ts";
import { textFaults } from "../rendering/text_boxes.ts";

const report = await loadReport();
const charts = report.catalogue.records.filter(({ kind }) => kind.startsWith("chart-"));

Deno.test("all 33 charts are drawn, in the report's order, with its titles, in Japanese and English", async () => {
  const surveys = await loadSurveys({ report });
  for (const lang of ["ja", "en"] as const) {
    const figures = surveys.flatMap((survey) => surveyFigures(survey, { report, lang }));
    assert.deepEqual(figures.map(({ key }) => key), charts.map(({ key }) => key));
    assert.deepEqual(
      figures.map(({ title }) => title),
      charts.map(({ title, titleEnglish }) => lang === "ja" ? title : titleEnglish),
    );
    assert.deepEqual(figures.map(({ catalogueKeys }) => catalogueKeys), charts.map(({ key }) => [key]));
    for (const figure of figures) assert.deepEqual(textFaults(await renderSvg(figure)), [], `${figure.key} ${lang}`);
  }
});

Deno.test("the diverging form of every rating can be read too, whichever side the neutral answers take", async () => {
  for (const survey of await loadSurveys({ report })) {
    for (const neutral of ["astride", "aside"] as const) {
      for (const figure of surveyFigures(survey, { report, form: "diverging", neutral })) {
        assert.deepEqual(textFaults(await renderSvg(figure)), [], figure.key);
      }
    }
  }
});

Deno.test("each chart has its table, with the same people", async () => {
  const surveys = await loadSurveys({ report });
  const tables = surveys.flatMap((survey) => surveyTables(survey, { report }));
  assert.deepEqual(tables.map(({ key }) => key), charts.map(({ key }) => key));
  for (const table of tables) {
    const total = table.rows.at(-1);
    const survey = surveys.find(({ codebook }) =>
      codebook.questions.some(({ figureKeys }) => figureKeys.includes(table.key))
    );
    assert.deepEqual([total?.answer, total?.count, total?.share], ["回答者 計", survey?.codebook.responses, 100]);
  }
});

Deno.test("a chart that no survey feeds is refused", async () => {
  const surveys = await loadSurveys({ ids: ["soka-training-1"] });
  for (const make of [chartFigure, chartTable]) {
    assert.throws(() => make("9-9:nowhere", { report, surveys }), { name: "RangeError", message: /must feed it/ });
    assert.throws(() => make("2-9:gyoda-forum", { report, surveys }), { name: "RangeError", message: /must feed it/ });
  }
});

/** A copy of the surveys where one has observed answers: the generated ones, as somebody might have typed them in. */
async function withObserved<Result>(surveyId: string, run: (root: string) => Promise<Result>): Promise<Result> {
  const root = await Deno.makeTempDir();
  try {
    for (const file of [...await walkFiles("data/study"), ...await walkFiles("data/surveys")]) {
      // What somebody has put into the project meanwhile is not part of this test.
      if (/\/(responses|published_)/.test(file)) continue;
      await Deno.mkdir(`${root}/${file}`.replace(/\/[^/]+$/, ""), { recursive: true });
      await Deno.copyFile(projectPath(file), `${root}/${file}`);
    }
    const folder = `${root}/data/surveys/${surveyId}`;
    const text = await Deno.readTextFile(`${folder}/synthetic_responses.csv`);
    const sidecar = JSON.parse(await Deno.readTextFile(`${folder}/synthetic_responses.source.json`));
    await Deno.writeTextFile(`${folder}/responses.csv`, text);
    const { sha256: _, ...observed } = { ...sidecar, origin: "observed", title: "手入力した回答" };
    await writeSeal(`data/surveys/${surveyId}/responses.csv`, new TextEncoder().encode(text), { root });
    await Deno.writeTextFile(`${folder}/responses.source.json`, JSON.stringify(observed));
    return await run(root);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

Deno.test("observed answers of one survey take the mark off exactly that survey's figures and tables", async () => {
  await withObserved("soka-training-1", async (root) => {
    for (const survey of await loadSurveys({ root, report })) {
      const synthetic = survey.id !== "soka-training-1";
      for (const figure of surveyFigures(survey, { report })) {
        // The code book's answers are assumed: what people answered is then told by a reading of the questionnaire.
        assert.equal(presentationOrigin(figure), synthetic ? "synthetic" : "reading");
        assert.equal((await renderSvg(figure)).includes("合成データ"), synthetic, figure.key);
      }
      for (const table of surveyTables(survey, { report })) {
        assert.equal(new TextDecoder().decode(renderCsv(table)).includes("合成データ"), synthetic, table.key);
      }
    }
  });
});
