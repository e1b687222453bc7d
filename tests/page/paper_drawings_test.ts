import assert from "node:assert/strict";
import type { Figure } from "../../lib/figures/figure.ts";
import { paperDrawings } from "../../lib/page/paper_drawings.ts";
import { renderSvg } from "../../lib/rendering/render_svg.ts";
import { chartFigure } from "../../lib/figures/chart_figure.ts";
import { loadSurveys } from "../../lib/survey/load_surveys.ts";
import { parsed } from "../parsed.ts";

const chart = chartFigure("2-47:soka-training-1", { surveys: await loadSurveys() });
const NOTE = "この注は一度だけ";
/** So many pictures below one another. */
const tall = (panels: number): Figure => ({
  ...chart,
  notes: [NOTE],
  panels: Array.from({ length: panels }, () => chart.panels[0]!),
});

Deno.test("a drawing too high for its page is parted by its pictures, and its notes stand below the last of them alone", async () => {
  const whole = tall(14);
  const drawn = await paperDrawings(whole, await renderSvg(whole));
  assert.equal(drawn.kind, "parts");
  assert.ok(drawn.kind === "parts");
  assert.equal(drawn.svgs.length, 14);
  const hasNote = (svg: string) =>
    [...parsed(`<body>${svg}</body>`).querySelectorAll("text")].some(({ textContent }) =>
      textContent?.includes("この注は") === true
    );
  assert.deepEqual(drawn.svgs.map(hasNote), drawn.svgs.map((_, at) => at === 13));
});
