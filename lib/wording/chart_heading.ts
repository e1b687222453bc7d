import { constructName } from "../comparisons/construct_name.ts";
import { type Bilingual, bilingual, type Language } from "../data/language.ts";
import type { WithCatalogue } from "../study/catalogue_row.ts";
import type { Question } from "../survey/codebook.ts";
import type { AnswerHeading } from "./answer_presentation.ts";
import { ALTERED } from "./altered_words.ts";
import { say } from "./say.ts";

/** What a chart of one question is called. */
export interface ChartHeadingOptions {
  readonly lang: Language;
  /** Where its answers come from: the same is asked at many events, and no two charts may have one name. */
  readonly place: Bilingual;
  /** Report whose catalogue has the printed titles. @default none */
  readonly report?: WithCatalogue | undefined;
}

/**
 * What the chart of a question is called: the event, then the printed title of a report's figure where its key is one, else
 * what the question asks, with before or after.
 *
 * @param key key of a report's figure, or id of the question
 */
export function chartHeading(
  key: string,
  question: Question,
  { lang, place, report }: ChartHeadingOptions,
): AnswerHeading {
  const { altered } = question;
  const own = say(lang, titleAt(place, { ja: questionTitle(question, "ja"), en: questionTitle(question, "en") }));
  if (altered !== undefined) return { key: `${question.id}:${altered.key}`, title: own };
  const row = report?.catalogue.records.find((candidate) => candidate.key === key);
  if (row === undefined) return { key, title: own };
  const printed = titleAt(place, bilingual(row, "title"));
  return { ...row, title: printed.ja, titleEnglish: printed.en };
}

function titleAt(place: Bilingual, title: Bilingual): Bilingual {
  return { ja: `${place.ja}: ${title.ja}`, en: `${place.en}: ${title.en}` };
}

/** What a question asks, in a word or two, with before or after. */
export function questionTitle(
  question: Pick<Question, "constructName" | "wording" | "wordingEnglish" | "timing" | "altered">,
  lang: Language,
): string {
  const { altered } = question;
  if (altered !== undefined) {
    const { altered: _, ...asked } = question;
    const title = questionTitle(asked, lang);
    return say(lang, ALTERED.title(title, altered));
  }
  const name = say(lang, constructName(question));
  switch (question.timing) {
    case "only":
      return name;
    case "before":
      return say(lang, { ja: `${name}（受講前）`, en: `${name} (before)` });
    case "after":
      return say(lang, { ja: `${name}（受講後）`, en: `${name} (after)` });
  }
}
