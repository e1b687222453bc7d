/** From the first screen one click leads to what changed, to which change was larger, and to what is not known; and a figure can be cited. */
import assert from "node:assert/strict";
import axe from "axe-core";
import { pathToFileURL } from "node:url";
import { pageContent } from "../../lib/page/page_content.ts";
import { renderReportPage } from "../../lib/page/render_report_page.ts";
import type { RespondentSurvey } from "../../lib/survey/survey.ts";
import { browserTests } from "./browser_tests.ts";
import { LECTURE, madeSource, madeSurvey, oneCityFacts } from "./one_city.ts";

const { browserTest, browser } = browserTests();
const SPRING = { ...LECTURE, eventId: "spring-lecture", name: "春の講座", nameEnglish: "spring lecture" };
const folder = await Deno.makeTempDir({ prefix: "changes-page-" });
Deno.test.afterAll(() => Deno.remove(folder, { recursive: true }));

function sample(event: typeof LECTURE): RespondentSurvey {
  const source = madeSource(`data/surveys/${event.eventId}/synthetic_responses.csv`, { origin: "synthetic", rows: 24 });
  return { ...madeSurvey({ event }), origin: "synthetic", source };
}

/** Address of a page with two events, all answers of which are known or none. */
async function pageOf(name: string, surveys: readonly RespondentSurvey[]): Promise<string> {
  const facts = oneCityFacts();
  const study = { ...facts.study, events: { ...facts.study.events, records: [LECTURE, SPRING] } };
  const { html } = await renderReportPage(pageContent({ ...facts, study, surveys }));
  const path = `${folder}/${name}.html`;
  await Deno.writeTextFile(path, html);
  return pathToFileURL(path).href;
}

const STATES = {
  known: { prefix: "", surveys: [madeSurvey(), madeSurvey({ event: SPRING })] },
  sampled: { prefix: "sample-", surveys: [sample(LECTURE), sample(SPRING)] },
} as const;

for (const [state, { prefix, surveys }] of Object.entries(STATES)) {
  browserTest(
    `${state} answers: each place is one click from the first words, in sight, and nothing runs out of the page`,
    async () => {
      const address = await pageOf(state, surveys);
      for (const [width, height] of [[1280, 800], [390, 844]] as const) {
        const context = await browser().newContext({ viewport: { width, height } });
        try {
          for (const id of ["before-after", "changes-compared", "unseen"]) {
            const page = await context.newPage();
            await page.goto(address);
            await page.waitForSelector("html.scripted");
            // Of samples the first screen leads to their own summary.
            if (state === "sampled") await page.locator("#summary a[href='#sample-summary']").click();
            await page.locator(`#${prefix}summary a[href='#${prefix}${id}']`).first().click();
            const heading = page.locator(`#${prefix}${id}`);
            await heading.waitFor({ state: "visible" });
            await page.waitForFunction((sought) => {
              const { top } = document.getElementById(sought)?.getBoundingClientRect() ?? { top: -1 };
              return top >= 0 && top < innerHeight / 2;
            }, `${prefix}${id}`);
            assert.ok(
              await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
              `${id} at ${width}`,
            );
            await page.close();
          }
        } finally {
          await context.close();
        }
      }
    },
  );

  browserTest(
    `${state} answers: by keyboard the link under a figure opens how to cite it and HTML that draws it without any request`,
    async () => {
      const address = await pageOf(state, surveys);
      const context = await browser().newContext({ viewport: { width: 390, height: 844 }, bypassCSP: true });
      try {
        const page = await context.newPage();
        await page.goto(`${address}#f-${prefix}change-effects`);
        const link = page.locator(`#f-${prefix}change-effects .actions a`);
        await link.focus();
        await page.keyboard.press("Enter");
        const dialog = page.locator("#reuse");
        await dialog.waitFor({ state: "visible" });
        assert.ok(page.url().endsWith(`#f-${prefix}change-effects`), page.url());
        // Whoever hears the page is in the dialog, at the beginning of the citation, and goes through all of it.
        const reached: string[] = [];
        for (let tab = 0; tab < 5; tab++) {
          reached.push(
            await page.evaluate(() =>
              document.activeElement?.closest("#reuse") ? document.activeElement.tagName.toLowerCase() : "elsewhere"
            ),
          );
          await page.keyboard.press("Tab");
        }
        assert.deepEqual(reached, ["textarea", "button", "textarea", "button", "button"]);
        assert.deepEqual(await dialog.locator("textarea").evaluateAll((all) => all.map(({ scrollTop }) => scrollTop)), [
          0,
          0,
        ]);
        await page.addScriptTag({ content: axe.source });
        const violations = await page.evaluate(async () =>
          (await (globalThis as unknown as { axe: typeof axe }).axe.run("#reuse")).violations.map(({ id }) => id)
        );
        assert.deepEqual(violations, []);
        const [cited = "", embedded = ""] = await dialog.locator("textarea").evaluateAll((all) =>
          all.map((text) => text instanceof HTMLTextAreaElement ? text.value : "")
        );
        assert.equal(cited.startsWith("【合成データ】"), state === "sampled", cited);
        assert.match(cited, new RegExp(`${state}\\.html#f-${prefix}change-effects、出典: `));
        const other = await context.newPage();
        const requests: string[] = [];
        other.on("request", (request) => requests.push(request.url()));
        await other.setContent(embedded);
        const size = await other.locator("img").evaluate(async (image) => {
          if (!(image instanceof HTMLImageElement)) return 0;
          await image.decode();
          return image.naturalWidth;
        });
        assert.ok(size > 300, `${size} pixels`);
        assert.deepEqual(requests.filter((url) => !url.startsWith("data:")), []);
        assert.equal(await other.locator("figcaption").textContent(), cited);
        await page.keyboard.press("Escape");
        await dialog.waitFor({ state: "hidden" });
        assert.ok(await link.evaluate((element) => document.activeElement === element), "back where it was opened");
      } finally {
        await context.close();
      }
    },
  );
}
