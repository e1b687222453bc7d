import { answerFigure } from "../../lib/figures/answer_figure.ts";
import { FONT_WEIGHTS, fontBytes } from "../../lib/figures/font.ts";
import { wrapText } from "../../lib/figures/wrap_text.ts";
import { sourceLine } from "../../lib/wording/source_line.ts";
import { countAllAnswers } from "../../lib/counts/count_answers.ts";
import type { Distribution } from "../../lib/counts/distribution.ts";
import type { CatalogueRecord } from "../../lib/reports/fy2021/facts/catalogue.ts";
import { loadReport } from "../../lib/reports/fy2021/facts/load_report.ts";
import { loadSurveys } from "../../lib/survey/load_surveys.ts";
import { originLabel } from "../../lib/wording/source_words.ts";

/** Writes what the report's charts are drawn of, and the font, into a folder: for both sides of a contest of drawing. */
export async function writeCharts(folder: string): Promise<void> {
  const report = await loadReport();
  const charts = (await loadSurveys({ report })).flatMap(countAllAnswers).flatMap((distribution) => {
    const key = distribution.parts[0].question.figureKeys[0];
    const heading = report.catalogue.records.find((row) => row.key === key);
    return heading === undefined ? [] : [{ heading, distribution, figure: textsOf(distribution, heading) }];
  });
  await Deno.writeTextFile(`${folder}/charts.json`, JSON.stringify(charts));
  for (const weight of FONT_WEIGHTS) await Deno.writeFile(`${folder}/${weight}.ttf`, fontBytes(weight));
}

/** The texts of a chart, so that both sides print the same; matplotlib gets them ready, with lines broken. */
function textsOf(distribution: Distribution, heading: CatalogueRecord) {
  const figure = answerFigure(distribution, { heading });
  const lines = (text: string, fontSize: number) => wrapText(text, { maxWidth: 760, fontSize });
  const notes = figure.notes.map((note, at) => `注${at + 1}: ${note}`);
  return {
    title: figure.title,
    mark: originLabel("synthetic", "ja"),
    subtitle: lines(figure.subtitle, 13),
    legend: figure.legend,
    foot: [...notes, sourceLine(figure)].flatMap((line) => lines(line, 12)),
  };
}
