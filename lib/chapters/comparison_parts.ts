import type { BeforeAfterCounts } from "../comparisons/before_after_counts.ts";
import { groupsFirst } from "../comparisons/compare_study.ts";
import type { ComparedGroup } from "../comparisons/group_comparison.ts";
import { ownChanges } from "../comparisons/own_changes.ts";
import { countAllAnswers } from "../counts/count_answers.ts";
import type { Language } from "../data/language.ts";
import { beforeAfterFlowsFigures } from "../figures/before_after_flows.ts";
import { favourableIntervalsFigure } from "../figures/favourable_intervals.ts";
import type { AnalysisPlan } from "../study/analysis_plan.ts";
import type { Survey } from "../survey/survey.ts";
import { chosenColumns } from "../tables/chosen_columns.ts";
import { beforeAfterTable } from "../tables/before_after_table.ts";
import { groupSharesTable } from "../tables/group_shares_table.ts";
import { missingAnswersTable } from "../tables/sensitivity_table.ts";
import { alterationOf } from "../wording/altered_words.ts";
import { CHAPTER_WORDS } from "../wording/chapter_words.ts";
import { described } from "../wording/described.ts";
import { say } from "../wording/say.ts";
import { scoresItems } from "./change_items.ts";
import { comparedChangesParts, scoresParts } from "./compared_changes_parts.ts";
import { MOST_DRAWN } from "./most_shown.ts";
import type { ChapterPart } from "./written_document.ts";
import { studyOf } from "./study_of.ts";

/** What a chapter compares its questionnaire with, and how. */
export interface ComparisonPartsOptions {
  readonly lang: Language;
  readonly surveys: readonly Survey[];
  readonly plan: AnalysisPlan | undefined;
}

/**
 * What changed between before and after, where the questionnaire asked of both; whether it changed more than elsewhere; and what
 * those who did not answer leave open.
 */
export function changePart(survey: Survey, { surveys, plan, lang }: ComparisonPartsOptions): readonly ChapterPart[] {
  const study = studyOf(survey, { surveys, plan });
  const isOwn = ({ before, after }: BeforeAfterCounts) =>
    [before, after].some(({ parts }) => parts.some(({ surveyId }) => surveyId === survey.id));
  const changes = study.changes.filter(({ counts }) => isOwn(counts));
  if (changes.length === 0) return [];
  const key = (name: string) => `${name}:${ownKey(survey)}`;
  return [
    {
      heading: say(lang, CHAPTER_WORDS.change),
      paragraphs: described(changes, lang),
      items: [
        ...beforeAfterFlowsFigures(changes, { key: key("before-after-flows"), lang }),
        beforeAfterTable(changes, { key: key("before-after"), lang }),
        missingAnswersTable(changes, { key: key("before-after-missing"), lang }),
      ],
    },
    ...comparedChangesParts({ changes, changeDifferences: ownChanges(study.changeDifferences, isOwn) }, { lang, key }),
  ];
}

/** The ratings of the questionnaire as scores, with the mean change where it asked before and after. */
export function scoresPart(survey: Survey, { surveys, plan, lang }: ComparisonPartsOptions): readonly ChapterPart[] {
  const changes = studyOf(survey, { surveys, plan }).changes.filter(({ counts: { after } }) =>
    after.parts.some(({ surveyId }) => surveyId === survey.id)
  );
  const key = (name: string) => `${name}:${ownKey(survey)}`;
  // All are of one place, which the title names: without its column the table stands upright on paper.
  const items = scoresItems({ distributions: countAllAnswers(survey), changes }, { lang, key })
    .map((table) => chosenColumns(table, (id) => id !== "place"));
  return scoresParts(items, { lang });
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
      ...described(comparisons, lang),
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
