import { buildCorpus } from "../text/corpus.ts";
import { flagPersonalData } from "../text/flag_personal_data.ts";
import { loadTokenizer } from "../text/tokenizer.ts";
import { freeTexts } from "./free_texts.ts";
import type { ImportPlan } from "./import_plan.ts";

/** Lines of a survey's export in which a free answer may tell who somebody is; by the survey's id. */
export type FlaggedLines = ReadonlyMap<string, readonly number[]>;

/**
 * Free answers of a plan that hold what looks like a name, a telephone number, an address or an e-mail address.
 *
 * A person must look at each before anything of it is shown: this finds neither all of it nor only it. What was found is not
 * told, only where.
 */
export async function flagFreeAnswers({ surveys }: ImportPlan): Promise<FlaggedLines> {
  const texts = surveys.flatMap((survey) => freeTexts(survey).map((one) => ({ ...one, id: survey.id })));
  if (texts.length === 0) return new Map();
  const answers = texts.map(({ id, text, question }, at) => ({
    answerId: String(at),
    text,
    municipalityId: "",
    eventId: id,
    questionId: question.id,
    constructId: question.construct,
    category: null,
    figureKey: null,
  }));
  const groups = { municipality: [], event: [], construct: [], category: [], table: [] };
  const corpus = buildCorpus({ answers, sources: [], groups, population: null }, await loadTokenizer());
  const lines = new Map<string, Set<number>>();
  for (const { answerId } of flagPersonalData(corpus)) {
    const found = texts[Number(answerId)];
    if (found !== undefined) lines.set(found.id, (lines.get(found.id) ?? new Set()).add(found.line));
  }
  return new Map([...lines].map(([id, found]) => [id, [...found].toSorted((one, other) => one - other)]));
}
