/** Makes the report page and the workbook in a thread of its own; the other end is `start_report_page.ts`. */
import { type PageRecord, writeReportPage } from "./write_report_page.ts";

/** What a page thread answers: the records of what it wrote, or why it could not. */
export type PageReply = { readonly records: readonly PageRecord[] } | { readonly message: string };

/** The part of a worker's global scope in use; the project's types are those of the main thread. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<{ readonly staging: string }>) => void) | null;
  postMessage(reply: PageReply): void;
}

declare const self: WorkerScope;

self.onmessage = async ({ data }) => {
  try {
    self.postMessage({ records: await writeReportPage(data) });
  } catch (error) {
    self.postMessage({ message: error instanceof Error ? error.message : String(error) });
  }
};
