import type { LanguageOption } from "../data/language.ts";
import { numberColumn, type Table, textColumn } from "../tables/table.ts";
import type { Coding } from "../text/code_answers.ts";
import { HANDOUT } from "../wording/handout_words.ts";
import { say } from "../wording/say.ts";

/** Characters of an answer that is quoted at most: a row of the handout takes two lines. */
const LONGEST = 60;

/**
 * Themes of printed answers: how many entries have each, and one that shows what is meant.
 *
 * The example is found by a rule, so that nobody chooses: the first entry of the theme that is short enough and not quoted yet.
 * A theme without such an entry has none.
 */
export function handoutThemesTable(coding: Coding, { lang = "ja" }: LanguageOption = {}): Table {
  const quoted = new Set<string>();
  const rows = coding.rules.flatMap(({ name, en }) => {
    const answers = coding.answers.filter(({ codes }) => codes.some((code) => code.name === name))
      .map(({ answer }) => answer);
    if (answers.length === 0) return [];
    const example = answers.find(({ answerId, text }) => [...text].length <= LONGEST && !quoted.has(answerId));
    if (example !== undefined) quoted.add(example.answerId);
    const group = coding.groups.event.find(({ id }) => id === example?.eventId);
    return [{
      theme: say(lang, { ja: name, en }),
      entries: answers.length,
      example: example === undefined
        ? null
        : `「${example.text}」${group === undefined ? "" : say(lang, HANDOUT.exampleOf(group))}`,
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
