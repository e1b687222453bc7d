import { ANSWER_TABLE_WORDS, ANSWERS, SIDES } from "../wording/answer_words.ts";
import { answerPresentation, type AnswerPresentationOptions } from "../wording/answer_presentation.ts";
import { type Distribution, placeOf, type ShareBase } from "../counts/distribution.ts";
import { sideCounts } from "../counts/side_counts.ts";
import { bilingual, type Language } from "../data/language.ts";
import type { AnswerSide } from "../survey/answer_schemas.ts";
import { numberColumn, TABLE, type Table, type TableRow, textColumn } from "./table.ts";
import { say } from "../wording/say.ts";
import { isMultiple } from "../wording/distribution_words.ts";
import { summaryNumbers } from "../wording/number_summary_words.ts";
import { percentText } from "../wording/number_words.ts";
import { COMMON, TITLE_AT } from "../wording/common_words.ts";
import { QUESTION_IDS, questionRowIds } from "./row_ids.ts";

/**
 * The table of a question: each answer with people and share to one decimal, half up, then totals; M.T., all answers given,
 * where there may be several of one person; mean, median and quartiles of numbers; weighted shares where there are weights.
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
 * const { answer, count, share } = rows.at(-1) ?? {};
 * assert.deepEqual({ answer, count, share }, { answer: "回答者 計", count: 12, share: 100 });
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
  const [only] = all;
  // Events have charts of the same name; a name of its own says where it was asked, if it matters.
  const placed = !several && only !== undefined && "number" in options.heading &&
    !presentation.title.startsWith(say(lang, placeOf(only)));
  const digits = Math.max(...all.map(({ parts: [{ question }] }) => question.numbers?.decimals ?? 0));
  const rated = all.some(({ scale }) => scale.kind === "rating");
  const weighted = all.some(({ weighting }) => weighting !== null);
  const summed = all.some((distribution) => summaryNumbers(distribution).length > 0);
  return {
    ...presentation,
    ...TABLE,
    ...placed ? { title: say(lang, TITLE_AT(presentation.title, placeOf(only))) } : {},
    columns: [
      ...(several ? [textColumn("place", say(lang, COMMON.event))] : []),
      textColumn("answer", say(lang, COMMON.answer)),
      ...(rated ? [textColumn("side", say(lang, ANSWERS.side))] : []),
      numberColumn("count", say(lang, ANSWER_TABLE_WORDS.count)),
      numberColumn("share", say(lang, ANSWER_TABLE_WORDS.share), 1),
      ...(weighted ? [numberColumn("weighted", say(lang, ANSWER_TABLE_WORDS.weighted), 1)] : []),
      ...(summed ? [numberColumn("value", say(lang, ANSWER_TABLE_WORDS.value), 1 + digits)] : []),
    ],
    ids: [...QUESTION_IDS, "answer_code"],
    rows: all.flatMap((distribution) => {
      const asked = questionRowIds(distribution);
      const rows = answerRows(distribution, { lang, base }).map(({ side, weighted: share, value, code, ...row }) => ({
        ...asked,
        answer_code: code,
        ...(rated ? { side } : {}),
        ...row,
        ...(weighted ? { weighted: share } : {}),
        ...(summed ? { value } : {}),
      }));
      const place = say(lang, placeOf(distribution));
      return several ? rows.map((row): TableRow => ({ place, ...row })) : rows;
    }),
    notes: [...subtitle.split("\n"), ...notes],
  };
}

interface AnswerRow {
  /** Code of the answer; `null` for a total, which adds up what other rows count. */
  readonly code: number | null;
  readonly answer: string;
  readonly side: string | null;
  /** People; `null` for what is no number of people. */
  readonly count: number | null;
  readonly share: number | null;
  /** Weighted share in percent, of all who were asked; `null` for totals and without weights. */
  readonly weighted: number | string | null;
  /** A number that sums up, such as the mean, in its row. */
  readonly value: number | null;
}

function answerRows(
  distribution: Distribution,
  { lang, base }: { readonly lang: Language; readonly base: ShareBase },
): readonly AnswerRow[] {
  const { scale, answers, otherAnswers, missing, missingAnswer, respondents, answered, weighting } = distribution;
  const whole = distribution[base];
  const share = (count: number) => whole === 0 ? null : Number(percentText(count, whole));
  const name = (answer: { readonly label: string; readonly labelEnglish: string }) =>
    say(lang, bilingual(answer, "label"));
  const row = (answer: string, count: number, side: AnswerSide | null = null): AnswerRow => (
    { ...outOfBase(answer, count), side: side === null ? null : SIDES[side][lang], share: share(count) }
  );
  const withWeight = (row: AnswerRow, place: number): AnswerRow => {
    const part = weighting?.shares[place];
    if (part === undefined) return row;
    return { ...row, weighted: part === null ? say(lang, COMMON.withheld) : Math.round(part * 1000) / 10 };
  };
  // People outside the base have no share of it.
  const outside = base === "answered" ? outOfBase : row;
  if (distribution.withheld === true) {
    return [...answers, ...otherAnswers].map(({ answer }) => ({ ...outOfBase(name(answer), null), code: answer.code }));
  }
  return [
    ...[
      ...answers.map(({ answer, count }) => ({
        ...row(name(answer), count, answer.side ?? null),
        code: answer.code,
      })),
      ...otherAnswers.map(({ answer, count }) => ({ ...outside(name(answer), count), code: answer.code })),
      { ...outside(name(missingAnswer), missing), code: missingAnswer.code },
    ].map(withWeight),
    ...(isMultiple(distribution) ? [mentionsRow(distribution, { lang, base })] : []),
    ...(scale.kind === "rating" ? sideRows(distribution, { lang, row }) : []),
    ...(base === "answered" ? [row(say(lang, ANSWERS.scaleTotal), answered)] : []),
    outside(say(lang, ANSWER_TABLE_WORDS.total), respondents),
    ...summaryNumbers(distribution).map(({ name, value }) => ({ ...outOfBase(say(lang, name), null), value })),
  ];
}

/** A row without a share. */
function outOfBase(answer: string, count: number | null): AnswerRow {
  return { code: null, answer, side: null, count, share: null, weighted: null, value: null };
}

/** M.T.: all answers that were given, and how many percent of the base that is; more than 100 where many gave several. */
function mentionsRow(
  distribution: Distribution,
  { lang, base }: { readonly lang: Language; readonly base: ShareBase },
): AnswerRow {
  const { answers, otherAnswers, missing } = distribution;
  const counted = base === "answered" ? answers : [...answers, ...otherAnswers, { count: missing }];
  const count = counted.reduce((sum, { count }) => sum + count, 0);
  const whole = distribution[base];
  const row = outOfBase(say(lang, ANSWER_TABLE_WORDS.mentions), count);
  if (whole === 0) return row;
  // The function that prints percents knows none above 100.
  const times = Math.floor(count / whole);
  return { ...row, share: (1000 * times + Number(percentText(count - times * whole, whole)) * 10) / 10 };
}

function sideRows(
  distribution: Distribution,
  { lang, row }: {
    readonly lang: Language;
    readonly row: (answer: string, count: number) => AnswerRow;
  },
): readonly AnswerRow[] {
  const { favourable, unfavourable } = sideCounts(distribution);
  return [
    row(say(lang, ANSWERS.favourableTotal), favourable),
    row(say(lang, ANSWERS.unfavourableTotal), unfavourable),
  ];
}
