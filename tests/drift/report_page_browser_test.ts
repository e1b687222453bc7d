import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { drift } from "../../lib/drift/difference.ts";
import { reportAsPage } from "../../lib/drift/report_page.ts";
import { encodePng } from "../../lib/rendering/encode_png.ts";
import { browserTests } from "../page/browser_tests.ts";
import { failedRun, fileOf, findingOf, resultOf } from "./findings_fixture.ts";

const { browserTest, browser } = browserTests();

const PNG = encodePng({ width: 900, height: 300, rgba: new Uint8Array(900 * 300 * 4).fill(255) });

/** Pages with no, one and 200 findings, with words that have no place to break. */
function pageWith(number: number): string {
  const long = `data/${"verylongnamewithoutablank".repeat(8)}.csv`;
  const findings = Array.from({ length: number }, (_, at) =>
    findingOf({
      title: `図表${at} ${"長い題".repeat(12)}`,
      differences: Array.from({ length: 12 }, (_, index) => drift(`text 「${long}」 → 「${index}」`)),
      causes: [{ kind: "data", path: null, text: `${long} row ${at % 3} changed` }],
      files: [fileOf({ path: `figures/${at % 5}.svg` })],
    }));
  const pictures = new Map([0, 1].map((at) => [
    `figures/${at}.svg`,
    { before: PNG, after: PNG, difference: PNG },
  ]));
  const runs = number === 0 ? [failedRun("03_gyoda", 2, long)] : [];
  return reportAsPage(resultOf({ findings, runs, notes: [long] }), pictures);
}

async function open(html: string, width: number, look: (page: Page) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  const context = await browser().newContext({ viewport: { width, height: 900 } });
  try {
    await Deno.writeTextFile(`${folder}/index.html`, html);
    const page = await context.newPage();
    const address = pathToFileURL(`${folder}/index.html`).href;
    const troubles: string[] = [];
    page.on("request", (request) => {
      const url = request.url();
      if (url !== address && !url.startsWith("data:")) troubles.push(url);
    });
    page.on("console", (message) => troubles.push(message.text()));
    page.on("pageerror", (error) => troubles.push(String(error)));
    await page.goto(address);
    await look(page);
    assert.deepEqual(troubles, []);
  } finally {
    await context.close();
    await Deno.remove(folder, { recursive: true });
  }
}

for (const width of [1280, 390]) {
  for (const number of [0, 1, 200]) {
    browserTest(
      `the check's page with ${number} findings, ${width} wide: offline, nothing sticks out, all pictures there`,
      async () => {
        await open(pageWith(number), width, async (page) => {
          assert.equal(await page.evaluate("document.documentElement.scrollWidth"), width);
          const broken = await page.evaluate("[...document.images].filter((image) => image.naturalWidth === 0).length");
          assert.equal(broken, 0);
          assert.equal(await page.evaluate("document.images.length"), number === 0 ? 0 : number === 1 ? 3 : 240);
        });
      },
    );
  }
}

browserTest("a picture can be seen over the whole width, and the page is accessible", async () => {
  await open(pageWith(2), 1280, async (page) => {
    const picture = page.locator(".pictures img").first();
    const before = (await picture.boundingBox())?.width ?? 0;
    await page.getByLabel("拡大 / enlarge").first().check();
    assert.ok(((await picture.boundingBox())?.width ?? 0) > before * 2.5);
    await page.evaluate(axe.source);
    const violations: readonly { readonly id: string }[] = await page.evaluate(
      "axe.run().then(({ violations }) => violations.map(({ id }) => ({ id })))",
    );
    assert.deepEqual(violations.map(({ id }) => id), []);
  });
});
