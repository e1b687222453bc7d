import { beforeAfterFlowsFigure } from "../../figures/before_after_flows.ts";
import { comparabilityMatrixFigure } from "../../figures/comparability_matrix.ts";
import { effectsForestFigure } from "../../figures/effects_forest.ts";
import { favourableIntervalsFigure } from "../../figures/favourable_intervals.ts";
import { beforeAfterTable, transitionTable } from "../../tables/before_after_table.ts";
import { comparabilityTable } from "../../tables/comparability_table.ts";
import { descriptionsTable } from "../../tables/descriptions_table.ts";
import { groupPairsTable, groupTestsTable } from "../../tables/group_tests_table.ts";
import { groupSharesTable } from "../../tables/group_shares_table.ts";
import { missingAnswersTable } from "../../tables/sensitivity_table.ts";
import { type Html, markup } from "../../rendering/markup.ts";
import { studiedMunicipalities } from "../../study/study.ts";
import { type MunicipalityKind, municipalityKind } from "../../wording/municipality_words.ts";
import type { BeforeAfterComparison } from "../../comparisons/before_after_comparison.ts";
import type { Language } from "../../data/language.ts";
import type { PageBuilder, PageSection } from "../page_builder.ts";
import type { ComparisonsContent, PageContent } from "../page_content.ts";
import { methodLink } from "../page_marks.ts";
import { PUNCTUATION, say } from "../../wording/say.ts";
import { COMMON } from "../../wording/common_words.ts";
import { HOW_ASKED, SECTIONS } from "../../wording/section_words.ts";

/** Before and after, events and cities set against each other, each first in words, then drawn, then in numbers. */
export async function comparisonsSection(
  page: PageBuilder,
  content: PageContent,
): Promise<PageSection | null> {
  const { lang } = page;
  const { study, comparisons } = content;
  const kind = municipalityKind(studiedMunicipalities(study));
  const parts = [
    {
      id: "before-after",
      title: say(lang, SECTIONS.beforeAfter),
      body: await beforeAfter(page, comparisons),
    },
    {
      id: "across-events",
      title: say(lang, SECTIONS.acrossEvents),
      body: await acrossEvents(page, content),
    },
    {
      id: "across-cities",
      title: say(lang, SECTIONS.acrossPlaces(kind.one, kind.several)),
      body: await acrossCities(page, { comparisons, kind }),
    },
  ].filter(({ body }) => body !== null);
  if (parts.length === 0) return null;
  return {
    id: "comparisons",
    title: say(lang, SECTIONS.changesAndDifferences),
    parts: parts.map(({ id, title }) => ({ id, title })),
    body: markup`<p>${say(lang, SECTIONS.comparisonsLead)} ${
      methodLink("compare", say(lang, COMMON.whatMayBeCompared))
    }</p>
${parts.map(({ id, title, body }) => markup`<h3 id="${id}">${title}</h3>\n${body}`)}`,
  };
}

async function beforeAfter(page: PageBuilder, { changes }: ComparisonsContent): Promise<Html | null> {
  const { lang } = page;
  if (changes.length === 0) return null;
  const title = say(lang, SECTIONS.beforeAfterInWords);
  return markup`<p>${howAsked(changes, lang)} ${methodLink("before-after", say(lang, SECTIONS.limitsOfBeforeAfter))}</p>
${page.table(descriptionsTable(changes, { key: "before-after-in-words", lang, title }))}${await page.figure(
    beforeAfterFlowsFigure(changes, { key: "before-after-flows", lang }),
  )}${page.table(beforeAfterTable(changes, { key: "before-after", lang }), { folded: true })}${
    page.table(transitionTable(changes, { key: "before-after-transitions-table", lang }), { folded: true })
  }${page.table(missingAnswersTable(changes, { key: "before-after-missing-answers", lang }), { folded: true })}`;
}

/** How the state before was asked, of each design that occurs. */
function howAsked(changes: readonly BeforeAfterComparison[], lang: Language): string {
  const designs = new Set(changes.map(({ design }) => design));
  return [...designs].map((design) => say(lang, HOW_ASKED[design])).join(say(lang, PUNCTUATION.sentence));
}

async function acrossEvents(
  page: PageBuilder,
  { surveys, comparisons: { byEvent, constructs } }: PageContent,
): Promise<Html | null> {
  const { lang } = page;
  // With one event there is nothing to set it against.
  if (surveys.length < 2 || constructs.length === 0) return null;
  const matrix = markup`${await page.figure(comparabilityMatrixFigure(constructs, { key: "comparability", lang }))}${
    page.table(comparabilityTable(constructs, { key: "comparability-table", lang }), { folded: true })
  }`;
  if (byEvent.length === 0) return matrix;
  const words = say(lang, SECTIONS.eventsInWords);
  const effects = say(lang, SECTIONS.eventEffects);
  const shares = say(lang, SECTIONS.eventShares);
  const tests = say(lang, SECTIONS.eventTests);
  const pairs = say(lang, SECTIONS.eventPairs);
  return markup`${page.table(descriptionsTable(byEvent, { key: "events-in-words", lang, title: words }))}${await page
    .figure(
      effectsForestFigure(byEvent, { key: "events-effects", lang, title: effects }),
    )}${page.table(groupSharesTable(byEvent, { key: "events-shares", lang, title: shares }), { folded: true })}${
    page.table(groupTestsTable(byEvent, { key: "events-tests", lang, title: tests }), { folded: true })
  }${page.table(groupPairsTable(byEvent, { key: "events-pairs", lang, title: pairs }), { folded: true })}${matrix}`;
}

/** The comparisons, and what the municipalities are called. */
interface AcrossCities {
  readonly comparisons: ComparisonsContent;
  readonly kind: MunicipalityKind;
}

async function acrossCities(
  page: PageBuilder,
  { comparisons: { byMunicipality }, kind: { one, several } }: AcrossCities,
): Promise<Html | null> {
  const { lang } = page;
  if (byMunicipality.length === 0) return null;
  const title = say(lang, SECTIONS.placeShares(one));
  const words = say(lang, SECTIONS.placesInWords(one, several));
  const tests = say(lang, SECTIONS.placeTests(one, several));
  return markup`${
    page.table(descriptionsTable(byMunicipality, { key: "cities-in-words", lang, title: words }))
  }${await page
    .figure(
      favourableIntervalsFigure(byMunicipality, { key: "favourable-by-city", lang, title }),
    )}${page.table(groupSharesTable(byMunicipality, { key: "cities-shares", lang, title }), { folded: true })}${
    page.table(groupTestsTable(byMunicipality, { key: "cities-tests", lang, title: tests }), { folded: true })
  }`;
}
