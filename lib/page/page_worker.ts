/** Makes the report page and the workbook in a thread of its own; the other end is `start_report_page.ts`. */
import { drawInJsdom } from "../rendering/svg_document.ts";
import { type PageRecord, writeReportPage } from "./write_report_page.ts";

/** What a page thread answers: the records of what it wrote, or why it could not. */
export type PageReply = { readonly records: readonly PageRecord[] } | { readonly message: string };

/** What a page thread is asked for. */
export interface PageOrder {
  /** Absolute path of the folder that takes the files. */
  readonly staging: string;
  /** Whether figures are drawn in jsdom, as a second opinion. */
  readonly isSecondDrawing: boolean;
}

/** The part of a worker's global scope in use; the project's types are those of the main thread. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<PageOrder>) => void) | null;
  postMessage(reply: PageReply): void;
}

declare const self: WorkerScope;

self.onmessage = async ({ data }) => {
  try {
    if (data.isSecondDrawing) drawInJsdom();
    self.postMessage({ records: await writeReportPage(data) });
  } catch (error) {
    self.postMessage({ message: error instanceof Error ? error.message : String(error) });
  }
};
