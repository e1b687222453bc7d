import type { BeforeAfterCounts } from "../comparisons/before_after_counts.ts";
import { groupsFirst } from "../comparisons/compare_study.ts";
import type { ComparedGroup } from "../comparisons/group_comparison.ts";
import { ownChanges } from "../comparisons/own_changes.ts";
import { countAllAnswers } from "../counts/count_answers.ts";
import type { Language } from "../data/language.ts";
import { beforeAfterFlowsFigures } from "../figures/before_after_flows.ts";
import { favourableIntervalsFigure } from "../figures/favourable_intervals.ts";
import type { AnalysisPlan } from "../study/analysis_plan.ts";
import type { Table } from "../tables/table.ts";
import type { Survey } from "../survey/survey.ts";
import { beforeAfterTable } from "../tables/before_after_table.ts";
import { groupSharesTable } from "../tables/group_shares_table.ts";
import { missingAnswersTable } from "../tables/sensitivity_table.ts";
import { alterationOf } from "../wording/altered_words.ts";
import { CHAPTER_WORDS } from "../wording/chapter_words.ts";
import { describe } from "../wording/describe.ts";
import { say } from "../wording/say.ts";
import { SECTIONS } from "../wording/section_words.ts";
import { changeDifferenceItems, type DrawnTable, nonresponseItems, scoresItems } from "./change_items.ts";
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
  const compared = ownChanges(study.changeDifferences, isOwn);
  const open = nonresponseItems(changes, { lang, key, isPrinted: true });
  return [
    {
      heading: say(lang, CHAPTER_WORDS.change),
      paragraphs: changes.map((change) => describe(change, { lang })),
      items: [
        ...beforeAfterFlowsFigures(changes, { key: key("before-after-flows"), lang }),
        beforeAfterTable(changes, { key: key("before-after"), lang }),
        missingAnswersTable(changes, { key: key("before-after-missing"), lang }),
      ],
    },
    {
      heading: say(lang, SECTIONS.changesCompared),
      paragraphs: compared.map((one) => describe(one, { lang })),
      items: drawnItems(changeDifferenceItems(compared, { lang, key })),
    },
    ...open === null ? [] : [{
      heading: say(lang, SECTIONS.unseen),
      paragraphs: [say(lang, SECTIONS.unseenLead)],
      items: drawnItems(open),
    }],
  ];
}

/** The figure, where there is one, and its table. */
export function drawnItems(drawn: DrawnTable | null): ChapterPart["items"] {
  if (drawn === null) return [];
  return drawn.figure === null ? [drawn.table] : [drawn.figure, drawn.table];
}

/** The ratings of the questionnaire as scores, with the mean change where it asked before and after. */
export function scoresPart(survey: Survey, { surveys, plan, lang }: ComparisonPartsOptions): readonly ChapterPart[] {
  const changes = studyOf(survey, { surveys, plan }).changes.filter(({ counts: { after } }) =>
    after.parts.some(({ surveyId }) => surveyId === survey.id)
  );
  const key = (name: string) => `${name}:${ownKey(survey)}`;
  // All are of one place, which the title names: without its column the table stands upright on paper.
  const items = scoresItems({ distributions: countAllAnswers(survey), changes }, { lang, key })
    .map((table) => withoutColumn(table, "place"));
  if (items.length === 0) return [];
  return [{ heading: say(lang, SECTIONS.scores), paragraphs: [say(lang, SECTIONS.scoresLead)], items }];
}

function withoutColumn(table: Table, column: string): Table {
  return {
    ...table,
    columns: table.columns.filter(({ id }) => id !== column),
    rows: table.rows.map((row) => Object.fromEntries(Object.entries(row).filter(([id]) => id !== column))),
  };
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
