/** Makes the report page and the workbook in a thread of its own; the other end is `lib/page/start_report_page.ts`. */
import { untilBundled } from "../page/bundle_client.ts";
import { type PageOrder, type PageReply, STOP } from "../page/start_report_page.ts";
import { writeReportPage } from "../page/write_report_page.ts";
import type { DrawPng } from "../rendering/render_png.ts";
import { drawInJsdom } from "../rendering/svg_elements.ts";
import { loadContribution } from "../reports/load_contribution.ts";
import { keptPng } from "./kept_pngs.ts";

/** The part of a worker's global scope in use; the project's types are those of the main thread. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<PageOrder | typeof STOP>) => void) | null;
  postMessage(reply: PageReply): void;
}

declare const self: WorkerScope;

self.onmessage = async ({ data }) => {
  if (data === STOP) {
    await untilBundled();
    return self.postMessage({ stopped: true });
  }
  try {
    if (data.isSecondDrawing) drawInJsdom();
    const { drawnBy } = data;
    const draw: DrawPng | undefined = drawnBy === null
      ? undefined
      : (svg, options) => keptPng(svg, { ...options, drawnBy });
    self.postMessage({ records: await writeReportPage(await loadContribution(), { ...data, draw }) });
  } catch (error) {
    self.postMessage({ message: error instanceof Error ? error.message : String(error) });
  }
};
