import type { AnswerSide } from "../survey/answer_schemas.ts";

/** A scale that many questionnaires use, from the most favourable answer to the least. */
export interface KnownScale {
  readonly labels: readonly string[];
  readonly sides: readonly AnswerSide[];
}

const F = "favourable";
const N = "neutral";
const U = "unfavourable";
const FIVE = [F, F, N, U, U] as const;
const FOUR = [F, F, U, U] as const;
const THREE = [F, N, U] as const;

/** Wordings whose order no rule of wording gives, and wordings whose missing answers are worth knowing. */
export const KNOWN_SCALES: readonly KnownScale[] = [
  ...scales(
    FIVE,
    "とても満足,満足,どちらでもない,不満,とても不満",
    "大変満足,満足,普通,不満,大変不満",
    "満足,やや満足,どちらともいえない,やや不満,不満",
    "とても良い,良い,普通,悪い,とても悪い",
    "そう思う,ややそう思う,どちらともいえない,あまりそう思わない,そう思わない",
    "とてもそう思う,そう思う,どちらともいえない,そう思わない,まったくそう思わない",
    "Very satisfied,Satisfied,Neither satisfied nor dissatisfied,Dissatisfied,Very dissatisfied",
    "Very satisfied,Somewhat satisfied,Neither satisfied nor dissatisfied,Somewhat dissatisfied,Very dissatisfied",
    "Strongly agree,Agree,Neither agree nor disagree,Disagree,Strongly disagree",
    "Strongly agree,Agree,Neutral,Disagree,Strongly disagree",
    "Extremely useful,Very useful,Somewhat useful,Not so useful,Not at all useful",
    "Excellent,Very good,Good,Fair,Poor",
    "Very likely,Likely,Neutral,Unlikely,Very unlikely",
    "Very good,Good,Average,Poor,Very poor",
  ),
  ...scales(
    FOUR,
    "とても満足,満足,不満,とても不満",
    "満足,やや満足,やや不満,不満",
    "そう思う,どちらかといえばそう思う,どちらかといえばそう思わない,そう思わない",
    "よく理解できた,だいたい理解できた,あまり理解できなかった,理解できなかった",
    "Strongly agree,Agree,Disagree,Strongly disagree",
    "Very well,Fairly well,Not very well,Not at all",
  ),
  ...scales(
    THREE,
    "満足,普通,不満",
    "良い,普通,悪い",
    "賛成,どちらともいえない,反対",
    "Agree,Neutral,Disagree",
    "Good,Fair,Poor",
  ),
];

function scales(sides: readonly AnswerSide[], ...lists: readonly string[]): readonly KnownScale[] {
  return lists.map((list) => ({ labels: list.split(","), sides }));
}
