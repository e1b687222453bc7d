import assert from "node:assert/strict";
import { LANGUAGES } from "../../lib/data/language.ts";
import { presentationOrigin } from "../../lib/data/presentation.ts";
import type { Shape } from "../../lib/figures/drawing.ts";
import { metadataIn } from "../../lib/rendering/figure_metadata.ts";
import { drawnPictures, figurePictures } from "../../lib/rendering/figure_pictures.ts";
import { trueMinus } from "../../lib/rendering/svg_parts.ts";
import { hasNarrow } from "../../lib/rendering/render_svg.ts";
import { crowdedTexts, textBoxes, textFaults } from "../rendering/text_boxes.ts";
import { drawnAxes, nameOfAxis } from "./axis_laws.ts";
import { drawnOnce } from "./drawn_once.ts";
import { everySaved } from "./every_figure.ts";

const figures = (await Promise.all(LANGUAGES.map(async (lang) => (await everySaved(lang)).figures))).flat();

function textsOf(shapes: readonly Shape[]): readonly string[] {
  return shapes.flatMap((shape) =>
    shape.kind === "text"
      ? [trueMinus(shape.text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")]
      : []
  );
}

function counted(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== "") counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

const drawn = await Promise.all(
  figures.map(async (figure) => ({
    figure,
    a4: await drawnPictures(figure, { preset: "a4" }),
    slide: await drawnPictures(figure, { preset: "slide" }),
  })),
);

Deno.test("the laws look at every figure of every notebook, in both editions", () => {
  assert.ok(figures.length >= 140, String(figures.length));
});

Deno.test("on A4 a picture is 160 mm wide and has no text under seven points", () => {
  for (const { figure: { key, language }, a4 } of drawn) {
    assert.deepEqual(a4.map(({ widthMillimetres }) => widthMillimetres), a4.map(() => 160));
    const small = a4.filter(({ smallestPoints }) => smallestPoints < 6.99);
    assert.deepEqual(small.map(({ smallestPoints }) => smallestPoints), [], `${key} ${language}`);
  }
});

/** Height of a page of A4 between margins of 20 mm, less two lines of a caption, in millimetres. */
const PAGE_HEIGHT = 240;

Deno.test("on A4 a picture is at most four fifths as high as wide, a list no higher than a page", () => {
  // Rows of a list, and boxes of a chain that are rows of a list on a slide. A table of transitions is looked at as a whole.
  const isList = ({ key, panels }: (typeof figures)[number]) =>
    !/transitions/.test(key) && panels.some(({ list, slide }) => (list ?? slide?.list) !== undefined);
  const wholes = drawn.filter(({ figure }) => !isList(figure));
  assert.ok(wholes.length >= 50, String(wholes.length));
  for (const kind of [/^2-\d+:/, /flows/, /nonresponse/, /transitions/, /correspondence/, /network/]) {
    assert.ok(wholes.some(({ figure }) => kind.test(figure.key)), String(kind));
  }
  const high = drawn.flatMap(({ figure, a4 }) =>
    a4.filter(({ heightMillimetres }) => heightMillimetres > (isList(figure) ? PAGE_HEIGHT : 128))
      .map(({ heightMillimetres }) => `${figure.key} ${figure.language}: ${heightMillimetres}`)
  );
  assert.deepEqual(high, []);
});

Deno.test("notes take at most 28 % of the height of a picture on A4", () => {
  let withNotes = 0;
  const heavy = drawn.flatMap(({ figure: { key, language }, a4 }) =>
    a4.flatMap(({ svg }) => {
      const head = /<text[^>]* y="([\d.]+)"[^>]*>(?:注|Note )\d*:</.exec(svg)?.[1];
      const source = /<text[^>]* y="([\d.]+)"[^>]*>(?:出典|Source): /.exec(svg)?.[1];
      const height = /viewBox="[-\d.]+ [-\d.]+ [\d.]+ ([\d.]+)"/.exec(svg)?.[1];
      if (head === undefined) return [];
      withNotes++;
      const share = (Number(source) - Number(head)) / Number(height);
      return share > 0 && share <= 0.28 ? [] : [`${key} ${language}: ${share}`];
    })
  );
  assert.ok(withNotes >= 100, String(withNotes));
  assert.deepEqual(heavy, []);
});

Deno.test("every part of a bar of answers has its share in the drawing, on paper, slide and telephone", async () => {
  let parts = 0;
  for (const { figure, a4, slide } of drawn.filter(({ figure }) => /^2-\d+:/.test(figure.key))) {
    const wanted = figure.legend.flatMap(({ label }) => /([\d.]+)\s?%/.exec(label)?.[1] ?? [])
      .filter((share) => Number(share) > 0);
    const narrow = await drawnOnce(figure, { narrow: true });
    for (const svg of [...[...a4, ...slide].map((picture) => picture.svg), narrow]) {
      const shown = textBoxes(svg).boxes.map(({ text }) => text);
      parts += wanted.length;
      const missed = wanted.filter((share) =>
        shown.filter((text) => text === `${share}%`).length < wanted.filter((other) => other === share).length
      );
      assert.deepEqual(missed, [], `${figure.key} ${figure.language}`);
    }
  }
  assert.ok(parts >= 450, String(parts));
});

Deno.test("an axis of differences says which way it runs, in every panel", () => {
  const forests = drawn.filter(({ figure }) => /effects/.test(figure.key));
  assert.ok(forests.length >= 10, String(forests.length));
  for (const { figure: { key, language }, a4 } of forests) {
    for (const { svg } of a4) {
      const axes = svg.match(/>0<\/text>/g)?.length ?? 0;
      const left = svg.match(/>← [^<]+<\/text>/g)?.length ?? 0;
      const right = svg.match(/>[^<]+ →<\/text>/g)?.length ?? 0;
      assert.ok(
        left === right && left >= 1 && axes >= 1,
        `${key} ${language}: ${axes} axes, ${left} and ${right} sides`,
      );
    }
  }
});

Deno.test("every axis of numbers says what is measured and in which unit, on paper, slide and telephone", async () => {
  const withAxis = new Set<string>();
  // A table of cells has no axis, but numbers of a row or of its shades may look like one.
  for (const { figure, a4, slide } of drawn.filter(({ figure }) => !/matrix|transitions/.test(figure.key))) {
    const narrow = hasNarrow(figure) ? [await drawnOnce(figure, { narrow: true })] : [];
    for (const svg of [...[...a4, ...slide].map((picture) => picture.svg), ...narrow]) {
      const { boxes } = textBoxes(svg);
      for (const axis of drawnAxes(boxes)) {
        const name = nameOfAxis(axis, boxes);
        withAxis.add(figure.key);
        assert.ok(name !== null, `${figure.key} ${figure.language}: no name below ${axis.numbers.join(", ")}`);
      }
    }
  }
  // Each kind of chart is met, and all charts of answers: else the law has not been asked.
  const kinds = [
    "response-rates",
    "profile-age",
    "before-after-bars",
    "before-after-nonresponse",
    "answers-use",
    "comments-word-pairs",
  ];
  for (const kind of kinds) assert.ok(withAxis.has(kind), `${kind} has an axis`);
  const answers = new Set(drawn.map(({ figure: { key } }) => key).filter((key) => /^\d-\d+:/.test(key)));
  const charts = [...answers].filter((key) => withAxis.has(key));
  assert.ok(charts.length >= 33, `${charts.length} of the 33 charts of answers`);
});

Deno.test("an axis without its name, and one that names no unit, are told", () => {
  const box = (text: string, x: number, y: number) => ({ text, left: x - 10, right: x + 10, top: y - 8, bottom: y });
  const ticks = [box("0%", 0, 20), box("25%", 50, 20), box("50%", 100, 20)];
  const [axis] = drawnAxes(ticks);
  assert.deepEqual(axis?.numbers, [0, 25, 50]);
  assert.ok(axis !== undefined);
  assert.equal(nameOfAxis(axis, ticks), null);
  assert.equal(nameOfAxis(axis, [...ticks, box("割合", 50, 36)]), null);
  assert.equal(nameOfAxis(axis, [...ticks, box("割合（%）", 50, 36)]), "割合（%）");
  assert.deepEqual(drawnAxes([box("3", 0, 20), box("1", 50, 20), box("2", 100, 20)]), []);
});

Deno.test("a slide is 16:9; a figure with several questions has a slide for each at least", () => {
  for (const { figure: { key, panels }, slide } of drawn) {
    assert.ok(slide.length >= Math.max(1, panels.length), key);
    for (const { widthMillimetres, heightMillimetres } of slide) {
      assert.ok(Math.abs(heightMillimetres / widthMillimetres - 9 / 16) < 0.001, key);
    }
  }
});

Deno.test("no text on a slide is under fourteen points", () => {
  const small = drawn.flatMap(({ figure: { key, language }, slide }) =>
    slide.filter(({ smallestPoints }) => smallestPoints < 13.99).map(({ smallestPoints }) =>
      `${key} ${language}: ${smallestPoints}`
    )
  );
  assert.deepEqual(small, []);
});

Deno.test("a list that is parted for slides loses no row: each text stands on one slide, what stands over all rows on each", () => {
  const parted = drawn.filter(({ figure, slide }) => slide.length > figure.panels.length);
  assert.ok(parted.length >= 20, String(parted.length));
  for (const { figure, slide } of parted) {
    const wanted = figure.panels.flatMap(({ list, slide }) => textsOf((slide?.list ?? list)?.shapes ?? []));
    const texts = slide.flatMap(({ svg }) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text));
    for (const [text, times] of counted(wanted)) {
      const shown = texts.filter((other) => other === text).length;
      assert.ok(shown >= times, `${figure.key} ${figure.language}: ${text} stands ${shown} times of ${times}`);
    }
  }
});

Deno.test("no text of a picture for a telephone lies on another, leaves it or touches its neighbour", async () => {
  const narrow = drawn.filter(({ figure }) => hasNarrow(figure));
  assert.ok(narrow.length >= 100, String(narrow.length));
  for (const { figure } of narrow) {
    const svg = await drawnOnce(figure, { narrow: true });
    assert.deepEqual([...textFaults(svg), ...crowdedTexts(svg)], [], `${figure.key} ${figure.language}`);
  }
});

Deno.test("no text of any picture lies on another, leaves the picture or touches its neighbour", () => {
  const faults = drawn.flatMap(({ figure, a4, slide }) =>
    [...new Set([...a4, ...slide].map(({ svg }) => svg))].flatMap((svg) => {
      const level = svg.replace(/viewBox="[-\d.]+ [-\d.]+ /, 'viewBox="0 0 ');
      // A slide has room beside the picture: what leaves the drawing itself is told by the A4 picture.
      const told = a4.some((one) => one.svg === svg)
        ? textFaults(level)
        : textFaults(level).filter((text) => !/leaves/.test(text));
      return [...told, ...crowdedTexts(level)].map((fault) => `${figure.key} ${figure.language}: ${fault}`);
    })
  );
  assert.deepEqual([...new Set(faults)], []);
});

Deno.test("three notes at most stand in a picture; its file holds all of them, title, source and origin", () => {
  for (const { figure, a4, slide } of drawn) {
    for (const { svg } of [...a4, ...slide]) {
      const heads = svg.match(/>(?:注|Note )\d*:</g) ?? [];
      assert.ok(heads.length <= 3, `${figure.key}: ${heads.length}`);
      const told = metadataIn(svg);
      assert.equal(told?.title, figure.title);
      assert.deepEqual(told?.notes, figure.notes);
      assert.equal(told?.origin, presentationOrigin(figure));
      assert.ok((told?.source ?? "").length > 5);
    }
  }
});

Deno.test("figures have keys of their own, and a minus sign where a number is below nought", () => {
  for (const lang of LANGUAGES) {
    const keys = figures.filter(({ language }) => language === lang).map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
  }
  for (const { figure, a4 } of drawn) {
    for (const { svg } of a4) assert.doesNotMatch(svg, />-\d/, figure.key);
  }
});

Deno.test("a PNG knows how wide it is on paper and says whose numbers it shows", async () => {
  const figure = figures.find(({ key, language }) => key === "2-47:soka-training-1" && language === "ja");
  assert.ok(figure !== undefined);
  for (const preset of ["a4", "slide"] as const) {
    const [picture] = await figurePictures(figure, { preset });
    assert.ok(picture !== undefined);
    const view = new DataView(picture.png.buffer, picture.png.byteOffset);
    const told = new TextDecoder("latin1").decode(picture.png);
    const place = told.indexOf("pHYs");
    assert.ok(place > 0 && told.indexOf("IDAT") > place);
    const millimetres = view.getUint32(16) / view.getUint32(place + 4) * 1000;
    assert.ok(Math.abs(millimetres - picture.widthMillimetres) < 0.5, `${preset}: ${millimetres} mm`);
    assert.ok(told.includes("tEXtOrigin\0synthetic"));
    const text = new TextDecoder().decode(picture.png);
    assert.ok(text.includes(`iTXtTitle\0\0\0\0\0${figure.title}`), preset);
    assert.ok(text.includes("iTXtSource"));
  }
});

Deno.test("a list is parted between its rows: no text and no box stands in two of them", () => {
  const crossing: string[] = [];
  let [lists, looked] = [0, 0];
  for (const { key, language, panels } of figures) {
    for (const { list } of panels.flatMap((panel) => panel.list === undefined ? [] : [panel])) {
      if (list === undefined || list.rows.length < 3) continue;
      lists++;
      for (const shape of list.shapes) {
        if (shape.kind !== "text" && shape.kind !== "rect") continue;
        looked++;
        const [top, bottom] = shape.kind === "text" ? [shape.y - 5, shape.y + 5] : [shape.y, shape.y + shape.height];
        const parted = list.rows.filter((row) => top < row - 1 && row + 1 < bottom);
        if (parted.length > 0) crossing.push(`${key} ${language}: ${JSON.stringify(shape)} at ${parted}`);
      }
    }
  }
  assert.ok(lists >= 40 && looked > 5000, `${lists} lists, ${looked} shapes`);
  assert.deepEqual(crossing, []);
});
