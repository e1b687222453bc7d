import type { Language } from "../data/language.ts";
import type { OwnOutput } from "../rendering/own_presentation.ts";
import type { PageRecord } from "./write_report_page.ts";

/** What a page thread answers: the records of what it wrote, or why it could not; and that no program of its own is at work. */
export type PageReply =
  | { readonly records: readonly PageRecord[] }
  | { readonly message: string }
  | { readonly stopped: true };

/** What a page thread is asked for last: to say when no program that it has started is at work. */
export const STOP = "stop";

/** What a page thread is asked for. */
export interface PageOrder {
  /** Absolute path of the folder that takes the files. */
  readonly staging: string;
  /** Language of workbook and documents. */
  readonly lang: Language;
  /** Whether figures are drawn in jsdom, as a second opinion. */
  readonly isSecondDrawing: boolean;
  /** Whether pictures of documents are kept from run to run, and by what they are drawn; `null`: each is drawn, none is kept. */
  readonly drawnBy: string | null;
  /** What notebooks of one's own saved. */
  readonly own: readonly OwnOutput[];
}

/** Page and workbook under way in a thread of their own. */
export interface PageUnderWay extends AsyncDisposable {
  /** Their records, when both files are written. */
  readonly records: Promise<readonly PageRecord[]>;
}

/**
 * Starts making page and workbook while something else goes on, such as the notebooks; see `writeReportPage`.
 *
 * Bundler and page are half of what the main job loads, and they need no notebook: beside the kernels they cost no time of
 * their own. Disposing of the value ends the thread, finished or not, once its bundler has come to an end: without its
 * thread that would fill the terminal with its last words.
 *
 * @param script address of the thread's module, which knows what a report adds to the page
 * @param order what is to be made; its folder must exist
 */
export function startReportPage(script: URL, order: PageOrder): PageUnderWay {
  const worker = new Worker(script, { type: "module" });
  const { promise, resolve, reject } = Promise.withResolvers<readonly PageRecord[]>();
  const stopped = Promise.withResolvers<void>();
  // Whoever disposes of it early does not wait for the answer.
  promise.catch(() => {});
  worker.onmessage = ({ data }: MessageEvent<PageReply>) => {
    if ("records" in data) resolve(data.records);
    else if ("stopped" in data) stopped.resolve();
    else reject(new Error(`Cannot make the report page: ${data.message}`));
  };
  worker.onerror = (event) => {
    event.preventDefault();
    stopped.resolve();
    reject(new Error(`Cannot make the report page: ${event.message}`));
  };
  worker.postMessage(order);
  return {
    records: promise,
    async [Symbol.asyncDispose]() {
      worker.postMessage(STOP);
      await stopped.promise;
      worker.terminate();
    },
  };
}
