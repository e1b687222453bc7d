import assert from "node:assert/strict";
import { openPngPool } from "../../lib/rendering/png_pool.ts";
import { renderPng } from "../../lib/rendering/render_png.ts";
import { renderSvg } from "../../lib/rendering/render_svg.ts";
import { exampleFigure } from "./examples.ts";

Deno.test("threads draw the same bytes as one, each picture its own, more pictures than threads", async () => {
  const titles = ["一", "二", "三", "四", "五"];
  const svgs = await Promise.all(titles.map((title) => renderSvg(exampleFigure({ title }))));
  const pool = openPngPool({ threads: 2 });
  try {
    const pngs = await Promise.all(svgs.map((svg) => pool.render(svg)));
    for (const [at, svg] of svgs.entries()) assert.deepEqual(pngs[at], await renderPng(svg));
    const [small] = svgs;
    assert.deepEqual(await pool.render(small ?? "", { scale: 1 }), await renderPng(small ?? "", { scale: 1 }));
  } finally {
    pool.close();
  }
});

Deno.test("a picture that cannot be drawn is the error it is elsewhere, and the thread goes on", async () => {
  const pool = openPngPool({ threads: 1 });
  try {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text y="8">市</text></svg>';
    const sound = await renderSvg(exampleFigure());
    const [wrong, right] = await Promise.allSettled([pool.render(svg), pool.render(sound)]);
    assert.ok(wrong.status === "rejected");
    assert.match(String(wrong.reason), /must have a ground/);
    assert.equal(right.status, "fulfilled");
  } finally {
    pool.close();
  }
});

Deno.test("no threads at all is refused", () => {
  assert.throws(() => openPngPool({ threads: 0 }), RangeError);
});
