import { Buffer } from "node:buffer";
import pixelmatch from "pixelmatch";
import { encodePng } from "../rendering/encode_png.ts";
import { openPngPool, type PngPool } from "../rendering/png_pool.ts";
import { readPng } from "./compare_png.ts";
import type { Finding } from "./findings.ts";

/** A figure as it was, as it is, and where the two differ; each a PNG file, `null` where there is none. */
export interface DifferencePictures {
  readonly before: Uint8Array | null;
  readonly after: Uint8Array | null;
  readonly difference: Uint8Array | null;
}

/** Folders that the two versions of each figure lie in. */
export interface DifferencePicturesOptions {
  /** Absolute path of the outputs folder. */
  readonly committed: string;
  /** Absolute path of the folder with the fresh outputs. */
  readonly fresh: string;
}

/**
 * Draws both versions of each figure that drifted, with the same renderer and font, and marks in red where they differ.
 *
 * The committed PNG need not be there: its SVG is.
 *
 * @returns pictures by path of the figure's SVG in the outputs folder
 */
export async function differencePictures(
  findings: readonly Finding[],
  { committed, fresh }: DifferencePicturesOptions,
): Promise<ReadonlyMap<string, DifferencePictures>> {
  const paths = findings.filter(({ grade }) => grade === "drift").flatMap(({ files }) => files)
    .filter(({ path, kind }) => path.endsWith(".svg") && kind !== "untracked").map(({ path }) => path);
  if (paths.length === 0) return new Map();
  const pool = openPngPool({ threads: Math.min(paths.length, navigator.hardwareConcurrency) });
  try {
    return new Map(
      await Promise.all(paths.map(async (path) => {
        const [before, after] = await Promise.all([draw(`${committed}/${path}`, pool), draw(`${fresh}/${path}`, pool)]);
        const difference = before === null || after === null ? null : markDifference(before, after);
        return [path, { before, after, difference }] as const;
      })),
    );
  } finally {
    pool.close();
  }
}

/** `null` when there is no such file, or it cannot be drawn: the sentences of the finding say so. */
async function draw(path: string, pool: PngPool): Promise<Uint8Array | null> {
  try {
    return await pool.render(await Deno.readTextFile(path), { scale: 1 });
  } catch {
    return null;
  }
}

/** Pixels that differ in red over a pale picture; pictures of two sizes lie over each other at the top left. */
function markDifference(before: Uint8Array, after: Uint8Array): Uint8Array | null {
  const [former, latter] = [readPng(before), readPng(after)];
  if (former === null || latter === null) return null;
  const width = Math.max(former.width, latter.width);
  const height = Math.max(former.height, latter.height);
  const rgba = new Uint8Array(width * height * 4);
  pixelmatch(onGround(former, { width, height }), onGround(latter, { width, height }), rgba, width, height, {
    threshold: 0.02,
    includeAA: true,
    alpha: 0.15,
  });
  return encodePng({ width, height, rgba });
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function onGround({ width, height, data }: Size & { readonly data: Uint8Array }, size: Size): Uint8Array {
  if (width === size.width && height === size.height) return data;
  const ground = Buffer.alloc(size.width * size.height * 4, 255);
  for (let row = 0; row < height; row++) {
    ground.set(data.subarray(row * width * 4, (row + 1) * width * 4), row * size.width * 4);
  }
  return ground;
}
