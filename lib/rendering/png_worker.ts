/** Draws SVG files as PNG in a thread of its own; the other end is `png_pool.ts`. */
import { drawPng } from "./draw_png.ts";

/** What a thread is asked. */
export interface PngRequest {
  readonly id: number;
  readonly svg: string;
  readonly scale: number;
}

/** What a thread answers. */
export type PngReply =
  | { readonly id: number; readonly png: Uint8Array }
  | { readonly id: number; readonly message: string };

/** The part of a worker's global scope in use; the project's types are those of the main thread. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<PngRequest>) => void) | null;
  postMessage(reply: PngReply): void;
}

declare const self: WorkerScope;

self.onmessage = async ({ data: { id, svg, scale } }) => {
  try {
    self.postMessage({ id, png: await drawPng(svg, { scale, isPart: false }) });
  } catch (error) {
    self.postMessage({ id, message: error instanceof Error ? error.message : String(error) });
  }
};

// Renderer and fonts are loaded, and the first code compiled, while the main thread still makes the first figure.
const size = 'width="200" height="40"';
const text =
  '<text y="30" font-family="BIZ UDPGothic" font-size="24">重層的支援体制<tspan y="60" font-family="Open Sans">n = 23</tspan></text>';
await drawPng(`<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect ${size} fill="#ffffff"/>${text}</svg>`, {
  scale: 2,
  isPart: false,
});
