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

Deno.test("a row of the report names its own number, not all that its file holds", () => {
  const sources = [exampleSource({ figureKeys: ["2-11:gyoda-forum", "2-15:gyoda-forum"] })];
  const figure = exampleFigure({ sources, catalogueKeys: ["2-15:gyoda-forum"] });
  assert.equal(sourceLine(figure), "出典: 報告書 図表2-15");
});

Deno.test("observed data is named by file and number of rows, and several sources are joined once each", () => {
  const observed = exampleSource({ origin: "observed", figureKeys: ["2-9:gyoda-forum"] });
  assert.equal(
    sourceLine(exampleFigure({ sources: [exampleSource(), observed, observed] })),
    "出典: 報告書 図表2-2／例の資料（data/surveys/example/responses.csv、n=20）",
  );
});

Deno.test("published data of no figure is named by title and citation", () => {
  assert.equal(sourceLine(exampleFigure({ sources: [exampleSource({ figureKeys: [] })] })), "出典: 例の資料（tests）");
});

Deno.test("what this project wrote itself is cited in the language of the figure", () => {
  const sources = [exampleSource({ figureKeys: [], citation: "本プロジェクト data/text/coding_rules.txt" })];
  const ofProject = (language: "ja" | "en") => sourceLine(exampleFigure({ sources, language }));
  assert.equal(ofProject("ja"), "出典: 例の資料（本プロジェクト data/text/coding_rules.txt）");
  assert.equal(ofProject("en"), "Source: Example data (this project, data/text/coding_rules.txt)");
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

Deno.test("files of one name in neighbouring folders are said in one breath, each with its n, and the mark once", () => {
  const of = (survey: string, rows: number) =>
    exampleSource({
      origin: "synthetic",
      file: `data/surveys/${survey}/synthetic_responses.csv`,
      rows,
      figureKeys: [],
    });
  const sources = [of("gyoda-forum", 124), of("soka-training-1", 20), of("gyoda-forum", 124)];
  assert.equal(
    sourceLine(exampleFigure({ sources })),
    "出典: 合成データ（実際の回答ではない）data/surveys/ の gyoda-forum（n=124）・soka-training-1（n=20） の各 synthetic_responses.csv",
  );
  assert.match(
    sourceLine(exampleFigure({ sources, language: "en" })),
    /^Source: SYNTHETIC DATA（合成データ）, not real answers: data\/surveys\/ gyoda-forum \(n=124\), soka-training-1 \(n=20\), each synthetic_responses\.csv$/,
  );
});
