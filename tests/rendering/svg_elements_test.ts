import assert from "node:assert/strict";
import { projectPath } from "../../lib/data/project_path.ts";
import { chainFigure } from "../../lib/reports/fy2021/figures/chain.ts";
import { consultationBodiesFigure } from "../../lib/reports/fy2021/figures/consultation_bodies.ts";
import { municipalProfilesFigure } from "../../lib/reports/fy2021/figures/municipal_profiles.ts";
import { responseRatesFigure } from "../../lib/figures/response_rates.ts";
import { scheduleFigure } from "../../lib/reports/fy2021/figures/schedule.ts";
import { chartFigure } from "../../lib/figures/chart_figure.ts";
import { loadStudy } from "../../lib/study/load_study.ts";
import { loadSurveys } from "../../lib/survey/load_surveys.ts";
import { renderSvg } from "../../lib/rendering/render_svg.ts";
import { drawInJsdom, svgDocument } from "../../lib/rendering/svg_elements.ts";
import { loadReport } from "../../lib/reports/fy2021/facts/load_report.ts";

// A run of all tests gives this file a process of its own: nothing else is drawn in it.
drawInJsdom();

Deno.test("whoever asks for it draws in jsdom", async () => {
  assert.match((await svgDocument()).defaultView?.navigator.userAgent ?? "", /jsdom/);
});

Deno.test("jsdom draws, byte for byte, the pictures that linkedom drew", async () => {
  const report = await loadReport();
  const surveys = await loadSurveys({ report });
  const figures = [
    chainFigure(report, "gyoda"),
    consultationBodiesFigure(report),
    municipalProfilesFigure(report),
    responseRatesFigure({ study: await loadStudy(), surveys }),
    scheduleFigure(report),
    // Hatched: attributes that were there are set anew.
    ...["2-12:gyoda-forum", "2-9:gyoda-forum"].map((key) => chartFigure(key, { report, surveys })),
  ];
  for (const figure of figures) {
    const drawn = await Deno.readTextFile(projectPath(`outputs/figures/${figure.key.replace(":", "_")}.svg`));
    assert.equal(await renderSvg(figure), drawn, figure.key);
  }
});
