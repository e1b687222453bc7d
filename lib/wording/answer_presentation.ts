import { bilingual, type Language, type LanguageOption } from "../data/language.ts";
import type { Presentation } from "../data/presentation.ts";
import { distinctSources } from "../data/source.ts";
import type { CatalogueRow } from "../study/catalogue_row.ts";
import { type Distribution, placeOf, type ShareBase } from "../counts/distribution.ts";
import { distributionNotes, sampleWords } from "./distribution_words.ts";
import { sideCounts } from "../counts/side_counts.ts";
import { summaryLine } from "./number_summary_words.ts";
import { answeringWords } from "./question_type_words.ts";
import { say } from "./say.ts";
import { withheldSentence } from "./withheld_words.ts";
import { peopleAndShare } from "./number_words.ts";
import { answerBefore } from "./answer_before.ts";
import { inQuotes } from "./in_quotes.ts";

/** What a figure of answers is called: the row of the report's catalogue that it reproduces, or a name of its own. */
export type AnswerHeading =
  | CatalogueRow
  | { readonly key: string; readonly title: string };

/** Options that every figure and table of answers has. */
export interface AnswerPresentationOptions extends LanguageOption {
  /** Key and title. */
  readonly heading: AnswerHeading;
  /**
   * What shares are of: all who returned the questionnaire, or those with an answer of the scale.
   * @default "respondents"
   */
  readonly base?: ShareBase;
}

/** What a figure or table of answers says of itself, apart from how it is drawn. */
export interface AnswerPresentation extends Presentation {
  /** Where, what was asked, of how many. */
  readonly subtitle: string;
  /** Every number in words. */
  readonly alternativeText: string;
}

/** Key, title, subtitle, description, sources and notes of a figure or table of answers. */
export function answerPresentation(
  distributions: readonly Distribution[],
  { heading, lang = "ja", base = "respondents" }: AnswerPresentationOptions,
): AnswerPresentation {
  const reproduces = "number" in heading;
  return {
    key: heading.key,
    catalogueKeys: reproduces ? [heading.key] : [],
    language: lang,
    title: titleOf(heading, lang),
    subtitle: subtitleOf(distributions, { heading, lang }),
    alternativeText: distributions.map((distribution) => sentence(distribution, { lang, base })).join(
      say(lang, { ja: "", en: " " }),
    ),
    sources: distinctSources(distributions.flatMap(({ sources }) => sources)),
    notes: distributionNotes(distributions, { lang, base }),
  };
}

function titleOf(heading: AnswerHeading, lang: Language): string {
  return "number" in heading ? say(lang, bilingual(heading, "title")) : heading.title;
}

/** Two lines: where and of how many; what was asked. */
function subtitleOf(
  distributions: readonly Distribution[],
  { heading, lang }: { readonly heading: AnswerHeading; readonly lang: Language },
): string {
  const gap = say(lang, { ja: "　", en: " · " });
  const number = "number" in heading
    ? [say(lang, { ja: `図表${heading.number}`, en: `Figure ${heading.number}` })]
    : [];
  const [only] = distributions;
  if (only === undefined || distributions.length > 1) {
    return [...number, say(lang, { ja: "単一回答（SA）", en: "one answer each (SA)" })].join(gap);
  }
  const wordings = only.parts.map(({ question }) => say(lang, inQuotes(bilingual(question, "wording"))));
  const how = answeringWords(only.parts[0].question);
  const asked = [...new Set(wordings)].join("") + say(lang, { ja: `　${how.ja}`, en: ` ${how.en}` });
  const place = say(lang, placeOf(only));
  return [
    [...number, ...titleOf(heading, lang).startsWith(place) ? [] : [place], sampleWords(only, lang)].join(gap),
    asked,
  ].join("\n");
}

/** A distribution in words, with every number. */
function sentence(
  distribution: Distribution,
  { lang, base }: { readonly lang: Language; readonly base: ShareBase },
): string {
  const { scale, answers, otherAnswers, missing, missingAnswer, respondents, answered } = distribution;
  const place = say(lang, placeOf(distribution));
  if (distribution.withheld === true) {
    const words = withheldSentence(distribution);
    return say(lang, { ja: `${place}: ${words.ja}`, en: `${place}: ${words.en}` });
  }
  if (respondents === 0) return say(lang, { ja: `${place}は回答者がいない。`, en: `${place}: nobody answered.` });
  const whole = base === "answered" ? answered : respondents;
  const label = (answer: { readonly label: string; readonly labelEnglish: string }) =>
    say(lang, { ja: answerBefore(answer.label, { lang }), en: `${answer.labelEnglish}: ` });
  const parts = [
    ...answers.map(({ answer, count }) => label(answer) + peopleAndShare(count, whole, { lang })),
    ...(base === "answered" ? [] : [
      ...otherAnswers.map(({ answer, count }) => label(answer) + peopleAndShare(count, whole, { lang })),
      label(missingAnswer) + peopleAndShare(missing, whole, { lang }),
    ]),
  ];
  const list = say(lang, {
    ja: `${place}（${sampleWords(distribution, lang)}）は${parts.join("、")}。`,
    en: `${place} (${sampleWords(distribution, lang)}): ${parts.join(", ")}.`,
  });
  const summary = summaryLine(distribution, lang);
  if (scale.kind !== "rating") {
    return list + (summary === "" ? "" : say(lang, { ja: `${summary}。`, en: ` ${summary}.` }));
  }
  const favourable = peopleAndShare(sideCounts(distribution).favourable, whole, { lang });
  return list + say(lang, { ja: `肯定的回答は${favourable}。`, en: ` Favourable: ${favourable}.` });
}
