import { buildCorpus } from "../text/corpus.ts";
import { flagPersonalData } from "../text/flag_personal_data.ts";
import { loadTokenizer } from "../text/tokenizer.ts";
import { freeTexts } from "./free_texts.ts";
import type { ImportPlan } from "./import_plan.ts";

/** Lines of a survey's export in which a free answer may tell who somebody is; by the survey's id. */
export type FlaggedLines = ReadonlyMap<string, readonly number[]>;

/** How {@linkcode flagFreeAnswers} goes about it. */
export interface FlagFreeAnswersOptions {
  /** Told how many of the texts are looked through, every few hundred. @default nobody */
  readonly onDone?: (done: number, all: number) => void;
}

/** Texts looked through between two words on how far it has come. */
const AT_ONCE = 500;

/**
 * Free answers of a plan that hold what looks like a name, a telephone number, an address or an e-mail address.
 *
 * A person must look at each before anything of it is shown: this finds neither all of it nor only it. What was found is not
 * told, only where. Of many answers most of the time of an import goes here, 0.3 ms a text; 特になし is looked through once.
 */
export async function flagFreeAnswers(
  { surveys }: ImportPlan,
  { onDone = () => {} }: FlagFreeAnswersOptions = {},
): Promise<FlaggedLines> {
  const answers = surveys.flatMap((survey) => freeTexts(survey).map((one) => ({ ...one, id: survey.id })));
  if (answers.length === 0) return new Map();
  const texts = [...new Set(answers.map(({ text }) => text))];
  const tokenizer = await loadTokenizer();
  const flagged = new Set<string>();
  for (let at = 0; at < texts.length; at += AT_ONCE) {
    const set = {
      answers: texts.slice(at, at + AT_ONCE).map(asAnswer),
      sources: [],
      groups: NO_GROUPS,
      population: null,
    };
    for (const { answerId } of flagPersonalData(buildCorpus(set, tokenizer))) flagged.add(answerId);
    onDone(Math.min(at + AT_ONCE, texts.length), texts.length);
  }
  const lines = Map.groupBy(answers.filter(({ text }) => flagged.has(text)), ({ id }) => id);
  return new Map(
    [...lines].map(([id, found]) => [id, [...new Set(found.map(({ line }) => line))].toSorted((a, b) => a - b)]),
  );
}

const NO_GROUPS = { municipality: [], event: [], construct: [], category: [], table: [] };

/** A text as an answer of nobody, known by itself. */
function asAnswer(text: string) {
  const ids = { municipalityId: "", eventId: "", questionId: "", constructId: "" };
  return { ...ids, answerId: text, text, category: null, figureKey: null };
}
