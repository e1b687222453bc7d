import { ANSWER_TABLE_WORDS } from "../wording/answer_table_words.ts";
import { answerPresentation, type AnswerPresentationOptions, placeWords } from "../wording/answer_presentation.ts";
import type { Distribution, ShareBase } from "../counts/distribution.ts";
import { sideCounts } from "../counts/side_counts.ts";
import { type Bilingual, bilingual, type Language } from "../data/language.ts";
import type { AnswerSide } from "../survey/codebook.ts";
import { numberColumn, textColumn } from "./columns.ts";
import type { Table, TableRow } from "./table.ts";
import { say } from "../wording/say.ts";
import { percentText } from "../wording/number_words.ts";

/**
 * The table of a closed question: each answer with people and share to one decimal, half up, then totals.
 *
 * Rows in the order of the questionnaire, unused answers with 0, no answer apart; for a rating the totals of the favourable
 * and unfavourable answers from counts. Several distributions stand below each other with their place in front.
 *
 * @throws {RangeError} without a distribution
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { countAnswers } from "../counts/count_answers.ts";
 * import { loadSurvey } from "../survey/load_surveys.ts";
 * const distribution = countAnswers(await loadSurvey("gyoda-training-2"), "gyoda-training-2-q03");
 * const { rows } = answerTable(distribution, { heading: { key: "example", title: "理解度" } });
 * assert.deepEqual(rows.at(-1), { answer: "回答者 計", side: null, count: 12, share: 100 });
 * ```
 */
export function answerTable(
  distributions: Distribution | readonly Distribution[],
  options: AnswerPresentationOptions,
): Table {
  const all: readonly Distribution[] = "scale" in distributions ? [distributions] : distributions;
  if (all.length === 0) {
    throw new RangeError("Cannot tabulate answers as at least one distribution is needed: current number is 0");
  }
  const { lang = "ja", base = "respondents" } = options;
  const { subtitle, alternativeText: _, notes, ...presentation } = answerPresentation(all, options);
  const several = all.length > 1;
  const rated = all.some(({ scale }) => scale.kind === "rating");
  return {
    ...presentation,
    kind: "table",
    columns: [
      ...(several ? [textColumn("place", say(lang, { ja: "事業", en: "Event" }))] : []),
      textColumn("answer", say(lang, { ja: "回答", en: "Answer" })),
      ...(rated ? [textColumn("side", say(lang, { ja: "区分", en: "Side" }))] : []),
      numberColumn("count", say(lang, ANSWER_TABLE_WORDS.count)),
      numberColumn("share", say(lang, ANSWER_TABLE_WORDS.share), 1),
    ],
    rows: all.flatMap((distribution) => {
      const rows = answerRows(distribution, { lang, base }).map(({ side, ...row }) => rated ? { side, ...row } : row);
      const place = placeWords(distribution, lang);
      return several ? rows.map((row): TableRow => ({ place, ...row })) : rows;
    }),
    notes: [...subtitle.split("\n"), ...notes],
  };
}

interface AnswerRow {
  readonly answer: string;
  readonly side: string | null;
  readonly count: number;
  readonly share: number | null;
}

function answerRows(
  distribution: Distribution,
  { lang, base }: { readonly lang: Language; readonly base: ShareBase },
): readonly AnswerRow[] {
  const { scale, answers, otherAnswers, missing, missingAnswer, respondents, answered } = distribution;
  const whole = distribution[base];
  const share = (count: number) => whole === 0 ? null : Number(percentText(count, whole));
  const name = (answer: { readonly label: string; readonly labelEnglish: string }) =>
    say(lang, bilingual(answer, "label"));
  const row = (answer: string, count: number, side: AnswerSide | null = null): AnswerRow => (
    { answer, side: side === null ? null : SIDES[side][lang], count, share: share(count) }
  );
  // People outside the base have no share of it.
  const outside = (answer: string, count: number): AnswerRow => (
    base === "answered" ? { answer, side: null, count, share: null } : row(answer, count)
  );
  return [
    ...answers.map(({ answer, count }) => row(name(answer), count, answer.side ?? null)),
    ...otherAnswers.map(({ answer, count }) => outside(name(answer), count)),
    outside(name(missingAnswer), missing),
    ...(scale.kind === "rating" ? sideRows(distribution, { lang, row }) : []),
    ...(base === "answered"
      ? [row(say(lang, { ja: "選択肢への回答 計", en: "Answers of the scale, total" }), answered)]
      : []),
    outside(say(lang, ANSWER_TABLE_WORDS.total), respondents),
  ];
}

const SIDES: Readonly<Record<AnswerSide, Bilingual>> = {
  favourable: { ja: "肯定的", en: "favourable" },
  neutral: { ja: "中立", en: "neutral" },
  unfavourable: { ja: "否定的", en: "unfavourable" },
};

function sideRows(
  distribution: Distribution,
  { lang, row }: {
    readonly lang: Language;
    readonly row: (answer: string, count: number) => AnswerRow;
  },
): readonly AnswerRow[] {
  const { favourable, unfavourable } = sideCounts(distribution);
  return [
    row(say(lang, { ja: "肯定的回答 計", en: "Favourable, total" }), favourable),
    row(say(lang, { ja: "否定的回答 計", en: "Unfavourable, total" }), unfavourable),
  ];
}
