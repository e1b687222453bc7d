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

/** A run of letters without a blank that makes the column of a table as wide as itself, such as an address of the web. */
const LONG_RUN = /[\x21-\x7e]{30,}/g;

/** Text with its line breaks as HTML line breaks; a long run may break behind what parts it. */
export function lines(text: string): Html {
  const html = escapeHtml(text).replaceAll(LONG_RUN, (run) => run.replaceAll(/[/_.-](?=[^/_.-])/g, "$&<wbr>"));
  return new Html(html.replaceAll(/\r\n|\r|\n/g, "<br>"));
}

/**
 * The content of a cell of text, to the left in every front end: Jupyter Notebook 6 sets all cells to the right, drops the styles
 * of a notebook that is not trusted, and leaves this.
 */
export function leftContent(content: HtmlValue): Html {
  return markup`<div align="left">${content}</div>`;
}

/** How {@linkcode markedRuns} finds and sets runs of a text. */
export interface MarkedRunsOptions {
  /** With the flag `g`. */
  readonly pattern: RegExp;
  readonly mark: (run: string) => Html;
}

/**
 * Text with its line breaks, in which each run that a pattern finds is set in a way of its own.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const bold = { pattern: /\d+/g, mark: (run: string) => markup`<b>${run}</b>` };
 * assert.equal(String(markedRuns("a < 12\nb", bold)), "a &lt; <b>12</b><br>b");
 * ```
 */
export function markedRuns(text: string, { pattern, mark }: MarkedRunsOptions): Html {
  const parts: Html[] = [];
  let at = 0;
  for (const { 0: run, index } of text.matchAll(pattern)) {
    parts.push(lines(text.slice(at, index)), mark(run));
    at = index + run.length;
  }
  return markup`${[...parts, lines(text.slice(at))]}`;
}

/**
 * Text as HTML content or as a quoted attribute. What a terminal obeys, and what turns the direction of writing, shows as �: a
 * page, a report in XML or a log that quotes it must not read otherwise than it is.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(escapeHtml('<a title="x">'), "&lt;a title=&quot;x&quot;&gt;");
 * ```
 */
export function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    // deno-lint-ignore no-control-regex
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

function written(value: HtmlValue): string {
  if (value === null || value === false) return "";
  if (value instanceof Html) return value.toString();
  if (typeof value === "string") return escapeHtml(value);
  if (typeof value === "number") return String(value);
  return value.map(written).join("");
}
