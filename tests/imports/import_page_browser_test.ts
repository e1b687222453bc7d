/** The page in a real browser: by keyboard alone, by dragging, in Japanese and English, without a request to anywhere else. */
import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { writeXlsx } from "hucre";
import type { Clearance } from "../../lib/text/answer_decisions.ts";
import type { ListedAnswer } from "../../lib/text/review_answers.ts";
import type { ClearingOptions } from "../../lib/imports/clearing.ts";
import { importHandler } from "../../lib/imports/import_handler.ts";
import type { ImportPlan } from "../../lib/imports/import_plan.ts";
import { bundleImportClient } from "../../lib/page/bundle_client.ts";
import { browserTests } from "../page/browser_tests.ts";
import { csv, HEADINGS, madeCodebook, NO_STUDY, SOUND } from "./made_exports.ts";

const { browserTest, browser } = browserTests();

const NEW_FORM = csv([
  ["タイムスタンプ", "氏名", "年代", "満足度", "ご感想"],
  ...["満足", "とても満足", "不満", "満足", "どちらでもない"].map((answer, at) => [
    `2031/05/01 10:0${at}:00`,
    "山田花子",
    `${2 + at % 2}0代`,
    answer,
    "",
  ]),
]);
/** A known form: one heading reworded, one answer misspelt. */
const KNOWN_FORM = csv([
  HEADINGS.map((heading) => heading === "ご意見をお書きください" ? "御意見をお書き下さい" : heading),
  SOUND,
  SOUND.map((cell, at) => at === 2 ? "よく理解出来た" : cell),
]);

interface OpenPage {
  readonly page: Page;
  readonly written: readonly Pick<ImportPlan, "surveys">[];
  /** Addresses that anything was asked of. */
  readonly asked: readonly string[];
  readonly troubles: readonly string[];
}

async function open(
  lang: "ja" | "en",
  look: (open: OpenPage) => Promise<void>,
  { width = 1280, clearing = {} }: { readonly width?: number; readonly clearing?: ClearingOptions } = {},
): Promise<void> {
  const parts = await bundleImportClient();
  const written: Pick<ImportPlan, "surveys">[] = [];
  const served: { handler?: (request: Request) => Promise<Response> } = {};
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen() {} },
    (request) => served.handler?.(request) ?? new Response(),
  );
  const address = `127.0.0.1:${server.addr.port}`;
  served.handler = importHandler({
    ...parts,
    token: "a-token",
    hosts: [address],
    surveys: [{ codebook: madeCodebook(), mapping: null }],
    study: {
      ...NO_STUDY,
      events: {
        sources: [],
        records: [{
          eventId: "lecture",
          municipalityIds: [],
          name: "秋の講座",
          nameEnglish: "autumn lecture",
          seriesTitle: "秋の講座",
          number: null,
          kind: "lecture",
          status: "held",
          date: "2031-05-01",
          start: null,
          end: null,
          venue: null,
          format: null,
          audience: null,
          applicants: null,
          applicantsRemark: null,
          applicantsRemarkEnglish: null,
          reason: null,
          reasonEnglish: null,
          figureKey: null,
        }],
      },
    },
    latin: () => Promise.resolve(() => "Kaku"),
    ...clearing,
    write(plan) {
      written.push(plan);
      return Promise.resolve(plan.surveys.map(({ id }) => `data/surveys/${id}`));
    },
  });
  const context = await browser().newContext({ viewport: { width, height: 900 } });
  const asked: string[] = [];
  const troubles: string[] = [];
  try {
    const page = await context.newPage();
    page.on("request", (request) => asked.push(request.url()));
    page.on("pageerror", (error) => troubles.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") troubles.push(message.text());
    });
    await page.goto(`http://${address}/?lang=${lang}#a-token`);
    await look({ page, written, asked, troubles });
    assert.deepEqual(troubles, []);
    for (const url of asked) assert.ok(url.startsWith(`http://${address}/`) || url.startsWith("data:"), url);
    for (const url of asked) assert.doesNotMatch(new URL(url).pathname + new URL(url).search, /a-token/);
  } finally {
    await context.close();
    await server.shutdown();
  }
}

async function readFile(page: Page, bytes: Uint8Array): Promise<void> {
  await page.setInputFiles("#file", { name: "form.csv", mimeType: "text/csv", buffer: Buffer.from(bytes) });
  await page.waitForSelector("#accept");
}

/** Waits until what was said is in the plan. */
async function settled(page: Page, what: () => Promise<void>): Promise<void> {
  const answer = page.waitForResponse((response) =>
    response.url().includes("/edit") || response.url().includes("/accept")
  );
  await what();
  assert.equal((await answer).status(), 200);
  await page.waitForFunction(() => !/読んで|Reading/.test(document.getElementById("status")?.textContent ?? ""));
}

for (const [lang, ready] of [["ja", "取り込みの計画を更新しました"], ["en", "The plan is up to date"]] as const) {
  browserTest(`a new form from file to accepted survey by keyboard alone, ${lang}`, async () => {
    await open(lang, async ({ page, written }) => {
      await readFile(page, NEW_FORM);
      assert.equal(await page.textContent("#status"), ready);
      assert.ok(await page.isDisabled("#accept"), "the municipality is not known");
      const named = ["#event-municipality", "#event-title"] as const;
      for (const [at, text] of ["架空市", "春の講座"].entries()) {
        await page.focus(named[at] ?? "");
        await page.keyboard.press("ControlOrMeta+a");
        await page.keyboard.type(text);
        await settled(page, () => page.keyboard.press("Tab"));
      }
      // 満足 goes above とても満足 and back: the focus stays on the answer's own button.
      const place = "form-q02";
      await page.focus(`#move-${place}-1-up`);
      await settled(page, () => page.keyboard.press("Enter"));
      const order = () => page.$$eval(`[data-order="${place}"] .label`, (all) => all.map((one) => one.textContent));
      assert.deepEqual((await order()).slice(0, 2), ["満足", "とても満足"]);
      await page.focus(`#move-${place}-0-down`);
      await settled(page, () => page.keyboard.press("Enter"));
      assert.deepEqual((await order()).slice(0, 2), ["とても満足", "満足"]);
      assert.ok((await page.$$("#h-charts ~ .charts img")).length >= 2, "the first charts are there");
      assert.ok(await page.isEnabled("#accept"));
      await page.focus("#accept");
      await settled(page, () => page.keyboard.press("Enter"));
      await page.waitForSelector("#h-done");
      assert.equal(await page.evaluate(() => document.activeElement?.id), "h-done");
      assert.equal(written.length, 1);
      assert.deepEqual(written[0]?.surveys.map(({ codebook, kept }) => [codebook.title, kept.length]), [[
        "春の講座",
        5,
      ]]);
      assert.doesNotMatch(await page.content(), /山田/);
    });
  });
}

browserTest(
  "a known form: a heading is dropped on its question, a value is settled from the list, an answer order is dragged",
  async () => {
    await open("ja", async ({ page, written }) => {
      await readFile(page, KNOWN_FORM);
      await settled(page, () => page.dragAndDrop('[data-column="御意見をお書き下さい"]', '[data-drop="lecture-q6"]'));
      assert.equal((await page.$$(".mark.open")).length, 0, "every question has its column");
      await settled(page, async () => {
        await page.selectOption('[data-written="よく理解出来た"]', "よく理解できた");
      });
      assert.match(await page.textContent(".plan") ?? "", /2 行 = 取り込む 2 \+ 除く 0 \+ 取り込めない 0/);
      await settled(page, () => page.click('[data-undo="lecture-q3"]'));
      assert.match(await page.textContent(".plan") ?? "", /取り込めない 1/);
      await settled(page, async () => {
        await page.selectOption('[data-written="よく理解出来た"]', "!missing");
      });
      await settled(page, () => page.click("#accept"));
      await page.waitForSelector("#h-done");
      assert.deepEqual(
        written[0]?.surveys[0]?.kept.map(({ cells }) => [cells.get("lecture-q3"), cells.get("lecture-q6")]),
        [
          ["よく理解できた", "よかった"],
          ["", "よかった"],
        ],
      );
    });
    await open("ja", async ({ page }) => {
      await readFile(page, NEW_FORM);
      const order = () => page.$$eval('[data-order="form-q02"] .label', (all) => all.map((one) => one.textContent));
      const before = await order();
      await settled(
        page,
        () => page.dragAndDrop('[data-order="form-q02"][data-at="4"]', '[data-order="form-q02"][data-at="0"]'),
      );
      assert.deepEqual(await order(), [before[4], ...before.slice(0, 4)]);
    });
  },
);

browserTest("a file that is no table is told in a sentence, and the other language keeps the file", async () => {
  await open("ja", async ({ page }) => {
    await page.setInputFiles("#file", {
      name: "x.csv",
      mimeType: "text/csv",
      buffer: Buffer.from('a,b\n1,"2\n'),
    });
    await page.waitForSelector(".fault");
    assert.match(await page.textContent("#work") ?? "", /2 行目の引用符/);
    await readFile(page, NEW_FORM);
    await page.click("a[data-language]");
    await page.waitForSelector("#accept");
    assert.equal(await page.getAttribute("html", "lang"), "en");
    assert.match(await page.textContent(".plan") ?? "", /5 rows = 5 kept/);
  });
});

const BEFORE = csv([
  ["受講番号", "受講前の制度の理解度"],
  ...["理解できなかった", "あまり理解できなかった", "だいたい理解できた", "理解できなかった"].map((answer, at) => [
    `K${at + 1}`,
    answer,
  ]),
]);
const AFTER = csv([
  ["受講番号", "受講後の制度の理解度"],
  ...["よく理解できた", "だいたい理解できた", "よく理解できた", "だいたい理解できた"].map((answer, at) => [
    `K${at + 2}`,
    answer,
  ]),
]);

for (
  const [lang, people, event] of [
    ["ja", /両方に答えた人 3、受講前だけ 1、受講後だけ 1/, "葉山野市"],
    ["en", /3 people on both, 1 only before, 1 only after/, "Hayamano"],
  ] as const
) {
  browserTest(
    `a sheet before and one after become a pair, joined by a column that both have, by keyboard: ${lang}`,
    async () => {
      await open(lang, async ({ page, written }) => {
        await readFile(page, AFTER);
        const answer = page.waitForResponse((response) => response.url().includes("/before"));
        await page.setInputFiles("#before-file", {
          name: "before.csv",
          mimeType: "text/csv",
          buffer: Buffer.from(BEFORE),
        });
        assert.equal((await answer).status(), 200);
        await page.waitForSelector("#link");
        assert.ok(await page.isDisabled("#accept"), "day and municipality are not known");
        await page.focus("#link");
        await settled(page, () => page.keyboard.press("ArrowDown"));
        assert.match(await page.textContent(".plan") ?? "", people);
        for (
          const [id, text] of [["#event-municipality", event], ["#event-name", "第1回"], [
            "#event-date",
            "2031-05-01",
          ]] as const
        ) {
          await page.fill(id, text);
          await settled(page, () => page.keyboard.press("Tab"));
        }
        await page.evaluate(axe.source);
        assert.deepEqual(await page.evaluate("axe.run().then(({ violations }) => violations.map(({ id }) => id))"), []);
        await page.focus("#accept");
        await settled(page, () => page.keyboard.press("Enter"));
        await page.waitForSelector("#h-done");
        const surveys = written[0]?.surveys ?? [];
        assert.deepEqual(surveys.map(({ codebook, respondents }) => [codebook.design, codebook.partner, respondents]), [
          ["linked", surveys[1]?.id, ["1", "2", "3", "4"]],
          ["linked", surveys[0]?.id, ["2", "3", "4", "5"]],
        ]);
        assert.doesNotMatch(JSON.stringify(surveys.map(({ kept }) => kept.map(({ cells }) => [...cells]))), /K\d/);
      });
    },
  );
}

const WORKBOOK = await writeXlsx({
  sheets: [
    { name: "集計", rows: [["満足", 3], ["不満", 1]] },
    { name: "回答", rows: [["年代", "満足度"], ["20代", "満足"], ["30代", "不満"], ["20代", "満足"]] },
  ],
});

browserTest("a sheet of a workbook is chosen from a list, and its columns are those of that sheet", async () => {
  await open("ja", async ({ page }) => {
    await page.setInputFiles("#file", { name: "回答.xlsx", mimeType: "", buffer: Buffer.from(WORKBOOK) });
    await page.waitForSelector("#sheet");
    await settled(page, async () => {
      await page.selectOption("#sheet", "回答");
    });
    assert.match(await page.textContent(".plan") ?? "", /シート「回答」[^]*3 行 = 取り込む 3/);
    assert.deepEqual(await page.$$eval("#by option", (all) => all.map((one) => one.textContent)), [
      "（なし）",
      "年代",
      "満足度",
    ]);
  });
});

for (const [lang, heading] of [["ja", "自由記述を確かめる"], ["en", "Check free-text answers"]] as const) {
  browserTest(
    `free answers are read ten at a time by keyboard, and only those that are ticked are recorded: ${lang}`,
    async () => {
      const listed: ListedAnswer[] = Array.from({ length: 12 }, (_, at) => ({
        questionId: "form-q03",
        line: at + 2,
        original: `感想${at}`,
        kinds: at === 1 ? ["name"] : [],
        published: at === 1 ? "葉山さんの話" : `感想${at}`,
        by: "",
        on: "",
      }));
      const recorded: Clearance[] = [];
      const clearing = {
        freeAnswers: (surveyId: string) =>
          Promise.resolve({ surveyId, title: "春の講座", wordings: new Map([["form-q03", "ご感想"]]), listed }),
        clear(_: string, clearances: readonly Clearance[]) {
          recorded.push(...clearances);
          for (const { line, by, on, published } of clearances) {
            const at = listed.findIndex((one) => one.line === line);
            const own = listed[at];
            if (own !== undefined) listed[at] = { ...own, by, on, published };
          }
          return Promise.resolve();
        },
        today: () => "2031-06-09",
      };
      await open(lang, async ({ page }) => {
        await readFile(page, NEW_FORM);
        await page.fill("#event-municipality", "架空市");
        await settled(page, () => page.press("#event-municipality", "Tab"));
        await settled(page, () => page.click("#accept"));
        await page.waitForSelector("#clear");
        assert.equal(await page.textContent("#h-clear"), heading);
        assert.equal((await page.$$("[data-answer]")).length, 10);
        assert.equal((await page.$$(".answers-to-clear .mark")).length, 1, "one may identify someone");
        await page.evaluate(axe.source);
        assert.deepEqual(await page.evaluate("axe.run().then(({ violations }) => violations.map(({ id }) => id))"), []);
        // Without a name nothing is recorded.
        await page.focus("#record");
        await page.keyboard.press("Enter");
        assert.equal(await page.evaluate(() => document.activeElement?.id), "cleared-by");
        await page.keyboard.type("確認係");
        await page.focus("#shown-0");
        await page.keyboard.press("Space");
        await page.focus("#words-1");
        await page.keyboard.press("ControlOrMeta+a");
        await page.keyboard.type("ある人の話");
        await page.keyboard.press("Tab");
        await page.keyboard.press("Space");
        await page.focus("#record");
        const answer = page.waitForResponse((response) => response.url().includes("/clear"));
        await page.keyboard.press("Enter");
        assert.equal((await answer).status(), 200);
        await page.waitForFunction(() => document.querySelectorAll("[data-answer]").length === 2);
        assert.equal(
          await page.evaluate(() => document.activeElement?.id),
          "h-clear",
          "the next ones are read from the top",
        );
        assert.equal(await page.inputValue("#cleared-by"), "確認係");
        assert.match(await page.textContent("#clear-state") ?? "", lang === "ja" ? /12 件のうち 2 件/ : /2 of 12/);
      }, { clearing });
      assert.deepEqual(recorded.map(({ line, published, by, on }) => [line, published, by, on]), [
        [2, "感想0", "確認係", "2031-06-09"],
        [3, "ある人の話", "確認係", "2031-06-09"],
      ]);
    },
  );
}

for (const [lang, width] of [["ja", 1280], ["en", 390]] as const) {
  browserTest(
    `axe finds nothing to object to, and nothing is wider than the window: ${lang}, ${width} px`,
    async () => {
      await open(lang, async ({ page }) => {
        await page.evaluate(axe.source);
        for (const bytes of [null, KNOWN_FORM, NEW_FORM]) {
          if (bytes !== null) await readFile(page, bytes);
          const violations = await page.evaluate(
            "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 120)) })))",
          );
          assert.deepEqual(violations, []);
          const wide = await page.evaluate(() =>
            document.documentElement.scrollWidth <= innerWidth
              ? []
              : [...document.querySelectorAll("body *:not(.wide *)")].filter((one) =>
                one.getBoundingClientRect().right > innerWidth
              )
                .map((one) => one.outerHTML.slice(0, 80))
          );
          assert.deepEqual(wide, [], "no sideways scrolling");
        }
      }, { width });
    },
  );
}
