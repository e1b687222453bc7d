import { projectPath } from "../data/project_path.ts";
import { sha256 } from "../data/sha256.ts";
import { valueAt } from "../data/value_at.ts";
import { readModuleGraph } from "../outputs/module_graph.ts";
import type { OutputRecord } from "../outputs/output_record.ts";
import { LOST_CHARACTER, missingCharacters, namedCharacters, renderPng } from "../rendering/render_png.ts";
import { printError } from "./print_line.ts";
import { WORK_FOLDER } from "./project_lock.ts";

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

const KEPT = `${WORK_FOLDER}/png`;

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
      const kept = `${KEPT}/${sha256(`${drawnBy} ${svg}`)}.png`;
      const pngPath = path.replace(/\.svg$/, ".png");
      const former = reuse === null ? null : await readKept(kept);
      const isTaken = former !== null && (reuse?.(pngPath, sha256(former)) ?? false);
      const png = isTaken ? former : await renderPng(svg);
      await Deno.writeFile(`${staging}/${pngPath}`, png);
      if (!isTaken && reuse !== null) await keep(kept, png);
      drawn.push({ path: pngPath, sha256: sha256(png) });
    }
    records.push({ ...record, files: [...record.files, ...drawn].toSorted((a, b) => a.path < b.path ? -1 : 1) });
  }
  return records;
}

/** Checksum of all but the SVG that a PNG depends on: the modules that draw, with all that they load, and the libraries. */
const drawingChecksum = (() => {
  let known: Promise<string> | undefined;
  return () => known ??= readDrawingChecksum();
})();

async function readDrawingChecksum(): Promise<string> {
  const graph = await readModuleGraph();
  const modules = graph.closure(["lib/rendering/render_png.ts"]);
  const parts = modules.map((module) => valueAt(graph.checksums, module, "checksum of a module that draws"));
  return sha256([await Deno.readTextFile(projectPath("deno.lock")), ...parts].join("\0"));
}

async function readKept(path: string): Promise<Uint8Array | null> {
  return await Deno.readFile(path).catch(() => null);
}

/** Keeps a picture for the next run: through a rename, so that a killed run leaves no half picture. */
async function keep(path: string, png: Uint8Array): Promise<void> {
  await Deno.mkdir(KEPT, { recursive: true });
  const part = `${path}.${Deno.pid}.part`;
  await Deno.writeFile(part, png);
  await Deno.rename(part, path);
}
