import { compareStudy, type StudyComparisons } from "../comparisons/compare_study.ts";
import { type AnalysisPlan, DEFAULT_ANALYSIS_PLAN } from "../study/analysis_plan.ts";
import type { Survey } from "../survey/survey.ts";

/** What was compared last, by the first of the questionnaires: a study has a chapter for each, in two documents. */
const compared = new WeakMap<Survey, { readonly surveys: readonly Survey[]; readonly study: StudyComparisons }>();

/**
 * All comparisons of the questionnaires in the order they are given in and by the study's plan, so that a test has the p-value
 * here that it has everywhere. The questionnaire itself stands in its place among them, or first where it is not among them.
 */
export function studyOf(
  survey: Survey,
  { surveys, plan = DEFAULT_ANALYSIS_PLAN }: {
    readonly surveys: readonly Survey[];
    readonly plan?: AnalysisPlan | undefined;
  },
): StudyComparisons {
  const others = surveys.filter(({ id }) => id !== survey.id);
  const place = Math.max(0, surveys.findIndex(({ id }) => id === survey.id));
  const all = others.toSpliced(place, 0, survey);
  const [first = survey] = all;
  const known = compared.get(first);
  const isSame = known?.surveys.length === all.length && known.surveys.every((one, at) => one === all[at]);
  if (known !== undefined && isSame && known.study.plan === plan) return known.study;
  const study = compareStudy(all, { plan });
  compared.set(first, { surveys: all, study });
  return study;
}
