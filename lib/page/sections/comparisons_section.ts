import { beforeAfterFlowsFigure } from "../../figures/before_after_flows.ts";
import { comparabilityMatrixFigure } from "../../figures/comparability_matrix.ts";
import { effectsForestFigure } from "../../figures/effects_forest.ts";
import { favourableIntervalsFigure } from "../../figures/favourable_intervals.ts";
import { beforeAfterTable } from "../../tables/before_after_table.ts";
import { comparabilityTable } from "../../tables/comparability_table.ts";
import { descriptionsTable } from "../../tables/descriptions_table.ts";
import { groupPairsTable } from "../../tables/group_pairs_table.ts";
import { groupSharesTable } from "../../tables/group_shares_table.ts";
import { groupTestsTable } from "../../tables/group_tests_table.ts";
import { missingAnswersTable } from "../../tables/missing_answers_table.ts";
import { transitionTable } from "../../tables/transition_table.ts";
import { type Html, markup } from "../../rendering/markup.ts";
import { studiedMunicipalities } from "../../study/study.ts";
import type { SurveyDesign } from "../../survey/codebook.ts";
import { type MunicipalityKind, municipalityKind } from "../../wording/municipality_words.ts";
import type { BeforeAfterComparison } from "../../comparisons/before_after_comparison.ts";
import type { Bilingual, Language } from "../../data/language.ts";
import type { PageBuilder, PageSection } from "../page_builder.ts";
import type { ComparisonsContent, PageContent } from "../page_content.ts";
import { methodLink } from "../page_words.ts";
import { say } from "../../wording/say.ts";

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
      title: say(lang, { ja: "受講前と受講後", en: "Before and after" }),
      body: await beforeAfter(page, comparisons),
    },
    {
      id: "across-events",
      title: say(lang, { ja: "事業どうし", en: "Across events" }),
      body: await acrossEvents(page, content),
    },
    {
      id: "across-cities",
      title: say(lang, { ja: `${kind.one.ja}どうし`, en: `Across ${kind.several.en}` }),
      body: await acrossCities(page, { comparisons, kind }),
    },
  ].filter(({ body }) => body !== null);
  if (parts.length === 0) return null;
  return {
    id: "comparisons",
    title: say(lang, { ja: "変化と違い", en: "Changes and differences" }),
    parts: parts.map(({ id, title }) => ({ id, title })),
    body: markup`<p>${
      say(lang, {
        ja: "それぞれ、まず言葉で、次に図で、最後に数字で示す。検定のp値は表の末尾に置き、組ごとに調整している。",
        en:
          "Each first in words, then drawn, then in numbers. p-values stand last in the tables and are adjusted within their family.",
      })
    } ${methodLink("compare", say(lang, { ja: "比較してよいこと", en: "What may be compared" }))}</p>
${parts.map(({ id, title, body }) => markup`<h3 id="${id}">${title}</h3>\n${body}`)}`,
  };
}

async function beforeAfter(page: PageBuilder, { changes }: ComparisonsContent): Promise<Html | null> {
  const { lang } = page;
  if (changes.length === 0) return null;
  const title = say(lang, { ja: "受講前と受講後の比較（言葉で）", en: "Before and after, in words" });
  return markup`<p>${howAsked(changes, lang)} ${
    methodLink("before-after", say(lang, { ja: "前後の限界", en: "Limits of before and after" }))
  }</p>
${page.table(descriptionsTable(changes, { key: "before-after-in-words", lang, title }))}${await page.figure(
    beforeAfterFlowsFigure(changes, { key: "before-after-flows", lang }),
  )}${page.table(beforeAfterTable(changes, { key: "before-after", lang }), { folded: true })}${
    page.table(transitionTable(changes, { key: "before-after-transitions-table", lang }), { folded: true })
  }${page.table(missingAnswersTable(changes, { key: "before-after-missing-answers", lang }), { folded: true })}`;
}

/** How the state before was asked, of each design that occurs. */
function howAsked(changes: readonly BeforeAfterComparison[], lang: Language): string {
  const designs = new Set(changes.map(({ design }) => design));
  return [...designs].map((design) => say(lang, HOW_ASKED[design])).join(say(lang, { ja: "", en: " " }));
}

const HOW_ASKED: Readonly<Record<SurveyDesign, Bilingual>> = {
  retrospective: {
    ja: "受講前の状態も、研修の後に同じ用紙でたずねている。",
    en: "The state before was asked afterwards, on the same sheet.",
  },
  linked: {
    ja: "受講前と受講後に別々の用紙でたずね、同じ人の答えをつないでいる。",
    en: "Asked before and after on separate sheets; the answers of each person are joined.",
  },
  unlinked: {
    ja: "受講前と受講後に別々の用紙でたずね、誰の答えかはつないでいない。",
    en: "Asked before and after on separate sheets; whose answers they are is not joined.",
  },
  "post-only": { ja: "受講後にだけたずねている。", en: "Asked afterwards only." },
};

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
  const words = say(lang, { ja: "事業による違い（言葉で）", en: "Differences between events, in words" });
  const effects = say(lang, { ja: "事業の間の差", en: "Differences between events" });
  const shares = say(lang, { ja: "事業ごとの肯定的回答の割合", en: "Favourable shares by event" });
  const tests = say(lang, { ja: "事業による違いの検定", en: "Tests of differences between events" });
  const pairs = say(lang, { ja: "事業二つずつの比較", en: "Events compared two by two" });
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
  { comparisons: { byCity }, kind: { one, several } }: AcrossCities,
): Promise<Html | null> {
  const { lang } = page;
  if (byCity.length === 0) return null;
  const title = say(lang, { ja: `${one.ja}ごとの肯定的回答の割合`, en: `Favourable shares by ${one.en}` });
  const words = say(lang, { ja: `${one.ja}による違い（言葉で）`, en: `Differences between ${several.en}, in words` });
  const tests = say(lang, { ja: `${one.ja}による違いの検定`, en: `Tests of differences between ${several.en}` });
  return markup`${page.table(descriptionsTable(byCity, { key: "cities-in-words", lang, title: words }))}${await page
    .figure(
      favourableIntervalsFigure(byCity, { key: "favourable-by-city", lang, title }),
    )}${page.table(groupSharesTable(byCity, { key: "cities-shares", lang, title }), { folded: true })}${
    page.table(groupTestsTable(byCity, { key: "cities-tests", lang, title: tests }), { folded: true })
  }`;
}
