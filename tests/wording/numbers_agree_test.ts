import assert from "node:assert/strict";
import { JSDOM } from "jsdom";
import { parseCsv } from "../../lib/data/parse_csv.ts";
import { projectPath } from "../../lib/data/project_path.ts";
import { LANGUAGES } from "../../lib/data/language.ts";
import type { ExploreData } from "../../lib/page/explore_data.ts";
import { EXPLORE_BASES, firstExploreState } from "../../lib/page/explore_state.ts";
import { exploreTable } from "../../lib/page/explore_table.ts";
import { exploreView } from "../../lib/page/explore_view.ts";
import { readWorkbook } from "../../lib/rendering/read_workbook.ts";
import { cellText } from "../../lib/rendering/table_cells.ts";

/** A number as written in a made file. */
interface Written {
  /** What it is a number of: subject, place, people and base. Two with one meaning must be written alike. */
  readonly meaning: string;
  readonly file: string;
  readonly text: string;
}

/** Headings of the tables that hold shares, and what they say. */
const HEADINGS: Readonly<Record<string, string>> = {
  "肯定 %": "share",
  "割合 %": "share",
  "割合（%）": "share",
  "区間下限 %": "lower",
  "95%信頼区間 下限": "lower",
  "区間上限 %": "upper",
  "95%信頼区間 上限": "upper",
  "参加申込者全体 最小 %": "least",
  "参加申込者全体 最大 %": "most",
};
const SUBJECT = ["設問", "たずねたこと"];
const PLACE = ["事業・自治体", "事業"];
const PEOPLE = ["肯定（人）"];
const BASE = ["分母（人）", "n"];

/** The shares of a table of which the cells are known as they are read. */
function sharesOf(rows: readonly (readonly string[])[], file: string, subject?: string): readonly Written[] {
  const [heads = [], ...body] = rows;
  const find = (row: readonly string[], names: readonly string[]) =>
    row[heads.findIndex((head) => names.includes(head))];
  return body.flatMap((row) => {
    const [about, place, people, base] = [
      subject ?? find(row, SUBJECT),
      find(row, PLACE),
      find(row, PEOPLE),
      find(row, BASE),
    ];
    if (about === undefined || place === undefined || people === undefined || base === undefined) return [];
    return heads.flatMap((head, at): readonly Written[] => {
      const quantity = HEADINGS[head];
      const text = row[at] ?? "";
      if (quantity === undefined || text === "") return [];
      return [{
        meaning: [about, place.replace(/（受講後）$/, ""), `${people}/${base}`, quantity].join(" "),
        file,
        text,
      }];
    });
  });
}

const read = (path: string) => Deno.readTextFile(projectPath(path));
const page = new JSDOM(await read("outputs/report.html")).window.document;
const data: ExploreData = JSON.parse(page.getElementById("explore-data")?.textContent ?? "");

function pageShares(): readonly Written[] {
  return [...page.querySelectorAll("[data-key] table")].flatMap((table) => {
    const rows = [...table.querySelectorAll("tr")].map((row) =>
      [...row.querySelectorAll("th, td")].filter((cell) => !cell.classList.contains("drawn"))
        .map((cell) => cell.textContent ?? "")
    );
    return sharesOf(rows, `report.html ${table.closest("[data-key]")?.getAttribute("data-key")}`);
  });
}

/** What the page's own code shows of what the page embeds. */
function exploreShares(): readonly Written[] {
  return data.constructs.flatMap(({ id, name }) =>
    EXPLORE_BASES.flatMap((base) => {
      const state = { ...firstExploreState(data), construct: id, base };
      const { columns, rows } = exploreTable(exploreView(data, state, "ja"), state, "ja");
      const texts = rows.map((row) => columns.map((column) => cellText(row[column.id] ?? null, column)));
      return sharesOf([columns.map(({ label }) => label), ...texts], `report.html Explore, ${base}`, name.ja);
    })
  );
}

async function csvShares(): Promise<readonly Written[]> {
  const files = [...Deno.readDirSync(projectPath("outputs/tables"))].map(({ name }) => name)
    .filter((name) => name.endsWith(".csv"));
  const tables = await Promise.all(files.map(async (name) => {
    const { header, rows } = parseCsv((await read(`outputs/tables/${name}`)).replace(/^\uFEFF/, ""), name);
    return sharesOf([header, ...rows.map(({ cells }) => cells)], name);
  }));
  return tables.flat();
}

async function workbookShares(): Promise<readonly Written[]> {
  const sheets = await readWorkbook(await Deno.readFile(projectPath("outputs/tables.xlsx"))) ?? [];
  return sheets.flatMap(({ name, rows, formats }) => {
    const shown = rows.slice(2).map((row, at) =>
      row.map((value, column) => {
        if (typeof value !== "number") return String(value ?? "");
        const decimals = /0\.(0+)$/.exec(formats[at + 2]?.[column] ?? "")?.[1]?.length ?? 0;
        return cellText(value, { id: "", label: "", type: "number", decimals });
      })
    );
    return sharesOf(shown, `tables.xlsx ${name}`);
  });
}

async function notebookShares(): Promise<readonly Written[]> {
  const { cells } = JSON.parse(await read("notebooks/07_cross_city.ipynb"));
  const texts: readonly string[] = cells.flatMap((cell: { outputs?: { data?: Record<string, string | string[]> }[] }) =>
    (cell.outputs ?? []).map(({ data }) => [data?.["text/plain"] ?? []].flat().join(""))
  );
  return texts.flatMap((text) => {
    const lines = text.split("\n");
    const head = lines.findIndex((line) => line.startsWith("設問\t"));
    return head === -1 ? [] : sharesOf(lines.slice(head).map((line) => line.split("\t")), "07_cross_city.ipynb");
  });
}

/** 「…」に肯定的に答えた人は、AではN人のうちM人（S%）、…: shares within paragraphs. */
async function paragraphShares(): Promise<readonly Written[]> {
  const text = await read("outputs/tables/events-in-words.csv");
  return [...text.matchAll(/「([^」]+)」に肯定的に答えた人は、([^。]*)だった/g)].flatMap(([, about = "", each = ""]) =>
    [...each.matchAll(/(?:^|、)([^、]+?)では(\d+)人のうち(\d+)人（([\d.]+)%）/g)].map((
      [, place, base, people, share = ""],
    ) => (
      { meaning: [about, place, `${people}/${base}`, "share"].join(" "), file: "events-in-words.csv", text: share }
    ))
  );
}

Deno.test("a number that stands in page, Explore, CSV, workbook, notebook or paragraph is written alike in each", async () => {
  const sources = [
    pageShares(),
    exploreShares(),
    await csvShares(),
    await workbookShares(),
    await notebookShares(),
    await paragraphShares(),
  ];
  for (const [at, source] of sources.entries()) {
    assert.ok(source.length >= 10, `source ${at + 1} gave ${source.length}`);
  }
  const meanings = Map.groupBy(sources.flat(), ({ meaning }) => meaning);
  const [, explore = []] = sources;
  const shared = explore.filter(({ meaning, file }) => meanings.get(meaning)?.some((other) => other.file !== file));
  assert.ok(shared.length >= 40, `only ${shared.length} numbers of the Explore stand elsewhere too`);
  const differing = [...meanings].filter(([, all]) => new Set(all.map(({ text }) => text)).size > 1)
    .map(([meaning, all]) => `${meaning}: ${all.map(({ file, text }) => `${text} (${file})`).join(", ")}`);
  assert.deepEqual(differing, []);
});

Deno.test("what the page embeds is not rounded: 0.7105 for 0.710496 was shown as 71.1 beside 71.0", () => {
  const limits = data.questions.flatMap(({ intervals }) => EXPLORE_BASES.flatMap((base) => intervals[base] ?? []));
  assert.ok(limits.length > 20);
  const rounded = limits.filter((limit) => Math.round(limit * 1e4) / 1e4 === limit && limit !== 0 && limit !== 1);
  assert.deepEqual(rounded, []);
  assert.ok(data.constructs.every(({ name }) => LANGUAGES.every((lang) => name[lang] !== "")));
});
