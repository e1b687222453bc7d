import { itemAt } from "../data/item_at.ts";
import type { LanguageOption } from "../data/language.ts";
import { numberColumn, type Table, textColumn } from "../tables/table.ts";
import type { Coding } from "../text/code_answers.ts";
import { HANDOUT } from "../wording/handout_words.ts";
import { say } from "../wording/say.ts";
import { quotedAnswer, themeExamples } from "./themes_digest_table.ts";

/** Characters of an answer that is quoted at most: a row of the handout takes two lines. */
const LONGEST = 60;

/**
 * Themes of printed answers: how many entries have each, and one that shows what is meant.
 *
 * The example is found by a rule, so that nobody chooses: the first entry of the theme that is short enough and not quoted yet.
 * A theme without such an entry has none.
 */
export function handoutThemesTable(coding: Coding, { lang = "ja" }: LanguageOption = {}): Table {
  const rows = themeExamples(coding, { longest: LONGEST, most: 1 }).flatMap(({ answers, examples: [example] }, at) => {
    const { name, en } = itemAt(coding.rules, at, "rule of a theme");
    return answers.length === 0 ? [] : [{
      theme: say(lang, { ja: name, en }),
      entries: answers.length,
      example: example === undefined ? null : quotedAnswer(example, coding, { lang }),
    }];
  });
  return {
    kind: "table",
    key: "handout-themes",
    catalogueKeys: [],
    language: lang,
    title: say(lang, HANDOUT.themesTitle(coding.answers.length)),
    sources: coding.sources,
    columns: [
      textColumn("theme", say(lang, HANDOUT.theme)),
      numberColumn("entries", say(lang, HANDOUT.entries)),
      textColumn("example", say(lang, HANDOUT.example)),
    ],
    rows: rows.toSorted((a, b) => b.entries - a.entries),
    notes: [say(lang, HANDOUT.exampleRule(LONGEST))],
  };
}
