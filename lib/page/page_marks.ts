import { sheetSide } from "../survey/sheet_side.ts";
import type { Language } from "../data/language.ts";
import { combinedOrigin, type Origin } from "../data/origin.ts";
import type { Survey } from "../survey/survey.ts";
import { type Html, lines, markedRuns, markup } from "../rendering/markup.ts";
import { keptTogether } from "./kept_together.ts";
import { sheetPlace } from "../wording/sheet_place.ts";
import { say } from "../wording/say.ts";
import { originLabel } from "../wording/source_words.ts";

/** Id of an element out of a key, without what no id may hold. */
export function elementId(prefix: string, key: string): string {
  return `${prefix}-${key.replaceAll(/[^A-Za-z0-9]+/g, "-")}`;
}

/** Id of a figure or table on the page, to which links lead: `t-2-8-gyoda-forum` of the table 2-8:gyoda-forum. */
export function presentationId({ kind, key }: { readonly kind: "figure" | "table"; readonly key: string }): string {
  return elementId(kind === "figure" ? "f" : "t", key);
}

/** The mark of an origin, as a small label. That of synthetic data is red and bordered, as in the figures. */
export function originMark(origin: Origin, lang: Language): Html {
  return markup`<span class="origin ${origin}">${originLabel(origin, lang)}</span>`;
}

/** A survey, with or without its counts. */
interface WithSurvey {
  readonly survey: Pick<Survey, "place" | "origin" | "codebook">;
}

/** Municipality and event, short. */
export function surveyPlace({ survey: { place, codebook } }: WithSurvey, lang: Language): string {
  return say(lang, sheetPlace(place, sheetSide(codebook)));
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

/** A run of Japanese, with the digits, blanks and brackets inside it. */
const JAPANESE_RUN =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}「『【（〜～ー、。](?:[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}「」『』【】（）〜～ー、。・：？！／\d．.㎢％A-Za-z ]*[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}」』】）。、？！])?/gu;

/** Whether text holds Japanese. */
export function holdsJapanese(text: string): boolean {
  return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text);
}

/**
 * Text with its line breaks; in an English page what is quoted in Japanese is marked so, as a screen reader must be told.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(String(spoken("Figure: “地域づくり” of 3", "en")), 'Figure: “<span lang="ja">地域づくり</span>” of 3');
 * assert.equal(String(spoken("地域づくり", "ja")), "地域づくり");
 * ```
 */
export function spoken(text: string, language: Language): Html {
  if (language === "ja") return lines(text);
  return markedRuns(text, { pattern: JAPANESE_RUN, mark: (run) => markup`<span lang="ja">${lines(run)}</span>` });
}

/** The same on paper: Japanese with what belongs together on one line. */
export function spokenOnPaper(text: string, language: Language): Html {
  return language === "ja" ? keptTogether(text) : spoken(text, language);
}
