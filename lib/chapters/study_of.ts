import { compareStudy, type StudyComparisons } from "../comparisons/compare_study.ts";
import type { Survey } from "../survey/survey.ts";

/** What was compared for a questionnaire last, and with which others: a chapter asks twice, and stands in two documents. */
const compared = new WeakMap<Survey, { readonly others: readonly Survey[]; readonly study: StudyComparisons }>();

/** All comparisons of the questionnaires, so that a test has the p-value here that it has everywhere. */
export function studyOf(survey: Survey, surveys: readonly Survey[]): StudyComparisons {
  const others = surveys.filter(({ id }) => id !== survey.id);
  const known = compared.get(survey);
  const isSame = known?.others.length === others.length && known.others.every((other, at) => other === others[at]);
  if (known !== undefined && isSame) return known.study;
  const study = compareStudy([survey, ...others]);
  compared.set(survey, { others, study });
  return study;
}
