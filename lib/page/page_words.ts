import type { Language } from "../data/language.ts";
import { combinedOrigin, type Origin } from "../data/origin.ts";
import type { Survey } from "../survey/survey.ts";
import { type Html, markup } from "../rendering/markup.ts";
import { say } from "../wording/say.ts";
import { originLabel } from "../wording/source_words.ts";

/** Id of an element out of a key: `t-2-8-gyoda-forum` of the table 2-8:gyoda-forum. */
export function elementId(prefix: string, key: string): string {
  return `${prefix}-${key.replaceAll(/[^A-Za-z0-9]+/g, "-")}`;
}

/** The mark of an origin, as a small label. That of synthetic data is red and bordered, as in the figures. */
export function originMark(origin: Origin, lang: Language): Html {
  return markup`<span class="origin ${origin}">${originLabel(origin, lang)}</span>`;
}

/** A survey, with or without its counts. */
interface WithSurvey {
  readonly survey: Pick<Survey, "place" | "origin">;
}

/** Municipality and event, short. */
export function surveyPlace({ survey: { place } }: WithSurvey, lang: Language): string {
  return say(lang, place);
}

/** The origin of what is made from several questionnaires. */
export function surveysOrigin(surveys: readonly WithSurvey[]): Origin {
  return combinedOrigin(surveys.map(({ survey }) => survey.origin));
}

/** Link to a place of the section on method, behind a sentence; left out in print. */
export function methodLink(place: string, text: string): Html {
  return markup`<a class="how" href="#m-${place}">${text}</a>`;
}

/** Link to a place of the section on method, whose text is part of a sentence. */
export function methodWord(place: string, text: string): Html {
  return markup`<a href="#m-${place}">${text}</a>`;
}
