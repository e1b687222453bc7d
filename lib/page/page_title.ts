import type { Language } from "../data/language.ts";
import { studiedMunicipalities } from "../study/study.ts";
import { municipalitiesTogether } from "../wording/municipality_words.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import type { PageContent } from "./page_content.ts";
import { PAGE } from "../wording/page_words.ts";

/** Bytes that the page should not exceed: it is passed on by mail and opened on old machines. */
export const LARGEST_PAGE = 2_000_000;

/** What page and workbook are called. */
export interface PageTitles {
  readonly title: string;
  /** Short, at the top of the page. */
  readonly brand: string;
  /** Along printed pages. */
  readonly running: string;
  readonly workbook: string;
  /** What the page shows, in a sentence. */
  readonly lead: string;
}

/**
 * Titles as the report has them; without one they are made of the municipalities and of the years of the events that
 * people were asked about.
 */
export function pageTitles({ study, surveys, contribution }: PageContent, lang: Language): PageTitles {
  if (contribution !== null) {
    const { title, brand, running, workbook, lead } = contribution.words;
    return {
      title: say(lang, title),
      brand: say(lang, brand),
      running: say(lang, running),
      workbook: say(lang, workbook),
      lead: say(lang, lead),
    };
  }
  const asked = new Set(surveys.flatMap(({ survey }) => survey.event.municipalityIds));
  const municipalities = studiedMunicipalities(study).filter(({ municipalityId }) =>
    asked.size === 0 || asked.has(municipalityId)
  );
  const names = municipalitiesTogether(municipalities, lang);
  const years = yearsOf(surveys.flatMap(({ survey }) => survey.event.date ?? []), lang);
  const brand = say(lang, PAGE.brand(names));
  const dated = years === "" ? "" : say(lang, PAGE.datedBy(years));
  return {
    title: `${brand}${dated}`,
    brand,
    running: say(lang, PAGE.runningTitle({ brand, years, dated })),
    workbook: say(lang, PAGE.workbookTitle(brand, dated)),
    lead: say(lang, PAGE.lead(surveys.length)),
  };
}

function yearsOf(dates: readonly string[], lang: Language): string {
  const years = [...new Set(dates.map((date) => date.slice(0, 4)))].sort();
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return "";
  const span = first === last ? first : `${first}${say(lang, PUNCTUATION.dash)}${last}`;
  return say(lang, PAGE.years(span));
}
