import type { PngReply, PngRequest } from "./png_worker.ts";
import type { RenderPngOptions } from "./render_png.ts";

/** Several threads that draw SVG files as PNG. */
export interface PngPool {
  /**
   * Draws as `renderPng` does, in the next free thread: the same bytes.
   *
   * @throws {RangeError} as `renderPng` does
   */
  render(svg: string, options?: RenderPngOptions): Promise<Uint8Array>;
  /** Ends the threads. Nothing may be left to draw. */
  close(): void;
}

/** Options of {@linkcode openPngPool}. */
export interface PngPoolOptions {
  /**
   * Number of threads.
   * @default as many as the machine has cores
   */
  readonly threads?: number;
}

/**
 * Opens threads that draw SVG files as PNG at the same time.
 *
 * For many figures at once: drawing PNG takes most of the time that a figure takes. The threads begin to load fonts and
 * renderer when the pool is opened, so open it before the figures are made. Close it in the end.
 *
 * @throws {RangeError} when the number of threads is not at least 1
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { renderPng } from "./render_png.ts";
 * const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="#fff"/></svg>';
 * const pool = openPngPool({ threads: 1 });
 * assert.deepEqual(await pool.render(svg), await renderPng(svg));
 * pool.close();
 * ```
 */
export function openPngPool({ threads = navigator.hardwareConcurrency }: PngPoolOptions = {}): PngPool {
  if (!Number.isInteger(threads) || threads < 1) {
    throw new RangeError(`Cannot open threads as their number must be >= 1: current value is ${threads}`);
  }
  const waiting = new Map<number, PromiseWithResolvers<Uint8Array>>();
  const queue: PngRequest[] = [];
  const workers = Array.from({ length: threads }, () => {
    const worker = new Worker(new URL("./png_worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<PngReply>) => {
      const answer = waiting.get(data.id);
      waiting.delete(data.id);
      idle.push(worker);
      next();
      if ("png" in data) answer?.resolve(data.png);
      else answer?.reject(new RangeError(data.message));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      for (const answer of waiting.values()) {
        answer.reject(new Error(`Cannot draw as PNG as a thread failed: ${event.message}`));
      }
      waiting.clear();
    };
    return worker;
  });
  const idle = [...workers];
  const next = () => {
    const worker = queue.length > 0 ? idle.shift() : undefined;
    const request = worker === undefined ? undefined : queue.shift();
    if (worker !== undefined && request !== undefined) worker.postMessage(request);
  };
  let requests = 0;
  return {
    async render(svg, { scale = 2 } = {}) {
      // Loaded only now: the threads should not wait for the font's parser.
      const { drawableSvg } = await import("./render_png.ts");
      const answer = Promise.withResolvers<Uint8Array>();
      const id = requests++;
      waiting.set(id, answer);
      queue.push({ id, svg: drawableSvg(svg), scale });
      next();
      return await answer.promise;
    },
    close() {
      for (const worker of workers) worker.terminate();
    },
  };
}
