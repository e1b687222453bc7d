import type { Language } from "../data/language.ts";
import { type Origin, ORIGINS } from "../data/origin.ts";
import { MUTED_INK } from "../figures/palette.ts";
import { PAGE } from "../wording/page_words.ts";
import { say } from "../wording/say.ts";
import { originLabel } from "../wording/source_words.ts";
import { quoted } from "./handout_html.ts";
import type { PageSection } from "./page_builder.ts";

/** What {@linkcode sectionPages} is made for. */
export interface SectionPagesOptions {
  readonly lang: Language;
  /** The title along all pages. */
  readonly running: string;
}

/** A section as paper names it. */
export interface PrintedSection {
  readonly id: string;
  readonly title: string;
  /** Whose statements are in it. */
  readonly origins: readonly Origin[];
}

/** What paper says of a section: whose statements are in it is read off its marks, where it does not say so itself. */
export function printedSection({ id, title, body, origins }: PageSection): PrintedSection {
  const marks = new Set([...String(body).matchAll(/class="origin ([a-z]+)"/g)].map(([, origin]) => origin));
  // A figure or table of what is printed bears no mark: it says so in its source line.
  for (const [, origin] of String(body).matchAll(/ data-origin="([a-z]+)"/g)) marks.add(origin);
  return { id, title, origins: origins ?? ORIGINS.filter((origin) => marks.has(origin)) };
}

/**
 * Rules of the style sheet for all on paper: each section has a kind of page of its own, along which its number and title and the
 * origins of its statements stand, so that an entry of the contents is found by leafing and no page is without its mark.
 *
 * @param sections in the order of the page
 */
export function sectionPages(
  sections: readonly PrintedSection[],
  { lang, running }: SectionPagesOptions,
): string {
  const look = `font:8pt sans-serif;color:${MUTED_INK}`;
  const name = (id: string) => `all-${lang}-${id}`;
  const pages = sections.map(({ id, title, origins }, at) => {
    const labels = origins.map((origin) => originLabel(origin, lang));
    const section = say(lang, PAGE.runningSection({ number: at + 1, title, labels }));
    return `@page ${name(id)}{@top-left{content:"${quoted(running)}";${look}}` +
      `@top-right{content:"${quoted(section)}";${look}}}`;
  });
  const places = sections.map(({ id }) => `html[lang="${lang}"] main>#${id}{page:${name(id)}}`);
  const last = sections.at(-1);
  // The last words go with the last section, not on a page of their own.
  const end = last === undefined ? "" : `html[lang="${lang}"] .end{page:${name(last.id)}}`;
  return `${pages.join("")}@media print{${places.join("")}${end}}`;
}
