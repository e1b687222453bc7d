import { sha256 } from "../data/sha256.ts";
import type { OutputRecord } from "../outputs/output_record.ts";
import { LOST_CHARACTER, missingCharacters, namedCharacters, renderPng } from "../rendering/render_png.ts";
import { drawingChecksum, keptPng } from "./kept_pngs.ts";
import { printError } from "./print_line.ts";

/** Options of {@linkcode drawPngs}. */
export interface DrawPngsOptions {
  /** Absolute path of the folder that holds what the notebook saved. */
  readonly staging: string;
  /**
   * Whether a picture of an earlier run may be taken, whose SVG, libraries and code that draws are the same, byte for byte.
   * A report takes any; a check only one that is also the committed one. With `null` none is taken and none is kept: to run
   * twice means to draw twice.
   */
  readonly reuse: ((path: string, checksum: string) => boolean) | null;
  /** Stops between two pictures. @default never */
  readonly signal?: AbortSignal;
}

/** Draws every figure of a notebook's records as PNG beside its SVG; gives the records with the PNG files in them. */
export async function drawPngs(
  saved: readonly OutputRecord[],
  { staging, reuse, signal }: DrawPngsOptions,
): Promise<readonly OutputRecord[]> {
  const drawnBy = await drawingChecksum();
  const records: OutputRecord[] = [];
  for (const record of saved) {
    const drawn = [];
    for (const { path } of record.files.filter(({ path }) => path.endsWith(".svg"))) {
      signal?.throwIfAborted();
      const svg = await Deno.readTextFile(`${staging}/${path}`);
      const lost = missingCharacters(svg);
      if (lost.length > 0) {
        printError(`${path}: the PNG shows ${LOST_CHARACTER} for ${namedCharacters(lost)}, which its font lacks`);
      }
      const pngPath = path.replace(/\.svg$/, ".png");
      const png = reuse === null
        ? await renderPng(svg)
        : await keptPng(svg, { drawnBy, isTaken: (former) => reuse(pngPath, sha256(former)) });
      await Deno.writeFile(`${staging}/${pngPath}`, png);
      drawn.push({ path: pngPath, sha256: sha256(png) });
    }
    records.push({ ...record, files: [...record.files, ...drawn].toSorted((a, b) => a.path < b.path ? -1 : 1) });
  }
  return records;
}
