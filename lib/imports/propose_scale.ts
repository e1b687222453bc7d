import type { Answer, AnswerScale } from "../survey/codebook.ts";
import { matchText } from "../survey/match_text.ts";
import { IMPORTED_ANSWERS, IMPORTED_NOTES } from "../wording/import_record_words.ts";
import { answerKey, withoutNumber } from "./answer_key.ts";
import { OTHER } from "./answer_reader.ts";
import { type OrderedLabels, orderLabels } from "./order_labels.ts";
import type { ProposedQuestion } from "./proposed_question.ts";

/** The scale of a closed question: one of the project, one that an earlier question has, or a new one; `null` for others. */
export function scaleFor(
  question: ProposedQuestion,
  { id, known, own, made }: {
    readonly id: string;
    readonly known: readonly AnswerScale[];
    readonly own: AnswerScale[];
    /** Scales by the answers that they were made of: rows of a grid have one, whatever it was completed to. */
    readonly made: Map<string, AnswerScale>;
  },
): AnswerScale | null {
  const { type, labels, hasUnlisted } = question;
  if (type !== "closed" && type !== "multiple") return null;
  const keys = new Set(labels.map((label) => answerKey(label).bare));
  const holds = (scale: AnswerScale) => {
    const all = new Set([...scale.answers, ...scale.otherAnswers].map(({ label }) => answerKey(label).bare));
    return [...keys].every((key) => all.has(key));
  };
  const isEqual = (scale: AnswerScale) =>
    holds(scale) && keys.size === scale.answers.length + scale.otherAnswers.length;
  const earlier = own.find((scale) => isEqual(scale) && (type === "closed" || scale.kind !== "rating") && !hasUnlisted);
  const madeOf = JSON.stringify([type, hasUnlisted, [...keys].sort()]);
  const before = made.get(madeOf) ?? earlier;
  if (before !== undefined) return before;
  const fromBank = type === "closed" && !hasUnlisted && keys.size >= 2 ? known.find(holds) : undefined;
  if (fromBank !== undefined) return fromBank;
  const scale = newScale(question, `${id}-s${String(own.length + 1).padStart(2, "0")}`);
  own.push(scale);
  made.set(madeOf, scale);
  return scale;
}

/** A scale of the answers themselves, in an order that is known, or as they come. */
function newScale(
  { type, labels, steps, isOrdered, hasUnlisted }: ProposedQuestion,
  id: string,
): AnswerScale {
  const order: OrderedLabels | null = steps !== undefined
    ? { kind: "rating", answers: steps, beside: [] }
    : isOrdered
    ? null
    : orderLabels(labels);
  const isRating = type === "closed" && order?.kind === "rating";
  // Beside a scale there must be one: where nobody answered anything but わからない, it is an answer like any.
  const hasBeside = type === "closed" && order !== null && order.answers.length > 0;
  const beside = hasBeside ? order.beside : [];
  const listed: OrderedLabels["answers"] = order === null
    ? labels.map((label) => ({ label }))
    : hasBeside
    ? order.answers
    : [...order.answers, ...order.beside].map(({ label }) => ({ label }));
  const isOther = ({ label }: { readonly label: string }) =>
    OTHER.test(answerKey(label).bare.replaceAll(/[()（）、,:：]/g, ""));
  const all: OrderedLabels["answers"] = hasUnlisted && !isRating && !listed.some(isOther)
    ? [...listed, { label: IMPORTED_ANSWERS.other.ja }]
    : listed;
  const withText = hasUnlisted ? all.find(isOther)?.label : undefined;
  // 1：行政職員, 2：福祉関係者: numbers of the form, when every answer has one.
  const isNumbered = labels.length > 1 && labels.every((label) => {
    const { number, bare, whole } = answerKey(label);
    return isOther({ label }) || (number !== null && bare !== whole);
  });
  const plainLabel = (label: string) => (isNumbered ? withoutNumber(label) : label).replaceAll(/\s*\n\s*/g, " ").trim();
  return {
    id,
    kind: isRating ? "rating" : order?.kind === "ordered" ? "ordered" : "nominal",
    family: null,
    basis: "questionnaire",
    reason: IMPORTED_NOTES.ownScale,
    answers: all.map(({ label, side }, at): Answer => ({
      // A step stands for itself.
      code: steps === undefined ? at + 1 : Number(label),
      label: plainLabel(label),
      labelEnglish: plainLabel(label),
      ...isRating && side !== undefined ? { side } : {},
      ...withText === label && !isRating ? { withText: true as const } : {},
      ...type === "multiple" && ALONE.test(matchText(label)) ? { exclusive: true as const } : {},
    })),
    otherAnswers: beside.map(({ label, meaning }, at) => (
      { code: 900 + at, label: plainLabel(label), labelEnglish: plainLabel(label), meaning }
    )),
  };
}

/** Answers that are given alone. */
const ALONE =
  /^(?:特にない|特になし|いずれもない|いずれもあてはまらない|どれもあてはまらない|なし|ない|noneoftheabove|none)$/;
