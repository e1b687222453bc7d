/** The page numbers in the printed contents, held against the pages that the browser prints. */
import assert from "node:assert/strict";
import { browserTests } from "../browser_tests.ts";
import { builtPage, removeBuiltPage } from "../built_page.ts";
import { printedPages, squeezed } from "../printed_pages.ts";

const { browserTest, browser } = browserTests();
removeBuiltPage();

for (const [lang, samples] of [["ja", false], ["en", false], ["ja", true]] as const) {
  browserTest(
    `each entry of the printed contents (${lang}${
      samples ? ", with samples" : ""
    }) names the page that has its heading`,
    async () => {
      const { address } = await builtPage();
      const context = await browser().newContext({ viewport: { width: 1280, height: 900 } });
      try {
        const page = await context.newPage();
        await page.goto(`${address}${lang === "ja" ? "" : `#?lang=${lang}`}`);
        await page.waitForSelector(`html.scripted[lang=${lang}]`);
        if (samples) {
          await page.locator("[data-samples]").click();
          await page.waitForSelector("#samples-body:not([hidden]) .figure");
        }
        // What was written when the paper was laid out, before it is taken away again: behind the page's own listener.
        await page.evaluate(() => {
          addEventListener("beforeprint", () => {
            const entries = [...document.querySelectorAll<HTMLAnchorElement>("#contents li:not(.screen) > a")];
            document.documentElement.dataset.entries = JSON.stringify(
              entries.map((entry) => [entry.textContent, entry.dataset.page ?? ""]),
            );
          });
        });
        const pages = await printedPages(await page.pdf({ preferCSSPageSize: true }));
        const entries: readonly (readonly [string, string])[] = JSON.parse(
          await page.evaluate(() => document.documentElement.dataset.entries ?? "[]"),
        );
        assert.ok(entries.length > 20, `${entries.length} entries`);
        const [contents] = pages;
        assert.ok(squeezed(contents?.lines.join("") ?? "").includes(squeezed(lang === "ja" ? "倍率100%" : "at 100 %")));
        const wrong: string[] = [];
        for (const [title, number] of entries) {
          // The heading's own line: a number of the section may stand in front of it, and a line may end within it.
          const lines = (pages[Number(number) - 1]?.lines ?? []).slice(1, -1).map(squeezed);
          const sought = squeezed(title);
          const there = lines.some((line) =>
            line.replace(/^\d{1,2}(?=\D|All)/, "").startsWith(sought.slice(0, 20)) &&
              line.length <= sought.length + 3 ||
            line.endsWith(sought)
          );
          if (!there) {
            const at = pages.findIndex(({ lines }, place) =>
              place > 0 && lines.slice(1, -1).some((line) => squeezed(line).endsWith(sought))
            );
            wrong.push(`${title}: page ${number}, stands first on ${at + 1}`);
          }
        }
        assert.deepEqual(wrong, []);
        // On the screen there are none.
        assert.equal(await page.locator("#contents a[data-page]").count(), 0);
      } finally {
        await context.close();
      }
    },
  );
}
