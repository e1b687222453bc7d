import assert from "node:assert/strict";
import { keptTogether } from "../../lib/page/kept_together.ts";
import { browserTests } from "./browser_tests.ts";
import { builtPage, removeBuiltPage } from "./built_page.ts";
import { markPrinting } from "./mark_printing.ts";

const { browserTest, browser } = browserTests();
removeBuiltPage();

Deno.test("text stays what it is, letter by letter, and markup in it stays text", () => {
  for (
    const text of ["", "第1回研修（中止）、図表2-6～2-8の20人（95%）", "<b>3件</b> & 令和3年度", "一行目2回\n二行目"]
  ) {
    const shown = String(keptTogether(text)).replaceAll(/<\/?span[^>]*>/g, "").replaceAll("<br>", "\n");
    assert.equal(shown.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"), text);
  }
});

browserTest(
  "no line of the Japanese handout parts a figure's number, a number from its counter, or a short word in brackets",
  async () => {
    const { address } = await builtPage();
    const context = await browser().newContext({ viewport: { width: Math.round(180 / 25.4 * 96), height: 900 } });
    try {
      const page = await context.newPage();
      await page.goto(address);
      await page.waitForSelector("html.scripted");
      await markPrinting(page);
      await page.evaluate(() => document.querySelector<HTMLElement>("[data-paper=brief]")?.click());
      await page.waitForSelector("html[data-printed=yes]", { state: "attached" });
      await page.emulateMedia({ media: "print" });
      const lines = await page.evaluate(() => {
        const ends: (readonly [string, string])[] = [];
        for (const block of document.querySelectorAll<HTMLElement>("#handout :is(p, th, td, h2, h3, caption)")) {
          const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
          let text = "";
          const tops: number[] = [];
          for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
            const written = node.textContent ?? "";
            for (let at = 0; at < written.length; at++) {
              const range = document.createRange();
              range.setStart(node, at);
              range.setEnd(node, at + 1);
              const box = range.getClientRects()[0];
              text += written[at];
              tops.push(box === undefined ? tops.at(-1) ?? 0 : box.bottom);
            }
          }
          for (let at = 1; at < text.length; at++) {
            // A mark in smaller type stands a little higher; a line is higher than that.
            if ((tops[at] ?? 0) - (tops[at - 1] ?? 0) > 8) {
              ends.push([text.slice(Math.max(0, at - 12), at), text.slice(at, at + 12)]);
            }
          }
        }
        return ends;
      });
      assert.ok(lines.length > 200, `${lines.length} ends of lines`);
      const apart = lines.filter(([before, after]) =>
        // 図/表2, 2-/68, 2/-68
        /図$/.test(before) && /^表\d/.test(after) || /図表$/.test(before) && /^\d/.test(after) ||
        /\d-$/.test(before) && /^\d/.test(after) || /\d$/.test(before) && /^(?:-\d|\d)/.test(after) ||
        // 第/1回, 第1/回, 20/人, 95/%
        /第 ?$/.test(before) && /^\d/.test(after) || /\d ?$/.test(before) && /^[人件点回名年月日歳%％]/.test(after) ||
        // （参/考）
        /[（〔][^（）〔〕]{0,4}$/.test(before) && /^[^（）〔〕]{0,4}[）〕]/.test(after) &&
          `${/[^（〔]*$/.exec(before)?.[0] ?? ""}${/^[^）〕]*/.exec(after)?.[0] ?? ""}`.length <= 4
      );
      assert.deepEqual(apart, []);
    } finally {
      await context.close();
    }
  },
);
