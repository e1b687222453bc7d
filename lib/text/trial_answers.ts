import { READ_OPTIONS, type ReadOptions } from "../data/read_source.ts";
import { kind as kinds, requireKind, requireOptions } from "../data/check_call.ts";
import { DataError } from "../data/data_error.ts";
import { identifier, oneOf, text, texts } from "../data/cells.ts";
import { defineTable, readTable, type RowOf } from "../data/read_table.ts";
import type { Dataset } from "../data/source.ts";
import { bilingual } from "../data/language.ts";
import { constructsTable } from "../study/construct.ts";
import { analyseAnswers } from "./analyse_answers.ts";
import type { Coding } from "./code_answers.ts";

/** Whether rules were made with a look at the answers. */
const TRIAL_KINDS = ["practice", "unseen"] as const;

/**
 * Invented answers with the codes that a person gave them by the definitions alone: what coding rules are tried on.
 *
 * Rules that were made by reading answers fit those answers. Whether they hold for others is seen on answers that nobody
 * looked at while making them (`unseen`); the others (`practice`) were there to learn from.
 */
export const trialAnswersTable = defineTable({
  file: "data/text/trial_answers.csv",
  description: "One invented answer, coded by hand",
  columns: {
    answerId: identifier("Answer."),
    kind: oneOf("Whether the rules were made with a look at it.", TRIAL_KINDS),
    constructId: identifier("Construct that the question is about."),
    text: text("The answer; invented, of nobody."),
    codes: texts("Codes that a person gave it by the definitions, separated by ;"),
  },
  key: ["answerId"],
});

/** One invented answer with the codes a person gave it. */
export type TrialAnswer = RowOf<typeof trialAnswersTable.columns>;

/** Invented answers with the codes that the rules and a person gave them. */
export interface TrialCoding {
  readonly coding: Coding;
  readonly byHand: Dataset<TrialAnswer>;
}

/**
 * Codes the invented answers of one kind by the rules, beside what a person made of them.
 *
 * @param kind `unseen` for a fair trial
 * @throws {DataError} with every fault of the files
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const { coding, byHand } = await codeTrialAnswers("practice");
 * assert.equal(coding.answers.length, byHand.records.length);
 * ```
 */
export async function codeTrialAnswers(kind: TrialAnswer["kind"], options: ReadOptions = {}): Promise<TrialCoding> {
  const action = "code answers on trial";
  requireKind(action, kind, { name: "kind", kind: kinds.oneOf(...TRIAL_KINDS) });
  requireOptions(action, options, READ_OPTIONS);
  const trial = await readTable(trialAnswersTable, options);
  const constructs = await readTable(constructsTable, options);
  const faults = [...trial.faults, ...constructs.faults];
  if (trial.source === null || faults.length > 0) throw new DataError("read trial answers", faults);
  const records = trial.rows.map(({ record }) => record).filter((record) => record.kind === kind);
  const { coding } = await analyseAnswers({
    answers: records.map((record) => ({ ...record, ...OF_NOBODY, questionId: record.constructId })),
    sources: [trial.source],
    groups: {
      municipality: [],
      event: [],
      construct: constructs.rows.map(({ record }) => ({ id: record.constructId, ...bilingual(record, "name") })),
      category: [],
      table: [],
    },
    population: null,
  }, options);
  return { coding, byHand: { records, source: trial.source } };
}

/** What an invented answer has none of. */
const OF_NOBODY = { municipalityId: "", eventId: "", category: null, figureKey: null } as const;
