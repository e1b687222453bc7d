/**
 * What generated answers of a survey should look like. Nothing in it is known of the real answers: it only makes samples
 * that differ by event as real ones might, so that every figure can be drawn.
 */
export interface SyntheticPlan {
  readonly surveyId: string;
  /** Seed of the random stream. */
  readonly seed: number;
  /** For each question of type single, how often each answer comes, in the order of the scale; any numbers. */
  readonly weights: Readonly<Record<string, readonly number[]>>;
  /** For each rating, how favourable: 0 is middling, 1 a good deal better, −1 a good deal worse. */
  readonly locations: Readonly<Record<string, number>>;
  /** Share of cells left without an answer. */
  readonly missingShare: number;
}

/** Plans of the six surveys of the report. */
export const SYNTHETIC_PLANS: readonly SyntheticPlan[] = [
  {
    surveyId: "gyoda-forum",
    seed: 20220123,
    weights: { "gyoda-forum-q01": [1, 6, 14, 22, 28, 18, 11], "gyoda-forum-q02": [46, 22, 9, 23] },
    locations: { "gyoda-forum-q04": 0.5, "gyoda-forum-q05": 0.2, "gyoda-forum-q06": -0.2 },
    missingShare: 0.04,
  },
  {
    surveyId: "gyoda-training-1",
    seed: 20220204,
    weights: { "gyoda-training-1-q01": [0, 15, 30, 30, 20, 5, 0], "gyoda-training-1-q02": [35, 35, 25, 5] },
    locations: { "gyoda-training-1-q03": 0.3, "gyoda-training-1-q04": 0 },
    missingShare: 0.03,
  },
  {
    surveyId: "gyoda-training-2",
    seed: 20220309,
    weights: { "gyoda-training-2-q01": [0, 15, 30, 30, 20, 5, 0], "gyoda-training-2-q02": [35, 35, 25, 5] },
    locations: { "gyoda-training-2-q03": 0.7, "gyoda-training-2-q04": 0.5, "gyoda-training-2-q05": 0.4 },
    missingShare: 0.03,
  },
  {
    surveyId: "soka-training-1",
    seed: 20220125,
    weights: { "soka-training-1-q01": [0, 12, 28, 32, 23, 5, 0], "soka-training-1-q02": [30, 45, 20, 5] },
    locations: {
      "soka-training-1-q04": 0.4,
      "soka-training-1-q05": -0.9,
      "soka-training-1-q06": 0.3,
      "soka-training-1-q07": 0.5,
      "soka-training-1-q08": -1.4,
      "soka-training-1-q09": 0.1,
      "soka-training-1-q10": 0.2,
    },
    missingShare: 0.03,
  },
  {
    surveyId: "soka-training-2",
    seed: 20220210,
    weights: { "soka-training-2-q01": [0, 12, 28, 32, 23, 5, 0], "soka-training-2-q02": [30, 45, 20, 5] },
    locations: { "soka-training-2-q03": 0.6, "soka-training-2-q04": 0.3, "soka-training-2-q05": 0.6 },
    missingShare: 0.03,
  },
  {
    surveyId: "tomakomai-practice",
    seed: 20220323,
    weights: { "tomakomai-practice-q01": [0, 10, 25, 30, 25, 10, 0], "tomakomai-practice-q02": [40, 30, 25, 5] },
    locations: { "tomakomai-practice-q03": 0.1, "tomakomai-practice-q04": -0.3, "tomakomai-practice-q05": 0.2 },
    missingShare: 0.03,
  },
];
