import type { Bilingual, Language } from "../data/language.ts";
import { SMALL_BASE } from "../counts/distribution.ts";
import { percentHalfUp } from "../statistics/percent_half_up.ts";
import type { Caveat } from "../comparisons/caveat.ts";
import { ALTERED } from "./altered_words.ts";
import { counted } from "./counted.ts";
import { say } from "./say.ts";

/** Options of {@linkcode caveatWords}. */
export interface CaveatWordsOptions {
  /** @default "ja" */
  readonly lang?: Language;
}

/**
 * Caveats as sentences, in their order; those of several events that say the same are drawn together.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.match(caveatWords([{ kind: "synthetic" }])[0] ?? "", /合成データ/);
 * assert.deepEqual(caveatWords([]), []);
 * ```
 */
export function caveatWords(caveats: readonly Caveat[], { lang = "ja" }: CaveatWordsOptions = {}): readonly string[] {
  const sentences = caveats.map((caveat, at) => {
    if (caveat.kind !== "nonresponse" && caveat.kind !== "applicants-unknown") return say(lang, sentence(caveat));
    const alike = caveats.filter(({ kind }) => kind === caveat.kind);
    return alike[0] === caveats[at] ? responseSentence(alike, lang) : null;
  });
  return sentences.filter((text) => text !== null);
}

function responseSentence(caveats: readonly Caveat[], lang: Language): string {
  const parts = caveats.map((caveat) => {
    if (caveat.kind === "nonresponse") {
      const { place, respondents, applicants } = caveat;
      const rate = percentHalfUp(respondents, applicants);
      return say(lang, {
        ja: `${place.ja} 参加申込者（申込時点）${applicants}人のうち${respondents}人（回収率${rate}%）`,
        en: `${respondents} of ${applicants} applicants at ${place.en} (${rate}%)`,
      });
    }
    return caveat.kind === "applicants-unknown"
      ? say(lang, {
        ja: `${caveat.place.ja}（回答${caveat.respondents}人）`,
        en: `${caveat.place.en} (${caveat.respondents} answered)`,
      })
      : "";
  }).join(say(lang, { ja: "、", en: ", " }));
  return caveats[0]?.kind === "nonresponse"
    ? say(lang, {
      ja: `回答した人: ${parts}。回答しなかった人の答えは分からない。`,
      en: `Who responded: ${parts}. Nothing is known about the others.`,
    })
    : say(lang, {
      ja: `参加申込者数の記載がなく、答えなかった人が何人いるか分からない事業: ${parts}。`,
      en: `Number of applicants not printed, so that it is not known how many did not respond: ${parts}.`,
    });
}

/** Kinds of which each is a sentence of its own; answers and silence of several events are told together. */
type SingleCaveat = Exclude<Caveat, { readonly kind: "nonresponse" | "applicants-unknown" }>;

/** What is always said in the same words, by kind. */
const SENTENCES = {
  synthetic: {
    ja: "合成データ（計算で作った見本の回答）による結果であり、実際の参加者の回答ではない。",
    en: "SYNTHETIC DATA (合成データ): computed sample answers, not those of real participants.",
  },
  retrospective: {
    ja:
      "受講前の状態は、受講後の調査票で振り返って尋ねたもの。判断基準の変化は小さいと考えられるが、記憶違いや、良くなったと回答しやすい傾向が影響する。受講前に測った結果や、受講後だけ尋ねた事業とは比べられない。",
    en:
      "The state before was asked about afterwards, in retrospect: faulty memory and a wish to report improvement play a part, though the yardstick changes little. It cannot be compared with a measurement beforehand, nor with events that asked afterwards only.",
  },
  "no-comparison-group": {
    ja: "受講しなかった人とは比べていないので、変化が研修によるものとは言い切れない。",
    en: "There is no group without the training to compare with, so the change cannot be put down to it for certain.",
  },
  "one-cluster": {
    ja:
      "一つの事業の回答者は、自分から参加し、回答した人である。数字が示すのは回答した人同士の違いで、事業の良し悪しや市の違いが原因だとは言えない。",
    en:
      "Those who answered at an event chose to come and to answer. The numbers describe how these people differ; they do not show that the event, or the city, is the reason.",
  },
  overlap: {
    ja: "同じ人が複数の事業で答えていても区別できないため、別の人として数えている。",
    en: "Someone who answered at several events cannot be identified and counts as several people.",
  },
  "weights-left-out": {
    ja:
      "回答に重みがあるが、ここの人数・割合・区間・検定は重みを使わない。重みを付けた検定には標本の取り方の情報が必要なため、行わない。重みを付けた割合は回答の表にある。",
    en:
      "The answers carry weights, but the counts, shares, intervals and tests here do not use them: a weighted test needs to know how the sample was drawn, so none is made. Weighted shares are in the table of answers.",
  },
  "assumed-answers": {
    ja: "選択肢の文言と数は報告書の本文になく、仮定である。",
    en: "The wording and number of the answer options are not in the report's text: they are assumed.",
  },
  "mapped-to-sides": {
    ja: "選択肢が異なるため、肯定・中立・否定の三つにまとめて比べた。「よく」と「だいたい」の違いは見ていない。",
    en:
      "As the answer options differ, they were grouped into favourable, neutral and unfavourable; differences of degree are not seen.",
  },
  "neutral-on-some-scales": {
    ja: "中立の選択肢がある設問とない設問を比べている。中立がなければ、その分の人は肯定か否定に回る。",
    en: "Some of the questions offer a neutral answer and some do not; without one, those people have to take a side.",
  },
  "different-labels": {
    ja: "選択肢の文言は違うが、一段ずつ対応するものとした。",
    en: "The answer options are worded differently, but are taken to correspond step by step.",
  },
} satisfies { readonly [Kind in SingleCaveat["kind"]]?: Bilingual };

function sentence(caveat: SingleCaveat): Bilingual {
  switch (caveat.kind) {
    case "subset":
      return ALTERED.subset(caveat.subset);
    case "recoded":
      return ALTERED.recoded(caveat.recoded);
    case "favourable":
      return ALTERED.favourable(caveat.favourable);
    case "unmatched":
      return {
        ja: `前後のどちらか、または両方に答えていない${caveat.people}人は、増減の計算に入っていない。`,
        en: `The counts of change leave out ${
          counted(caveat.people, "person", "people")
        } who did not answer both before and after.`,
      };
    case "duplicates":
      return {
        ja: `二度以上現れる回答者${caveat.people}人は、どの答えか決められないため除いた。`,
        en: `Left out, as it cannot be told which answer is theirs: ${
          counted(caveat.people, "person", "people")
        } who appear more than once.`,
      };
    case "same-people":
      return {
        ja: `前と後の答えは同じ${caveat.people}人のものであることを前提とする。`,
        en: `The answers before and after are taken to come from the same ${caveat.people} people.`,
      };
    case "pooled":
      return {
        ja: `${caveat.place.ja}は${caveat.events}回の事業の回答を足した延べの数。`,
        en: `${caveat.place.en}: ${caveat.events} events added up.`,
      };
    case "small-base":
      return {
        ja: `人数が${SMALL_BASE}人に満たない（${caveat.sizes.join("人、")}人）ため、割合は参考値である。`,
        en: `Shares of fewer than ${SMALL_BASE} people (${caveat.sizes.join(", ")}) are for reference only.`,
      };
    case "different-wordings":
      return {
        ja: `設問の文言が事業によって違う（${caveat.wordings.map((wording) => `「${wording}」`).join("")}）。`,
        en: `The questions are worded differently: ${caveat.wordings.map((wording) => `「${wording}」`).join(", ")}.`,
      };
    default:
      return SENTENCES[caveat.kind];
  }
}
