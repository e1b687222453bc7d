import { itemAt } from "../data/item_at.ts";
import type { LanguageOption } from "../data/language.ts";
import type { Answer } from "../text/answer.ts";
import { numberColumn, TABLE, type Table, textColumn } from "../tables/table.ts";
import type { Coding } from "../text/code_answers.ts";
import { FREE_ANSWERS } from "../wording/free_answer_words.ts";
import { HANDOUT } from "../wording/handout_words.ts";
import { say } from "../wording/say.ts";
import { themeMeaning } from "../wording/theme_words.ts";

/** Which answers stand for a theme. */
export interface ThemeExamplesOptions {
  /** Characters of an answer that is quoted, at most. */
  readonly longest: number;
  /** Answers of a theme, at most. */
  readonly most: number;
}

/**
 * Answers of each theme that show what is meant, in the order of the rules.
 *
 * They are found by a rule, so that nobody chooses: the first ones that are short enough and not quoted for a theme before.
 */
export function themeExamples(
  coding: Coding,
  { longest, most }: ThemeExamplesOptions,
): readonly { readonly answers: readonly Answer[]; readonly examples: readonly Answer[] }[] {
  const quoted = new Set<string>();
  return coding.rules.map(({ name }) => {
    const answers = coding.answers.filter(({ codes }) => codes.some((code) => code.name === name))
      .map(({ answer }) => answer);
    const examples = answers.filter(({ answerId, text }) => [...text].length <= longest && !quoted.has(answerId))
      .slice(0, most);
    for (const { answerId } of examples) quoted.add(answerId);
    return { answers, examples };
  });
}

/** 「…」（事業）: a quoted answer and where it was written. */
export function quotedAnswer({ text, eventId }: Answer, coding: Coding, { lang = "ja" }: LanguageOption): string {
  const group = coding.groups.event.find(({ id }) => id === eventId);
  return `「${text}」${group === undefined ? "" : say(lang, HANDOUT.exampleOf(group))}`;
}

const PAGE_EXAMPLES = { longest: 80, most: 2 } as const;

/**
 * Themes for people who read no rules: what each is meant to catch, how many answers have it, and some of them.
 *
 * The rules themselves are in the workbook: `codingRulesTable`.
 */
export function themesDigestTable(coding: Coding, { lang = "ja" }: LanguageOption = {}): Table {
  const found = themeExamples(coding, PAGE_EXAMPLES);
  const rows = coding.rules.map((rule, at) => ({ rule, ...itemAt(found, at, "examples of a theme") })).map((
    { rule, answers, examples },
  ) => ({
    theme: say(lang, themeMeaning(rule)),
    answers: answers.length,
    examples: examples.map((answer) => quotedAnswer(answer, coding, { lang })).join("\n"),
  }));
  return {
    ...TABLE,
    key: "comments-themes-digest",
    catalogueKeys: [],
    language: lang,
    title: say(lang, FREE_ANSWERS.digestTitle),
    sources: coding.sources,
    columns: [
      textColumn("theme", say(lang, HANDOUT.theme)),
      numberColumn("answers", say(lang, HANDOUT.entries)),
      textColumn("examples", say(lang, FREE_ANSWERS.examples)),
    ],
    rows: rows.filter(({ answers }) => answers > 0).toSorted((a, b) => b.answers - a.answers),
    notes: [
      say(lang, FREE_ANSWERS.rulesNote(coding.answers.length)),
      say(lang, FREE_ANSWERS.digestRule(PAGE_EXAMPLES.longest, PAGE_EXAMPLES.most)),
      say(lang, FREE_ANSWERS.rulesElsewhere),
    ],
  };
}
