import assert from "node:assert/strict";
import * as Plot from "@observablehq/plot";
import fc from "fast-check";
import type { Figure } from "../../lib/figures/figure.ts";
import { renderSvg } from "../../lib/rendering/render_svg.ts";
import { exampleFigure, exampleSource, HOSTILE_TEXTS } from "./examples.ts";
import { parsed } from "../parsed.ts";
import { randomCases } from "../random_cases.ts";
import { anyCharacter } from "../any_character.ts";

const synthetic = exampleSource({ origin: "synthetic", id: "made-up" });

/** Text elements of an SVG file that a reader sees, parsed as XML: a file that is not well-formed throws. */
function visibleTexts(svg: string): readonly string[] {
  const document = parsed(svg, "image/svg+xml");
  return [...document.querySelectorAll("text")].map((text) => text.textContent ?? "");
}

Deno.test("renderSvg writes title, subtitle, legend, notes and source into the picture", async () => {
  const texts = visibleTexts(await renderSvg(exampleFigure()));
  for (const text of ["三つの棒", "n=20", "棒", "注:", "試験のための図。", "出典: 報告書 図表2-2"]) {
    assert.ok(texts.includes(text), text);
  }
});

Deno.test("renderSvg describes the picture for screen readers", async () => {
  const document = parsed(await renderSvg(exampleFigure()), "image/svg+xml");
  const root = document.documentElement;
  assert.equal(root.getAttribute("role"), "img");
  const described = (root.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id));
  assert.deepEqual(described.map((element) => element?.textContent), ["三つの棒", "一、二、三の棒。"]);
});

Deno.test("renderSvg gives the same text for the same figure, however many were drawn before", async () => {
  const first = await renderSvg(exampleFigure());
  await renderSvg(exampleFigure({ key: "another" }));
  assert.equal(await renderSvg(exampleFigure()), first);
  assert.match(first, /clip-path="url\(#figure-example-ja-3\)"/);
  assert.match(first, /<clipPath id="figure-example-ja-3">/);
});

Deno.test("renderSvg leaves nothing that resvg or a dark editor reads otherwise", async () => {
  const svg = await renderSvg(exampleFigure());
  assert.doesNotMatch(svg, /<style|currentColor|var\(|class=/);
  assert.doesNotMatch(svg, /-0[",) ]|\d\.\d{4}/);
  assert.ok(svg.endsWith("</svg>\n"));
});

Deno.test("a figure made from synthetic data cannot be drawn without its mark", async () => {
  const attempts: readonly Figure[] = [
    exampleFigure({ sources: [synthetic] }),
    exampleFigure({ sources: [exampleSource(), exampleSource({ origin: "observed" }), synthetic] }),
    exampleFigure({ sources: [synthetic], title: "", subtitle: "", notes: [], legend: [], panels: [] }),
    exampleFigure({ sources: [synthetic], language: "en", catalogueKeys: ["2-2:method"] }),
    Object.assign(exampleFigure({ sources: [synthetic] }), { origin: "published", mark: false, synthetic: false }),
    exampleFigure({
      sources: [synthetic],
      panels: [{
        title: null,
        // A white frame over everything: the mark is drawn after it.
        plot: { width: 500, height: 50, marks: [Plot.frame({ fill: "white", insetTop: -500, insetRight: -500 })] },
      }],
    }),
  ];
  for (const figure of attempts) {
    const svg = await renderSvg(figure);
    const texts = visibleTexts(svg);
    assert.ok(texts.at(-1)?.includes("合成データ"), "the mark is the last thing drawn");
    assert.match(texts.slice(0, -1).join(""), /(出典|Source): .*合成データ/, "the source line has the mark");
    assert.match(svg, /<desc[^>]*>[^<]*合成データ/);
    const mark =
      /<g aria-label="[^"]*合成データ[^"]*">\s*<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"[^>]*\/>\s*<text/
        .exec(svg);
    const [width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)?.slice(1).map(Number) ?? [];
    assert.ok(mark && width && height);
    const [x, y, markWidth, markHeight] = mark.slice(1).map(Number);
    assert.ok(x! >= 0 && y! >= 0 && x! + markWidth! <= width && y! + markHeight! <= height, "the mark lies inside");
  }
  await assert.rejects(renderSvg(exampleFigure({ sources: [] })), RangeError);
});

Deno.test("figures of published or observed data have no mark of synthetic data", async () => {
  const svg = await renderSvg(exampleFigure({ sources: [exampleSource(), exampleSource({ origin: "observed" })] }));
  assert.doesNotMatch(svg, /合成|SYNTHETIC/);
  assert.match(svg, /出典: 報告書 図表2-2／例の資料/);
});

Deno.test("the English mark is bilingual", async () => {
  const svg = await renderSvg(exampleFigure({ sources: [synthetic], language: "en" }));
  assert.ok(visibleTexts(svg).includes("SYNTHETIC DATA (合成データ)"));
});

Deno.test("renderSvg escapes every text that comes from data", async () => {
  const draw = async (text: string) => {
    const svg = await renderSvg(exampleFigure({
      title: text,
      subtitle: text,
      notes: [text],
      alternativeText: text,
      key: text,
      legend: [{ label: text, color: "#0a4a8c" }],
      sources: [exampleSource({ origin: "observed", title: text, file: text })],
      panels: [{
        title: text,
        plot: {
          width: 500,
          height: 80,
          marks: [Plot.text([text], { title: [text], ariaLabel: [text], frameAnchor: "middle" })],
        },
      }],
    }));
    const document = parsed(svg, "image/svg+xml");
    const allowed = new Set(["svg", "title", "desc", "metadata", "rect", "text", "tspan", "g", "path"]);
    for (const element of document.querySelectorAll("*")) {
      assert.ok(allowed.has(element.localName), element.localName);
      for (const { name } of element.attributes) assert.doesNotMatch(name, /^on/);
    }
    assert.equal(document.querySelector("title")?.textContent, asXmlKeeps(text));
  };
  for (const text of HOSTILE_TEXTS) await draw(text);
  await fc.assert(fc.asyncProperty(fc.string({ unit: anyCharacter, maxLength: 60 }), draw), {
    numRuns: randomCases(60),
  });
});

/** What XML can hold of a text; the rest is replaced by U+FFFD. */
function asXmlKeeps(text: string): string {
  return text.toWellFormed().replace(/(?![\t\n\r])[\p{Cc}\p{Bidi_Control}]|[\ufffe\uffff]/gu, "\ufffd");
}

Deno.test("a warning of Observable Plot is an error", async () => {
  const figure = exampleFigure({
    panels: [{
      title: null,
      plot: { width: 300, height: 80, marks: [Plot.dotX(["2021-08-01", "2021-09-01"])] },
    }],
  });
  const { warn } = console;
  let warned = 0;
  Object.assign(console, { warn: () => warned++ });
  try {
    await assert.rejects(renderSvg(figure), /Plot warns/);
  } finally {
    Object.assign(console, { warn });
  }
  assert.ok(warned > 0, "the example does make Plot warn");
});
