import type { Language } from "../data/language.ts";
import { MUTED_INK } from "../figures/palette.ts";
import { quoted } from "./handout_html.ts";

/** What {@linkcode sectionPages} is made for. */
export interface SectionPagesOptions {
  readonly lang: Language;
  /** The title along all pages. */
  readonly running: string;
}

/**
 * Rules of the style sheet for all on paper: each section has a kind of page of its own, along which its number and title stand, so
 * that an entry of the contents is found by leafing.
 *
 * @param sections ids and titles in the order of the page
 */
export function sectionPages(
  sections: readonly { readonly id: string; readonly title: string }[],
  { lang, running }: SectionPagesOptions,
): string {
  const look = `font:8pt sans-serif;color:${MUTED_INK}`;
  const name = (id: string) => `all-${lang}-${id}`;
  const pages = sections.map(({ id, title }, at) =>
    `@page ${name(id)}{@top-left{content:"${quoted(running)}";${look}}` +
    `@top-right{content:"${quoted(`${at + 1} ${title}`)}";${look}}}`
  );
  const places = sections.map(({ id }) => `html[lang="${lang}"] main>#${id}{page:${name(id)}}`);
  const last = sections.at(-1);
  // The last words go with the last section, not on a page of their own.
  const end = last === undefined ? "" : `html[lang="${lang}"] .end{page:${name(last.id)}}`;
  return `${pages.join("")}@media print{${places.join("")}${end}}`;
}
