import { gunzipSync, gzipSync } from "node:zlib";
import { projectPath } from "../data/project_path.ts";
import { sha256 } from "../data/sha256.ts";
import { valueAt } from "../data/value_at.ts";
import { readModuleGraph } from "../outputs/module_graph.ts";
import { renderPng, type RenderPngOptions } from "../rendering/render_png.ts";
import { WORK_FOLDER } from "./project_lock.ts";

const KEPT = `${WORK_FOLDER}/png`;

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
 * Of what other code has drawn nothing stays when the first picture is kept.
 */
export async function keptPng(
  svg: string,
  { drawnBy, isTaken = () => true, folder = KEPT, ...options }: KeptPngOptions,
): Promise<Uint8Array> {
  const { scale = null, isPart = false } = options;
  const path = `${folder}/${drawnBy}/${sha256(JSON.stringify([scale, isPart, svg]))}.gz`;
  const former = await readKept(path);
  if (former !== null && isTaken(former)) return former;
  const png = await renderPng(svg, options);
  await keep(path, png, { folder, drawnBy });
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

/** Keeps a picture for the next run: through a rename, so that a killed run leaves no half picture. */
async function keep(
  path: string,
  png: Uint8Array,
  { folder, drawnBy }: Required<Pick<KeptPngOptions, "folder" | "drawnBy">>,
): Promise<void> {
  await Deno.mkdir(`${folder}/${drawnBy}`, { recursive: true });
  const part = `${path}.${Deno.pid}.part`;
  await Deno.writeFile(part, gzipSync(png, { level: 1 }));
  await Deno.rename(part, path);
  for await (const { name } of Deno.readDir(folder)) {
    if (name !== drawnBy) await Deno.remove(`${folder}/${name}`, { recursive: true }).catch(() => {});
  }
}

/** Checksum of all but the SVG that a PNG depends on: the modules that draw, with all that they load, and the libraries. */
export const drawingChecksum = (() => {
  let known: Promise<string> | undefined;
  return () => known ??= readDrawingChecksum();
})();

async function readDrawingChecksum(): Promise<string> {
  const graph = await readModuleGraph();
  const modules = graph.closure(["lib/rendering/render_png.ts"]);
  const parts = modules.map((module) => valueAt(graph.checksums, module, "checksum of a module that draws"));
  return sha256([await Deno.readTextFile(projectPath("deno.lock")), ...parts].join("\0"));
}
