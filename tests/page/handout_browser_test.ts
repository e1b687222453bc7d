import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import type { Language } from "../../lib/data/language.ts";
import { pageTitles } from "../../lib/page/page_title.ts";
import type { PageContent } from "../../lib/page/page_content.ts";
import { renderReportPage } from "../../lib/page/render_report_page.ts";
import { browserTests } from "./browser_tests.ts";
import { builtPage, removeBuiltPage } from "./built_page.ts";
import { markPrinting } from "./mark_printing.ts";
import { oneCityContent } from "./one_city.ts";
import { type PrintedPage, printedPages, squeezed } from "./printed_pages.ts";

const { browserTest, browser } = browserTests();
removeBuiltPage();

/** What lies in the printer when somebody presses the button for the handout, or for everything. */
async function printed(
  address: string,
  lang: Language,
  what: "brief" | "all" = "brief",
): Promise<readonly PrintedPage[]> {
  const context = await browser().newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForSelector("html.scripted");
    await markPrinting(page);
    await page.locator(`[data-lang=${lang}]`).click();
    await page.locator(`[data-print=${what}]`).click();
    await page.waitForSelector("html[data-printed=yes]");
    return await printedPages(await page.pdf({ preferCSSPageSize: true }));
  } finally {
    await context.close();
  }
}

/** Lines between the header and the number of the page. */
function told({ lines }: PrintedPage): readonly string[] {
  return lines.slice(1, -1);
}

function assertReadable(pages: readonly PrintedPage[], { content, lang }: { content: PageContent; lang: Language }) {
  const { running } = pageTitles(content, lang);
  for (const [at, page] of pages.entries()) {
    const where = `page ${at + 1} of ${pages.length}`;
    assert.ok(page.smallestType >= 10.45, `${where} has type of ${page.smallestType} points`);
    assert.ok(told(page).length >= 6, `${where} has ${told(page).length} lines`);
    assert.ok(squeezed(page.lines[0] ?? "").startsWith(squeezed(running)), `${where} begins with ${page.lines[0]}`);
    assert.equal(squeezed(page.lines.at(-1) ?? ""), `${at + 1}/${pages.length}`);
    assert.ok(page.reach <= page.width - 40, `${where} reaches ${page.reach} of ${page.width}`);
  }
}

for (const lang of ["ja", "en"] as const) {
  browserTest(
    `the handout (${lang}) is 8 to 12 pages of type that can be read, each with header and number, none nearly empty`,
    async () => {
      const { address, content } = await builtPage();
      const pages = await printed(address, lang);
      assert.ok(pages.length >= 8 && pages.length <= 12, `${pages.length} pages`);
      assertReadable(pages, { content, lang });
      const origins = lang === "ja" ? ["公表値", "読み取り"] : ["published", "reading"];
      for (const page of pages.slice(0, -1)) {
        const [header = ""] = page.lines;
        assert.ok(origins.some((origin) => header.includes(origin)), `its header is ${header}`);
      }
      // A city is one page: its name heads one page, and the page behind it is another's.
      const cities = lang === "ja"
        ? ["行田市", "草加市", "苫小牧市", "釧路市", "大牟田市"]
        : ["Gyoda", "Soka", "Tomakomai", "Kushiro", "Omuta"];
      const heads = pages.map((page) => squeezed(told(page)[0] ?? ""));
      const places = cities.map((city) => heads.findIndex((head) => head.startsWith(city)));
      assert.deepEqual(places, places.map((_, at) => (places[0] ?? 0) + at));
      assert.ok((places[0] ?? 0) >= 1);
      const [city] = pages[places[0] ?? 0]?.lines ?? [];
      for (const origin of origins) assert.ok(city?.includes(origin) === true, `the header of a city is ${city}`);
      assert.ok(!heads[(places.at(-1) ?? 0) + 1]?.startsWith(cities.at(-1) ?? ""));
    },
  );
}

/** Words of a language that the test of all on paper looks for. */
const ON_PAPER = {
  ja: { title: "重層的支援体制の体制整備とアンケート―5市の資料(令和3年度)", part: /年度(\d+)/ },
  en: {
    title: "Buildingmulti-layeredsupportinfivecities:surveysand",
    // A long title of a section puts the year on a second line.
    part: /fiscal(?:2021)?(\d{1,2})(?=\D)/,
  },
} as const;

for (const lang of ["ja", "en"] as const) {
  browserTest(
    `everything on paper (${lang}) begins with its contents, has a numbered section along each page, no page is blank and no letter under seven points`,
    async () => {
      const { address } = await builtPage();
      const [contents, ...pages] = await printed(address, lang, "all");
      assert.ok(contents !== undefined && pages.length > 30);
      const [title = "", ...entries] = told(contents).map(squeezed);
      assert.equal(title, ON_PAPER[lang].title);
      const sections = entries.flatMap((line) => /^(\d+)(\D.*|All\d+.*)$/.exec(line)?.slice(1, 3).join(" ") ?? []);
      assert.ok(sections.length >= 8, entries.join("\n"));
      assert.deepEqual(sections.map((line) => Number.parseInt(line)), sections.map((_, at) => at + 1));
      // Each number stands along the pages of its section, and the sections follow each other.
      const numbers = pages.map(({ lines }) => Number(ON_PAPER[lang].part.exec(squeezed(lines[0] ?? ""))?.[1] ?? 0));
      assert.deepEqual([...new Set(numbers)], sections.map((_, at) => at + 1));
      assert.deepEqual(numbers, numbers.toSorted((a, b) => a - b));
      for (const [at, page] of pages.entries()) {
        assert.ok(told(page).length >= 4, `page ${at + 2} has ${told(page).length} lines`);
        // Chromium makes a whole print smaller where one table is too broad for the paper: this notices it too.
        assert.ok(page.smallestType >= 6.95, `page ${at + 2} has type of ${page.smallestType} points`);
      }
    },
  );
}

browserTest("a project without a report has a handout of its answers", async () => {
  const content = oneCityContent();
  const folder = await Deno.makeTempDir({ prefix: "handout " });
  try {
    const path = `${folder}/report.html`;
    await Deno.writeTextFile(path, (await renderReportPage(content)).html);
    const pages = await printed(pathToFileURL(path).href, "ja");
    assert.ok(pages.length >= 2 && pages.length <= 4, `${pages.length} pages`);
    assertReadable(pages, { content, lang: "ja" });
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

browserTest("after printing the page is as it was", async () => {
  const { address } = await builtPage();
  const context = await browser().newContext();
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForSelector("html.scripted");
    await page.evaluate(() => {
      globalThis.print = () => {
        document.documentElement.dataset.printed = String(document.querySelectorAll("#handout .sheet").length);
        dispatchEvent(new Event("afterprint"));
      };
    });
    await page.locator("[data-print=brief]").click();
    await page.waitForSelector("html[data-printed]");
    assert.ok(Number(await page.evaluate(() => document.documentElement.dataset.printed)) >= 8);
    assert.equal(await page.evaluate(() => document.documentElement.className), "scripted");
    assert.equal(await page.locator("#handout").count(), 0);
  } finally {
    await context.close();
  }
});
