import { pathToFileURL } from "node:url";
import { loadPageContent, type PageContent } from "../../lib/page/page_content.ts";
import { renderReportPage, type ReportPage } from "../../lib/page/render_report_page.ts";

/** An answer that tries to break out of text, of an attribute, of a script, of a cell, and of the English part. */
export const HOSTILE =
  `</td></script><img src=x onerror="document.title='broken'"><b>'"&amp; =HYPERLINK("http://example.org") ⟦草加⟧`;

/** The project's own data, with one free answer replaced by {@linkcode HOSTILE}. */
export async function hostileContent(): Promise<PageContent> {
  const content = await loadPageContent();
  const { report } = content;
  const records = report.comments.records.map((comment, at) => at === 0 ? { ...comment, text: HOSTILE } : comment);
  return { ...content, report: { ...report, comments: { ...report.comments, records } } };
}

/** A page that has been written for the tests. */
export interface BuiltPage {
  readonly content: PageContent;
  readonly page: ReportPage;
  /** Address of the file. */
  readonly address: string;
}

let built: Promise<BuiltPage> | undefined;

/** The page with the hostile answer, made once, in a folder of its own as on a USB stick. */
export function builtPage(): Promise<BuiltPage> {
  built ??= build();
  return built;
}

async function build(): Promise<BuiltPage> {
  const content = await hostileContent();
  const page = await renderReportPage(content);
  const path = `${await Deno.makeTempDir({ prefix: "report-page-" })}/報告 2021.html`;
  await Deno.writeTextFile(path, page.html);
  return { content, page, address: pathToFileURL(path).href };
}
