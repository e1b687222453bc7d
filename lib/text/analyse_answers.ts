import { READ_OPTIONS, type ReadOptions } from "../data/read_source.ts";
import { dataKind } from "../data/data_kinds.ts";
import { requireKind, requireOptions } from "../data/check_call.ts";
import { DataError } from "../data/data_error.ts";
import { readTable } from "../data/read_table.ts";
import type { AnswerSet } from "./answer.ts";
import { codeAnswers, type Coding } from "./code_answers.ts";
import { CODING_RULES_FILE, readCodingRules } from "./coding_rules.ts";
import { buildCorpus, type Corpus } from "./corpus.ts";
import { unfindableTerms } from "./rule_terms.ts";
import { loadTokenizer, userDictionaryTable } from "./tokenizer.ts";

/** Free answers, cut into words and coded: what a notebook on comments begins with. */
export interface FreeAnswers {
  readonly corpus: Corpus;
  readonly coding: Coding;
}

/** Any answers, cut into words with the project's dictionary and coded by its rules. */
export async function analyseAnswers(answers: AnswerSet, options: ReadOptions = {}): Promise<FreeAnswers> {
  const action = "analyse answers";
  requireKind(action, answers, { name: "answers", kind: dataKind.answers });
  requireOptions(action, options, READ_OPTIONS);
  const { rows, source, faults } = await readTable(userDictionaryTable, options);
  if (source === null || faults.length > 0) throw new DataError("read the user dictionary", faults);
  const tokenizer = await loadTokenizer({ terms: rows.map(({ record }) => record) });
  // What is a word depends on the dictionary, so that whatever is counted names it among its sources.
  const corpus = buildCorpus({ ...answers, sources: [...answers.sources, source] }, tokenizer);
  const rules = await readCodingRules(undefined, options);
  const dead = unfindableTerms(rules, { tokenizer, file: CODING_RULES_FILE });
  if (dead.length > 0) throw new DataError("read coding rules", dead);
  return { corpus, coding: codeAnswers(corpus, rules) };
}
