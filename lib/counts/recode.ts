import { dataKind } from "../data/data_kinds.ts";
import { kind, type OptionKinds, required, requireKind, requireOptions } from "../data/check_call.ts";
import { itemAt } from "../data/item_at.ts";
import { oneOfThese } from "../data/nearest_word.ts";
import type { Answer, AnswerScale, Codebook } from "../survey/codebook.ts";
import type { AnswerSide } from "../survey/answer_schemas.ts";
import { findAskedQuestion } from "../survey/find_asked_question.ts";
import { closedQuestion } from "../survey/find_question.ts";
import type { Survey } from "../survey/survey.ts";
import {
  type Offered,
  type Plan,
  recodedBook,
  recodedCounts,
  recodedResponses,
  withoutQuestion,
  wordsOf,
} from "./recoded_survey.ts";

/** What {@linkcode recode} makes of a question. */
export interface RecodeOptions {
  /** The question by its id, its construct or its wording. */
  readonly question: string;
  /**
   * New answers and which ones each is made of: `{ "39歳以下": ["10代以下", "20代", "30代"] }`. わからない and 無回答 may be among
   * them; an answer that is named nowhere stays by itself.
   * @default none: the answers stay as they are
   */
  readonly into?: Readonly<Record<string, readonly string[]>>;
  /**
   * English names of new answers.
   * @default the names given
   */
  readonly english?: Readonly<Record<string, string>>;
  /**
   * Of a rating the answers, new or old, that count as favourable from now on. Those that did before and no longer do are
   * neutral.
   * @default as the code book says; answers put together must be on one side
   */
  readonly favourable?: readonly string[];
}

/** The kind of each of these options. */
export const RECODE_OPTIONS: OptionKinds<RecodeOptions> = {
  question: required(kind.text),
  into: kind.record('new answers, { "name": ["answer", …] }'),
  english: kind.record('English names, { "name": "English" }'),
  favourable: kind.texts,
};

/**
 * The same survey with answers to a question put together, or with another cut between favourable and not: to be counted,
 * compared and drawn like any other, with a note that says what was put together.
 *
 * @throws {RangeError} when there is no such question or answer, with the nearest; when an answer is named twice; when answers of
 * different sides are put together without saying which are favourable
 * @throws {TypeError} when the question is not one to which one answer is given
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadSurvey } from "../survey/load_surveys.ts";
 * import { countAnswers } from "./count_answers.ts";
 * import { sideCounts } from "./side_counts.ts";
 * const forum = await loadSurvey("gyoda-forum");
 * const strict = recode(forum, { question: "gyoda-forum-q04", favourable: ["よく理解できた"] });
 * assert.equal(sideCounts(countAnswers(strict, "gyoda-forum-q04")).favourable, 28);
 * ```
 */
export function recode<Kind extends Survey>(survey: Kind, options: RecodeOptions): Kind {
  const action = "recode answers";
  requireKind(action, survey, { name: "survey", kind: dataKind.survey });
  requireOptions(action, options, RECODE_OPTIONS);
  const { id } = findAskedQuestion(survey.codebook, options.question, action);
  const { question, scale } = closedQuestion(survey.codebook, id);
  const plan = planOf(scale, survey.codebook, options);
  const codebook = recodedBook(survey.codebook, { question, plan });
  if (survey.form === "counts") {
    const counts = new Map(survey.counts);
    const own = counts.get(id);
    if (own !== undefined) counts.set(id, recodedCounts(own, { plan, codebook: survey.codebook }));
    return { ...survey, codebook, counts, observed: withoutQuestion(survey.observed, question) };
  }
  const { subset } = survey;
  return {
    ...survey,
    codebook,
    responses: recodedResponses(survey.responses, { id, plan }),
    ...(subset === undefined
      ? {}
      : { subset: { ...subset, within: subset.within.map((whole) => recode(whole, options)) } }),
  };
}

function planOf(scale: AnswerScale, { missing }: Codebook, options: RecodeOptions): Plan {
  const { into = {}, english = {}, favourable } = options;
  const offered: readonly Offered[] = [...scale.answers, ...scale.otherAnswers, missing];
  const groups = Object.entries(into).map(([name, labels]) => ({ name, members: membersOf(name, labels, offered) }));
  refuseTwice(groups);
  const grouped = new Set(groups.flatMap(({ members }) => members));
  const merged = groups.map(({ name, members }) => ({
    at: Math.min(...members.map((member) => offered.indexOf(member))),
    members,
    answer: { code: itemAt(members, 0, "answer put together").code, label: name, labelEnglish: english[name] ?? name },
  }));
  const alone = scale.answers.filter((answer) => !grouped.has(answer)).map((answer) => (
    { at: offered.indexOf(answer), members: [answer], answer }
  ));
  const all = [...merged, ...alone].toSorted((one, other) => one.at - other.at);
  const taken = all.map(({ answer }) => answer.label);
  const double = taken.find((label, at) => taken.indexOf(label) < at);
  if (double !== undefined) {
    throw new RangeError(
      `Cannot recode answers as each must have a name of its own: current value is ${double}, twice`,
    );
  }
  const known = [...new Set([...taken, ...offered.map(({ label }) => label)])];
  const stranger = favourable?.find((label) => !known.includes(label));
  if (stranger !== undefined) {
    throw new RangeError(`Cannot recode answers as each favourable answer must be ${oneOfThese(stranger, known)}`);
  }
  const answers = all.map(({ answer, members }): Answer => ({
    ...answer,
    ...(scale.kind === "rating" ? { side: sideOf(answer.label, members, favourable) } : {}),
  }));
  const codes = new Map(all.flatMap(({ answer, members }) => members.map(({ code }) => [code, answer.code] as const)));
  const key = [
    ...groups.map(({ members }) => members.map(({ code }) => code).join("-")),
    ...(favourable === undefined
      ? []
      : [`for-${answers.filter(({ side }) => side === "favourable").map(({ code }) => code).join("-")}`]),
  ].join(".");
  return {
    key,
    codes,
    words: wordsOf(groups, answers, { english, cut: favourable !== undefined }),
    scale: {
      ...scale,
      id: `${scale.id}-${key.replaceAll(".", "-")}`,
      family: null,
      answers,
      otherAnswers: scale.otherAnswers.filter((answer) => !grouped.has(answer)),
    },
  };
}

function membersOf(name: string, labels: unknown, offered: readonly Offered[]): readonly Offered[] {
  if (!Array.isArray(labels) || labels.length === 0) {
    throw new TypeError(
      `Cannot recode answers as ${name} must be made of a list of answers: current value is ${JSON.stringify(labels)}`,
    );
  }
  return labels.map((label) => {
    const found = offered.find((answer) => answer.label === label || answer.labelEnglish === label);
    if (found !== undefined) return found;
    throw new RangeError(
      `Cannot recode answers as each that is put together must be ${
        oneOfThese(String(label), offered.map((answer) => answer.label))
      }`,
    );
  });
}

function refuseTwice(groups: readonly { readonly members: readonly Offered[] }[]): void {
  const all = groups.flatMap(({ members }) => members);
  const twice = all.find((member, at) => all.indexOf(member) < at);
  if (twice === undefined) return;
  throw new RangeError(
    `Cannot recode answers as each must be put in one place: current value is ${twice.label}, twice`,
  );
}

function sideOf(label: string, members: readonly Offered[], favourable: readonly string[] | undefined): AnswerSide {
  const sides = [...new Set(members.map(({ side }) => side ?? null))];
  const [only] = sides;
  const own = sides.length === 1 && only !== undefined ? only : null;
  if (favourable === undefined) {
    if (own !== null) return own;
    throw new RangeError(
      `Cannot recode answers as those put together must be on one side, or favourable must say which are: current value is ${label}, made of ${
        members.map((member) => `${member.label} (${member.side ?? "no side"})`).join(", ")
      }`,
    );
  }
  const named = [label, ...members.map((member) => member.label)];
  if (named.some((name) => favourable.includes(name))) return "favourable";
  // What no longer is for it is not therefore against it.
  return own === "unfavourable" ? "unfavourable" : "neutral";
}
