import type { Alteration, Codebook } from "../survey/codebook.ts";
import type { Bilingual, Language } from "../data/language.ts";
import { say, type Words } from "./say.ts";
import type { Distribution } from "../counts/distribution.ts";

/** Words of what a researcher made of a survey: some of its people, answers put together. */
export const ALTERED = {
  title: (title: string, { subset, recoded, favourable }: Alteration): Bilingual => {
    const isRecoded = recoded !== null || favourable !== null;
    return {
      ja: [title, ...subset === null ? [] : [`（${subset.ja}）`], ...isRecoded ? ["（選択肢の組み替え）"] : []].join(
        "",
      ),
      en: [title, ...subset === null ? [] : [` (${subset.en})`], ...isRecoded ? [" (answers recoded)"] : []].join(""),
    };
  },
  /** Behind n, where the response rate stands of all. */
  ofSome: { ja: "、回答者の一部", en: ", some of the respondents" },
  subset: (subset: Bilingual): Bilingual => ({
    ja: `回答者のうち「${subset.ja}」と答えた人だけの集計で、事業全体の結果ではない。`,
    en: `Only respondents who answered “${subset.en}”: not the result of the whole event.`,
  }),
  recoded: (recoded: Bilingual): Bilingual => ({
    ja: `調査票の選択肢を組み替えて数えた（${recoded.ja}）。`,
    en: `Answer options are grouped differently from the questionnaire (${recoded.en}).`,
  }),
  favourable: (favourable: Bilingual): Bilingual => ({
    ja: `肯定的回答とする選択肢を変えて数えた（肯定的回答: ${favourable.ja}）。`,
    en: `What counts as favourable differs from the code book (favourable: ${favourable.en}).`,
  }),
  withheld: {
    ja:
      "人数の少ない欄があり、誰の答えか分からないように、この人たちの集計を示さない。選択肢をまとめる（recode）か、対象を広げると、示せることがある。",
    en:
      "Some answers come from so few people that they might be recognised, so the counts of this group are not shown. Grouping answer options (recode) or including more people may help.",
  },
  withheldChange: (subject: string): Bilingual => ({
    ja: `${subject}は、人数の少ない欄があり、誰の答えか分からないように、数字を示しません。`,
    en: `${subject}: some answers come from so few people that they might be recognised, so no numbers are shown.`,
  }),
  withheldShort: { ja: "少人数の欄があるため非公表", en: "withheld: some answers come from few people" },
} satisfies Words;

/** A survey's own changes, of whatever question: for what is said of the whole of it. */
export function alterationOf(
  { codebook: { questions } }: { readonly codebook: Pick<Codebook, "questions"> },
): Alteration {
  const altered = questions.flatMap((question) => question.altered ?? []);
  const joined = (words: "recoded" | "favourable") => {
    const told = altered.flatMap((one) => one[words] ?? []);
    const distinct = told.filter(({ ja }, at) => told.findIndex((other) => other.ja === ja) === at);
    if (distinct.length === 0) return null;
    return { ja: distinct.map(({ ja }) => ja).join("; "), en: distinct.map(({ en }) => en).join("; ") };
  };
  return {
    key: [...new Set(altered.map(({ key }) => key))].join("."),
    subset: altered.find(({ subset }) => subset !== null)?.subset ?? null,
    recoded: joined("recoded"),
    favourable: joined("favourable"),
  };
}

/** Whether only some of the respondents are counted. */
export function isOfSome({ parts }: Pick<Distribution, "parts">): boolean {
  return parts.some(({ question: { altered } }) => (altered?.subset ?? null) !== null);
}

/** What must be said of distributions in which somebody chose people or put answers together; each once. */
export function alteredNotes(distributions: readonly Pick<Distribution, "parts">[], lang: Language): readonly string[] {
  const altered = distributions.flatMap(({ parts }) => parts.flatMap(({ question }) => question.altered ?? []));
  const notes = [
    ...altered.flatMap(({ subset }) => subset === null ? [] : [say(lang, ALTERED.subset(subset))]),
    ...altered.flatMap(({ recoded }) => recoded === null ? [] : [say(lang, ALTERED.recoded(recoded))]),
    ...altered.flatMap(({ favourable }) => favourable === null ? [] : [say(lang, ALTERED.favourable(favourable))]),
  ];
  return [...new Set(notes)];
}
