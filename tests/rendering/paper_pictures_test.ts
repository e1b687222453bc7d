import assert from "node:assert/strict";
import { LANGUAGES } from "../../lib/data/language.ts";
import { pointsOnPaper } from "../../lib/rendering/figure_pictures.ts";
import { paperPictures, PICTURE_ROOM } from "../../lib/rendering/paper_pictures.ts";
import { renderSvg } from "../../lib/rendering/render_svg.ts";
import { textFaults } from "./text_boxes.ts";
import { drawnOnce } from "../figures/drawn_once.ts";
import { everySaved } from "../figures/every_figure.ts";

const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = ""]) => text);

Deno.test("in a document no picture of any figure has letters under seven points as it is placed, and none loses a text", async () => {
  let parted = 0;
  for (const lang of LANGUAGES) {
    for (const figure of (await everySaved(lang)).figures) {
      const pictures = await paperPictures(figure, await drawnOnce(figure));
      for (const svg of pictures) {
        assert.ok(
          pointsOnPaper(svg, PICTURE_ROOM) >= 6.99,
          `${figure.key} ${lang}: ${pointsOnPaper(svg, PICTURE_ROOM)}`,
        );
        assert.deepEqual(textFaults(svg), [], `${figure.key} ${lang}`);
      }
      if (pictures.length === 1) continue;
      parted++;
      const shown = pictures.flatMap(textsOf);
      for (const panel of figure.panels) {
        for (const shape of panel.list?.shapes ?? []) {
          if (shape.kind === "text" && /[ぁ-んァ-ヶ一-龠A-Za-z]/.test(shape.text) && !/[&<>-]/.test(shape.text)) {
            assert.ok(shown.includes(shape.text), `${figure.key} ${lang}: ${shape.text}`);
          }
        }
      }
      // Each says which of how many it is.
      for (const at of pictures.keys()) assert.ok(pictures[at]?.includes(`(${at + 1}/${pictures.length})`), figure.key);
    }
  }
  assert.ok(parted >= 10, String(parted));
});

Deno.test("a figure that fits stays the one picture that it is in its file", async () => {
  const figure = (await everySaved("ja")).figures.find(({ key }) => key === "2-47:soka-training-1");
  assert.ok(figure !== undefined);
  assert.deepEqual(await paperPictures(figure), [await renderSvg(figure)]);
});
