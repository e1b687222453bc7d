import { itemAt } from "../data/item_at.ts";
import { decidingPopulation } from "../study/study.ts";
import { peopleIn } from "../survey/answer_counts.ts";
import type { Codebook, Question } from "../survey/codebook.ts";
import { closedQuestion, closedQuestions } from "../survey/find_question.ts";
import type { RespondentSurvey, Survey } from "../survey/survey.ts";
import { countByAttribute } from "./count_by_attribute.ts";
import { type AnswerCategory, crossCategories, type CrossTable } from "./cross_table.ts";
import { disclosureRule, isSmallCell } from "./disclosure_rule.ts";
import { protectCrossTables } from "./protect_cross_tables.ts";

/** Favourable answers to a rating by an attribute of the respondents, as far as they may be shown. */
export interface AttributeSplit {
  /** Id of the rating. */
  readonly question: string;
  /** Construct of the attribute. */
  readonly attribute: string;
  /** One for each answer of the attribute, in the order of the questionnaire; no answer last. */
  readonly groups: readonly SplitGroup[];
}

/** People of one kind. */
export interface SplitGroup {
  readonly category: AnswerCategory;
  /** How many they are; `null` when they are too few to be told. */
  readonly total: number | null;
  /** How many of them answered favourably; `null` when that is withheld. */
  readonly favourable: number | null;
}

/** Options of {@linkcode splitByAttribute}. */
export interface SplitByAttributeOptions {
  /** Constructs of the attributes, such as age and occupation; one that the survey does not ask is passed over. */
  readonly attributes: readonly string[];
  /**
   * The respondents' answers to a rating and an attribute, where they are at hand in another form than the survey's own.
   * @default those of the survey
   */
  readonly rowsOf?: (questions: readonly string[]) => RespondentSurvey;
}

/** The ratings of a survey with each attribute that it asks: what is split by what. */
export function splitPairs(
  codebook: Codebook,
  attributes: readonly string[],
): readonly { readonly question: Question; readonly attribute: Question }[] {
  const asked = attributes.flatMap((construct) => attributeOf(codebook, construct) ?? []);
  const ratings = closedQuestions(codebook).filter(({ scale }) => scale.kind === "rating");
  return ratings.flatMap(({ question }) => asked.map((attribute) => ({ question, attribute })));
}

/**
 * Favourable answers to every rating of a survey by each attribute, protected together: from respondents' answers, or as
 * protected counts hold them. None where the municipality is too small for anything split by attribute, and of printed counts.
 */
export async function splitByAttribute(
  survey: Survey,
  { attributes, ...options }: SplitByAttributeOptions,
): Promise<readonly AttributeSplit[]> {
  const rule = disclosureRule({ population: decidingPopulation(survey.municipalities) });
  // Where no cell may be shown, neither may how many people a group has.
  if (rule.threshold === null) return [];
  if (survey.form === "counts") return keptSplits(survey);
  const rowsOf = options.rowsOf ?? (() => survey);
  const pairs = splitPairs(survey.codebook, attributes);
  const tables = pairs.map(({ question, attribute }) => {
    const rows = rowsOf([question.id, attribute.id]);
    return favourableAndOthers(
      countByAttribute(rows, { question: question.id, attribute: attribute.id, joinSides: true }),
    );
  });
  const shown = await protectCrossTables(tables);
  return shown.map(({ rows }, at) => {
    const { question, attribute } = itemAt(pairs, at, "table by attribute");
    return {
      question: question.id,
      attribute: attribute.construct,
      groups: rows.map(({ category, cells, total }) => {
        // With the group's total either cell tells the other: both may be shown, or none.
        const whole = cells.every(({ withheld }) => withheld === null);
        return {
          category,
          total: isSmallCell(total, rule) ? null : total,
          favourable: whole ? itemAt(cells, 0, "cell by attribute").count : null,
        };
      }),
    };
  });
}

function keptSplits({ codebook, observed }: Extract<Survey, { readonly form: "counts" }>): readonly AttributeSplit[] {
  return (observed?.splits ?? []).flatMap(({ question, attribute, groups }): readonly AttributeSplit[] => {
    const asked = attributeOf(codebook, attribute);
    if (asked === undefined) return [];
    const categories = crossCategories(closedQuestion(codebook, asked.id).scale, codebook.missing);
    return [{
      question,
      attribute,
      groups: categories.map((category, at) => ({ category, ...itemAt(groups, at, `group of ${asked.id}`) })),
    }];
  });
}

/** The question that asks an attribute of the respondents. */
function attributeOf({ questions }: Codebook, construct: string): Question | undefined {
  return questions.find((question) => question.construct === construct && question.type === "single");
}

/**
 * A table with two columns: favourable answers, and everything else.
 *
 * A group's favourable answers, shown with its total, tell the others too: those are a cell to be protected like any. What
 * the one-way table says of single answers tells no more about a group than its favourable total does, so that two columns
 * are all that the search for what to withhold has to know.
 */
function favourableAndOthers(table: CrossTable): CrossTable {
  const columns = (["favourable", "others"] as const).map((name, place) => (
    { name, kind: "joined" as const, members: [place] }
  ));
  const rows = table.rows.map(({ category, cells }) => {
    const favourable = itemAt(cells, 0, "column by side").count;
    const counts = [favourable, peopleIn(cells) - favourable];
    const joined = columns.map((column, at) => ({ column, count: itemAt(counts, at, "column by side") }));
    return { category, cells: joined, answers: joined };
  });
  return { ...table, columns, rows };
}
