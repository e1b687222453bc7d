import { createHash } from "node:crypto";
import { type Language, LANGUAGES } from "../data/language.ts";
import { type Html, markup, trustedHtml } from "../rendering/markup.ts";
import { IMPORT_PAGE_WORDS as W } from "../wording/import_page_words.ts";
import { say } from "../wording/say.ts";

/** Script and style sheet of the page, as they stand in it. */
export interface ImportPageParts {
  readonly script: string;
  readonly style: string;
}

/** The page, and the policy that allows it its own script and nothing else. */
export interface ImportPage {
  readonly html: string;
  readonly policy: string;
}

/** The page of an import before a file is there: what is read later is put into it by its script. */
export function importPage({ script, style }: ImportPageParts, lang: Language): ImportPage {
  const words = JSON.stringify({
    reading: say(lang, W.reading),
    ready: say(lang, W.ready),
    failed: say(lang, W.failed),
    gone: say(lang, W.gone),
  }).replaceAll("<", "\\u003c");
  const others: readonly Html[] = LANGUAGES.filter((one) => one !== lang).map((other) =>
    markup`<a data-language="${other}" href="/?lang=${other}" lang="${other}" hreflang="${other}">${
      say(lang, W.otherLanguage)
    }</a>`
  );
  const policy = [
    "default-src 'none'",
    `script-src '${contentHash(script)}'`,
    `style-src '${contentHash(style)}'`,
    // Figures carry their looks in attributes.
    "style-src-attr 'unsafe-inline'",
    "connect-src 'self'",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
  const html = String(markup`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${say(lang, W.title)}</title>
<style>${trustedHtml(style)}</style>
</head>
<body>
<header><h1>${say(lang, W.title)}</h1><nav aria-label="Language">${others}</nav></header>
<main>
<div id="drop"><p id="lead">${say(lang, W.lead)}</p>
<label for="file">${say(lang, W.choose)}</label>
<input type="file" id="file" accept=".csv,.tsv,.txt,.xlsx,.html,.htm,.xls" aria-describedby="lead"></div>
<p id="status" role="status" aria-live="polite"></p>
<div id="work"></div>
</main>
<script type="application/json" id="words">${trustedHtml(words)}</script>
<script>${trustedHtml(script)}</script>
</body>
</html>
`);
  return { html, policy };
}

function contentHash(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
