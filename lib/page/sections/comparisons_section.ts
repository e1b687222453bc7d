import { beforeAfterFlowsFigures } from "../../figures/before_after_flows.ts";
import { effectsForestFigure } from "../../figures/effects_forest.ts";
import { favourableIntervalsFigure } from "../../figures/favourable_intervals.ts";
import { beforeAfterTable } from "../../tables/before_after_table.ts";
import { transitionTable } from "../../tables/transition_table.ts";
import { descriptionsTable } from "../../tables/descriptions_table.ts";
import { groupPairsTable, groupTestsTable } from "../../tables/group_tests_table.ts";
import { groupSharesTable } from "../../tables/group_shares_table.ts";
import { missingAnswersTable } from "../../tables/sensitivity_table.ts";
import { type Html, markup } from "../../rendering/markup.ts";
import { studiedMunicipalities } from "../../study/study.ts";
import { type MunicipalityKind, municipalityKind } from "../../wording/municipality_words.ts";
import type { BeforeAfterComparison } from "../../comparisons/before_after_comparison.ts";
import type { Bilingual, Language } from "../../data/language.ts";
import type { PageBuilder, PageSection } from "../page_builder.ts";
import type { ComparisonsContent, PageContent } from "../page_content.ts";
import { methodLink } from "../page_marks.ts";
import { PUNCTUATION, say } from "../../wording/say.ts";
import { COMMON } from "../../wording/common_words.ts";
import { HOW_ASKED, SECTIONS } from "../../wording/section_words.ts";
import { changesCompared, foldedTable, scores, unseen } from "./change_parts.ts";

/** How {@linkcode comparisonsSection} and its like are made. */
export interface PlaceOptions {
  /**
   * Stands before ids and keys: what is a sample has others than what is known, as both may stand on one page.
   * @default ""
   */
  readonly prefix?: string;
}

/** Before and after, events and cities set against each other, each first in words, then drawn, then in numbers. */
export async function comparisonsSection(
  page: PageBuilder,
  content: PageContent,
  { prefix = "" }: PlaceOptions = {},
): Promise<PageSection | null> {
  const { lang } = page;
  const { study, comparisons } = content;
  const kind = municipalityKind(studiedMunicipalities(study));
  const made: readonly (readonly [id: string, title: Bilingual, body: Html | null])[] = [
    ["before-after", SECTIONS.beforeAfter, await beforeAfter(page, { comparisons, prefix })],
    ["changes-compared", SECTIONS.changesCompared, await changesCompared(page, { content, prefix })],
    ["across-events", SECTIONS.acrossEvents, await acrossEvents(page, { comparisons, prefix })],
    [
      "across-cities",
      SECTIONS.acrossPlaces(kind.one, kind.several),
      await acrossCities(page, { comparisons, kind, prefix }),
    ],
  ];
  // Scores and what is not known are about comparisons: without any there is nothing for them to add.
  const isCompared = made.some(([, , body]) => body !== null);
  const parts = [
    ...made,
    ...isCompared
      ? [
        ["scores", SECTIONS.scores, scores(page, { content, prefix })] as const,
        ["unseen", SECTIONS.unseen, await unseen(page, { content, prefix })] as const,
      ]
      : [],
  ].flatMap(([id, title, body]) => body === null ? [] : [{ id: `${prefix}${id}`, title: say(lang, title), body }]);
  if (parts.length === 0) return null;
  return {
    id: `${prefix}comparisons`,
    title: say(lang, SECTIONS.changesAndDifferences),
    parts: parts.map(({ id, title }) => ({ id, title })),
    body: markup`<p>${say(lang, SECTIONS.comparisonsLead)} ${
      methodLink("compare", say(lang, COMMON.whatMayBeCompared))
    }</p>
${parts.map(({ id, title, body }) => markup`<h3 id="${id}">${title}</h3>\n${body}`)}`,
  };
}

/** Comparisons, and what stands before the keys of their figures and tables. */
interface PlacedComparisons {
  readonly comparisons: ComparisonsContent;
  readonly prefix: string;
}

async function beforeAfter(
  page: PageBuilder,
  { comparisons: { changes }, prefix }: PlacedComparisons,
): Promise<Html | null> {
  const { lang } = page;
  if (changes.length === 0) return null;
  const title = say(lang, SECTIONS.beforeAfterInWords);
  const key = (name: string) => `${prefix}before-after${name}`;
  const flows: Html[] = [];
  for (const figure of beforeAfterFlowsFigures(changes, { key: key("-flows"), lang })) {
    flows.push(await page.figure(figure));
  }
  return markup`<p>${howAsked(changes, lang)} ${methodLink("before-after", say(lang, SECTIONS.limitsOfBeforeAfter))}</p>
${page.table(descriptionsTable(changes, { key: key("-in-words"), lang, title }))}${flows}${
    page.table(beforeAfterTable(changes, { key: key(""), lang }), { folded: true })
  }${page.table(transitionTable(changes, { key: key("-transitions-table"), lang }), { folded: true })}${
    page.table(missingAnswersTable(changes, { key: key("-missing-answers"), lang }), { folded: true })
  }`;
}

/** How the state before was asked, of each design that occurs. */
function howAsked(changes: readonly BeforeAfterComparison[], lang: Language): string {
  const designs = new Set(changes.map(({ design }) => design));
  return [...designs].map((design) => say(lang, HOW_ASKED[design])).join(say(lang, PUNCTUATION.sentence));
}

async function acrossEvents(
  page: PageBuilder,
  { comparisons: { byEvent }, prefix }: PlacedComparisons,
): Promise<Html | null> {
  const { lang } = page;
  if (byEvent.length === 0) return null;
  const words = say(lang, SECTIONS.eventsInWords);
  const effects = say(lang, SECTIONS.eventEffects);
  const shares = say(lang, SECTIONS.eventShares);
  const tests = say(lang, SECTIONS.eventTests);
  const key = (name: string) => `${prefix}events-${name}`;
  const pairs = groupPairsTable(byEvent, { key: key("pairs"), lang, title: say(lang, SECTIONS.eventPairs) });
  return markup`${page.table(descriptionsTable(byEvent, { key: key("in-words"), lang, title: words }))}${await page
    .figure(
      effectsForestFigure(byEvent, { key: key("effects"), lang, title: effects }),
    )}${page.table(groupSharesTable(byEvent, { key: key("shares"), lang, title: shares }), { folded: true })}${
    page.table(groupTestsTable(byEvent, { key: key("tests"), lang, title: tests }), { folded: true })
  }${foldedTable(page, pairs)}`;
}

/** The comparisons, and what the municipalities are called. */
interface AcrossCities extends PlacedComparisons {
  readonly kind: MunicipalityKind;
}

async function acrossCities(
  page: PageBuilder,
  { comparisons: { byMunicipality }, kind: { one, several }, prefix }: AcrossCities,
): Promise<Html | null> {
  const { lang } = page;
  if (byMunicipality.length === 0) return null;
  const title = say(lang, SECTIONS.placeShares(one));
  const words = say(lang, SECTIONS.placesInWords(one, several));
  const tests = say(lang, SECTIONS.placeTests(one, several));
  const key = (name: string) => `${prefix}${name}`;
  return markup`${
    page.table(descriptionsTable(byMunicipality, { key: key("cities-in-words"), lang, title: words }))
  }${await page
    .figure(
      favourableIntervalsFigure(byMunicipality, { key: key("favourable-by-city"), lang, title }),
    )}${page.table(groupSharesTable(byMunicipality, { key: key("cities-shares"), lang, title }), { folded: true })}${
    page.table(groupTestsTable(byMunicipality, { key: key("cities-tests"), lang, title: tests }), { folded: true })
  }`;
}
