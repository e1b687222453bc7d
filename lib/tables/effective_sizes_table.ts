import {
  COMPARISON_PRESENTATION_OPTIONS,
  type ComparisonPresentationOptions,
} from "../wording/comparison_presentation.ts";
import { dataKind } from "../data/data_kinds.ts";
import { type OptionKinds, required, requireKind, requireOptions } from "../data/check_call.ts";
import type { ComparedGroup, GroupComparison } from "../comparisons/group_comparison.ts";
import type { Language } from "../data/language.ts";
import {
  clusteredSampleSize,
  type EffectiveSampleSize,
  overlappingSampleSize,
} from "../statistics/effective_sample_size.ts";
import type { Survey } from "../survey/survey.ts";
import { PICTURE } from "../wording/change_picture_words.ts";
import { GROUPS } from "../wording/group_words.ts";
import { say } from "../wording/say.ts";
import { comparisonTable, questionColumn } from "./comparison_table.ts";
import { numberColumn, type Table, type TableRow, textColumn } from "./table.ts";
import { QUESTION_IDS, questionRowIds } from "./row_ids.ts";

/** What {@linkcode effectiveSizesTable} is told. */
export interface EffectiveSizesTableOptions extends ComparisonPresentationOptions {
  /** The questionnaires, which know how many came back from each event. */
  readonly surveys: readonly Survey[];
}

/** The kind of each of these options. */
export const EFFECTIVE_SIZES_TABLE_OPTIONS: OptionKinds<EffectiveSizesTableOptions> = {
  ...COMPARISON_PRESENTATION_OPTIONS,
  surveys: required(dataKind.surveys),
};

/** Correlations of two people of one event that are supposed: nobody can estimate them from one event a group. */
const CORRELATIONS = [0.05, 0.1] as const;

/**
 * What the people of each group are worth if they resemble each other, or if some answered at two of its events.
 *
 * What-ifs for readers of intervals: an interval that takes people for independent grows by the factor given. The overlap is
 * the largest that two rounds allow; with three rounds or more it is not computed.
 */
export function effectiveSizesTable(
  comparisons: readonly GroupComparison[],
  given: EffectiveSizesTableOptions,
): Table {
  const action = "list effective sizes";
  requireKind(action, comparisons, { name: "comparisons", kind: dataKind.groupComparisons });
  requireOptions(action, given, EFFECTIVE_SIZES_TABLE_OPTIONS);
  const { surveys, ...options } = given;
  const { lang = "ja" } = options;
  return comparisonTable(comparisons, options, {
    title: say(lang, PICTURE.effectiveTitle),
    notes: [say(lang, PICTURE.effectiveNote)],
    columns: [
      questionColumn(lang),
      textColumn("group", say(lang, GROUPS.group)),
      numberColumn("n", say(lang, PICTURE.n)),
      ...CORRELATIONS.flatMap((correlation) => [
        numberColumn(`worth${correlation}`, say(lang, PICTURE.worthIfAlike(correlation)), 1),
        numberColumn(`wider${correlation}`, say(lang, PICTURE.widerIfAlike(correlation)), 2),
      ]),
      numberColumn("overlap", say(lang, PICTURE.overlap)),
      numberColumn("worthOverlap", say(lang, PICTURE.worthOverlap), 1),
      numberColumn("widerOverlap", say(lang, PICTURE.widerOverlap), 2),
    ],
    ids: QUESTION_IDS,
    rows: comparisons.flatMap((one) =>
      one.kind === "groups" ? one.groups.map((group) => rowOf(say(lang, one.title), group, { surveys, lang })) : []
    ),
  });
}

function rowOf(
  question: string,
  { name, distribution, share }: ComparedGroup,
  { surveys, lang }: { readonly surveys: readonly Survey[]; readonly lang: Language },
): TableRow {
  const sizes = distribution.parts.map(({ surveyId }) =>
    surveys.find(({ id }) => id === surveyId)?.codebook.responses ?? distribution.respondents
  );
  const alike = CORRELATIONS.flatMap((correlation) => {
    const size = clusteredSampleSize({ clusterSizes: sizes, correlation });
    return [[`worth${correlation}`, size.effective], [`wider${correlation}`, widening(size)]] as const;
  });
  const [first, second, third] = sizes;
  const overlap = first !== undefined && second !== undefined && third === undefined ? Math.min(first, second) : null;
  const both = first === undefined || second === undefined || overlap === null
    ? null
    : overlappingSampleSize([first, second], overlap);
  return {
    ...questionRowIds(distribution),
    question,
    group: say(lang, name),
    n: share.base,
    ...Object.fromEntries(alike),
    overlap,
    worthOverlap: both?.effective ?? null,
    widerOverlap: both === null ? null : widening(both),
  };
}

/** By how much an interval grows: as the root of the variance. */
function widening({ designEffect }: EffectiveSampleSize): number {
  return Math.sqrt(designEffect);
}
