import assert from "node:assert/strict";
import { presentationOrigin } from "../../lib/data/presentation.ts";
import { chainFigure } from "../../lib/reports/fy2021/figures/chain.ts";
import { consultationBodiesFigure } from "../../lib/reports/fy2021/figures/consultation_bodies.ts";
import type { Figure } from "../../lib/figures/figure.ts";
import { municipalProfilesFigure } from "../../lib/reports/fy2021/figures/municipal_profiles.ts";
import { responseRatesFigure } from "../../lib/figures/response_rates.ts";
import { scheduleFigure } from "../../lib/reports/fy2021/figures/schedule.ts";
import { loadStudy } from "../../lib/study/load_study.ts";
import { loadSurveys } from "../../lib/survey/load_surveys.ts";
import { missingCharacters } from "../../lib/rendering/render_png.ts";
import { renderSvg } from "../../lib/rendering/render_svg.ts";
import { assertSvgSnapshot } from "../rendering/assert_svg_snapshot.ts";
import { exampleFigure } from "../rendering/examples.ts";
import { textFaults } from "../rendering/text_boxes.ts";
import { loadReport } from "../../lib/reports/fy2021/facts/load_report.ts";

const report = await loadReport();
const asked = { study: await loadStudy(), surveys: await loadSurveys({ report }) };

/** Every figure from the facts of the report, in both languages. */
const figures: readonly Figure[] = (["ja", "en"] as const).flatMap((lang) => [
  municipalProfilesFigure(report, { lang }),
  responseRatesFigure(asked, { lang }),
  scheduleFigure(report, { lang }),
  consultationBodiesFigure(report, { lang }),
  ...["gyoda", "soka", "tomakomai", "kushiro", "omuta"].map((city) => chainFigure(report, city, { lang })),
]);

for (const figure of figures) {
  const name = `${figure.key.replace(":", "-")}-${figure.language}`;

  Deno.test(`${name}: no text is cut off or lies on another, and the font has every character`, async () => {
    const svg = await renderSvg(figure);
    assert.deepEqual(textFaults(svg), []);
    assert.deepEqual(missingCharacters(svg), []);
  });

  Deno.test(`${name}: is the picture that was looked at`, async () => {
    await assertSvgSnapshot(await renderSvg(figure), name);
  });

  Deno.test(`${name}: says what it shows in words, and from which figures of the report`, async () => {
    assert.ok(figure.alternativeText.length > 100);
    // Rates and densities are computed, a chain and the schedule, a picture in print, are rebuilt: none is all print.
    assert.equal(presentationOrigin(figure), "reading");
    assert.match(
      await renderSvg(figure),
      figure.language === "ja" ? />出典: 報告書 図表\d-\d/ : />Source: report, figures? \d-\d/,
    );
  });
}

Deno.test("the check for texts that lie on each other or leave the picture does find them", async () => {
  const svg = await renderSvg(exampleFigure());
  assert.deepEqual(textFaults(svg), []);
  const long = "長".repeat(60);
  assert.ok(textFaults(svg.replaceAll("三つの棒", long)).includes(`「${long}」 leaves the picture`));
  const moved = svg.replace(/y="[\d.]+">n=20/, 'y="42">n=20');
  assert.notEqual(moved, svg);
  assert.deepEqual(textFaults(moved), ["「三つの棒」 lies on 「n=20」"]);
});
