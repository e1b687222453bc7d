import { setImmediate } from "node:timers/promises";
import type { ReadOptions } from "../data/read_source.ts";
import { combinedOrigin, type Origin } from "../data/origin.ts";
import { type Presentation, presentationOrigin } from "../data/presentation.ts";
import { type Language, LANGUAGES, languageSuffix } from "../data/language.ts";
import { sha256 } from "../data/sha256.ts";
import { type OwnOutput, readOwnOutput } from "../rendering/own_presentation.ts";
import type { DrawPng } from "../rendering/render_png.ts";
import { writeWord, type WriteWordOptions } from "../rendering/write_word.ts";
import { writeWorkbook } from "../rendering/write_workbook.ts";
import { DATA_FOLDER, type DataFile, dataFiles } from "./data_files.ts";
import { loadPageContent, type PageContent } from "./page_content.ts";
import { pageTitles } from "./page_title.ts";
import { chapterDocument, reportDocument } from "./report_document.ts";
import { renderReportPage } from "./render_report_page.ts";
import type { ReportContribution } from "./report_contribution.ts";
import { reportWorkbook } from "./report_workbook.ts";

/** What the manifest says of the page, the workbook or the data for other programs: the form of an output record, without a notebook. */
export interface PageRecord {
  readonly key: string;
  readonly kind: "page" | "workbook" | "document" | "data";
  readonly language: Language;
  readonly title: string;
  readonly catalogueKeys: readonly string[];
  readonly origin: Origin;
  /** Data files it is made from, sorted. */
  readonly inputs: readonly string[];
  /** The file written, as a path from the outputs folder. */
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}

/** The language of the edition that has page, workbook and data: the page speaks all. */
const FIRST_LANGUAGE: Language = LANGUAGES[0];

/** Where {@linkcode writeReportPage} reads and writes. */
export interface WriteReportPageOptions extends ReadOptions {
  /** Absolute path of an existing folder that takes the files. */
  readonly staging: string;
  /**
   * Language of workbook and documents. The page speaks every language: it is made with the Japanese edition alone, as are the
   * data for other programs.
   */
  readonly lang: Language;
  /**
   * What notebooks of one's own saved: it has a section of its own.
   * @default nothing
   */
  readonly own?: readonly OwnOutput[];
  /**
   * What draws the pictures of documents.
   * @default renderPng
   */
  readonly draw?: DrawPng | undefined;
}

/**
 * Makes `report.html`, `tables.xlsx`, `report.docx`, a document for each questionnaire (`chapters/`) and the data for other
 * programs (`data/`) from the project's data and writes them into a staging folder.
 *
 * It reads the data itself: of what notebooks left nothing gets into the page but what they saved of one's own, which stands apart.
 *
 * @param contribution what a report adds; `null` without one
 * @returns a record of each for the manifest
 * @throws {DataError} with every fault of the data
 */
export async function writeReportPage(
  contribution: ReportContribution | null,
  { staging, root, lang, own = [], draw }: WriteReportPageOptions,
): Promise<readonly PageRecord[]> {
  const content = {
    ...await loadPageContent(contribution, root === undefined ? {} : { root }),
    own: own.map(readOwnOutput),
  };
  return [
    ...lang === FIRST_LANGUAGE ? await writePage(content, staging) : [],
    await writeTables(content, { staging, lang }),
    ...await writeDocuments(content, { staging, lang, ...draw === undefined ? {} : { draw } }),
  ];
}

async function writePage(content: PageContent, staging: string): Promise<readonly PageRecord[]> {
  const { files, placed } = await renderReportPage(content);
  const pages = files.map(({ name, html }) => ({ path: name, bytes: new TextEncoder().encode(html) }));
  for (const { path, bytes } of pages) await Deno.writeFile(`${staging}/${path}`, bytes);
  return [
    ...await writeDataFiles(dataFiles(content), staging),
    {
      key: "report",
      kind: "page",
      language: "ja",
      title: pageTitles(content, "ja").title,
      catalogueKeys: unique(placed.flatMap(({ catalogueKeys }) => catalogueKeys)),
      origin: originOf(placed.map(({ origin }) => origin)),
      inputs: unique(placed.flatMap(({ inputs }) => inputs)),
      files: pages.map(({ path, bytes }) => ({ path, sha256: sha256(bytes) })),
    },
  ];
}

interface LanguageOfPages {
  readonly staging: string;
  readonly lang: Language;
}

async function writeTables(content: PageContent, { staging, lang }: LanguageOfPages): Promise<PageRecord> {
  const { workbook, tables, figures } = reportWorkbook(content, lang);
  const sheets = await writeWorkbook(workbook);
  const path = `tables${languageSuffix(lang)}.xlsx`;
  await Deno.writeFile(`${staging}/${path}`, sheets);
  return {
    ...madeOf([...tables, ...figures]),
    key: "tables",
    kind: "workbook",
    language: lang,
    title: workbook.title,
    files: [{ path, sha256: sha256(sheets) }],
  };
}

/** Folder of the documents of single questionnaires. */
const CHAPTERS_FOLDER = "chapters";

async function writeDocuments(
  content: PageContent,
  { staging, lang, ...drawing }: LanguageOfPages & WriteWordOptions,
): Promise<readonly PageRecord[]> {
  const suffix = languageSuffix(lang);
  await Deno.mkdir(`${staging}/${CHAPTERS_FOLDER}`, { recursive: true });
  // Each is made when its turn comes: those of a hundred questionnaires at once took gigabytes.
  const documents = [
    { key: "report", path: `report${suffix}.docx`, make: () => reportDocument(content, lang) },
    ...content.surveys.map((survey) => ({
      key: `chapter:${survey.survey.id}`,
      path: `${CHAPTERS_FOLDER}/${survey.survey.id}${suffix}.docx`,
      make: () => chapterDocument(survey, { content, lang }),
    })),
  ];
  const records: PageRecord[] = [];
  for (const { key, path, make } of documents) {
    // As between figures: whoever stops the page is heard.
    await setImmediate();
    const document = make();
    const bytes = await writeWord(document, drawing);
    await Deno.writeFile(`${staging}/${path}`, bytes);
    records.push({
      ...madeOf(document.chapters.flatMap(({ parts }) => parts.flatMap(({ items }) => items))),
      key,
      kind: "document",
      language: lang,
      title: document.title,
      files: [{ path, sha256: sha256(bytes) }],
    });
  }
  return records;
}

/** What figures and tables are made from, together. */
function madeOf(values: readonly Presentation[]): Pick<PageRecord, "catalogueKeys" | "origin" | "inputs"> {
  return {
    catalogueKeys: unique(values.flatMap(({ catalogueKeys }) => catalogueKeys)),
    origin: originOf(values.map(presentationOrigin)),
    inputs: unique(values.flatMap(({ sources }) => sources.map(({ file }) => file))),
  };
}

async function writeDataFiles(files: readonly DataFile[], staging: string): Promise<readonly PageRecord[]> {
  await Deno.mkdir(`${staging}/${DATA_FOLDER}`, { recursive: true });
  const records: PageRecord[] = [];
  for (const { path, title, bytes, origin, inputs } of files) {
    await Deno.writeFile(`${staging}/${path}`, bytes);
    records.push({
      key: path,
      kind: "data",
      language: "ja",
      title,
      catalogueKeys: [],
      origin,
      inputs: unique(inputs),
      files: [{ path, sha256: sha256(bytes) }],
    });
  }
  return records;
}

/** Where nothing is shown yet, nothing needs a mark. */
function originOf(origins: readonly Origin[]): Origin {
  return origins.length === 0 ? "published" : combinedOrigin(origins);
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}
