import { createHash } from "node:crypto";
import { bundleClient } from "./bundle_client.ts";
import { printedHandout } from "./handout_html.ts";
import { type LanguageParts, type LanguageText, pageDocument } from "./page_document.ts";
import { printedSection } from "./section_pages.ts";
import { say } from "../wording/say.ts";
import { SAMPLES } from "../wording/samples_words.ts";
import type { ExploreData } from "./explore_data.ts";
import { markup } from "../rendering/markup.ts";
import { makeExploreData } from "./make_explore_data.ts";
import { type ContentByOrigin, contentByOrigin } from "./content_by_origin.ts";
import type { PageContent } from "./page_content.ts";
import {
  openPageBuilder,
  type PageBuilder,
  type PageSection,
  type PlacedPresentation,
  type SectionBuilder,
} from "./page_builder.ts";
import { pageBody, samplesAppendix, sectionsHtml } from "./page_body.ts";
import { type Language, LANGUAGES, languageSuffix } from "../data/language.ts";
import { itemAt } from "../data/item_at.ts";
import { LARGEST_PAGE, pageTitles } from "./page_title.ts";
import { commentsSection, themesSection } from "./sections/comments_section.ts";
import { comparisonsSection } from "./sections/comparisons_section.ts";
import { exploreSection } from "./sections/explore_section.ts";
import { ownSection } from "./sections/own_section.ts";
import { methodSection } from "./sections/method_section.ts";
import { questionnairesSection, responseSection, surveysSection } from "./sections/surveys_section.ts";
import { sampleSections } from "./sections/samples_section.ts";
import { summarySection } from "./sections/summary_section.ts";

/** The page, and what stands on it. */
export interface ReportPage {
  /** A complete HTML file, in Japanese first. */
  readonly html: string;
  /** The files that make the page: one, or where that would be too large one a language. */
  readonly files: readonly PageFile[];
  /** Figures and tables on it, in the order of the page. */
  readonly placed: readonly PlacedPresentation[];
}

/** A complete HTML file, by its name. */
export interface PageFile {
  readonly name: string;
  readonly html: string;
}

/** How {@linkcode renderReportPage} goes about it. */
export interface RenderReportPageOptions {
  /**
   * Bytes above which each language becomes a file of its own.
   * @default LARGEST_PAGE
   */
  readonly largest?: number;
}

/**
 * The committee's page: one file that needs no network, no other file and no server.
 *
 * Japanese stands in it as HTML and can be read without scripts; other languages are in it compressed. The policy in its head allows
 * its own script and style sheet, by their hashes, and nothing else. The same content gives the same bytes.
 *
 * With a large page each language becomes a file of its own, and the buttons lead from one to the other. A page that is large
 * all the same is written: whoever asked for it is told.
 */
export async function renderReportPage(
  content: PageContent,
  { largest = LARGEST_PAGE }: RenderReportPageOptions = {},
): Promise<ReportPage> {
  const origins = contentByOrigin(content);
  const [client, data] = await Promise.all([bundleClient(), makeExploreData(origins.answered ?? content)]);
  const parts: LanguageParts[] = [];
  for (const lang of LANGUAGES) parts.push(await languageParts({ ...origins, content, data }, lang));
  const digest = versionOf(itemAt(parts, 0, "language"));
  const texts = parts.map((part) => languageText(part, { content, digest }));
  const first = itemAt(texts, 0, "language");
  const whole = pageDocument(first, { client, data, others: texts.slice(1) });
  const files = new TextEncoder().encode(whole).length <= largest
    ? [{ name: `report${languageSuffix(first.lang)}.html`, html: whole }]
    : texts.map((text) => ({
      name: `report${languageSuffix(text.lang)}.html`,
      html: pageDocument(text, { client, data, others: [] }),
    }));
  return { html: itemAt(files, 0, "file").html, files, placed: first.placed };
}

function languageText(
  parts: LanguageParts,
  { content, digest }: { readonly content: PageContent; readonly digest: string },
): LanguageText {
  const { lang, sections, appendix } = parts;
  const { title, running } = pageTitles(content, lang);
  return { ...parts, title, running, body: pageBody(sections, { content, appendix, lang, digest }) };
}

/** A name of what the page says: another content has another. */
function versionOf({ sections, samples }: LanguageParts): string {
  const said = sections.map(({ id, body }) => `${id}\n${body}`).join("\n");
  return createHash("sha256").update(`${said}${samples ?? ""}`).digest("hex").slice(0, 12);
}

/** What a page is made of: all its content, what of it is known and what is a sample. */
interface PartedContent extends ContentByOrigin {
  readonly content: PageContent;
  readonly data: ExploreData;
}

async function languageParts(
  { content, answered, samples, data }: PartedContent,
  lang: Language,
): Promise<LanguageParts> {
  // The catalogue leads to samples too: what is placed in the appendix has to be known before.
  const appendix = openPageBuilder(lang);
  const inAppendix = samples === null
    ? []
    : await sampleSections(appendix, { samples, content, explore: answered === null ? data : null });
  const page = openPageBuilder(lang, appendix.placed);
  const sections: PageSection[] = [];
  for (const build of pageSections({ content, answered, samples, data })) {
    const section = await build(page);
    if (section !== null) sections.push(section);
  }
  // It shows what no other section does, and stands before what explains all of them.
  const own = await ownSection(page, { content, samples: samples === null ? null : false });
  if (own !== null) sections.splice(placeBefore(sections, BEHIND_OWN), 0, own);
  return {
    lang,
    sections,
    appendix: samples === null ? null : samplesAppendix(content, { samples, lang }),
    samples: samples === null ? null : markup`${sectionsHtml(inAppendix)}`,
    placed: [...page.placed.slice(appendix.placed.length), ...appendix.placed],
    handout: printedHandout(content, lang),
    contents: [
      ...sections.map(printedSection),
      ...samples === null ? [] : [{ id: "samples", title: say(lang, SAMPLES.title), origins: ["synthetic" as const] }],
    ],
  };
}

/** Sections that what notebooks added stands in front of. */
const BEHIND_OWN = ["questionnaires", "method"];

function placeBefore(sections: readonly PageSection[], ids: readonly string[]): number {
  const found = sections.findIndex(({ id }) => ids.includes(id));
  return found === -1 ? sections.length : found;
}

/**
 * The sections of the page in its order: what a committee asks first, comparisons of answers where there are any, what a report
 * found, what people wrote, then each questionnaire (単純集計) and what else a report holds, last the questionnaires and the method.
 *
 * A section with nothing to show gives `null` and is left out.
 */
function pageSections({ content, answered, data }: PartedContent): readonly SectionBuilder[] {
  return [
    (page) => summarySection(page, content),
    (page) => responseSection(page, content),
    ...answered === null ? [] : [
      (page: PageBuilder) => exploreSection(page, data),
      (page: PageBuilder) => comparisonsSection(page, answered),
    ],
    ...(content.contribution?.findings ?? []),
    (page) => commentsSection(page, content),
    (page) => themesSection(page, content),
    (page) => surveysSection(page, content),
    ...(content.contribution?.sections ?? []),
    (page) => questionnairesSection(page, content),
    (page) => methodSection(page, content),
  ];
}
