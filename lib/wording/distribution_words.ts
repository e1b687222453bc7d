import type { Bilingual, Language } from "../data/language.ts";
import { baseOf, type Distribution, type ShareBase, SMALL_BASE } from "../counts/distribution.ts";
import { percentHalfUp } from "../statistics/percent_half_up.ts";
import { say } from "./say.ts";
import { THEMES } from "./theme_words.ts";
import { ALTERED, alteredNotes, isOfSome } from "./altered_words.ts";
import { withheldSentence, withheldShort } from "./withheld_words.ts";

/** n, with 参考値 when it is small, and the response rate: `n=20（参考値）、回収率47.6%（参加者42人、申込時点）`. */
export function sampleWords(distribution: Distribution, lang: Language): string {
  const { respondents, applicants, notAsked } = distribution;
  if (distribution.withheld === true) return say(lang, withheldShort(distribution));
  const n = `n=${respondents}${smallBaseMark(distribution, lang)}`;
  if (notAsked > 0) {
    return say(lang, { ja: `${n}、非該当${notAsked}人を除く`, en: `${n}, ${notAsked} not asked` });
  }
  if (isOfSome(distribution)) return n + say(lang, ALTERED.ofSome);
  if (applicants === null) {
    return say(lang, {
      ja: `${n}、回収率は不明（参加申込者数の記載なし）`,
      en: `${n}, response rate unknown (applicants not printed)`,
    });
  }
  if (respondents > applicants) {
    return say(lang, {
      ja: `${n}、回収率は計算できない（参加申込者${applicants}人、申込時点）`,
      en: `${n}, no response rate (${applicants} applicants)`,
    });
  }
  const rate = percentHalfUp(respondents, applicants);
  return say(lang, {
    ja: `${n}、回収率${rate}%（参加申込者${applicants}人、申込時点）`,
    en: `${n}, response rate ${rate}% of ${applicants} applicants`,
  });
}

/** （参考値） after an n below 30, else nothing; nothing either where nobody answered, as there is no value. */
export function smallBaseMark({ respondents }: Pick<Distribution, "respondents">, lang: Language): string {
  if (respondents === 0 || respondents >= SMALL_BASE) return "";
  return say(lang, { ja: "（参考値）", en: " (small base)" });
}

/** ＊ after an n below 30 where a column has no room for words; `MATRIX.starExplained` says what it means. */
export function smallBaseStar(people: number, lang: Language): string {
  return people > 0 && people < SMALL_BASE ? say(lang, THEMES.smallMark) : "";
}

/** Whether people could give several answers. */
export function isMultiple({ parts }: Pick<Distribution, "parts">): boolean {
  return parts.some(({ question }) => question.type === "multiple");
}

/** Whether the shares as printed, with one decimal, miss 100.0 when added up. */
export function missesHundred(distribution: Distribution, base: ShareBase): boolean {
  const { answers, otherAnswers, missing } = distribution;
  if (isMultiple(distribution)) return false;
  const whole = baseOf(distribution, base);
  if (whole === 0) return false;
  const counted = base === "answered" ? answers : [...answers, ...otherAnswers, { count: missing }];
  // Printed tenths as whole numbers: 22.6 is 226.
  const tenths = counted.reduce((sum, { count }) => sum + Number(percentHalfUp(count, whole).replace(".", "")), 0);
  return tenths !== 1000;
}

/** Options of {@linkcode distributionNotes}. */
export interface DistributionNotesOptions {
  readonly lang: Language;
  readonly base: ShareBase;
}

/**
 * What must be said with the shares of one or more distributions: what they are of, how no answer is treated, small bases,
 * rounding, what counts as favourable, assumed wordings, and that a state before was asked afterwards.
 */
export function distributionNotes(
  distributions: readonly Distribution[],
  { lang, base }: DistributionNotesOptions,
): readonly string[] {
  const altered = alteredNotes(distributions, lang);
  if (distributions.every(({ withheld }) => withheld === true)) {
    return [...new Set(distributions.map((one) => say(lang, withheldSentence(one)))), ...altered];
  }
  if (distributions.every((distribution) => distribution[base] === 0)) return [];
  const notes = [
    ...altered,
    baseNote(distributions, { lang, base }),
    ...askedNotes(distributions, lang),
    ...favourableNotes(distributions, lang),
  ];
  if (distributions.some((distribution) => missesHundred(distribution, base))) {
    notes.push(
      say(lang, {
        ja: "四捨五入のため合計が100%にならない場合がある。",
        en: "Shares may not add up to 100% because of rounding.",
      }),
    );
  }
  if (distributions.some((distribution) => smallBaseMark(distribution, lang) !== "")) {
    notes.push(
      say(lang, {
        ja: `n が${SMALL_BASE}に満たないため、参考値。`,
        en: `n < ${SMALL_BASE}: a small base, for reference only.`,
      }),
    );
  }
  if (distributions.some(({ parts }) => parts.some(({ question }) => question.timing === "before"))) {
    notes.push(
      say(lang, {
        ja: "受講前の状態は、受講後の調査票で振り返って尋ねたもの。事前に測った値ではない。",
        en: "The state before was asked about in retrospect, after the event; it was not measured beforehand.",
      }),
    );
  }
  if (distributions.some(({ scale }) => scale.basis === "assumed")) {
    notes.push(
      say(lang, {
        ja: "選択肢の文言と数は報告書の本文になく、仮定である。",
        en: "The wording and number of the answer options are not in the report's text: they are assumed.",
      }),
    );
  }
  return notes;
}

/** What shares are of, and how many stand in it without an answer or are left out. */
function baseNote(
  distributions: readonly Distribution[],
  { lang, base }: DistributionNotesOptions,
): string {
  const single = distributions.length === 1 ? distributions[0] : undefined;
  const missing = distributions.reduce((sum, distribution) => sum + distribution.missing, 0);
  const whom = distributions.some(({ notAsked }) => notAsked > 0)
    ? { ja: "尋ねた人全員", en: "all who were asked" } satisfies Bilingual
    : { ja: "回答者全員", en: "all respondents" } satisfies Bilingual;
  if (base === "respondents") {
    return missing === 0
      ? say(lang, {
        ja: `割合は${whom.ja}に対するもの。無回答は0人。`,
        en: `Shares are of ${whom.en}. Nobody left the question blank.`,
      })
      : say(lang, {
        ja: `割合は無回答${missing}人を含む${whom.ja}に対するもの。`,
        en: `Shares are of ${whom.en}, including the ${missing === 1 ? "one" : missing} who gave no answer.`,
      });
  }
  const left = distributions.reduce((sum, { respondents, answered }) => sum + respondents - answered, 0);
  return say(lang, {
    ja: `割合は選択肢に答えた人に対するもの。無回答など${left}人を除く${
      single === undefined ? "" : `（分母${single.answered}人）`
    }。`,
    en: `Shares are of people who chose an answer on the scale; ${
      left === 1 ? "1 other is" : `${left} others are`
    } left out${single === undefined ? "" : ` (base ${single.answered})`}.`,
  });
}

/** What is to be said of several answers, of people who were not asked, and of weights. */
function askedNotes(distributions: readonly Distribution[], lang: Language): readonly string[] {
  const notes: string[] = [];
  if (distributions.some(isMultiple)) {
    notes.push(
      say(lang, {
        ja: "複数回答のため、割合の合計は100%を超えることがある。",
        en: "People could give several answers, so shares may add up to more than 100%.",
      }),
    );
  }
  const notAsked = distributions.reduce((sum, distribution) => sum + distribution.notAsked, 0);
  if (notAsked > 0) {
    notes.push(
      say(lang, {
        ja: `前の設問の回答により、尋ねていない人が${notAsked}人いる（非該当。割合に含めない）。`,
        en: `${notAsked} people were not asked, because of their answer to an earlier question; shares leave them out.`,
      }),
    );
  }
  for (const { weighting } of distributions) {
    if (weighting === null) continue;
    notes.push(
      say(lang, {
        ja: `人数と割合は重みを付けない値。重み付きの割合は別に示す（実効標本数${weighting.effectiveSize}）。`,
        en:
          `People and shares are unweighted. Weighted shares are given separately (effective n ${weighting.effectiveSize}).`,
      }),
    );
  }
  return notes;
}

function favourableNotes(distributions: readonly Distribution[], lang: Language): readonly string[] {
  const notes = distributions.filter(({ scale }) => scale.kind === "rating").map(({ answers }) => {
    const labels = answers.filter(({ answer }) => answer.side === "favourable")
      .map(({ answer: { label, labelEnglish } }) => say(lang, { ja: `「${label}」`, en: `“${labelEnglish}”` }));
    return say(lang, {
      ja: `肯定的回答は${labels.join("と")}の計（人数から計算）。`,
      en: `Favourable: ${labels.join(" and ")} together (computed from counts).`,
    });
  });
  return [...new Set(notes)];
}
