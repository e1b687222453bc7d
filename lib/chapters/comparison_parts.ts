import { groupsFirst } from "../comparisons/compare_study.ts";
import type { ComparedGroup } from "../comparisons/group_comparison.ts";
import type { Language } from "../data/language.ts";
import { beforeAfterFlowsFigures } from "../figures/before_after_flows.ts";
import { favourableIntervalsFigure } from "../figures/favourable_intervals.ts";
import type { AnalysisPlan } from "../study/analysis_plan.ts";
import type { Survey } from "../survey/survey.ts";
import { beforeAfterTable } from "../tables/before_after_table.ts";
import { groupSharesTable } from "../tables/group_shares_table.ts";
import { missingAnswersTable } from "../tables/sensitivity_table.ts";
import { alterationOf } from "../wording/altered_words.ts";
import { CHAPTER_WORDS } from "../wording/chapter_words.ts";
import { describe } from "../wording/describe.ts";
import { say } from "../wording/say.ts";
import type { ChapterPart } from "./written_document.ts";
import { studyOf } from "./study_of.ts";

/** What a chapter compares its questionnaire with, and how. */
export interface ComparisonPartsOptions {
  readonly lang: Language;
  readonly surveys: readonly Survey[];
  readonly plan: AnalysisPlan | undefined;
}

/**
 * Most groups of a comparison that the chapter of one of them draws. Every one of a hundred chapters would have pictures over
 * fifty pages, the same in each; the table below has every group.
 */
const MOST_DRAWN = 24;

/** What changed between before and after, where the questionnaire asked of both. */
export function changePart(survey: Survey, { surveys, plan, lang }: ComparisonPartsOptions): readonly ChapterPart[] {
  const changes = studyOf(survey, { surveys, plan }).changes.filter(({ counts: { before, after } }) =>
    [before, after].some(({ parts }) => parts.some(({ surveyId }) => surveyId === survey.id))
  );
  if (changes.length === 0) return [];
  return [{
    heading: say(lang, CHAPTER_WORDS.change),
    paragraphs: changes.map((change) => describe(change, { lang })),
    items: [
      ...beforeAfterFlowsFigures(changes, { key: `before-after-flows:${ownKey(survey)}`, lang }),
      beforeAfterTable(changes, { key: `before-after:${ownKey(survey)}`, lang }),
      missingAnswersTable(changes, { key: `before-after-missing:${ownKey(survey)}`, lang }),
    ],
  }];
}

/** What other events answered that asked the same. */
export function othersPart(survey: Survey, { surveys, plan, lang }: ComparisonPartsOptions): ChapterPart {
  const isOwn = ({ distribution: { parts } }: ComparedGroup) => parts.some(({ surveyId }) => surveyId === survey.id);
  const comparisons = studyOf(survey, { surveys, plan }).byEvent
    .filter(({ kind, groups }) => kind === "groups" && groups.some(isOwn))
    .map((comparison) => groupsFirst(comparison, isOwn));
  const heading = say(lang, CHAPTER_WORDS.others);
  if (comparisons.length === 0) return { heading, paragraphs: [say(lang, CHAPTER_WORDS.noOthers)], items: [] };
  const isDrawn = comparisons.every(({ groups }) => groups.length <= MOST_DRAWN);
  return {
    heading,
    paragraphs: [
      ...comparisons.map((comparison) => describe(comparison, { lang })),
      ...isDrawn ? [] : [say(lang, CHAPTER_WORDS.othersInTable)],
    ],
    items: [
      ...isDrawn ? [favourableIntervalsFigure(comparisons, { key: `compared:${ownKey(survey)}`, lang })] : [],
      groupSharesTable(comparisons, { key: `compared-table:${ownKey(survey)}`, lang }),
    ],
  };
}

/** What a researcher made of a survey is not called what the survey is. */
function ownKey(survey: Survey): string {
  const { key } = alterationOf(survey);
  return key === "" ? survey.id : `${survey.id}.${key}`;
}
