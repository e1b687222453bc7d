import type { Page } from "playwright-core";

/** In place of the printer's dialogue a mark: `html[data-printed=yes]`, as soon as the page asks to be printed. */
export async function markPrinting(page: Page): Promise<void> {
  await page.evaluate(() => {
    globalThis.print = () => {
      document.documentElement.dataset.printed = "yes";
    };
  });
}
