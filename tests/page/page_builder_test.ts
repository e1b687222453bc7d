import assert from "node:assert/strict";
import { setImmediate } from "node:timers";
import { chartFigure } from "../../lib/figures/chart_figure.ts";
import { openPageBuilder } from "../../lib/page/page_builder.ts";
import { loadSurveys } from "../../lib/survey/load_surveys.ts";

const surveys = await loadSurveys();

Deno.test("whoever stops a page is heard between two figures, and not when all are drawn", async () => {
  const page = openPageBuilder("ja");
  const figures = ["2-46:soka-training-1", "2-47:soka-training-1", "2-48:soka-training-1"];
  const heard: number[] = [];
  for (const [at, key] of figures.entries()) {
    // What stops the thread of a page comes as an event: another stands for it that is due at once, whatever the clock says.
    setImmediate(() => heard.push(at));
    await page.figure(chartFigure(key, { surveys }));
  }
  assert.deepEqual(heard, [0, 1, 2]);
});

Deno.test("a figure stands on a page once", async () => {
  const page = openPageBuilder("ja");
  const figure = chartFigure("2-47:soka-training-1", { surveys });
  await page.figure(figure);
  await assert.rejects(
    () => page.figure(figure),
    /^RangeError: Cannot place a figure on the page as each stands there once/,
  );
});
