import { pathToFileURL } from "node:url";
import { loadPageContent, type PageContent } from "../../lib/page/page_content.ts";
import { renderReportPage, type ReportPage } from "../../lib/page/render_report_page.ts";
import { contributionOf } from "../../lib/reports/fy2021/contribution.ts";
import type { Report } from "../../lib/reports/fy2021/facts/load_report.ts";
import { loadFy2021 } from "../../lib/reports/fy2021/fy2021.ts";

/** An answer that tries to break out of text, of an attribute, of a script, of a cell, and of the English part. */
export const HOSTILE =
  `</td></script><img src=x onerror="document.title='broken'"><b>'"&amp; =HYPERLINK("http://example.org") ⟦草加⟧`;

/** The project's own data, with one free answer replaced by {@linkcode HOSTILE}, and what the report holds of it. */
export async function hostileContent(): Promise<{ readonly content: PageContent; readonly report: Report }> {
  const facts = await loadFy2021();
  const content = await loadPageContent(contributionOf(facts));
  const { comments } = facts.report;
  const records = comments.records.map((comment, at) => at === 0 ? { ...comment, text: HOSTILE } : comment);
  const report = { ...facts.report, comments: { ...comments, records } };
  return { content: { ...content, contribution: contributionOf({ ...facts, report }) }, report };
}

/** A page that has been written for the tests. */
export interface BuiltPage {
  readonly content: PageContent;
  readonly report: Report;
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

/** For a file of tests that ask for the page: its folder goes behind the last of them. */
export function removeBuiltPage(): void {
  Deno.test.afterAll(async () => {
    if (built !== undefined) await Deno.remove(new URL(".", (await built).address), { recursive: true });
  });
}

async function build(): Promise<BuiltPage> {
  const { content, report } = await hostileContent();
  const page = await renderReportPage(content);
  const path = `${await Deno.makeTempDir({ prefix: "report-page-" })}/報告 2021.html`;
  await Deno.writeTextFile(path, page.html);
  return { content, report, page, address: pathToFileURL(path).href };
}
