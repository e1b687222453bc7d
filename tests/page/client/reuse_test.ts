import assert from "node:assert/strict";
import { beforeAfterFlowsFigures } from "../../../lib/figures/before_after_flows.ts";
import { citationOf, embeddedFigure } from "../../../lib/page/client/reuse.ts";
import { openPageBuilder } from "../../../lib/page/page_builder.ts";
import { pageContent } from "../../../lib/page/page_content.ts";
import { scoresTable } from "../../../lib/tables/scores_table.ts";
import { parsed } from "../../parsed.ts";
import { madeSource, madeSurvey, oneCityFacts } from "../one_city.ts";
import { inDocument } from "./in_document.ts";

/** A figure and a table of answers that were given, or generated, as they stand on a page. */
async function shown(origin: "observed" | "synthetic"): Promise<string> {
  const source = madeSource("data/surveys/autumn-lecture/answers.csv", { origin, rows: 24 });
  const content = pageContent({ ...oneCityFacts(), surveys: [{ ...madeSurvey(), origin, source }] });
  const [flows] = beforeAfterFlowsFigures(content.comparisons.changes, { key: "flows", lang: "ja" });
  assert.ok(flows !== undefined);
  const page = openPageBuilder("ja");
  const distributions = content.surveys.flatMap((survey) => survey.distributions);
  const pieces = [
    await page.figure(flows),
    page.table(scoresTable(distributions, { key: "scores" }), { folded: true }),
  ];
  return `<html lang="ja"><body>${pieces.join("")}</body></html>`;
}

for (const origin of ["observed", "synthetic"] as const) {
  Deno.test(`figure and table of ${origin} answers are cited with title, place and source; what was generated says so first`, async () => {
    await inDocument(await shown(origin), (document) => {
      for (
        const [id, title] of [["f-flows-support", "同じ人の受講前と受講後: 支援の仕組み"], [
          "t-scores",
          "答えを点数にした",
        ]] as const
      ) {
        const holder = document.getElementById(id);
        assert.ok(holder !== null, id);
        const cited = citationOf(holder, "「資料」版 abc");
        assert.equal(cited.startsWith("【合成データ】実際の回答ではありません"), origin === "synthetic", cited);
        assert.ok(cited.includes(title) && cited.includes("「資料」版 abc") && cited.includes(`#${id}、`), cited);
        assert.match(cited, /出典: .*試しのファイル data\/surveys\/autumn-lecture/);
        assert.equal(cited.split("出典").length, 2, cited);
      }
    });
  });

  Deno.test(`what embeds a figure of ${origin} answers holds the picture, words for who cannot see it and the citation, and asks nobody`, async () => {
    await inDocument(await shown(origin), (document) => {
      const [figure, table] = ["f-flows-support", "t-scores"].map((id) => document.getElementById(id));
      assert.ok(figure !== undefined && figure !== null && table !== undefined && table !== null);
      assert.equal(embeddedFigure(table, "cited"), "");
      const embedded = parsed(embeddedFigure(figure, `"cited" <b>&</b>`));
      assert.equal(embedded.querySelector("figure > figcaption")?.textContent, `"cited" <b>&</b>`);
      const picture = embedded.querySelector("figure > img");
      assert.match(picture?.getAttribute("alt") ?? "", /17/);
      const [, svg = ""] = picture?.getAttribute("src")?.match(/^data:image\/svg\+xml,(.*)$/s) ?? [];
      const drawn = parsed(decodeURIComponent(svg), "image/svg+xml");
      assert.equal(drawn.documentElement.localName, "svg");
      assert.equal(drawn.documentElement.textContent?.includes("合成データ"), origin === "synthetic");
      assert.doesNotMatch(svg.replaceAll(encodeURIComponent("http://www.w3.org/"), ""), /https?%3A/i);
    });
  });
}
