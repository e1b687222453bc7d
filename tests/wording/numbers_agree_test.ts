import assert from "node:assert/strict";
import { type Language, LANGUAGES } from "../../lib/data/language.ts";
import { parseCsv } from "../../lib/data/parse_csv.ts";
import { projectPath } from "../../lib/data/project_path.ts";
import type { ExploreData } from "../../lib/page/explore_data.ts";
import { EXPLORE_BASES, firstExploreState } from "../../lib/page/explore_state.ts";
import { exploreTable } from "../../lib/page/explore_table.ts";
import { exploreView } from "../../lib/page/explore_view.ts";
import { loadPageContent, surveysOf } from "../../lib/page/page_content.ts";
import { readWorkbook } from "../../lib/rendering/read_workbook.ts";
import { renderCsv } from "../../lib/rendering/render_csv.ts";
import { cellText } from "../../lib/rendering/table_cells.ts";
import { contributionOf } from "../../lib/reports/fy2021/contribution.ts";
import { loadFy2021 } from "../../lib/reports/fy2021/fy2021.ts";
import { beforeAfterTable } from "../../lib/tables/before_after_table.ts";
import { descriptionsTable } from "../../lib/tables/descriptions_table.ts";
import { groupSharesTable } from "../../lib/tables/group_shares_table.ts";
import { responseRatesTable } from "../../lib/tables/response_rates_table.ts";
import {
  cardSentences,
  HEADINGS,
  shownPages,
  tablesOf,
  type Written,
  writtenIn,
  writtenInCards,
  writtenInDocument,
  writtenInRows,
} from "./shown_numbers.ts";

const read = (path: string) => Deno.readTextFile(projectPath(path));
const pages = shownPages(await read("outputs/report.html"));
const [japanese, english] = pages;
assert.ok(japanese !== undefined && english !== undefined);
const data: ExploreData = JSON.parse(japanese.document.getElementById("explore-data")?.textContent ?? "");

/** What the page's tables show in a language. */
function pageNumbers(lang: Language): readonly Written[] {
  const tables = pages.filter((page) => page.lang === lang).flatMap((page) => [...tablesOf(page)]);
  return tables.flatMap(([key, rows]) => writtenInRows(rows, { file: `report.html ${key}`, lang }));
}

/** What the page's own code shows of what the page embeds. */
function exploreNumbers(lang: Language): readonly Written[] {
  return data.constructs.flatMap(({ id, name }) =>
    EXPLORE_BASES.flatMap((base) => {
      const state = { ...firstExploreState(data), construct: id, base };
      const { columns, rows } = exploreTable(exploreView(data, state, lang), state, lang);
      const texts = rows.map((row) => columns.map((column) => cellText(row[column.id] ?? null, column)));
      const file = `report.html Explore, ${base}`;
      return writtenInRows([columns.map(({ label }) => label), ...texts], { file, lang, about: name[lang] });
    })
  );
}

function csvNumbers(text: string, { file, lang }: { readonly file: string; readonly lang: Language }) {
  const { header, rows } = parseCsv(text.replace(/^\uFEFF/, ""), file);
  return writtenInRows([header, ...rows.map(({ cells }) => cells)], { file, lang });
}

async function committedTables(): Promise<readonly Written[]> {
  const files = [...Deno.readDirSync(projectPath("outputs/tables"))].map(({ name }) => name)
    .filter((name) => name.endsWith(".csv"));
  const texts = await Promise.all(files.map((name) => read(`outputs/tables/${name}`)));
  return files.flatMap((file, at) => csvNumbers(texts[at] ?? "", { file, lang: "ja" }));
}

async function workbookNumbers(): Promise<readonly Written[]> {
  const sheets = await readWorkbook(await Deno.readFile(projectPath("outputs/tables.xlsx"))) ?? [];
  return sheets.flatMap(({ name, rows, formats }) => {
    const shown = rows.slice(2).map((row, at) =>
      row.map((value, column) => {
        if (typeof value !== "number") return String(value ?? "");
        const decimals = /0\.(0+)$/.exec(formats[at + 2]?.[column] ?? "")?.[1]?.length ?? 0;
        return cellText(value, { id: "", label: "", type: "number", decimals });
      })
    );
    return writtenInRows(shown, { file: `tables.xlsx ${name}`, lang: "ja" });
  });
}

/** What the Word documents show: the report, and a chapter for each questionnaire. */
async function documentNumbers(): Promise<readonly Written[]> {
  const chapters = [...Deno.readDirSync(projectPath("outputs/chapters"))].map(({ name }) => `chapters/${name}`);
  const files = ["report.docx", ...chapters.filter((path) => path.endsWith(".docx")).toSorted()];
  const numbers = await Promise.all(
    files.map(async (file) => writtenInDocument(await Deno.readFile(projectPath(`outputs/${file}`)), file)),
  );
  return numbers.flat();
}

async function notebookNumbers(): Promise<readonly Written[]> {
  const { cells } = JSON.parse(await read("notebooks/07_cross_city.ipynb"));
  const texts: readonly string[] = cells.flatMap((cell: { outputs?: { data?: Record<string, string | string[]> }[] }) =>
    (cell.outputs ?? []).map(({ data }) => [data?.["text/plain"] ?? []].flat().join(""))
  );
  return texts.flatMap((text) => {
    const lines = text.split("\n");
    const head = lines.findIndex((line) => line.startsWith("設問\t"));
    const rows = lines.slice(head).map((line) => line.split("\t"));
    return head === -1 ? [] : writtenInRows(rows, { file: "07_cross_city.ipynb", lang: "ja" });
  });
}

/** 「…」に肯定的に答えた人は、AではN人のうちM人（S%）、…: shares within paragraphs. */
const PARAGRAPHS: Readonly<Record<Language, { readonly all: RegExp; readonly each: RegExp }>> = {
  ja: {
    all: /「(?<about>[^」]+)」に肯定的に答えた人は、(?<each>[^。]*)でした/g,
    each: /(?:^|、)(?<place>[^、]+?)では(?<base>\d+)人のうち(?<people>\d+)人（(?<share>[\d.]+)%）/g,
  },
  en: {
    all: /Favourable answers on “(?<about>[^”]+)”: (?<each>.*?) \(shares of [^)]*\)\./g,
    each: /(?:^|, )(?<people>\d+) \((?<share>[\d.]+) ?%\) of (?<base>\d+) people at (?<place>[^,]+)/g,
  },
};

function paragraphNumbers(text: string, lang: Language): readonly Written[] {
  const { all, each } = PARAGRAPHS[lang];
  return [...text.matchAll(all)].flatMap(({ groups: { about = "", each: places = "" } = {} }) =>
    [...places.matchAll(each)].flatMap(({ groups = {} }) => writtenIn({ ...groups, about }, `in words, ${lang}`))
  );
}

/** Each edition, source by source: the English one as notebooks make it with `lang: "en"`. */
const EDITIONS: Readonly<Record<Language, () => Promise<readonly (readonly Written[])[]>>> = {
  ja: async () => [
    pageNumbers("ja"),
    exploreNumbers("ja"),
    writtenInCards(japanese),
    paragraphNumbers(await read("outputs/tables/events-in-words.csv"), "ja"),
    await committedTables(),
    await workbookNumbers(),
    await notebookNumbers(),
    await documentNumbers(),
  ],
  en: async () => {
    const content = await loadPageContent(contributionOf(await loadFy2021()));
    const { study, comparisons: { byEvent, byMunicipality, changes } } = content;
    const csv = [
      groupSharesTable(byEvent, { key: "events-shares", lang: "en" }),
      groupSharesTable(byMunicipality, { key: "cities-shares", lang: "en" }),
      beforeAfterTable(changes, { key: "before-after", lang: "en" }),
      responseRatesTable({ study, surveys: surveysOf(content) }, { lang: "en" }),
    ].map((table) => csvNumbers(new TextDecoder().decode(renderCsv(table)), { file: `${table.key}.csv`, lang: "en" }));
    const words = descriptionsTable(byEvent, { key: "events-in-words", lang: "en" });
    return [
      pageNumbers("en"),
      exploreNumbers("en"),
      writtenInCards(english),
      paragraphNumbers(new TextDecoder().decode(renderCsv(words)), "en"),
      ...csv,
    ];
  },
};

for (const lang of LANGUAGES) {
  Deno.test(`a number that stands on page, in cards, Explore, CSV, workbook, document, notebook or paragraph is written alike in each: ${lang}`, async () => {
    const sources = await EDITIONS[lang]();
    for (const [at, source] of sources.entries()) {
      assert.ok(source.length >= 10 || source.some(({ meaning }) => meaning.endsWith(" rate")), `source ${at + 1}`);
    }
    const meanings = Map.groupBy(sources.flat(), ({ meaning }) => meaning);
    // Whatever is looked for has to be found: a heading that is worded anew would silently be passed over.
    for (const quantity of ["least", "most", "share before", "change, upper", "rose", "fell", "rate", "upper"]) {
      assert.ok([...meanings.keys()].some((meaning) => meaning.endsWith(` ${quantity}`)), `no ${quantity}`);
    }
    const [, explore = [], cards = []] = sources;
    for (const [name, source, least] of [["Explore", explore, 40], ["cards", cards, 12]] as const) {
      const shared = source.filter(({ meaning, file }) => meanings.get(meaning)?.some((other) => other.file !== file));
      assert.ok(
        shared.length >= least,
        `only ${shared.length} of ${source.length} numbers of ${name} stand elsewhere too`,
      );
    }
    if (lang === "ja") {
      const inDocuments = (file: string) => file.endsWith(".docx");
      const documents = [...meanings.values()].filter((all) => all.some(({ file }) => inDocuments(file)));
      const shared = documents.filter((all) => all.some(({ file }) => !inDocuments(file)));
      assert.ok(
        shared.length >= 60,
        `only ${shared.length} of ${documents.length} numbers of documents stand elsewhere too`,
      );
    }
    const differing = [...meanings].filter(([, all]) => new Set(all.map(({ text }) => text)).size > 1)
      .map(([meaning, all]) => `${meaning}: ${all.map(({ file, text }) => `${text} (${file})`).join(", ")}`);
    assert.deepEqual(differing, []);
  });
}

Deno.test("the first screen's range of response rates is that of the table of response rates, in both languages", () => {
  for (const page of pages) {
    const [heads = [], ...rows] = tablesOf(page).get("response-rates-table") ?? [];
    const column = heads.findIndex((head) => HEADINGS[page.lang][head] === "rate");
    const rates = rows.map((row) => row[column] ?? "").filter((rate) => rate !== "").toSorted((a, b) =>
      Number(a) - Number(b)
    );
    assert.ok(rates.length >= 5, page.lang);
    const sentences = cardSentences(page).join("\n");
    const [, least, most] = /(?:回収率は|Response rates: )([\d.]+)[～–]([\d.]+) ?%/.exec(sentences) ?? [];
    assert.deepEqual([least, most], [rates[0], rates.at(-1)], page.lang);
  }
});

Deno.test("both languages of the page have the same tables with the same numbers, and cards with the same numbers", () => {
  const [ja, en] = [tablesOf(japanese), tablesOf(english)];
  assert.ok(ja.size > 60);
  assert.deepEqual([...ja.keys()], [...en.keys()]);
  const isNumber = (text: string) => /^[-+]?[\d.,]+$/.test(text.trim());
  const numbersOf = (text: string) => text.match(/\d+(?:\.\d+)?/g) ?? [];
  for (const [key, rows] of ja) {
    const others = en.get(key) ?? [];
    assert.deepEqual(rows.map((row) => row.length), others.map((row) => row.length), key);
    for (const [at, row] of rows.entries()) {
      for (const [column, text] of row.entries()) {
        const other = others[at]?.[column] ?? "";
        // 第1回 is 1 in English; where neither is a number, names and sentences may count otherwise.
        if (!isNumber(text) && !isNumber(other)) continue;
        assert.deepEqual(numbersOf(other), numbersOf(text), `${key}: row ${at}, column ${column + 1}`);
      }
    }
  }
  const [japaneseCards, englishCards] = [cardSentences(japanese), cardSentences(english)];
  assert.equal(japaneseCards.length, englishCards.length);
  // Japanese counts what English has a word for: 1位 is the first place, 第1回と第2回 both rounds, 一つ one.
  for (const [at, sentence] of japaneseCards.entries()) {
    const numbers = numbersOf(sentence.replaceAll(/1位|第1回（中止）と第2回|第2回のもの/g, "")).toSorted();
    assert.deepEqual(numbersOf(englishCards[at] ?? "").toSorted(), numbers, sentence);
  }
});

Deno.test("what the page embeds is not rounded: 0.7105 for 0.710496 was shown as 71.1 beside 71.0", () => {
  const limits = data.questions.flatMap(({ intervals }) => EXPLORE_BASES.flatMap((base) => intervals[base] ?? []));
  assert.ok(limits.length > 20);
  const rounded = limits.filter((limit) => Math.round(limit * 1e4) / 1e4 === limit && limit !== 0 && limit !== 1);
  assert.deepEqual(rounded, []);
  assert.ok(data.constructs.every(({ name }) => LANGUAGES.every((lang) => name[lang] !== "")));
});
