import { constructName } from "../../comparisons/construct_name.ts";
import { disclosureRule } from "../../counts/disclosure_rule.ts";
import { SMALL_BASE } from "../../counts/distribution.ts";
import type { Bilingual, Language } from "../../data/language.ts";
import type { Municipality } from "../../study/municipality.ts";
import { decidingPopulation } from "../../study/study.ts";
import type { SurveyDesign } from "../../survey/codebook.ts";
import type { Survey } from "../../survey/survey.ts";
import { municipalityKind } from "../../wording/municipality_words.ts";
import { PUNCTUATION, say } from "../../wording/say.ts";
import { COMMON } from "../../wording/common_words.ts";
import { DESIGN_NOTES, METHOD } from "../../wording/method_words.ts";
import type { MethodNote } from "../../wording/method_notes.ts";

/** From how many people on a share is more than a hint, with the smallest survey as an example. */
export function smallBaseNote(surveys: readonly Survey[]): MethodNote {
  const smallest = Math.min(...surveys.map(({ codebook }) => codebook.responses).filter((count) => count > 0));
  const points = (100 / smallest).toFixed(1);
  const isSmall = smallest < SMALL_BASE;
  const only = surveys.length === 1;
  return {
    id: "small",
    title: METHOD.smallBaseTitle,
    text: METHOD.smallBase({ isSmall, only, smallest, points }),
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
      const places = of.map(({ place }) => say(lang, place)).join(say(lang, METHOD.and));
      const whole = of.length === surveys.length;
      return say(lang, DESIGN_NOTES[design]({ places, whole }));
    }).join(say(lang, PUNCTUATION.sentence));
  return {
    id: "before-after",
    title: METHOD.beforeAndAfter,
    text: { ja: words("ja"), en: words("en") },
  };
}

/** What may be set side by side: events, or no more than the questions of one. */
export function compareNote(surveys: readonly Survey[]): MethodNote {
  const title = COMMON.whatMayBeCompared;
  if (surveys.length < 2) {
    return {
      id: "compare",
      title,
      text: METHOD.questionsDiffer,
    };
  }
  const municipalities = distinctMunicipalities(surveys);
  const { one, several } = municipalityKind(municipalities);
  const ranked = municipalities.length < 2 ? METHOD.events : METHOD.placesOrEvents(one, several);
  return {
    id: "compare",
    title,
    text: METHOD.subjectsDiffer(ranked),
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
      (rules.get(threshold) ?? []).map(({ place }) => say(lang, place)).join(say(lang, PUNCTUATION.comma));
    const by = names.map((name) => say(lang, name));
    const split = say(lang, METHOD.splitBy(by, list(by)));
    const shown = thresholds.map((threshold) => {
      const places = rules.size === 1 ? "" : placesOf(threshold);
      return say(lang, METHOD.belowThreshold({ places, threshold, stricter: STRICTER }));
    });
    const nothing = rules.has(null) ? say(lang, METHOD.notShownAtAll(rules.size, placesOf(null))) : null;
    const small = thresholds.length === 0 ? "" : say(lang, METHOD.nothingLeft);
    return `${split}${
      [...shown, ...(nothing === null ? [] : [nothing])].join(say(lang, PUNCTUATION.sentence))
    }${small}`;
  };
  return {
    id: "disclosure",
    title: METHOD.splittingByAttribute,
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
