import { Buffer } from "node:buffer";
import assert from "node:assert/strict";
import { PNG } from "pngjs";
import { presentationOrigin } from "../../lib/data/presentation.ts";
import type { Figure } from "../../lib/figures/figure.ts";
import { contrastRatio } from "../../lib/figures/palette.ts";
import { renderPng } from "../../lib/rendering/render_png.ts";
import { renderSvg } from "../../lib/rendering/render_svg.ts";
import { drawnOnce } from "../figures/drawn_once.ts";
import { everySaved } from "../figures/every_figure.ts";
import { exampleFigure, exampleSource } from "./examples.ts";
import { textBoxes } from "./text_boxes.ts";
import { parsed } from "../parsed.ts";

/** Width of a picture on a telephone, in pixels. */
const TELEPHONE = 360;
const WORDS: Readonly<Record<string, string>> = { ja: "見本", en: "MOCK" };

const figures: readonly Figure[] = [
  ...(await everySaved("ja")).figures,
  ...(await everySaved("en")).figures,
];
const synthetic = await Promise.all(
  figures.filter((figure) => presentationOrigin(figure) === "synthetic")
    .map(async (figure) => ({ figure, svg: await drawnOnce(figure) })),
);

/** What fills and outlines of marks in the panels of a picture are; not the labels' plates. */
function drawnFields(svg: string) {
  const document = parsed(svg, "image/svg+xml");
  const fields = [...document.querySelectorAll("rect, circle, path, polygon")].filter((element) =>
    element.closest("defs, marker, clipPath, [pointer-events], [aria-label*=データ]") === null
  );
  return {
    document,
    marks: fields.flatMap((element) => {
      const fill = element.closest("[fill]")?.getAttribute("fill") ?? "none";
      return fill === "none" || fill === "#ffffff" ? [] : [{ element, fill }];
    }),
  };
}

Deno.test("there are many synthetic figures to look at, of every kind", () => {
  assert.ok(synthetic.length >= 90, String(synthetic.length));
});

Deno.test("no field or dot of synthetic data has a plain colour, in any figure: all are hatched, swatches too", () => {
  for (const { figure, svg } of synthetic) {
    const { document, marks } = drawnFields(svg);
    assert.ok(marks.length > 0, figure.key);
    const plain = marks.filter(({ element, fill }) => {
      const line = /^M-9,0H9$/.test(element.getAttribute("d") ?? "");
      return !line && !/^url\(#/.test(fill);
    });
    assert.deepEqual(plain.map(({ element }) => element.outerHTML), [], figure.key);
    for (const pattern of document.querySelectorAll("pattern")) {
      const [ground, lines] = [...pattern.querySelectorAll("rect")].map((rect) => rect.getAttribute("fill") ?? "");
      assert.ok(ground !== undefined && lines !== undefined);
      assert.ok(contrastRatio(ground, lines) >= 1.3, `${figure.key}: ${ground} ${lines}`);
    }
  }
});

Deno.test("a crop to the bars and dots of any panel still says 見本", () => {
  for (const { figure, svg } of synthetic) {
    const boxes = textBoxes(svg).boxes.filter(({ text }) => text === WORDS[figure.language]);
    for (const { left, right, top, bottom } of panelCrops(svg)) {
      const inside = boxes.filter((box) =>
        box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom
      );
      assert.ok(inside.length > 0, `${figure.key} ${figure.language}: nothing between ${top} and ${bottom}`);
    }
  }
});

/** The rectangles round the marks of each panel, with room for a label: what somebody cuts out who wants the bars alone. */
function panelCrops(svg: string) {
  const { marks } = drawnFields(svg);
  const panels = Map.groupBy(
    marks.filter(({ element }) => element.closest("g[transform]") !== null),
    ({ element }) => element.closest("svg > g"),
  );
  return [...panels].flatMap(([panel, inPanel]) => {
    const [, x = 0, y = 0] =
      /translate\(([-\d.]+),([-\d.]+)\)/.exec(panel?.getAttribute("transform") ?? "")?.map(Number) ??
        [];
    const corners = inPanel.flatMap(({ element }) => cornersOf(element));
    if (corners.length === 0) return [];
    return [{
      left: x + Math.min(...corners.map((corner) => corner.x)) - 48,
      right: x + Math.max(...corners.map((corner) => corner.x)) + 48,
      top: y + Math.min(...corners.map((corner) => corner.y)) - 24,
      bottom: y + Math.max(...corners.map((corner) => corner.y)) + 24,
    }];
  });
}

function cornersOf(element: Element): readonly { readonly x: number; readonly y: number }[] {
  const number = (name: string) => Number(element.getAttribute(name) ?? 0);
  if (element.localName === "rect") {
    const [x, y] = [number("x"), number("y")];
    return [{ x, y }, { x: x + number("width"), y: y + number("height") }];
  }
  if (element.localName === "circle") return [{ x: number("cx"), y: number("cy") }];
  const [, x, y] = /translate\(([-\d.]+),([-\d.]+)\)/.exec(element.getAttribute("transform") ?? "")?.map(Number) ?? [];
  if (x !== undefined && y !== undefined) return [{ x, y }];
  const numbers = [...(element.getAttribute("d") ?? "").matchAll(/-?[\d.]+/g)].map(Number);
  return numbers.flatMap((value, at) => at % 2 === 0 ? [{ x: value, y: numbers[at + 1] ?? 0 }] : []);
}

Deno.test("on a telephone the stamp is nine pixels high, and the widest field is seen to be hatched", async () => {
  for (const { figure, svg } of synthetic.filter(({ figure }) => figure.language === "ja")) {
    const { document, marks } = drawnFields(svg);
    const width = Number(document.documentElement.getAttribute("width"));
    const stamp = document.querySelector("svg > g[aria-label*=合成データ]");
    const size = Number(stamp?.querySelector("text")?.getAttribute("font-size"));
    assert.ok(size * TELEPHONE / width >= 8.9, `${figure.key}: ${size}`);
    assert.ok(Number(stamp?.querySelector("rect")?.getAttribute("x")) <= 24, "at the left");
    const [widest] = marks.filter(({ element }) => element.localName === "rect").map(({ element }) => ({
      element,
      width: Number(element.getAttribute("width")),
      height: Number(element.getAttribute("height")),
    })).filter(({ height }) => height >= 16).sort((a, b) => b.width * b.height - a.width * a.height);
    if (widest === undefined) continue;
    const scale = TELEPHONE / width;
    const picture = PNG.sync.read(Buffer.from(await renderPng(svg, { scale })));
    const [, dx = 0, dy = 0] =
      /translate\(([-\d.]+),([-\d.]+)\)/.exec(widest.element.closest("svg > g")?.getAttribute("transform") ?? "")?.map(
        Number,
      ) ?? [];
    // A line of pixels along the field's upper or left edge, where no label stands.
    const [x, y] = [dx + Number(widest.element.getAttribute("x")), dy + Number(widest.element.getAttribute("y"))];
    const lying = widest.width >= widest.height;
    const steps = Math.floor((lying ? widest.width : widest.height) * scale) - 4;
    const light = Array.from({ length: Math.max(0, steps) }, (_, at) => {
      const [right, down] = lying ? [at + 2, 5 * scale] : [3 * scale, at + 2];
      const place = (Math.round(y * scale + down) * picture.width + Math.round(x * scale + right)) * 4;
      return (picture.data[place] ?? 0) + (picture.data[place + 1] ?? 0) + (picture.data[place + 2] ?? 0);
    });
    assert.ok(light.length > 10, figure.key);
    assert.ok(
      Math.max(...light) - Math.min(...light) > 30,
      `${figure.key}: ${Math.min(...light)}–${Math.max(...light)}`,
    );
  }
});

Deno.test("what is published or observed is not hatched and has no 見本", async () => {
  const real = [
    exampleFigure({ sources: [exampleSource()] }),
    exampleFigure({ sources: [exampleSource({ origin: "observed" })] }),
  ];
  for (const svg of await Promise.all(real.map((figure) => renderSvg(figure)))) {
    assert.doesNotMatch(svg, /<pattern|見本|MOCK/);
  }
});
