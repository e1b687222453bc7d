/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { browserTests } from "./browser_tests.ts";
import { builtPage, removeBuiltPage } from "./built_page.ts";

const { browserTest, browser } = browserTests();
removeBuiltPage();

/** Everything that is folded open, in a language. */
async function openAll(page: Page, lang: "ja" | "en"): Promise<void> {
  await page.goto((await builtPage()).address);
  await page.waitForSelector("html.scripted");
  await page.locator(`[data-lang="${lang}"]`).first().click();
  await page.evaluate(() => document.querySelectorAll("details").forEach((details) => details.open = true));
}

/** Columns whose heading does not stand as their cells do, of all tables that are shown. */
function headingsAside() {
  let columns = 0;
  const faults: string[] = [];
  for (const table of document.querySelectorAll("table")) {
    if (table.getClientRects().length === 0) continue;
    const rows = [...table.tBodies].flatMap(({ rows }) => [...rows]);
    for (const [at, head] of [...table.tHead?.rows[0]?.cells ?? []].entries()) {
      const cells = rows.flatMap(({ cells }) => cells[at] ?? []).filter(({ colSpan }) => colSpan === 1);
      const stands = getComputedStyle(head).textAlign;
      if (cells.some((cell) => getComputedStyle(cell).textAlign !== stands)) {
        faults.push(`${table.caption?.textContent?.slice(0, 30)}: ${head.textContent}`);
      }
      columns++;
    }
  }
  return { columns, faults };
}

/** Cells of one table that are no broader than so many letters of Japanese and yet stand on several lines. */
function brokenCells(letters: number) {
  const pen = document.createElement("canvas").getContext("2d");
  const range = document.createRange();
  let short = 0;
  const broken: string[] = [];
  for (const cell of document.querySelectorAll<HTMLElement>("#t-comparability-table :is(th, td)")) {
    const style = getComputedStyle(cell);
    if (pen !== null) pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    for (const text of cell.childNodes) {
      const width = pen?.measureText(text.textContent ?? "").width ?? 0;
      if (width === 0 || width > letters * parseFloat(style.fontSize)) continue;
      range.selectNodeContents(text);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) {
        broken.push(text.textContent ?? "");
      }
      short++;
    }
  }
  return { short, broken };
}

for (const lang of ["ja", "en"] as const) {
  browserTest(`the heading of a column stands as its cells do, in every table of the page (${lang})`, async () => {
    await using page = await browser().newPage({ viewport: { width: 1200, height: 900 } });
    await openAll(page, lang);
    const { columns, faults } = await page.evaluate(headingsAside);
    assert.ok(columns > 300, `${columns}`);
    assert.deepEqual(faults, []);
  });
}

// English names of the same breadth are twice as many letters and may break between words.
for (const [lang, letters] of [["ja", 11.5], ["en", 9]] as const) {
  browserTest(`no short cell of what can be compared is broken, on a screen and on A4 (${lang})`, async () => {
    await using page = await browser().newPage({ viewport: { width: 1200, height: 900 } });
    await openAll(page, lang);
    for (const media of ["screen", "print"] as const) {
      await page.emulateMedia({ media });
      // A4 between the margins of the style sheet.
      await page.setViewportSize({ width: media === "screen" ? 1200 : 680, height: 900 });
      const { short, broken } = await page.evaluate(brokenCells, letters);
      assert.ok(short > 80, `${short} on ${media}`);
      assert.deepEqual(broken, [], media);
    }
  });
}
