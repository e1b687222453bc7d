import { countByAttribute } from "../counts/count_by_attribute.ts";
import type { CrossTable } from "../counts/cross_table.ts";
import { disclosureRule } from "../counts/disclosure_rule.ts";
import { protectCrossTables } from "../counts/protect_cross_tables.ts";
import { answerColors } from "../figures/answer_colors.ts";
import { CONSTRUCTS } from "../reports/fy2021/facts/constructs.ts";
import { wilsonInterval } from "../statistics/wilson_interval.ts";
import type { Codebook } from "../survey/codebook.ts";
import type { ExploreData, ExploreInterval, ExploreSplit } from "./explore_data.ts";
import type { PageContent, SurveyContent } from "./page_content.ts";

/** Attributes of respondents that answers are split by. */
const ATTRIBUTES = ["age", "occupation"] as const;

/**
 * The counts that the page's Explore draws from.
 *
 * Tables split by attribute go through disclosure control here: a cell that is withheld is not in the page at all.
 */
export async function makeExploreData(
  { report, surveys, comparisons: { changes } }: PageContent,
): Promise<ExploreData> {
  const questions = surveys.flatMap(({ survey, ratings }) =>
    ratings.map((
      {
        question,
        result: { count: favourable },
        distribution: { scale, counts, otherCounts, missing, respondents, answered },
      },
    ) => ({
      id: question.id,
      event: survey.id,
      construct: question.construct,
      timing: question.timing,
      scale: scale.id,
      wording: [question.wording, question.wordingEnglish] as const,
      figure: question.figureKeys[0]?.split(":")[0] ?? "",
      counts,
      other: otherCounts.reduce((sum, count) => sum + count, 0),
      missing,
      intervals: { respondents: intervalOf(favourable, respondents), answered: intervalOf(favourable, answered) },
    }))
  );
  const scales = new Map(
    surveys.flatMap(({ ratings }) => ratings).map(({ distribution: { scale } }) => [scale.id, scale]),
  );
  const cityOf = (content: SurveyContent) => content.event?.municipalityIds[0] ?? content.survey.id;
  const cities = report.municipalities.records.filter(({ municipalityId }) =>
    surveys.some((content) => cityOf(content) === municipalityId)
  );
  return {
    constructs: CONSTRUCTS.filter(({ id }) => questions.some(({ construct }) => construct === id))
      .map(({ id, japanese, english }) => ({ id, name: [japanese, english] })),
    cities: cities.map(({ municipalityId, name, nameEnglish }) => ({ id: municipalityId, name: [name, nameEnglish] })),
    events: surveys.map((content) => ({
      id: content.survey.id,
      city: cityOf(content),
      name: [content.survey.codebook.place, content.survey.codebook.placeEnglish],
      origin: content.survey.origin,
      applicants: content.survey.codebook.applicants,
    })),
    scales: [...scales.values()].map((scale) => ({
      id: scale.id,
      answers: scale.answers.map(({ label, labelEnglish, side }, at) => ({
        label: [label, labelEnglish],
        side: side ?? "neutral",
        color: answerColors(scale)[at] ?? "",
      })),
    })),
    questions,
    transitions: changes.flatMap((change) => {
      if (change.kind !== "paired" || change.transitions.surveyIds.length !== 1) return [];
      const { surveyIds: [event = ""], before, after, counts, unmatched } = change.transitions;
      return [{
        event,
        construct: change.construct,
        before: before.scale.id,
        after: after.scale.id,
        counts,
        unmatched: unmatched.beforeOnly + unmatched.afterOnly + unmatched.neither,
      }];
    }),
    splits: (await Promise.all(surveys.map(splitsOf))).flat(),
    threshold: disclosureRule().threshold ?? 0,
  };
}

async function splitsOf({ survey, ratings }: SurveyContent): Promise<readonly ExploreSplit[]> {
  if (survey.form !== "responses") return [];
  const attributes = ATTRIBUTES.flatMap((attribute) => {
    const question = questionOf(survey.codebook, attribute);
    return question === undefined ? [] : [{ attribute, question: question.id }];
  });
  const tables = ratings.flatMap(({ question }) =>
    attributes.map(({ attribute, question: attributeId }) => ({
      attribute,
      table: favourableAndOthers(
        countByAttribute(survey, { question: question.id, attribute: attributeId, joinSides: true }),
      ),
    }))
  );
  const shown = await protectCrossTables(tables.map(({ table }) => table));
  return tables.map(({ attribute, table }, at) => ({
    question: table.question.id,
    attribute,
    groups: table.rows.map(({ label, labelEnglish }, row) => {
      const total = (table.counts[row] ?? []).reduce((sum, count) => sum + count, 0);
      // With the group's total either cell tells the other: both may be shown, or none.
      const cells = shown[at]?.cells[row] ?? [];
      const favourable = cells.every(({ withheld }) => withheld === null) ? cells[0]?.count ?? null : null;
      const interval = favourable === null ? null : intervalOf(favourable, total);
      return { label: [label, labelEnglish] as const, total, favourable, interval };
    }),
  }));
}

function intervalOf(count: number, total: number): ExploreInterval | null {
  if (total === 0) return null;
  const { lower, upper } = wilsonInterval(count, total);
  // Four decimals are a hundredth of a percent: more than is ever shown or drawn.
  return [Math.round(lower * 1e4) / 1e4, Math.round(upper * 1e4) / 1e4];
}

/**
 * A table with two columns: favourable answers, and everything else.
 *
 * A group's favourable answers, shown with its total, tell the others too: those are a cell to be protected like any. What
 * the one-way table says of single answers tells no more about a group than its favourable total does, so that two columns
 * are all that the search for what to withhold has to know.
 */
function favourableAndOthers(table: CrossTable): CrossTable {
  const counts = table.counts.map(([favourable = 0, ...others]) => [
    favourable,
    others.reduce((sum, count) => sum + count, 0),
  ]);
  const column = (label: string, labelEnglish: string, place: number) => (
    { label, labelEnglish, kind: "joined" as const, members: [place] }
  );
  const columns = [column("肯定的回答 計", "Favourable, total", 0), column("その他 計", "Others, total", 1)];
  return { ...table, columns, counts, answerCounts: counts };
}

function questionOf({ questions }: Codebook, construct: string) {
  return questions.find((question) => question.construct === construct && question.type === "single");
}
