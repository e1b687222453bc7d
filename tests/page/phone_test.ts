/** What a reader with a telephone sees: nothing beside the screen, nothing to be moved sideways, letters that can be read. */
import assert from "node:assert/strict";
import { browserTests } from "./browser_tests.ts";
import { builtPage, removeBuiltPage } from "./built_page.ts";

const { browserTest, browser } = browserTests();
removeBuiltPage();

browserTest(
  "at 430, 390 and 360 pixels figures are drawn anew, rows are cards, marks are seen, nothing is beside the screen",
  async () => {
    const { address } = await builtPage();
    const context = await browser().newContext({ viewport: { width: 430, height: 800 } });
    try {
      const page = await context.newPage();
      await page.goto(address);
      await page.waitForSelector("html.scripted");
      await page.locator("[data-samples]").click();
      await page.waitForSelector("#samples-body:not([hidden]) .figure");
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      await page.waitForFunction(() => document.querySelectorAll("table.cards").length > 60);
      for (const width of [430, 390, 360]) {
        await page.setViewportSize({ width, height: 800 });
        const seen = await page.evaluate(() => {
          const drawn = [...document.querySelectorAll<HTMLElement>(".figure")].map((figure) => {
            const svg = [...figure.querySelectorAll<SVGSVGElement>("svg[role=img]")]
              .find((one) => one.getBoundingClientRect().width > 0);
            const box = svg?.getBoundingClientRect();
            const scale = (box?.width ?? 0) / (svg?.viewBox.baseVal.width ?? 1);
            const sizes = [...svg?.querySelectorAll("[font-size]") ?? []]
              .map((text) => Number(text.getAttribute("font-size")) * scale);
            const stamp = figure.querySelector(".stamp")?.getBoundingClientRect();
            return {
              id: figure.id,
              smallest: Math.min(...sizes),
              right: box?.right ?? 0,
              synthetic: figure.dataset.origin === "synthetic",
              stamped: stamp !== undefined && stamp.width > 0 && stamp.right <= innerWidth,
            };
          });
          const sideways = [...document.querySelectorAll<HTMLElement>("main .scroll, main .drawing, main .slim")]
            .filter((one) => one.getClientRects().length > 0 && one.scrollWidth > one.clientWidth + 1)
            .map((one) => one.closest("[id]")?.id ?? "");
          return { drawn, sideways, page: document.documentElement.scrollWidth };
        });
        assert.ok(seen.drawn.length > 40, `${seen.drawn.length} figures`);
        assert.equal(seen.page, width, "the page itself is as wide as the screen");
        assert.deepEqual(seen.sideways, []);
        assert.deepEqual(seen.drawn.filter(({ right }) => right > width), []);
        assert.deepEqual(seen.drawn.filter(({ smallest }) => smallest < 10).map(({ id }) => id), []);
        const unmarked = seen.drawn.filter(({ synthetic, stamped }) => synthetic && !stamped).map(({ id }) => id);
        assert.deepEqual(unmarked, []);
        assert.ok(seen.drawn.some(({ synthetic }) => synthetic));
      }
    } finally {
      await context.close();
    }
  },
);

/** Columns from which a table has to be moved sideways on a desk: each is a number of one comparison. */
const MANY_COLUMNS = 18;

for (const lang of ["ja", "en"] as const) {
  browserTest(
    `at 1280 pixels (${lang}) nothing but tables of ${MANY_COLUMNS} and more columns has to be moved sideways`,
    async () => {
      const { address } = await builtPage();
      const context = await browser().newContext({ viewport: { width: 1280, height: 800 } });
      try {
        const page = await context.newPage();
        await page.goto(`${address}#?lang=${lang}`);
        await page.waitForSelector(`html.scripted[lang=${lang}]`);
        await page.locator("[data-samples]").click();
        await page.waitForSelector("#samples-body:not([hidden]) .figure");
        await page.evaluate(() => {
          for (const details of document.querySelectorAll("details")) details.open = true;
        });
        const { wide, seen } = await page.evaluate(() => {
          const all = [...document.querySelectorAll<HTMLElement>("main .scroll, main .drawing")]
            .filter((one) => one.getClientRects().length > 0);
          return {
            seen: all.length,
            wide: all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => ({
              id: one.closest("[id]")?.id ?? "",
              columns: one.querySelectorAll("thead th:not([hidden])").length,
            })),
          };
        });
        assert.ok(seen > 100, `${seen} tables and drawings`);
        assert.deepEqual(wide.filter(({ columns }) => columns < MANY_COLUMNS), []);
      } finally {
        await context.close();
      }
    },
  );
}
