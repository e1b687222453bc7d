import assert from "node:assert/strict";
import { sourceLine } from "../../lib/wording/source_line.ts";
import { exampleFigure, exampleSource } from "../rendering/examples.ts";

Deno.test("the numbers of the report's figures are in its order, runs of three or more drawn together", () => {
  const figureKeys = ["2-17:a", "2-6:a", "2-8:a", "2-7:a", "3-1:f", "1-4:project", "1-5:project", "1-5:again"];
  const sources = [exampleSource({ figureKeys })];
  assert.equal(sourceLine(exampleFigure({ sources })), "出典: 報告書 図表1-4・1-5・2-6～2-8・2-17・3-1");
  assert.equal(
    sourceLine(exampleFigure({ sources, language: "en" })),
    "Source: report, figures 1-4, 1-5, 2-6 to 2-8, 2-17, 3-1",
  );
});

Deno.test("a number that several sources hold stands once, also behind others, and 2-9 comes before 2-10", () => {
  const sources = [["2-10:a", "2-9:a"], ["2-9:a", "2-3:a"], ["2-3:b", "2-10:a"]].map((figureKeys, at) =>
    exampleSource({ figureKeys, file: `data/report/${at}.csv` })
  );
  const figures = /図表([\d・～-]+)/.exec(sourceLine(exampleFigure({ sources })))?.[1];
  assert.equal(figures, "2-3・2-9・2-10");
});

Deno.test("a row of the report names its own number, not all that its file holds", () => {
  const sources = [exampleSource({ figureKeys: ["2-11:gyoda-forum", "2-15:gyoda-forum"] })];
  const figure = exampleFigure({ sources, catalogueKeys: ["2-15:gyoda-forum"] });
  assert.equal(sourceLine(figure), "出典: 報告書 図表2-15");
});

Deno.test("observed data is named by title and number of rows, never by its file, and several sources are joined once each", () => {
  const observed = exampleSource({ origin: "observed", figureKeys: ["2-9:gyoda-forum"] });
  assert.equal(
    sourceLine(exampleFigure({ sources: [exampleSource(), observed, observed] })),
    "出典: 報告書 図表2-2／例の資料（n=20）",
  );
});

Deno.test("published data of no figure is named by title and citation", () => {
  assert.equal(sourceLine(exampleFigure({ sources: [exampleSource({ figureKeys: [] })] })), "出典: 例の資料（tests）");
});

Deno.test("what this project wrote itself is cited in the language of the figure", () => {
  const sources = [exampleSource({ figureKeys: [], citation: "本プロジェクト data/text/coding_rules.txt" })];
  const ofProject = (language: "ja" | "en") => sourceLine(exampleFigure({ sources, language }));
  assert.equal(ofProject("ja"), "出典: 例の資料（本プロジェクト）");
  assert.equal(ofProject("en"), "Source: Example data (this project)");
});

Deno.test("a number the report prints more than once says which one is meant", () => {
  const figureKeys = [
    "2-68:tomakomai-practice",
    "2-68:kushiro-hearing",
    "2-70:exchange",
    "2-71:exchange",
    "2-72:exchange-1",
  ];
  const exchange = { ja: "意見交換会", en: "exchange" };
  const figureRemarks = {
    "2-68:tomakomai-practice": { ja: "苫小牧市", en: "Tomakomai" },
    "2-68:kushiro-hearing": { ja: "釧路市", en: "Kushiro" },
    "2-70:exchange": exchange,
    "2-71:exchange": exchange,
    "2-72:exchange-1": exchange,
  };
  const sources = [exampleSource({ figureKeys: [...figureKeys, "2-77:kushiro-outcome"], figureRemarks })];
  assert.equal(
    sourceLine(exampleFigure({ sources })),
    "出典: 報告書 図表2-68（苫小牧市）・2-68（釧路市）・2-70～2-72（意見交換会）・2-77",
  );
});

const sample = (survey: string, rows: number, title = "例の資料") =>
  exampleSource({
    origin: "synthetic",
    file: `data/surveys/${survey}/synthetic_responses.csv`,
    title,
    titleEnglish: title,
    rows,
    figureKeys: [],
  });

Deno.test("sources of one kind are said in one breath, each with its n, the mark and what their titles share once", () => {
  const sources = [
    sample("one", 124, "葉山野市 講座 見本の回答"),
    sample("two", 20, "河野町 集い 見本の回答"),
    sample("one", 124, "葉山野市 講座 見本の回答"),
  ];
  assert.equal(
    sourceLine(exampleFigure({ sources })),
    "出典: 合成データ（実際の回答ではない）葉山野市 講座（n=124）・河野町 集い（n=20）の見本の回答",
  );
  const english = [sample("one", 124, "Sample answers, Lecture"), sample("two", 20, "Sample answers, Meeting")];
  assert.equal(
    sourceLine(exampleFigure({ sources: english, language: "en" })),
    "Source: SYNTHETIC DATA (合成データ), not real answers: Sample answers: Lecture (n=124), Meeting (n=20)",
  );
  // What begins alike stays in front, what ends alike behind: two trainings of one city.
  const trainings = [
    sample("one", 20, "河野町 講座 第1回 見本の回答"),
    sample("two", 12, "河野町 講座 第2回 見本の回答"),
  ];
  assert.equal(
    sourceLine(exampleFigure({ sources: trainings })),
    "出典: 合成データ（実際の回答ではない）河野町 講座 第1回（n=20）・第2回（n=12）の見本の回答",
  );
  const unlike = [sample("one", 1, "甲"), sample("two", 2, "乙")];
  assert.equal(
    sourceLine(exampleFigure({ sources: unlike })),
    "出典: 合成データ（実際の回答ではない）甲（n=1）・乙（n=2）",
  );
});

Deno.test("where something is generated that is said first, in whatever order the sources come", () => {
  for (const sources of [[exampleSource(), sample("one", 9)], [sample("one", 9), exampleSource()]]) {
    assert.equal(
      sourceLine(exampleFigure({ sources })),
      "出典: 合成データ（実際の回答ではない）例の資料（n=9）／報告書 図表2-2",
    );
  }
});
