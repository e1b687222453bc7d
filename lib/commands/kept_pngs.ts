import { gunzipSync, gzipSync } from "node:zlib";
import { projectPath } from "../data/project_path.ts";
import { sha256 } from "../data/sha256.ts";
import { valueAt } from "../data/value_at.ts";
import { writeAtomically } from "../data/write_atomically.ts";
import { readModuleGraph } from "../outputs/module_graph.ts";
import { renderPng, type RenderPngOptions } from "../rendering/render_png.ts";
import { WORK_FOLDER } from "./project_lock.ts";

const KEPT = `${WORK_FOLDER}/png`;

/** After how long a picture goes that no run has asked for: the data and words that it shows have become others. */
const LONGEST_UNASKED = 30 * 24 * 60 * 60 * 1000;

/** How {@linkcode keptPng} draws and keeps. */
export interface KeptPngOptions extends RenderPngOptions {
  /** Checksum of all but the SVG that a picture depends on: {@linkcode drawingChecksum}. */
  readonly drawnBy: string;
  /** Whether a picture of an earlier run may be taken, by its bytes. @default any */
  readonly isTaken?: (png: Uint8Array) => boolean;
  /** Absolute path of the folder that keeps pictures. @default that of the project */
  readonly folder?: string;
}

/**
 * Draws as `renderPng` does, or takes the picture of an earlier run that was drawn of the same SVG by the same code and
 * libraries, byte for byte.
 *
 * When the first picture is kept, all goes that other code has drawn, and what no run has asked for in a month.
 */
export async function keptPng(
  svg: string,
  { drawnBy, isTaken = () => true, folder = KEPT, ...options }: KeptPngOptions,
): Promise<Uint8Array> {
  const { scale = null, isPart = false } = options;
  const path = `${folder}/${drawnBy}/${sha256(JSON.stringify([scale, isPart, svg]))}.gz`;
  const former = await readKept(path);
  if (former !== null && isTaken(former)) {
    const now = new Date();
    // Where the time cannot be written, it is drawn again after a month.
    await Deno.utime(path, now, now).catch(() => {});
    return former;
  }
  const png = await renderPng(svg, options);
  await writeAtomically(path, gzipSync(png, { level: 1 }));
  await tidy({ folder, drawnBy });
  return png;
}

/** A picture that was kept; `null` where there is none, or it is not whole: it is packed with a checksum. */
async function readKept(path: string): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(gunzipSync(await Deno.readFile(path)));
  } catch {
    return null;
  }
}

/** Folders that this thread has tidied: once is enough for a run. */
const tidied = new Set<string>();

/** Removes what nobody will ask for again. Two threads may tidy at once: what is gone already is no fault. */
async function tidy({ folder, drawnBy }: Required<Pick<KeptPngOptions, "folder" | "drawnBy">>): Promise<void> {
  const own = `${folder}/${drawnBy}`;
  if (tidied.has(own)) return;
  tidied.add(own);
  for await (const { name } of Deno.readDir(folder)) {
    if (name !== drawnBy) await Deno.remove(`${folder}/${name}`, { recursive: true }).catch(() => {});
  }
  const oldest = Date.now() - LONGEST_UNASKED;
  for await (const { name } of Deno.readDir(own)) {
    const found = await Deno.stat(`${own}/${name}`).catch(() => null);
    if (Number(found?.mtime ?? oldest) < oldest) await Deno.remove(`${own}/${name}`).catch(() => {});
  }
}

/** Checksum of all but the SVG that a PNG depends on: the modules that draw, with all that they load, the libraries, and Deno. */
export const drawingChecksum = (() => {
  let known: Promise<string> | undefined;
  return () => known ??= readDrawingChecksum();
})();

async function readDrawingChecksum(): Promise<string> {
  const graph = await readModuleGraph();
  const modules = graph.closure(["lib/rendering/render_png.ts"]);
  const parts = modules.map((module) => valueAt(graph.checksums, module, "checksum of a module that draws"));
  return sha256([`deno ${Deno.version.deno}`, await Deno.readTextFile(projectPath("deno.lock")), ...parts].join("\0"));
}
