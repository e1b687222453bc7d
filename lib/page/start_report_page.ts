import type { PageOrder, PageReply } from "./page_worker.ts";
import type { PageRecord } from "./write_report_page.ts";

/** Page and workbook under way in a thread of their own. */
export interface PageUnderWay extends Disposable {
  /** Their records, when both files are written. */
  readonly records: Promise<readonly PageRecord[]>;
}

/**
 * Starts making page and workbook while something else goes on, such as the notebooks; see `writeReportPage`.
 *
 * Bundler and page are half of what the main job loads, and they need no notebook: beside the kernels they cost no time of
 * their own. Disposing of the value ends the thread, finished or not.
 *
 * @param order what is to be made; its folder must exist
 */
export function startReportPage(order: PageOrder): PageUnderWay {
  const worker = new Worker(new URL("./page_worker.ts", import.meta.url), { type: "module" });
  const { promise, resolve, reject } = Promise.withResolvers<readonly PageRecord[]>();
  // Whoever disposes of it early does not wait for the answer.
  promise.catch(() => {});
  worker.onmessage = ({ data }: MessageEvent<PageReply>) => {
    if ("records" in data) resolve(data.records);
    else reject(new Error(`Cannot make the report page: ${data.message}`));
  };
  worker.onerror = (event) => {
    event.preventDefault();
    reject(new Error(`Cannot make the report page: ${event.message}`));
  };
  worker.postMessage(order);
  return { records: promise, [Symbol.dispose]: () => worker.terminate() };
}
