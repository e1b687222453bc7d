import { type AnswerCounts, answerCounts } from "../survey/answer_counts.ts";
import type { Alteration, Answer, AnswerScale, Codebook, Question } from "../survey/codebook.ts";
import type { CountedSurvey, Responses } from "../survey/survey.ts";
import { undisplayedResponses } from "../survey/undisplayed_responses.ts";

/** The new scale, and for each code of the old one the new code. */
export interface Plan {
  readonly scale: AnswerScale;
  readonly codes: ReadonlyMap<number, number>;
  readonly words: Pick<Alteration, "recoded" | "favourable">;
  readonly key: string;
}

/** Of what was recoded before, what was not recoded again is still said. */
function laterWords(
  former: Alteration | undefined,
  { recoded, favourable }: Plan["words"],
): Pick<Alteration, "recoded" | "favourable"> {
  const earlier = former?.recoded ?? null;
  return {
    recoded: recoded === null || earlier === null
      ? recoded ?? earlier
      : { ja: `${earlier.ja}; ${recoded.ja}`, en: `${earlier.en}; ${recoded.en}` },
    favourable: favourable ?? former?.favourable ?? null,
  };
}

/** The code book with the new scale, and the question asked on it. */
export function recodedBook(
  codebook: Codebook,
  { question, plan }: { readonly question: Question; readonly plan: Plan },
): Codebook {
  return {
    ...codebook,
    scales: [...codebook.scales, plan.scale],
    questions: codebook.questions.map((one) =>
      one.id !== question.id ? one : {
        ...one,
        scale: plan.scale.id,
        altered: {
          subset: null,
          ...one.altered,
          ...laterWords(one.altered, plan.words),
          key: [...one.altered === undefined ? [] : [one.altered.key], plan.key].join("."),
        },
      }
    ),
  };
}

/** The respondents with their answers in the new codes. */
export function recodedResponses(
  responses: Responses,
  { id, plan }: { readonly id: string; readonly plan: Plan },
): Responses {
  const codes = new Map(responses.codes);
  const own = codes.get(id) ?? [];
  codes.set(id, own.map((code) => code === "not-asked" ? code : plan.codes.get(code) ?? code));
  return undisplayedResponses({ ...responses, codes });
}

/** Counts with their answers put together. */
export function recodedCounts(
  counts: AnswerCounts,
  { plan, codebook: { missing } }: { readonly plan: Plan; readonly codebook: Codebook },
): AnswerCounts {
  const old = [
    ...counts.answers.map(({ answer: { code }, count }) => ({ code, count })),
    ...counts.otherAnswers.map(({ answer: { code }, count }) => ({ code, count })),
    { code: missing.code, count: counts.missing },
  ].map(({ code, count }) => ({ code: plan.codes.get(code) ?? code, count }));
  const { answers, otherAnswers } = plan.scale;
  const isMissingKept = !plan.codes.has(missing.code);
  const total = (code: number) => old.reduce((sum, one) => one.code === code ? sum + one.count : sum, 0);
  const recoded = answerCounts(plan.scale, [
    ...answers.map(({ code }) => total(code)),
    ...otherAnswers.map(({ code }) => total(code)),
    isMissingKept ? counts.missing : 0,
  ]);
  return {
    ...recoded,
    notAsked: counts.notAsked,
    ...(counts.withheld === undefined ? {} : { withheld: counts.withheld }),
  };
}

/** Protected counts without those of changes and splits that were made of the answers as they were offered. */
export function withoutQuestion(
  observed: CountedSurvey["observed"],
  { construct, id }: Question,
): CountedSurvey["observed"] {
  if (observed === null) return observed;
  return {
    ...observed,
    changes: observed.changes.filter((change) => change.construct !== construct),
    splits: observed.splits.filter(({ question, attribute }) => question !== id && attribute !== construct),
  };
}

/** An answer as it is put together with others. */
export type Offered = Pick<Answer, "code" | "label" | "labelEnglish" | "side">;

/** What was put together, and what is favourable, as names made of names; `null` for what stays as it was. */
export function wordsOf(
  groups: readonly { readonly name: string; readonly members: readonly Offered[] }[],
  answers: readonly Answer[],
  { english, cut }: { readonly english: Readonly<Record<string, string>>; readonly cut: boolean },
): Pick<Alteration, "recoded" | "favourable"> {
  const favourable = answers.filter(({ side }) => side === "favourable");
  return {
    recoded: groups.length === 0 ? null : {
      ja: groups.map(({ name, members }) => `${name} = ${members.map(({ label }) => label).join(" + ")}`).join("; "),
      en: groups.map(({ name, members }) =>
        `${english[name] ?? name} = ${members.map(({ labelEnglish }) => labelEnglish).join(" + ")}`
      ).join("; "),
    },
    favourable: !cut ? null : {
      ja: favourable.map(({ label }) => label).join(" + "),
      en: favourable.map(({ labelEnglish }) => labelEnglish).join(" + "),
    },
  };
}
