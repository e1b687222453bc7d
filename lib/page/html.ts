import type { Language } from "../data/language.ts";
import { escapeHtml } from "../rendering/escape_html.ts";

/** A piece of HTML in which every text has been escaped. Made by {@linkcode markup} or {@linkcode trustedHtml} only. */
export class Html {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** What a template takes: pieces as they are, text and numbers escaped, nothing for `null` and `false`, lists joined. */
export type HtmlValue = Html | string | number | null | false | readonly HtmlValue[];

/**
 * A template whose texts are escaped: the one way by which data becomes HTML.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const answer = "<b>'x'</b>";
 * assert.equal(String(markup`<p title="${answer}">${[answer, 1, null]}</p>`),
 *   '<p title="&lt;b&gt;&#39;x&#39;&lt;/b&gt;">&lt;b&gt;&#39;x&#39;&lt;/b&gt;1</p>');
 * ```
 */
export function markup(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(strings.map((text, at) => text + (at < values.length ? written(values[at] ?? null) : "")).join(""));
}

/** HTML that is safe already, such as a figure drawn by `renderSvg`. */
export function trustedHtml(text: string): Html {
  return new Html(text);
}

/** Text with its line breaks as HTML line breaks. */
export function lines(text: string): Html {
  return new Html(escapeHtml(text).replaceAll(/\r\n|\r|\n/g, "<br>"));
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
  const parts: Html[] = [];
  let at = 0;
  for (const { 0: run, index } of text.matchAll(JAPANESE_RUN)) {
    parts.push(lines(text.slice(at, index)), markup`<span lang="ja">${lines(run)}</span>`);
    at = index + run.length;
  }
  return markup`${[...parts, lines(text.slice(at))]}`;
}

function written(value: HtmlValue): string {
  if (value === null || value === false) return "";
  if (value instanceof Html) return value.toString();
  if (typeof value === "string") return escapeHtml(value);
  if (typeof value === "number") return String(value);
  return value.map(written).join("");
}
