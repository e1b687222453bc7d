import { type DisclosureRule, disclosureRule } from "../counts/disclosure_rule.ts";
import { splitByAttribute } from "../counts/split_by_attribute.ts";
import type { Bilingual } from "../data/language.ts";
import { constructName } from "../comparisons/construct_name.ts";
import { decidingPopulation, type Study } from "../study/study.ts";
import type { Codebook } from "../survey/codebook.ts";
import { wilsonInterval } from "../statistics/wilson_interval.ts";
import type { ExploreInterval, ExploreSplit } from "./explore_data.ts";
import type { SurveyContent } from "./page_content.ts";

/** What respondents are split by. */
export interface Attribute {
  readonly id: string;
  readonly name: Bilingual;
}

/** Attributes of respondents that the plan splits answers by, as far as a questionnaire asks them. */
export function askedAttributes(surveys: readonly SurveyContent[], { plan }: Study): readonly Attribute[] {
  return plan.attributes.flatMap((id) => {
    const [question] = surveys.flatMap(({ survey }) => questionOf(survey.codebook, id) ?? []);
    return question === undefined ? [] : [{ id, name: constructName(question) }];
  });
}

/** From how many people on a count split by attribute may be shown: the municipality's population decides. */
export function ruleOf({ survey }: SurveyContent): DisclosureRule {
  return disclosureRule({ population: decidingPopulation(survey.municipalities) });
}

/** Favourable answers of each group of respondents, with those cells withheld that would tell on somebody. */
export async function exploreSplits(
  { survey }: SurveyContent,
  asked: readonly Attribute[],
): Promise<readonly ExploreSplit[]> {
  const splits = await splitByAttribute(survey, { attributes: asked.map(({ id }) => id) });
  return splits.map(({ question, attribute, groups }) => ({
    question,
    attribute,
    groups: groups.map(({ category, total, favourable }) => ({
      label: category.name,
      total,
      favourable,
      interval: favourable === null || total === null ? null : intervalOf(favourable, total),
    })),
  }));
}

function questionOf({ questions }: Codebook, construct: string) {
  return questions.find((question) => question.construct === construct && question.type === "single");
}

/** Wilson's interval of a share; `null` of nobody. */
export function intervalOf(count: number, total: number): ExploreInterval | null {
  if (total === 0) return null;
  const { lower, upper } = wilsonInterval(count, total);
  // As computed: whoever shows them rounds them, once.
  return [lower, upper];
}
