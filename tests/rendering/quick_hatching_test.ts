import { Buffer } from "node:buffer";
import assert from "node:assert/strict";
import { PNG } from "pngjs";
import { drawPng } from "../../lib/rendering/draw_png.ts";
import { drawableSvg } from "../../lib/rendering/render_png.ts";
import { quickHatching } from "../../lib/rendering/quick_hatching.ts";
import { drawnOnce } from "../figures/drawn_once.ts";
import { everySaved } from "../figures/every_figure.ts";
import { presentationOrigin } from "../../lib/data/presentation.ts";

const synthetic = (await everySaved("ja")).figures.filter((figure) => presentationOrigin(figure) === "synthetic");

async function pixelsOf(svg: string): Promise<PNG> {
  return PNG.sync.read(Buffer.from(await drawPng(svg, { scale: 2, isPart: false })));
}

/** How far two pictures are apart: the mean of all parts of all pixels, of 255. */
function apart(one: PNG, other: PNG): number {
  assert.deepEqual([one.width, one.height], [other.width, other.height]);
  let sum = 0;
  for (let at = 0; at < one.data.length; at++) sum += Math.abs((one.data[at] ?? 0) - (other.data[at] ?? 0));
  return sum / one.data.length;
}

Deno.test("no picture of synthetic data reaches the renderer with a pattern, and each keeps as many hatchings", async () => {
  let hatchings = 0;
  for (const figure of synthetic) {
    const svg = await drawnOnce(figure);
    const drawn = drawableSvg(svg);
    assert.doesNotMatch(drawn, /<pattern/, figure.key);
    const count = (text: string, tag: string) => text.split(`<${tag} `).length - 1;
    assert.equal(count(drawn, "linearGradient"), count(svg, "pattern"), figure.key);
    hatchings += count(svg, "pattern");
  }
  assert.ok(hatchings > 100, `${hatchings}`);
});

Deno.test("the lines lie where those of the pattern lie, both ways, in fields and dots", async () => {
  for (const figure of synthetic.filter((_, at) => at % 12 === 0)) {
    const svg = await drawnOnce(figure);
    const quick = quickHatching(svg);
    const pattern = await pixelsOf(svg);
    const found = apart(pattern, await pixelsOf(quick));
    // The other way round, as if they leant to the other side.
    const turned = quick.replaceAll(/y2="(-?)/g, (_, sign) => `y2="${sign === "" ? "-" : ""}`);
    const planted = apart(pattern, await pixelsOf(turned));
    assert.ok(found < planted / 5, `${figure.key}: ${found} against ${planted}`);
  }
});
