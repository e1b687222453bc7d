/** What a committee asks first is answered on the first screen, or one click behind it, on a desk and on a telephone. */
import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { browserTests } from "./browser_tests.ts";
import { builtPage, removeBuiltPage } from "./built_page.ts";

const { browserTest, browser } = browserTests();
removeBuiltPage();

/** The visible part of what a selector finds, as a reader sees it without scrolling. */
function inSight(page: Page, selector: string): Promise<string> {
  return page.evaluate((sought) => {
    const seen = [...document.querySelectorAll<HTMLElement>(sought)].filter((element) => {
      const { top, bottom, left, right, height } = element.getBoundingClientRect();
      return height > 0 && bottom > 60 && top < innerHeight && left < innerWidth && right > 0;
    });
    return seen.map(({ innerText }) => innerText).join("\n");
  }, selector);
}

for (const [width, height] of [[1440, 900], [1280, 800], [390, 844], [360, 740]] as const) {
  browserTest(`at ${width} pixels each of the five questions takes at most one click`, async () => {
    const { address, report } = await builtPage();
    const context = await browser().newContext({ viewport: { width, height } });
    try {
      const fresh = async () => {
        const page = await context.newPage();
        await page.goto(address);
        await page.waitForSelector("html.scripted");
        return page;
      };
      const click = async (text: string) => {
        const page = await fresh();
        await page.locator("#summary a", { hasText: text }).first().click();
        return page;
      };
      // 1, 2: which event was understood best, what a training changed. No click: nobody has published it.
      const first = await fresh();
      const told = await first.locator("#summary").innerText();
      assert.match(
        told,
        /理解が最も進んだか、受講の前後でどれだけ変わったか: 数値が公表されていないため、分かりません/,
      );
      assert.match(told, /草加市 第1回研修/);
      // 3: what people in 行田市 hope for. All their answers, and no other.
      const hopes = await click("期待することの自由記述を読む");
      // Figure 2-15 is that question of the forum in 行田市.
      const expected = report.comments.records.filter(({ figureKey }) => figureKey.startsWith("2-15:"));
      assert.ok(expected.length >= 5);
      await hopes.waitForFunction(
        (count) => document.querySelectorAll("section.comments:not([hidden]) tbody tr:not([hidden])").length === count,
        expected.length,
      );
      assert.match(await inSight(hopes, "#comments, #comments *"), /期待すること/);
      // 4: which cities lack a core centre (and which say nothing of it); issues that cities share stand below.
      const matrix = await click("課題と機関の一覧表を見る");
      const rows = await inSight(matrix, "#t-issue-matrix tbody tr");
      assert.match(rows, /基幹相談支援センター[\s\S]*ない（/);
      assert.match(await matrix.locator("#t-issue-matrix").innerText(), /大牟田市[\s\S]*記載なし/);
      // 5: what came of the goals of 苫小牧市, in its own sheet or beside those of the others.
      const city = await click("苫小牧市");
      assert.match(await inSight(city, "#t-city-sheet-tomakomai"), /目標[\s\S]*成果[\s\S]*残る課題/);
      const goals = await click("目標と成果の一覧表を見る");
      assert.match(await inSight(goals, "#t-goal-outcomes"), /苫小牧市[\s\S]*社会資源/);
    } finally {
      await context.close();
    }
  });
}
