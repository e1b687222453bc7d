import { itemAt } from "../data/item_at.ts";
import type { AnswerScale, Question } from "../survey/codebook.ts";
import { beforeAfterPairs } from "./before_after_pairs.ts";
import { completeScale } from "./complete_scale.ts";

/** Pairs of which both sides are ratings that can be set against each other; their scales become a family. */
export function withPairs(
  questions: readonly Question[],
  { pairs, own, known }: {
    readonly pairs: ReturnType<typeof beforeAfterPairs>;
    readonly own: readonly AnswerScale[];
    readonly known: readonly AnswerScale[];
  },
) {
  const familyOf = new Map<string, string>();
  const completed = new Map<string, AnswerScale>();
  const scaleOf = (id: string | null) =>
    id === null ? undefined : completed.get(id) ?? [...own, ...known].find((scale) => scale.id === id);
  const sound = pairs.filter(({ before, after }) => {
    const [one, other] = [questions[before], questions[after]];
    if (one === undefined || other === undefined || one.type !== "scale" || other.type !== "scale") return false;
    if (one.scale === other.scale) return true;
    const [first, second] = [scaleOf(one.scale), scaleOf(other.scale)];
    if (first === undefined || second === undefined) return false;
    if (first.family !== null && first.family === second.family) return true;
    // A scale of the project stays as it is.
    if (![first, second].every(({ id }) => own.some((scale) => scale.id === id))) return false;
    // What nobody answered before may have been answered after.
    const whole = [completeScale(first, second) ?? first, completeScale(second, first) ?? second] as const;
    if (whole[0].answers.length !== whole[1].answers.length) return false;
    if (!whole[0].answers.every(({ side }, at) => whole[1].answers[at]?.side === side)) return false;
    for (const scale of whole) completed.set(scale.id, scale);
    const family = familyOf.get(first.id) ?? familyOf.get(second.id) ?? `${first.id}-pair`;
    familyOf.set(first.id, family).set(second.id, family);
    return true;
  });
  const isCompleted = ({ id, answers }: AnswerScale) => (completed.get(id)?.answers.length ?? 0) > answers.length;
  const idAt = (place: number) => itemAt(questions, place, "question").id;
  return {
    pairs: sound,
    unpaired: pairs.filter((pair) => !sound.includes(pair))
      .map(({ before, after }) => ({ before: idAt(before), after: idAt(after) })),
    completed: questions.filter(({ scale }) => own.some((one) => one.id === scale && isCompleted(one))),
    scales: own.map((scale) => ({
      ...completed.get(scale.id) ?? scale,
      family: familyOf.get(scale.id) ?? scale.family,
    })),
    questions: questions.map((question, place): Question => {
      const pair = sound.find(({ before, after }) => before === place || after === place);
      const construct = questions[pair?.after ?? -1]?.construct;
      if (pair === undefined || construct === undefined) return question;
      return { ...question, construct, timing: pair.before === place ? "before" : "after" };
    }),
  };
}
