import { codebookSchema } from "../../lib/survey/codebook_schema.ts";

const rating = ["よい", "ふつう", "わるい"].map((label, at) => ({
  code: at + 1,
  label,
  labelEnglish: `rating ${at + 1}`,
  side: (["favourable", "neutral", "unfavourable"] as const)[at],
}));

function question(order: number, rest: Readonly<Record<string, unknown>>) {
  return {
    id: `q${order}`,
    order,
    wording: `設問${order}`,
    wordingEnglish: `Question ${order}`,
    construct: `construct-${order}`,
    timing: "only",
    scale: null,
    figureKeys: [],
    ...rest,
  };
}

function scale(id: string, kind: string, answers: readonly unknown[]) {
  return { id, kind, family: null, basis: "questionnaire", reason: "an example", answers, otherAnswers: [] };
}

/** Content of a code book that has a question of every type: a route, a grid, other with words, NPS, weights. */
export function typesContent() {
  return {
    id: "example",
    title: "例の調査",
    titleEnglish: "Example survey",
    design: "post-only",
    responses: 6,
    weight: { column: "weight", description: "年代の偏りの補正", descriptionEnglish: "Makes up for ages" },
    missing: { code: 99, label: "無回答", labelEnglish: "No answer", spellings: ["-", "不明", "9"] },
    notAsked: { label: "非該当", labelEnglish: "Not asked", spellings: ["対象外"] },
    grids: [{ id: "places", wording: "次の場所はいかがでしたか", wordingEnglish: "How were these places?" }],
    scales: [
      scale("aims", "nominal", [
        { code: 1, label: "温泉", labelEnglish: "Hot spring" },
        { code: 2, label: "食事", labelEnglish: "Food" },
        { code: 3, label: "その他", labelEnglish: "Other", withText: true },
        { code: 4, label: "特になし", labelEnglish: "Nothing", exclusive: true },
      ]),
      scale("rating", "rating", rating),
    ],
    questions: [
      question(1, { type: "multiple", scale: "aims" }),
      question(2, { type: "scale", scale: "rating", askedIf: { question: "q1", answers: [1] } }),
      question(3, { type: "scale", scale: "rating", grid: "places" }),
      question(4, { type: "scale", scale: "rating", grid: "places" }),
      question(5, {
        type: "number",
        numbers: {
          minimum: 0,
          maximum: 10,
          recommendation: true,
          bands: Array.from({ length: 11 }, (_, at) => ({ label: `${at}`, labelEnglish: `${at}`, from: at, to: at })),
        },
      }),
      question(6, {
        type: "number",
        numbers: {
          minimum: 0,
          maximum: 120,
          unit: "歳",
          unitEnglish: "years",
          missing: [-1],
          bands: [
            { label: "39歳以下", labelEnglish: "39 or younger", from: 0, to: 39 },
            { label: "40歳以上", labelEnglish: "40 or older", from: 40, to: 120 },
          ],
        },
      }),
      question(7, { type: "free" }),
    ],
  };
}

/** That code book, read. */
export const typesCodebook = codebookSchema.parse(typesContent());

/** A sound sheet of six people's answers to it. */
export const TYPES_RESPONSES = `respondent,weight,q1,q2,q3,q4,q5,q6,q7
001,1.5,温泉;食事,よい,よい,ふつう,9,42,よかった
002,0.5,食事,,よい,,10,３９歳,不明
003,1,その他（墓参; 帰省）;温泉,ふつう,無回答,わるい,0,-1,-
004,1,特になし,対象外,よい,よい,,,"二行
の回答"
005,1,,,ふつう,よい,7,61,特になし
006,1,温泉,-,よい,よい,8,40歳,無回答
`;
