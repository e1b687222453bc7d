import type { Bilingual, Language } from "../../../data/language.ts";
import type { KnownMunicipalities } from "../../../study/study.ts";
import { listed } from "../../../wording/counted.ts";
import { say } from "../../../wording/say.ts";
import { municipalityLabel } from "../../../wording/study_names.ts";
import type { OutcomeStatus } from "../assessment/goal_status.ts";
import { identicalOutcomes } from "../assessment/identical_outcomes.ts";
import type { OutcomeRecord } from "../facts/goal_tables.ts";

/** What the report says of a goal or an outcome, in words that claim no more: it never says that one was reached. */
export const OUTCOME_STATUS_WORDS: Readonly<Record<OutcomeStatus, Bilingual>> = {
  "nothing-said-to-remain": { ja: "残る課題の記載なし", en: "no remaining issues mentioned" },
  "something-remains": { ja: "残る課題の記載あり", en: "remaining issues mentioned" },
  "not-held": { ja: "実施されず", en: "not held" },
};

/** What the report says of an outcome remains to be done; `null` where it says nothing. */
export function openIssueText(
  { openIssue, openIssueEnglish }: Pick<OutcomeRecord, "openIssue" | "openIssueEnglish">,
  lang: Language,
): string | null {
  return openIssue === null ? null : say(lang, { ja: openIssue, en: openIssueEnglish ?? openIssue });
}

/** Counts of statuses in their order, those that occur: 残る課題の記載なし6件、残る課題の記載あり3件. */
export function statusCounts(statuses: readonly OutcomeStatus[], lang: Language): string {
  return Object.entries(OUTCOME_STATUS_WORDS).flatMap(([status, words]) => {
    const count = statuses.filter((one) => one === status).length;
    if (count === 0) return [];
    return [say(lang, { ja: `${words.ja}${count}件`, en: `${words.en}: ${count}` })];
  }).join(say(lang, { ja: "、", en: ", " }));
}

/** What must be said wherever outcomes are counted: how many of them are one sentence printed several times. */
export function identicalOutcomesNote(
  study: KnownMunicipalities,
  outcomes: readonly OutcomeRecord[],
  lang: Language,
): string | null {
  const groups = identicalOutcomes(outcomes);
  if (groups.length === 0) return null;
  const told = groups.map((group) => {
    const cities = [...new Set(group.map(({ municipalityId }) => municipalityLabel(study, municipalityId, lang)))];
    return say(lang, {
      ja: `${group.length}件（${cities.join("・")}）`,
      en: `${group.length} (${cities.join(", ")})`,
    });
  });
  const [most, ...further] = told;
  return say(lang, {
    ja: `成果${outcomes.length}件のうち、${told.join("と、別の")}は、それぞれ一字一句同じ文。`,
    en: `Of the ${outcomes.length} outcomes, ${most} are word for word the same${
      further.map((others) => `, as are another ${others}`).join("")
    }.`,
  });
}

/** The same as a sentence of the page, which is polite where notes are plain. */
export function identicalOutcomesSentence(
  study: KnownMunicipalities,
  outcomes: readonly OutcomeRecord[],
  lang: Language,
): string | null {
  const note = identicalOutcomesNote(study, outcomes, lang);
  return note === null ? null : say(lang, { ja: note.replace(/。$/, "です。"), en: note });
}

/** The same for the outcomes of one municipality: which of them stand word for word elsewhere too. */
export function sharedSentenceNotes(
  study: KnownMunicipalities,
  { outcomes, municipalityId, lang }: {
    readonly outcomes: readonly OutcomeRecord[];
    readonly municipalityId: string;
    readonly lang: Language;
  },
): readonly string[] {
  return identicalOutcomes(outcomes).flatMap((group) => {
    const own = group.filter((outcome) => outcome.municipalityId === municipalityId);
    const others = group.filter((outcome) => !own.includes(outcome))
      .map((outcome) => municipalityLabel(study, outcome.municipalityId, lang));
    if (own.length === 0 || others.length === 0) return [];
    const marks = own.map(({ numberPrinted }) => numberPrinted ?? say(lang, { ja: "その他", en: "“other”" }));
    return [
      say(lang, {
        ja: `${marks.join("・") === "その他" ? "「その他」の成果" : `成果${marks.join("・")}`}は、${
          others.join("・")
        }の成果と一字一句同じ文。`,
        en: `Outcome ${listed(marks)} is word for word the same as ${others.length === 1 ? "that" : "those"} of ${
          listed(others)
        }.`,
      }),
    ];
  });
}
