import { dirname } from "node:path";
import { z } from "zod";
import type { Language } from "../data/language.ts";
import { itemAt } from "../data/item_at.ts";
import { sha256 } from "../data/sha256.ts";
import { type OutputRecord, outputRecordSchema } from "../outputs/output_record.ts";
import { type CodeState, dataOfPage } from "../outputs/code_state.ts";
import { readChecksum } from "../outputs/read_state.ts";
import { startReportPage } from "../page/start_report_page.ts";
import { WORK_FOLDER } from "./project_lock.ts";

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
  /**
   * Whether a file of an earlier run, made of the same data by the same code, may be taken, by path and checksum; `null`
   * to take none and keep none.
   */
  readonly reuse: ((path: string, checksum: string) => boolean) | null;
  /** Whether its figures are drawn in jsdom, as a second opinion. @default false */
  readonly isSecondDrawing?: boolean;
}

const KEPT = `${WORK_FOLDER}/page`;
const RECORDS = "records.json";

/** Makes the committee's page and workbook beside whatever else goes on, or takes those of an earlier run. */
export async function makePage(
  { staging, lang, code, reuse, isSecondDrawing = false }: MakePageOptions,
): Promise<PageUnderWay> {
  await Deno.mkdir(staging, { recursive: true });
  const kept = `${KEPT}/${lang}/${await pageChecksum(code)}`;
  const former = reuse === null ? null : await takeKept({ kept, staging, reuse });
  if (former !== null) return { records: Promise.resolve(former), [Symbol.asyncDispose]: async () => {} };
  const script = new URL("./page_worker.ts", import.meta.url);
  const underWay = startReportPage(script, { staging, lang, isSecondDrawing });
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
async function pageChecksum({ codeOfPage, checksums }: CodeState): Promise<string> {
  const data = (await dataOfPage()).map((path) => `${readChecksum(path)} ${path}`);
  const lines = [`deno ${Deno.version.deno}`, ...codeOfPage.map((path) => `${checksums.get(path)} ${path}`), ...data];
  return sha256(lines.join("\n"));
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
