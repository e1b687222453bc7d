import assert from "node:assert/strict";
import { parseCsv } from "../../lib/data/parse_csv.ts";
import { walkFiles } from "../../lib/data/folder_entries.ts";
import { ANSWERS, oneCityProject, WRITTEN } from "./one_city_project.ts";

/** What only the committed study and report can say; none of it may come up in another city's project. */
const FOREIGN =
  /行田|草加|苫小牧|釧路|大牟田|坂井|豊田|gyoda|soka|tomakomai|kushiro|omuta|(?<!追加の)図表(?!です)|報告書|重層的|令和3|\b202[12]\b|[5５五]市|five cities|合成データ/i;

Deno.test("a city with one lecture and no report has its figures, tables, page and workbook with nothing changed in lib", async (t) => {
  await using project = await oneCityProject();
  const { folder } = project;
  const run = async (args: readonly string[], code = 0) => {
    const result = await project.run(args);
    assert.equal(result.code, code, `${args.join(" ")}\n${result.stdout}\n${result.stderr}`);
    return result;
  };
  const text = (path: string) => Deno.readTextFile(`${folder}/outputs/${path}`);

  await t.step("seal writes what the sidecars lack", async () => {
    const { stdout } = await run(["seal"]);
    assert.match(stdout, /sealed data\/surveys\/autumn-lecture\/codebook\.json/);
  });

  await t.step("status knows event, place, responses and rate", async () => {
    const { stdout } = await run(["status", "--json"]);
    const { surveys, catalogue } = JSON.parse(stdout);
    assert.deepEqual(catalogue, []);
    assert.deepEqual(
      surveys.map((
        { surveyId, place, responses, applicants, responseRatePercent, origin }: Record<string, unknown>,
      ) => [
        surveyId,
        place,
        responses,
        applicants,
        responseRatePercent,
        origin,
      ]),
      [["autumn-lecture", "葉山野市 秋の講座", 15, 18, "83.3", "observed"]],
    );
    // In the language of whoever reads it.
    for (
      const [LC_ALL, expected] of [
        ["ja_JP.UTF-8", /葉山野市 秋の講座 {2}n = 15 \/ 参加申込者（申込時点） 18 = 83\.3%/],
        ["en_GB.UTF-8", /n = 15 of 18 applicants = 83\.3%/],
      ] as const
    ) {
      const { stdout: people } = await project.run(["status"], { env: { LC_ALL } });
      assert.match(people, expected);
      assert.doesNotMatch(people, FOREIGN);
    }
  });

  await t.step("report makes every figure and table, and check finds the same again", async () => {
    const { stdout, stderr } = await run(["report"]);
    assert.match(stdout + stderr, /1 of 1 notebooks? run/);
    await run(["check"]);
  });

  await t.step("the numbers are those counted by hand from the answers", async () => {
    const { rows } = parseCsv((await text("tables/q3.csv")).replace(/^\uFEFF/, ""), "q3.csv");
    const countOf = (answer: string) => rows.find(({ cells }) => cells.includes(answer))?.cells;
    for (const answer of ["よく分かる", "だいたい分かる", "あまり分からない", "分からない"]) {
      const counted = ANSWERS.filter(([, , after]) => after === answer).length;
      assert.ok(countOf(answer)?.includes(String(counted)), `${answer}: ${countOf(answer)}, expected ${counted}`);
    }
    const order = ["よく分かる", "だいたい分かる", "あまり分からない", "分からない"];
    const rose = ANSWERS.filter(([, before, after]) => order.indexOf(after) < order.indexOf(before)).length;
    const fell = ANSWERS.filter(([, before, after]) => order.indexOf(after) > order.indexOf(before)).length;
    assert.deepEqual([rose, fell], [9, 2]);
    const words = await text("tables/change-in-words.csv");
    assert.match(words, /上がった人が9人/);
    assert.match(words, /下がった人が2人/);
    const outline = await text("tables/survey-overview_autumn-lecture.csv");
    assert.match(outline, /回収率,83\.3%（15／18人）/);
    const { header, rows: answers } = parseCsv(await text("data/answers_long.csv"), "answers_long.csv");
    const clear = answers.map(({ cells }) => Object.fromEntries(header.map((name, at) => [name, cells[at]])))
      .find(({ question_id, answer }) => question_id === "q3" && answer === "よく分かる");
    assert.deepEqual([clear?.n, clear?.base, clear?.origin], ["8", "15", "observed"]);
  });

  await t.step(
    "page and workbook are there, in the city's words, and nothing of another city is in any output",
    async () => {
      const page = await text("report.html");
      for (const words of ["葉山野市", "秋の講座", "2030", "83.3", "支援のしくみ"]) {
        assert.ok(
          page.includes(words),
          words,
        );
      }
      assert.ok((await Deno.stat(`${folder}/outputs/tables.xlsx`)).size > 5_000);
      const files = (await walkFiles("outputs", { root: folder })).filter((path) => !/\.(png|xlsx)$/.test(path));
      assert.ok(files.length > 15, `${files.length} files`);
      for (const path of [...files, "notebooks/01_lecture.ipynb"]) {
        const content = await Deno.readTextFile(`${folder}/${path}`);
        // Programs and style sheets in the page may name what they like: a person reads neither.
        const read = path.endsWith("report.html") ? content.replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, "") : content;
        const found = FOREIGN.exec(path.endsWith("manifest.json") ? outputsOf(read) : read);
        assert.equal(
          found,
          null,
          `${path}: …${read.slice(Math.max(0, (found?.index ?? 0) - 60), (found?.index ?? 0) + 60)}…`,
        );
        assert.ok(!content.includes(WRITTEN), `${path} holds what somebody wrote`);
      }
    },
  );
});

/** What the manifest says of the outputs; the code's own files are named in it too. */
function outputsOf(manifest: string): string {
  const { outputs, data } = JSON.parse(manifest);
  return JSON.stringify({ outputs, data });
}
