import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { keptPng } from "../../lib/commands/kept_pngs.ts";
import { filesInFolder } from "../../lib/data/folder_entries.ts";
import { readModuleGraph } from "../../lib/outputs/module_graph.ts";
import { renderPng } from "../../lib/rendering/render_png.ts";

const GROUND = '<rect width="9" height="9" fill="#fff"/>';
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${GROUND}</svg>`;
const OTHER = `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8">${GROUND}</svg>`;

/** A folder that keeps one picture, and how to ask it. */
async function kept() {
  const folder = await Deno.makeTempDir();
  const drawn = await keptPng(SVG, { drawnBy: "today", folder });
  const [path = ""] = await filesInFolder(folder);
  return {
    folder,
    drawn,
    file: `${folder}/${path}`,
    files: () => filesInFolder(folder),
    async [Symbol.asyncDispose]() {
      await Deno.remove(folder, { recursive: true });
    },
  };
}

Deno.test("a picture is drawn as ever, and the next time the one that was kept is taken", async () => {
  await using one = await kept();
  const { folder, drawn, file } = one;
  assert.deepEqual(drawn, await renderPng(SVG));
  assert.deepEqual(await keptPng(SVG, { drawnBy: "today", folder }), drawn);
  // What lies there is what is taken: nobody drew it again.
  await Deno.writeFile(file, gzipSync(Uint8Array.of(1, 2, 3)));
  assert.deepEqual([...await keptPng(SVG, { drawnBy: "today", folder })], [1, 2, 3]);
});

Deno.test("another SVG, another size, another purpose and other code each have a picture of their own", async () => {
  await using one = await kept();
  const { folder, drawn, files } = one;
  const [other, large, part] = [
    await keptPng(OTHER, { drawnBy: "today", folder }),
    await keptPng(SVG, { drawnBy: "today", folder, scale: 3 }),
    await keptPng(SVG, { drawnBy: "today", folder, isPart: true }),
  ];
  assert.deepEqual(
    [other, large, part],
    [await renderPng(OTHER), await renderPng(SVG, { scale: 3 }), await renderPng(SVG, { isPart: true })],
  );
  assert.equal((await files()).length, 4);
  // Pictures that other code has drawn go: nobody asks for them again.
  assert.deepEqual(await keptPng(SVG, { drawnBy: "tomorrow", folder }), drawn);
  assert.deepEqual((await files()).map((path) => path.split("/")[0]), ["tomorrow"]);
});

Deno.test("a picture that is not whole, or not wanted, is drawn again and kept anew", async () => {
  await using one = await kept();
  const { folder, drawn, file } = one;
  const sound = await Deno.readFile(file);
  for (const torn of [sound.subarray(0, sound.length - 9), sound.with(sound.length - 5, 7), new Uint8Array()]) {
    await Deno.writeFile(file, torn);
    assert.deepEqual(await keptPng(SVG, { drawnBy: "today", folder }), drawn);
    assert.deepEqual(await Deno.readFile(file), sound);
  }
  await Deno.writeFile(file, gzipSync(Uint8Array.of(1, 2, 3)));
  const isTaken = (png: Uint8Array) => png.length > 3;
  assert.deepEqual(await keptPng(SVG, { drawnBy: "today", folder, isTaken }), drawn);
});

Deno.test("what no run has asked for in a month goes; what was asked for stays, however long ago it was drawn", async () => {
  const folder = await Deno.makeTempDir();
  const days = (count: number) => new Date(Date.now() - count * 24 * 60 * 60 * 1000);
  try {
    await Deno.mkdir(`${folder}/today`);
    for (const [name, age] of [["unasked.gz", 31], ["killed.gz.1.part", 31], ["lately.gz", 29]] as const) {
      await Deno.writeTextFile(`${folder}/today/${name}`, name);
      await Deno.utime(`${folder}/today/${name}`, days(age), days(age));
    }
    const drawn = await keptPng(SVG, { drawnBy: "today", folder });
    const files = await filesInFolder(folder);
    assert.ok(files.includes("today/lately.gz") && files.length === 2, files.join(" "));
    const path = `${folder}/${files.find((file) => file !== "today/lately.gz")}`;
    await Deno.utime(path, days(29), days(29));
    assert.deepEqual(await keptPng(SVG, { drawnBy: "today", folder }), drawn);
    assert.ok(Number((await Deno.stat(path)).mtime) > Number(days(1)));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("pictures hang on every module that draws: fonts and their widths, colours, hatching, and how they are packed", async () => {
  const modules = (await readModuleGraph()).closure(["lib/rendering/render_png.ts"]);
  for (
    const module of [
      "lib/figures/font.ts",
      "lib/figures/font_advances.json",
      "lib/rendering/draw_png.ts",
      "lib/rendering/encode_png.ts",
      "lib/rendering/few_colors.ts",
      "lib/rendering/quick_hatching.ts",
      "lib/rendering/set_fonts.ts",
    ]
  ) assert.ok(modules.includes(module), module);
});
