import type { Bilingual, Language } from "../data/language.ts";
import { type Html, lines, markup, trustedHtml } from "../rendering/markup.ts";
import { IMPORT_PAGE_WORDS as W } from "../wording/import_page_words.ts";
import { say } from "../wording/say.ts";
import { reasonsAgainst } from "./accept_part.ts";
import { field, option } from "./form_controls.ts";
import { headingKey } from "./heading_key.ts";
import type { ImportPair, NoPair } from "./import_pair.ts";
import type { ImportSession } from "./import_session.ts";
import { noPairText, pairText } from "./pair_text.ts";

/** Where the sheet before an event is given, beside that after it. */
export function beforeFilePart(lang: Language): Html {
  return markup`<section aria-labelledby="h-before"><h2 id="h-before">${say(lang, W.pair)}</h2>
<p id="before-help">${say(lang, W.pairHelp)}</p>
<label for="before-file">${say(lang, W.beforeFile)}</label>
<input type="file" id="before-file" accept=".csv,.tsv,.txt,.xlsx,.html,.xls" aria-describedby="before-help"></section>`;
}

/** Two sheets as they stand: what both ask, who is on both, and the event that they are about. */
export function pairView(pair: ImportPair | NoPair, { session, lang }: {
  readonly session: ImportSession;
  readonly lang: Language;
}): Html {
  const to = (words: Bilingual) => say(lang, words);
  if ("reason" in pair) {
    return markup`<section aria-labelledby="h-plan"><h2 id="h-plan">${to(W.pair)}</h2>
<p class="fault">${noPairText(pair, lang)}</p></section>${beforeFilePart(lang)}`;
  }
  const told = { lang, showValues: true };
  const reasons = reasonsAgainstPair(pair, lang);
  const isNew = pair.before.surveys.every((survey) => survey.isNew);
  const input = (name: keyof ImportSession["event"], label: Bilingual, type = "text") =>
    field(
      `event-${name}`,
      to(label),
      markup`<input id="event-${name}" type="${type}" data-edit="event" data-name="${name}" value="${
        session.event[name] ?? ""
      }">`,
    );
  return markup`<section aria-labelledby="h-plan"><h2 id="h-plan">${to(W.pair)}</h2>
<pre class="plan" tabindex="0" role="group" aria-labelledby="h-plan">${
    pairText(pair, { before: told, after: told, lang })
  }</pre></section>
<section aria-labelledby="h-settings"><h2 id="h-settings">${to(W.settings)}</h2><div class="fields">
${linkField(pair, { session, lang })}
${
    isNew &&
    markup`${input("name", W.eventName)}${input("date", W.date, "date")}${input("municipality", W.municipality)}`
  }
</div></section>
<section class="accept"><p>${
    reasons.length === 0
      ? to(W.acceptHelp)
      : markup`<strong>${to(W.cannotAccept)}</strong>${lines([...new Set(reasons)].join("\n"))}`
  }</p>
<button type="button" id="accept" class="main"${reasons.length > 0 && trustedHtml(" disabled")}>${
    to(W.accept)
  }</button></section>`;
}

/** Columns that both files have, of which one may join the sheets. */
function linkField(
  { before, after, link, offered }: ImportPair,
  { session, lang }: { readonly session: ImportSession; readonly lang: Language },
): Html {
  const others = new Set(after.columns.map(({ column }) => headingKey(column.heading)));
  const shared = before.columns.map(({ column }) => column.heading).filter((heading) =>
    others.has(headingKey(heading))
  );
  const chosen = link?.column ?? session.link;
  return field(
    "link",
    say(lang, W.link),
    markup`<select id="link" data-edit="setting" data-name="link">${
      option("", say(lang, W.notLinked), chosen === null)
    }${
      shared.map((heading) =>
        option(heading, heading === offered?.column ? `${heading}（${offered.both}）` : heading, heading === chosen)
      )
    }</select>`,
  );
}

/** Why two sheets cannot be accepted yet; none when they can. */
export function reasonsAgainstPair({ before, after }: ImportPair, lang: Language): readonly string[] {
  return [...reasonsAgainst(before, lang), ...reasonsAgainst(after, lang)];
}
