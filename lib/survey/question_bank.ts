import { z } from "zod";
import { DataError } from "../data/data_error.ts";
import { readJson } from "../data/read_json.ts";
import type { ReadOptions } from "../data/read_source.ts";
import { type AnswerScale, type Codebook, codebookForm } from "./codebook.ts";

const form = codebookForm.shape;
const text = z.string().min(1);

const bankSchema = z.strictObject({
  scales: form.scales,
  questions: z.array(z.strictObject({
    id: text,
    construct: text,
    timing: z.enum(["before", "after", "only"]),
    type: z.enum(["single", "scale", "multiple", "free"]),
    scale: text.nullable(),
    wording: text,
    wordingEnglish: text,
    source: text.nullable(),
  })).min(1),
});

/** Questions that have been asked elsewhere, with their answers: who asks them again can be compared. */
export type QuestionBank = z.output<typeof bankSchema>;
/** A question of the bank. In its wording `{municipality}` stands for the municipality's name. */
export type BankQuestion = QuestionBank["questions"][number];

/** Where the bank lies. */
export const QUESTION_BANK_FILE = "data/study/question_bank.json";

/**
 * The bank of questions: wordings, answers and constructs of questionnaires that were used.
 *
 * @throws {DataError} with every fault of the file
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const { questions } = await readQuestionBank();
 * assert.ok(questions.some(({ construct }) => construct === "other-agencies-work"));
 * ```
 */
export async function readQuestionBank(options: ReadOptions = {}): Promise<QuestionBank> {
  const { value, faults } = await readJson(QUESTION_BANK_FILE, { ...options, schema: bankSchema });
  if (value === null || faults.length > 0) throw new DataError("read the question bank", faults);
  return value;
}

/** Options of {@linkcode codebookFromBank}. */
export interface CodebookFromBankOptions {
  /** Id of the survey. */
  readonly id: string;
  readonly title: string;
  readonly titleEnglish: string;
  readonly municipality: string;
  readonly municipalityEnglish: string;
  /** Ids of the bank's questions, in the order of the questionnaire. */
  readonly questions: readonly string[];
}

/**
 * A code book of questions from the bank, with no answers yet.
 *
 * Questions about before and after in one questionnaire make it retrospective.
 *
 * @throws {RangeError} when a question is not in the bank, or twice in the list
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const made = { id: "autumn", title: "秋の研修", titleEnglish: "Autumn", municipality: "葉山野市", municipalityEnglish: "Hayamano" };
 * const codebook = codebookFromBank(await readQuestionBank(), { ...made, questions: ["age", "principle"] });
 * assert.deepEqual(codebook.questions.map(({ id }) => id), ["autumn-q01", "autumn-q02"]);
 * ```
 */
export function codebookFromBank(bank: QuestionBank, options: CodebookFromBankOptions): Codebook {
  const { id, title, titleEnglish, municipality, municipalityEnglish } = options;
  const chosen = options.questions.map((name) => {
    const question = bank.questions.find((candidate) => candidate.id === name);
    if (question === undefined) {
      throw new RangeError(
        `Cannot make a questionnaire as each question must be one of ${
          bank.questions.map((known) => known.id).join(", ")
        }: current value is ${name}`,
      );
    }
    return question;
  });
  const twice = options.questions.find((name, at) => options.questions.indexOf(name) !== at);
  if (twice !== undefined || chosen.length === 0) {
    throw new RangeError(
      `Cannot make a questionnaire as it needs questions, each once: current value is ${twice ?? "no question"}`,
    );
  }
  const scales = new Set(chosen.map(({ scale }) => scale));
  return {
    $schema: "../codebook.schema.json",
    id,
    title,
    titleEnglish,
    design: chosen.some(({ timing }) => timing === "before") ? "retrospective" : "post-only",
    responses: 0,
    missing: {
      code: 99,
      label: "無回答",
      labelEnglish: "No answer",
      spellings: ["未回答", "回答なし", "不明", "NA", "-"],
    },
    scales: bank.scales.filter((scale) => scales.has(scale.id)).map(onTheQuestionnaire),
    questions: chosen.map(({ source: _, wording, wordingEnglish, ...question }, at) => ({
      ...question,
      id: `${id}-q${String(at + 1).padStart(2, "0")}`,
      order: at + 1,
      wording: wording.replaceAll("{municipality}", municipality),
      wordingEnglish: wordingEnglish.replaceAll("{municipality}", municipalityEnglish),
      figureKeys: [],
    })),
  };
}

/** Whatever the answers of the bank rest on: on the questionnaire that is handed out they are as they stand there. */
function onTheQuestionnaire(scale: AnswerScale): AnswerScale {
  return { ...scale, basis: "questionnaire", reason: "配布する調査票の選択肢" };
}
