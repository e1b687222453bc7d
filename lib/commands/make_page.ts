import { dirname } from "node:path";
import { z } from "zod";
import type { Language } from "../data/language.ts";
import { itemAt } from "../data/item_at.ts";
import { sha256 } from "../data/sha256.ts";
import { type OutputRecord, outputRecordSchema } from "../outputs/output_record.ts";
import { ownChecksum, readOwnOutputs } from "../outputs/own_outputs.ts";
import { type CodeState, dataOfPage } from "../outputs/code_state.ts";
import { readChecksum } from "../outputs/read_state.ts";
import { startReportPage } from "../page/start_report_page.ts";
import { drawingChecksum } from "./kept_pngs.ts";
import { untilAborted } from "./on_interruption.ts";
import { printLine } from "./print_line.ts";
import { WORK_FOLDER } from "./project_lock.ts";
import { MADE_TOGETHER } from "./variant.ts";

/** Page and workbook under way. */
export interface PageUnderWay extends AsyncDisposable {
  /** Their records, when both files are written. */
  readonly records: Promise<readonly OutputRecord[]>;
}

/** How {@linkcode makePage} goes about it. */
export interface MakePageOptions {
  /** Absolute path of the folder that takes the files. */
  readonly staging: string;
  /** Language of workbook and documents. */
  readonly lang: Language;
  /** The code of today. */
  readonly code: CodeState;
  /** What notebooks of one's own saved. */
  readonly own: OwnOutputs;
  /**
   * Whether a file of an earlier run, made of the same data by the same code, may be taken, by path and checksum; `null`
   * to take none and keep none.
   */
  readonly reuse: ((path: string, checksum: string) => boolean) | null;
  /** Whether its figures are drawn in jsdom, as a second opinion. @default false */
  readonly isSecondDrawing?: boolean;
}

/** Figures and tables that notebooks of one's own saved, among others, and where they lie. */
export interface OwnOutputs {
  readonly records: readonly OutputRecord[];
  /** Absolute path of the folder that holds the files of a record. */
  readonly folderOf: (record: OutputRecord) => string;
}

const KEPT = `${WORK_FOLDER}/page`;
const RECORDS = "records.json";

/** Page and workbook beside notebooks of one's own, whose figures and tables stand in them. */
export interface PageBesideNotebooks extends AsyncDisposable {
  /**
   * Their records, once it is known what the notebooks saved. What was made beside them was made from what they saved before:
   * where they saved something else it is made again.
   */
  records(own: OwnOutputs, signal?: AbortSignal): Promise<readonly OutputRecord[]>;
}

/** Starts {@linkcode makePage} from what notebooks of one's own saved before, while they are run. */
export async function makePageBeside({ own: before, ...options }: MakePageOptions): Promise<PageBesideNotebooks> {
  let underWay = await makePage({ ...options, own: before });
  return {
    async records(own, signal) {
      if (ownChecksum(own.records) !== ownChecksum(before.records)) {
        await underWay[Symbol.asyncDispose]();
        underWay = await makePage({ ...options, own });
      }
      return await untilAborted(underWay.records, signal);
    },
    [Symbol.asyncDispose]: () => underWay[Symbol.asyncDispose](),
  };
}

/**
 * Makes page and workbook where nothing but what notebooks of one's own save is another.
 *
 * @returns `null` where that is what it was before, or the variant has neither page nor workbook
 */
export async function makePageOfOther(
  { own, before, lang, signal, ...options }: Omit<MakePageOptions, "lang"> & {
    readonly before: readonly OutputRecord[];
    readonly lang: Language | null;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<readonly OutputRecord[] | null> {
  if (lang === null || ownChecksum(own.records) === ownChecksum(before)) return null;
  printLine(`to make: ${MADE_TOGETHER} (other figures and tables of your own)`);
  await using page = await makePage({ ...options, lang, own });
  return await untilAborted(page.records, signal);
}

/** Makes the committee's page and workbook beside whatever else goes on, or takes those of an earlier run. */
export async function makePage(
  { staging, lang, code, own, reuse, isSecondDrawing = false }: MakePageOptions,
): Promise<PageUnderWay> {
  await Deno.mkdir(staging, { recursive: true });
  const kept = `${KEPT}/${lang}/${await pageChecksum(code, own)}`;
  const former = reuse === null ? null : await takeKept({ kept, staging, reuse });
  if (former !== null) return { records: Promise.resolve(former), [Symbol.asyncDispose]: async () => {} };
  const script = new URL("./page_worker.ts", import.meta.url);
  const underWay = startReportPage(script, {
    staging,
    lang,
    isSecondDrawing,
    // Also those of a check, as `takeKept` does with whole files: a document is compared with the committed one.
    drawnBy: reuse === null ? null : await drawingChecksum(),
    own: await readOwnOutputs(own.records, own.folderOf),
  });
  const records = underWay.records.then(async (made) => {
    const complete = made.map((record): OutputRecord => ({ ...record, notebook: null, cell: null }));
    if (reuse !== null) await keep(complete, { kept, staging });
    return complete;
  });
  // Whoever disposes of it early does not wait for the answer.
  records.catch(() => {});
  return { records, [Symbol.asyncDispose]: () => underWay[Symbol.asyncDispose]() };
}

/** Checksum of all that page and workbook depend on. */
async function pageChecksum({ codeOfPage, checksums }: CodeState, { records }: OwnOutputs): Promise<string> {
  const data = (await dataOfPage()).map((path) => `${readChecksum(path)} ${path}`);
  const code = codeOfPage.map((path) => `${checksums.get(path)} ${path}`);
  return sha256([`deno ${Deno.version.deno}`, ...code, ...data, `own ${ownChecksum(records)}`].join("\n"));
}

async function takeKept(
  { kept, staging, reuse }: Pick<MakePageOptions, "staging"> & {
    readonly kept: string;
    readonly reuse: NonNullable<MakePageOptions["reuse"]>;
  },
): Promise<readonly OutputRecord[] | null> {
  try {
    const records = z.array(outputRecordSchema).parse(JSON.parse(await Deno.readTextFile(`${kept}/${RECORDS}`)));
    const files = records.flatMap(({ files }) => files);
    const contents = await Promise.all(files.map(({ path }) => Deno.readFile(`${kept}/${path}`)));
    const isWhole = files.every((file, at) =>
      sha256(itemAt(contents, at, "file")) === file.sha256 && reuse(file.path, file.sha256)
    );
    if (!isWhole) return null;
    for (const [at, { path }] of files.entries()) {
      await Deno.mkdir(dirname(`${staging}/${path}`), { recursive: true });
      await Deno.writeFile(`${staging}/${path}`, itemAt(contents, at, "file"));
    }
    return records;
  } catch {
    // Nothing kept, or not whole: it is made anew.
    return null;
  }
}

/** Keeps the files of one run; the records come last, so that a killed run leaves nothing that looks whole. */
async function keep(
  records: readonly OutputRecord[],
  { kept, staging }: { readonly kept: string; readonly staging: string },
): Promise<void> {
  await Deno.remove(dirname(kept), { recursive: true }).catch(() => {});
  await Deno.mkdir(kept, { recursive: true });
  for (const { path } of records.flatMap(({ files }) => files)) {
    await Deno.mkdir(dirname(`${kept}/${path}`), { recursive: true });
    await Deno.copyFile(`${staging}/${path}`, `${kept}/${path}`);
  }
  await Deno.writeTextFile(`${kept}/${RECORDS}`, JSON.stringify(records));
}
