import assert from "node:assert/strict";
import { displayFigure, displayTable, JUPYTER_DISPLAY } from "../../lib/rendering/notebook_display.ts";
import { renderSvg } from "../../lib/rendering/render_svg.ts";
import { exampleFigure, exampleSource, exampleTable } from "./examples.ts";

Deno.test("a figure is shown under the symbol the kernel looks for, as picture and as text", async () => {
  assert.equal(JUPYTER_DISPLAY, Symbol.for("Jupyter.display"));
  const bundle = await displayFigure(exampleFigure())[JUPYTER_DISPLAY]();
  assert.deepEqual(Object.keys(bundle), ["image/svg+xml", "text/html", "text/plain"]);
  // Untrusted notebooks show no SVG, but they show pictures.
  const embedded = /^<img alt="[^"]+" style="[^"]+" src="data:image\/svg\+xml;base64,([A-Za-z0-9+/=]+)">\n$/.exec(
    bundle["text/html"] ?? "",
  );
  assert.equal(new TextDecoder().decode(Uint8Array.fromBase64(embedded?.[1] ?? "")), bundle["image/svg+xml"]);
  assert.equal(bundle["image/svg+xml"], await renderSvg(exampleFigure()));
  assert.equal(bundle["text/plain"], "三つの棒\nn=20\n一、二、三の棒。\n試験のための図。\n出典: 報告書 図表2-2");
});

Deno.test("a table is shown as HTML and as tab-separated text", async () => {
  const bundle = await displayTable(exampleTable())[JUPYTER_DISPLAY]();
  assert.deepEqual(Object.keys(bundle), ["text/html", "text/plain"]);
  assert.match(bundle["text/plain"] ?? "", /^例の表\n回答\t人口\t割合\n行田市\t80,236\t47\.7\n/);
});

Deno.test("the text of synthetic figures and tables has the mark too", async () => {
  const sources = [exampleSource({ origin: "synthetic" })];
  for (const display of [displayFigure(exampleFigure({ sources })), displayTable(exampleTable({ sources }))]) {
    assert.match((await display[JUPYTER_DISPLAY]())["text/plain"] ?? "", /^【合成データ】/);
  }
});
