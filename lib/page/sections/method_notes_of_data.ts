import { constructName } from "../../comparisons/construct_name.ts";
import { disclosureRule } from "../../counts/disclosure_rule.ts";
import { SMALL_BASE } from "../../counts/distribution.ts";
import type { Bilingual, Language } from "../../data/language.ts";
import type { Municipality } from "../../study/municipality.ts";
import { decidingPopulation } from "../../study/study.ts";
import type { SurveyDesign } from "../../survey/codebook.ts";
import type { Survey } from "../../survey/survey.ts";
import { municipalityKind } from "../../wording/municipality_words.ts";
import { say } from "../../wording/say.ts";
import type { MethodNote } from "../report_contribution.ts";

/** From how many people on a share is more than a hint, with the smallest survey as an example. */
export function smallBaseNote(surveys: readonly Survey[]): MethodNote {
  const smallest = Math.min(...surveys.map(({ codebook }) => codebook.responses).filter((count) => count > 0));
  const points = (100 / smallest).toFixed(1);
  const isSmall = smallest < SMALL_BASE;
  const only = surveys.length === 1;
  return {
    id: "small",
    title: { ja: "参考値", en: "Small base" },
    text: {
      ja: `n が${SMALL_BASE}に満たない割合は参考値。${
        !isSmall
          ? ""
          : only
          ? `このアンケート（n=${smallest}）では1人で${points}ポイント動く。`
          : `1人で${points}ポイント動く事業（n=${smallest}）もある。`
      }`,
      en: `Shares with n < ${SMALL_BASE} are for reference only${
        isSmall ? `: at n = ${smallest} one person moves them by ${points} points` : ""
      }.`,
    },
  };
}

/** How the state before was asked, and what that means; `null` when no survey asked for it. */
export function beforeAfterNote(surveys: readonly Survey[]): MethodNote | null {
  const asked = DESIGNS.map((design) => ({
    design,
    of: surveys.filter(({ codebook }) => codebook.design === design),
  })).filter(({ of }) => of.length > 0);
  if (asked.length === 0) return null;
  const words = (lang: Language) =>
    asked.map(({ design, of }) => {
      const places = of.map(({ place }) => say(lang, place)).join(say(lang, { ja: "と", en: " and " }));
      const whole = of.length === surveys.length;
      return say(lang, HOW_ASKED[design]({ places, whole }));
    }).join(say(lang, { ja: "", en: " " }));
  return {
    id: "before-after",
    title: { ja: "前後の比較", en: "Before and after" },
    text: { ja: words("ja"), en: words("en") },
  };
}

/** What may be set side by side: events, or no more than the questions of one. */
export function compareNote(surveys: readonly Survey[]): MethodNote {
  const title = { ja: "比較してよいこと", en: "What may be compared" };
  if (surveys.length < 2) {
    return {
      id: "compare",
      title,
      text: {
        ja: "設問どうしは問いかけも選択肢も違うので、肯定的回答の割合の大小を設問の優劣とは読めない。",
        en: "Questions differ in wording and answers, so that their favourable shares do not rank them.",
      },
    };
  }
  const municipalities = distinctMunicipalities(surveys);
  const { one, several } = municipalityKind(municipalities);
  const [ranked, rankedEnglish] = municipalities.length < 2
    ? ["事業", "events"]
    : [`${one.ja}や事業`, `${several.en} or events`];
  return {
    id: "compare",
    title,
    text: {
      ja:
        `同じことをたずねた設問どうしでも、言い回しと選択肢は事業で異なり、参加者の職種も違う。肯定側の割合どうしを目安として比べることはできるが、${ranked}の優劣は決められない。`,
      en:
        `Questions of one subject differ in wording and answers, and so do the people. Favourable shares may be looked at side by side; they do not rank ${rankedEnglish}.`,
    },
  };
}

function distinctMunicipalities(surveys: readonly Survey[]): readonly Municipality[] {
  return [
    ...new Map(
      surveys.flatMap(({ municipalities }) => municipalities).map((one) => [one.municipalityId, one]),
    ).values(),
  ];
}

const DESIGNS = ["retrospective", "linked", "unlinked"] as const satisfies readonly SurveyDesign[];

interface AskedAt {
  readonly places: string;
  /** Whether all surveys asked so. */
  readonly whole: boolean;
}

const HOW_ASKED: Readonly<Record<typeof DESIGNS[number], (at: AskedAt) => Bilingual>> = {
  retrospective: ({ places, whole }) => ({
    ja: `${places}${
      whole ? "で" : "だけが"
    }受講前の状態をたずねた。ただし研修が終わってから同じ用紙で振り返って答えたもので、事前に測った値ではない。良くなったと答えたい気持ちや記憶の影響を受け、研修の効果とは言い切れない。`,
    en: `${
      whole ? `The questionnaire of ${places}` : `Only ${places}`
    } asked for the state before, afterwards and on the same sheet. Memory and the wish to have learnt something enter into it; it does not prove an effect.`,
  }),
  linked: ({ places }) => ({
    ja:
      `${places}は受講前と受講後にたずね、同じ人の答えをつないだ。比べる相手の集団がないので、研修の効果とは言い切れない。`,
    en:
      `${places}: asked before and after, the answers of each person joined. Without a group to compare with, it does not prove an effect.`,
  }),
  unlinked: ({ places }) => ({
    ja:
      `${places}は受講前と受講後にたずねたが、誰の答えかはつないでいない。前後で答えた人が違うかもしれず、研修の効果とは言い切れない。`,
    en:
      `${places}: asked before and after without joining the answers. The people may differ, so that it does not prove an effect.`,
  }),
};

/** What is withheld where answers are split by an attribute: the population of each municipality decides. */
export function disclosureNote(
  surveys: readonly Survey[],
  attributes: readonly string[],
): MethodNote | null {
  const names = namesOf(surveys, attributes);
  if (names.length === 0) return null;
  const rules = Map.groupBy(
    surveys,
    ({ municipalities }) => disclosureRule({ population: decidingPopulation(municipalities) }).threshold,
  );
  const thresholds = [...rules.keys()].filter((threshold) => threshold !== null).toSorted((a, b) => a - b);
  const text = (lang: Language) => {
    const placesOf = (threshold: number | null) =>
      (rules.get(threshold) ?? []).map(({ place }) => say(lang, place)).join(say(lang, { ja: "、", en: ", " }));
    const by = names.map((name) => say(lang, name));
    const split = say(lang, { ja: `${by.join("や")}で分けた人数は、`, en: `Counts split by ${list(by)} ` });
    const shown = thresholds.map((threshold) => {
      const places = rules.size === 1 ? "" : placesOf(threshold);
      return say(lang, {
        ja: `${places === "" ? "" : `${places}では`}1～${
          threshold - 1
        }人となる欄と、そこから逆算できる欄を秘匿し、この頁には埋め込んでいない（${
          threshold === STRICTER ? "人口2.5万人未満の自治体の基準" : "人口2.5万人以上の自治体の基準"
        }）。`,
        en: `${
          places === "" ? "" : `(${places}) `
        }below ${threshold}, and those from which they could be worked out, are withheld and are not in this page at all.`,
      });
    });
    const nothing = rules.has(null)
      ? say(lang, {
        ja: `${
          rules.size === 1 ? "" : `${placesOf(null)}では`
        }自治体の人口が2,000人未満か分からないため、何も示さない。`,
        en: `${
          rules.size === 1 ? "" : `(${placesOf(null)}) `
        }are not shown at all, as the municipality has fewer than 2,000 inhabitants or their number is not known.`,
      })
      : null;
    const small = thresholds.length === 0
      ? ""
      : say(lang, { ja: "n が小さい事業では何も示せない。", en: " At small n nothing is left." });
    return `${split}${[...shown, ...(nothing === null ? [] : [nothing])].join(say(lang, { ja: "", en: " " }))}${small}`;
  };
  return {
    id: "disclosure",
    title: { ja: "属性で分けるとき", en: "Splitting by attribute" },
    text: { ja: text("ja"), en: text("en") },
  };
}

/** Threshold of small municipalities. */
const STRICTER = 20;

function namesOf(surveys: readonly Survey[], attributes: readonly string[]): readonly Bilingual[] {
  return attributes.flatMap((id) => {
    const [question] = surveys.flatMap(({ codebook }) => codebook.questions)
      .filter(({ construct, type }) => construct === id && type === "single");
    if (question === undefined) return [];
    const { ja, en } = constructName(question);
    return [{ ja, en: en.toLowerCase() }];
  });
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
