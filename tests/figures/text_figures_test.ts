import assert from "node:assert/strict";
import { loadAssessmentSheets } from "../../lib/assessment/load_assessment_sheets.ts";
import { codeMatrixFigure } from "../../lib/figures/code_matrix.ts";
import { coOccurrenceFigure } from "../../lib/figures/co_occurrence.ts";
import { placedWords } from "../../lib/figures/placed_words.ts";
import { correspondenceFigure } from "../../lib/figures/correspondence.ts";
import type { Figure } from "../../lib/figures/figure.ts";
import { sheetCoverageFigure } from "../../lib/figures/sheet_coverage.ts";
import { missingCharacters } from "../../lib/rendering/render_png.ts";
import { renderSvg } from "../../lib/rendering/render_svg.ts";
import { loadReport } from "../../lib/reports/fy2021/facts/load_report.ts";
import { COMMON_WORDS } from "../../lib/text/content_word.ts";
import { coOccurrenceNetwork } from "../../lib/text/co_occurrence_network.ts";
import { correspondenceMap } from "../../lib/text/correspondence_map.ts";
import { countCodes } from "../../lib/text/count_codes.ts";
import { loadFreeAnswers } from "../../lib/reports/fy2021/report_answers.ts";
import { assertSvgSnapshot } from "../rendering/assert_svg_snapshot.ts";
import { textFaults } from "../rendering/text_boxes.ts";

const report = await loadReport();
const { corpus, coding } = await loadFreeAnswers(report);
const sheets = await loadAssessmentSheets(["gyoda", "soka", "tomakomai", "kushiro", "omuta"]);
const network = coOccurrenceNetwork(corpus, { exclude: COMMON_WORDS });

const figures: readonly Figure[] = (["ja", "en"] as const).flatMap((lang) => [
  codeMatrixFigure(countCodes(coding, "municipality"), { lang }),
  codeMatrixFigure(countCodes(coding, "event"), { lang }),
  codeMatrixFigure(countCodes(coding, "category"), { lang }),
  coOccurrenceFigure(network, { lang }),
  coOccurrenceFigure({ ...network, words: [], edges: [], answers: 12, tooFew: true }, {
    lang,
    key: "comments-network-few",
  }),
  sheetCoverageFigure(report, sheets, { lang }),
  ...(["municipality", "event"] as const).flatMap((grouping) => {
    const map = correspondenceMap(countCodes(coding, grouping));
    return "refused" in map ? [] : [correspondenceFigure(map, { lang })];
  }),
]);
assert.equal(figures.length, 16);

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
}

Deno.test("the network has the same places whatever the order of the answers, and again", () => {
  const turned = { ...corpus, answers: corpus.answers.toReversed(), documents: corpus.documents.toReversed() };
  const room = { width: 664, height: 316 };
  const other = coOccurrenceNetwork(turned, { exclude: COMMON_WORDS });
  assert.deepEqual(placedWords(other, room), placedWords(network, room));
  for (const { x, y } of placedWords(network, room)) {
    assert.ok(Number.isInteger(x) && Number.isInteger(y) && x >= 0 && x <= room.width && y >= 0 && y <= room.height);
  }
});

Deno.test("the matrix writes the counts of its table, and refuses more groups than can be read", () => {
  const counts = countCodes(coding, "municipality");
  const figure = codeMatrixFigure(counts);
  assert.match(figure.alternativeText, /主題のない回答は0件/);
  assert.throws(() => codeMatrixFigure(countCodes(coding, "table")), /at most 8 groups: current value is 20/);
});

Deno.test("the coverage map says in words what it shows", () => {
  const { alternativeText } = sheetCoverageFigure(report, sheets);
  assert.match(alternativeText, /行田市12欄、草加市13欄、苫小牧市8欄、釧路市12欄、大牟田市10欄/);
  assert.match(alternativeText, /どの市にも記入がないのはアウトリーチ等を通じた継続支援事業/);
});
