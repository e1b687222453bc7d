import { sideTitles } from "../wording/import_pair_words.ts";
import type { AnswerScale, Codebook, Question } from "../survey/codebook.ts";
import { answerKey } from "./answer_key.ts";
import { isSameAsked } from "./before_after_pairs.ts";
import { completeScale } from "./complete_scale.ts";
import { headingKey } from "./heading_key.ts";
import type { ImportPair } from "./import_pair.ts";

/** Questions that both ask: worded alike, or alike but for what says before and after; ratings alone can be compared. */
export function commonQuestions(before: Codebook, after: Codebook): ImportPair["questions"] {
  const ratings = ({ questions }: Codebook) => questions.filter(({ type }) => type === "scale");
  const open = new Set(ratings(after));
  return ratings(before).flatMap((question) => {
    const others = [...open].filter((other) => areComparable(scaleOf(before, question), scaleOf(after, other)));
    const other = others.find(({ wording }) => headingKey(wording) === headingKey(question.wording)) ??
      onlyOne(others.filter(({ wording }) => isSameAsked(question.wording, wording)));
    if (other === undefined) return [];
    open.delete(other);
    return [{ before: question.id, after: other.id }];
  });
}

function onlyOne<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}

function scaleOf({ scales }: Codebook, { scale }: Question): AnswerScale | undefined {
  return scales.find(({ id }) => id === scale);
}

export function answersOf(codebook: Codebook, question: string): number {
  return scaleOf(codebook, questionOf(codebook, question))?.answers.length ?? 0;
}

function keysOf({ answers }: AnswerScale): readonly string[] {
  return answers.map(({ label }) => answerKey(label).bare);
}

/** Whether all answers of one scale are on the other, in its order. */
function isWithin(one: AnswerScale, other: AnswerScale): boolean {
  const wide = keysOf(other);
  const places = keysOf(one).map((key) => wide.indexOf(key));
  return places.every((place, at) => place > (places[at - 1] ?? -1));
}

function areComparable(one: AnswerScale | undefined, other: AnswerScale | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  if (isWithin(one, other) || isWithin(other, one)) return true;
  if (completeScale(one, other) !== null || completeScale(other, one) !== null) return true;
  if (one.family !== null && one.family === other.family) return true;
  return one.answers.length === other.answers.length &&
    one.answers.every(({ side }, at) => side === other.answers[at]?.side);
}

/** The two code books as one questionnaire in two sheets: each names the other, and what both ask has one construct and one scale. */
export function pairedCodebooks(
  before: Codebook,
  after: Codebook,
  { questions, design }: { readonly questions: ImportPair["questions"]; readonly design: "linked" | "unlinked" },
): { readonly before: Codebook; readonly after: Codebook } {
  const scales = { before: new Map<string, AnswerScale>(), after: new Map<string, AnswerScale>() };
  for (const pair of questions) {
    const one = scaleOf(before, questionOf(before, pair.before));
    const other = scaleOf(after, questionOf(after, pair.after));
    if (one === undefined || other === undefined) continue;
    // An answer that nobody gave on one sheet is known from the other.
    if (isWithin(one, other)) scales.before.set(one.id, { ...other, id: one.id });
    else if (isWithin(other, one)) scales.after.set(other.id, { ...one, id: other.id });
    else if (completeScale(one, other) !== null || completeScale(other, one) !== null) {
      const family = `${one.id}-pair`;
      scales.before.set(one.id, { ...completeScale(one, other) ?? one, family });
      scales.after.set(other.id, { ...completeScale(other, one) ?? other, family });
    } else if (one.family === null || one.family !== other.family) {
      const family = one.family ?? other.family ?? `${one.id}-pair`;
      scales.before.set(one.id, { ...one, family });
      scales.after.set(other.id, { ...other, family });
    }
  }
  const side = (codebook: Codebook, timing: "before" | "after", partner: string): Codebook => ({
    ...codebook,
    ...sideTitles(codebook, timing),
    design,
    partner,
    scales: codebook.scales.map((scale) => scales[timing].get(scale.id) ?? scale),
    questions: codebook.questions.map((question): Question => {
      const pair = questions.find((one) => one[timing] === question.id);
      if (pair === undefined) return { ...question, timing: "only" };
      return { ...question, timing, construct: questionOf(after, pair.after).construct };
    }),
  });
  return {
    before: side(before, "before", after.id),
    after: { ...side(after, "after", before.id), event: before.id },
  };
}

function questionOf({ questions }: Codebook, id: string): Question {
  const question = questions.find((one) => one.id === id);
  if (question === undefined) throw new RangeError(`Cannot pair questions as ${id} is no question`);
  return question;
}
