import assert from "node:assert/strict";
import { LANGUAGES } from "../../lib/data/language.ts";
import { edgeOf } from "../../lib/figures/field_edge.ts";
import { DIVERGING, GROUND, MISSING } from "../../lib/figures/palette.ts";
import { barPart } from "../../lib/figures/share_marks.ts";
import { drawingPanel } from "../../lib/figures/drawing.ts";
import { drawPanel } from "../../lib/rendering/svg_parts.ts";
import { svgDocument } from "../../lib/rendering/svg_elements.ts";
import { textBoxes } from "../rendering/text_boxes.ts";
import { contrastOnWhite, greyFields, partsOfBars, toldApartBy } from "./grey_print.ts";
import { drawnOnce } from "./drawn_once.ts";
import { everySaved } from "./every_figure.ts";

const figures = (await Promise.all(LANGUAGES.map(async (lang) => (await everySaved(lang)).figures))).flat();
const drawn = await Promise.all(figures.map(async (figure) => ({ figure, svg: await drawnOnce(figure) })));

/** Figures whose bars are parts of a whole, side by side. */
const STACKED = /^(2-\d+:|answers-|before-after-bars|consultation-bodies|profile-|response-rates)/;

Deno.test("every field ends visibly on white, by its colour or its edge, or has its number in it", () => {
  const faults = drawn.flatMap(({ figure, svg }) =>
    greyFields(svg).filter((field) => !field.labelled && contrastOnWhite(field) < 3)
      .map(({ fill, edge }) => `${figure.key} ${figure.language}: ${fill} with edge ${edge}`)
  );
  assert.deepEqual([...new Set(faults)], []);
});

Deno.test("a grey print tells the parts of every bar from their neighbours", () => {
  const pairs = drawn.filter(({ figure }) => STACKED.test(figure.key)).flatMap(({ figure, svg }) =>
    partsOfBars(greyFields(svg)).map(([one, other]) => ({ key: figure.key, one, other, by: toldApartBy(one, other) }))
  );
  assert.ok(pairs.length > 150, String(pairs.length));
  assert.deepEqual(
    pairs.filter(({ by }) => by.length === 0).map(({ key, one, other }) => [key, one.fill, other.fill]),
    [],
  );
});

Deno.test("the two sides and no answer have edges of their own, for real data too, where nothing is hatched", () => {
  const { stronglyFavourable, favourable, neutral, unfavourable, stronglyUnfavourable } = DIVERGING;
  const [against, strongly] = [edgeOf(unfavourable), edgeOf(stronglyUnfavourable)];
  assert.equal(against, strongly);
  for (const colour of [stronglyFavourable, favourable, neutral]) assert.notEqual(edgeOf(colour), against);
  const box = { x: 0, y: 0, width: 40, height: 20 };
  const none = barPart({ fill: MISSING.fill, outlined: true }, box);
  assert.ok(none.kind === "rect" && none.dashed === true && none.stroke === MISSING.stroke);
  const middle = barPart({ fill: neutral, outlined: false }, box);
  assert.ok(middle.kind === "rect" && middle.dashed === false && middle.stroke === MISSING.stroke);
  assert.equal(edgeOf(favourable), GROUND);
});

Deno.test("the law on edges does find a pale field, and neighbours alike", async () => {
  const document = await svgDocument();
  const rect = (x: number, fill: string) => ({ kind: "rect", x, y: 0, width: 20, height: 10, fill } as const);
  const panel = drawPanel(document, drawingPanel([rect(0, "#e6e8eb"), rect(20, "#e4e6e9")], { width: 60, height: 10 }));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 10">${panel.outerHTML}</svg>`;
  const fields = greyFields(svg);
  assert.deepEqual(fields.map((field) => contrastOnWhite(field) < 3), [true, true]);
  const [pair] = partsOfBars(fields);
  assert.ok(pair !== undefined);
  assert.deepEqual(toldApartBy(...pair), []);
});

Deno.test("no picture needs `paint-order`: the edge of letters lies beneath them as a text of its own", () => {
  let edges = 0;
  for (const { figure, svg } of drawn) {
    assert.doesNotMatch(svg, /paint-order/, figure.key);
    // A stroke of the letters' own would lie over them.
    for (const [text] of svg.matchAll(/<g aria-label="text"[^>]*>/g)) {
      if (!/ stroke="/.test(text)) continue;
      assert.match(text, /aria-hidden="true"/, `${figure.key}: ${text}`);
      edges += 1;
    }
  }
  assert.ok(edges >= 16, String(edges));
});

Deno.test("titles are unique in each edition", () => {
  for (const lang of LANGUAGES) {
    const titles = figures.filter(({ language }) => language === lang).map(({ title }) => title);
    assert.ok(titles.length > 60);
    assert.deepEqual(titles.filter((title, at) => titles.indexOf(title) !== at), []);
  }
});

Deno.test("the title stands in the picture whole", () => {
  for (const { figure, svg } of drawn) {
    const texts = textBoxes(svg).boxes.map(({ text }) => text).join("").replaceAll(/\s/g, "");
    assert.ok(texts.includes(figure.title.replaceAll(/\s/g, "").replaceAll(/-(?=\d)/g, "-")), figure.title);
  }
});
