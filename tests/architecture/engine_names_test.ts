import assert from "node:assert/strict";
import { parseCsv } from "../../lib/data/parse_csv.ts";
import { projectPath } from "../../lib/data/project_path.ts";
import { walkFiles } from "../../lib/data/folder_entries.ts";

/** Where a report's names belong: the guest itself, and the places that put engine and guest together. */
const GUEST = /^lib\/(reports\/|mod\.ts$|cli\.ts$)/;

/** Figure numbers, fiscal years and the number of cities, in whatever language. */
const ALWAYS =
  /図表\s?\d|[“"'`]\d-\d{1,2}[:"'`]|令和\s?\d|fy20\d\d|\b(?!2020-12|2022-jp)20[12]\d\b|五市|[5５]市|\bfive (?:cities|municipalities)\b|\b107\b/i;

/** A source without its comments: names in doc examples and explanations are no knowledge of the program. */
function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, " "))
    .replaceAll(/(^|\s)\/\/[^\n]*/g, "$1");
}

async function column(file: string, name: string): Promise<readonly string[]> {
  const { header, rows } = parseCsv(await Deno.readTextFile(projectPath(file)), file);
  const at = header.indexOf(name);
  assert.notEqual(at, -1, `${file} has no column ${name}`);
  return rows.map(({ cells }) => cells[at] ?? "");
}

/** Every name of a city, survey or event of the committed study. */
async function studyNames(): Promise<readonly string[]> {
  const names = await Promise.all([
    column("data/study/municipalities.csv", "municipality_id"),
    column("data/study/municipalities.csv", "name"),
    column("data/study/municipalities.csv", "name_english"),
    column("data/study/events.csv", "event_id"),
  ]);
  // 行田市 stands in a text as 行田 too; an id such as exchange-1 is looked for as it is.
  return [...new Set(names.flat().flatMap((name) => name.endsWith("市") ? [name, name.slice(0, -1)] : [name]))];
}

function namesIn(source: string, names: readonly string[]): readonly string[] {
  const text = withoutComments(source);
  const words = names.filter((name) => new RegExp(/^[\w-]+$/.test(name) ? `\\b${name}\\b` : name, "i").test(text));
  const always = ALWAYS.exec(text);
  return always === null ? words : [...words, always[0]];
}

Deno.test("no room of the engine names a city, survey, event, figure of a report or fiscal year", async () => {
  const names = await studyNames();
  assert.ok(names.includes("行田") && names.includes("gyoda-forum"), "the names are read");
  const files = (await walkFiles("lib")).filter((file) => file.endsWith(".ts") && !GUEST.test(file));
  assert.ok(files.length > 200, `only ${files.length} files of the engine found`);
  const wrong: string[] = [];
  for (const file of files) {
    const found = namesIn(await Deno.readTextFile(projectPath(file)), names);
    if (found.length > 0) wrong.push(`${file}: ${found.join(", ")}`);
  }
  assert.deepEqual(wrong, []);
});

Deno.test("the look-out for names finds them in code and passes comments over", async () => {
  const names = await studyNames();
  assert.deepEqual(namesIn("// 行田市\n/** gyoda-forum, 図表2-2, 2021 */\nconst x = 1;", names), []);
  for (
    const line of [
      'say("草加市で")',
      'id === "gyoda-forum"',
      'key: "2-2:method"',
      'title: "図表2-8"',
      "5市の資料",
      "令和3年度",
      "2022",
    ]
  ) {
    assert.notDeepEqual(namesIn(line, names), [], line);
  }
});
