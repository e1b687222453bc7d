import assert from "node:assert/strict";
import { readPng } from "../../lib/drift/compare_png.ts";
import { differencePictures } from "../../lib/drift/difference_pictures.ts";
import type { Finding } from "../../lib/drift/findings.ts";
import { fileOf, findingOf } from "./findings_fixture.ts";

const svg = (width: number, x: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20" viewBox="0 0 ${width} 20">` +
  `<rect width="${width}" height="20" fill="#ffffff"/><rect x="${x}" width="10" height="20" fill="#0a4a8c"/></svg>`;

const findingFor = (path: string, fields: Partial<Finding> = {}) => findingOf({ files: [fileOf({ path })], ...fields });

/** Pictures of one figure of which the two versions are these; `null` for none. */
async function picturesOf(before: string | null, after: string | null, finding = findingFor("figures/a.svg")) {
  const folder = await Deno.makeTempDir();
  try {
    for (const [side, text] of [["committed", before], ["fresh", after]] as const) {
      await Deno.mkdir(`${folder}/${side}/figures`, { recursive: true });
      if (text !== null) await Deno.writeTextFile(`${folder}/${side}/figures/a.svg`, text);
    }
    return await differencePictures([finding], { committed: `${folder}/committed`, fresh: `${folder}/fresh` });
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** Columns of a picture in which a pixel is red. */
function redColumns(png: Uint8Array | null | undefined): ReadonlySet<number> {
  const picture = png === null || png === undefined ? null : readPng(png);
  assert.ok(picture);
  const isRed = (at: number) => (picture.data[at] ?? 0) > 200 && (picture.data[at + 1] ?? 255) < 100;
  return new Set(
    Array.from({ length: picture.width * picture.height }, (_, at) => at)
      .filter((at) => isRed(at * 4)).map((at) => at % picture.width),
  );
}

Deno.test("a bar that moved is red where it was and where it is, and nowhere else", async () => {
  const pictures = (await picturesOf(svg(60, 10), svg(60, 40))).get("figures/a.svg");
  const expected = [...Array(10).keys()].flatMap((at) => [10 + at, 40 + at]).sort((a, b) => a - b);
  assert.deepEqual([...redColumns(pictures?.difference)].sort((a, b) => a - b), expected);
  assert.equal(readPng(pictures?.before ?? new Uint8Array())?.width, 60);
  assert.equal(readPng(pictures?.after ?? new Uint8Array())?.width, 60);
});

Deno.test("pictures of two sizes lie over each other at the top left", async () => {
  const pictures = (await picturesOf(svg(60, 10), svg(80, 10))).get("figures/a.svg");
  const difference = readPng(pictures?.difference ?? new Uint8Array());
  assert.deepEqual([difference?.width, difference?.height], [80, 20]);
  assert.deepEqual([...redColumns(pictures?.difference)], []);
});

Deno.test("a figure that is new or gone has one picture and no difference; one that cannot be drawn has none", async () => {
  const shapes = async (before: string | null, after: string | null) => {
    const pictures = (await picturesOf(before, after)).get("figures/a.svg");
    return [pictures?.before, pictures?.after, pictures?.difference].map((png) => png !== null && png !== undefined);
  };
  assert.deepEqual(await shapes(null, svg(60, 10)), [false, true, false]);
  assert.deepEqual(await shapes(svg(60, 10), null), [true, false, false]);
  assert.deepEqual(await shapes(svg(60, 10), "<svg"), [true, false, false]);
});

Deno.test("tables, cosmetic findings and files that nothing makes are not drawn", async () => {
  for (
    const finding of [
      findingFor("tables/a.csv"),
      findingFor("figures/a.svg", { grade: "cosmetic" }),
      findingOf({ files: [fileOf({ path: "figures/a.svg", kind: "untracked" })] }),
    ]
  ) assert.equal((await picturesOf(svg(60, 10), svg(60, 40), finding)).size, 0);
});
