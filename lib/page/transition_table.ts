import { type LanguageOption, say } from "../data/language.ts";
import type { TransitionMatrix } from "../counts/transition_matrix.ts";
import { numberColumn, textColumn } from "../tables/report_table_content.ts";
import type { Table } from "../tables/table.ts";
import { constructLabel } from "./page_words.ts";

/**
 * Answers of the same people before (rows) and after (columns), in people: who moved where.
 *
 * Fewer than 30 people, and no attribute of theirs, so that it is shown as it is.
 */
export function transitionTable(transition: TransitionMatrix, { lang = "ja" }: LanguageOption = {}): Table {
  const { surveyIds, before, after, counts, matched, unmatched, sources } = transition;
  const construct = constructLabel({ construct: before.question.construct, timing: "only" }, lang);
  const name = (answer: { readonly label: string; readonly labelEnglish: string }) =>
    say(lang, answer.label, answer.labelEnglish);
  const left = unmatched.beforeOnly + unmatched.afterOnly + unmatched.neither;
  return {
    kind: "table",
    key: `transition:${surveyIds[0]}:${before.question.construct}`,
    catalogueKeys: [],
    language: lang,
    title: say(lang, `${construct}: 受講前と受講後（人）`, `${construct}: before and after (people)`),
    sources,
    columns: [
      textColumn("before", say(lang, "受講前 ＼ 受講後", "Before \\ after")),
      ...after.scale.answers.map((answer, at) => numberColumn(`after${at + 1}`, name(answer))),
      numberColumn("total", say(lang, "受講前 計", "Before, total")),
    ],
    rows: [
      ...before.scale.answers.map((answer, row) => ({
        before: name(answer),
        ...cells(counts[row] ?? []),
        total: sum(counts[row] ?? []),
      })),
      {
        before: say(lang, "受講後 計", "After, total"),
        ...cells(after.scale.answers.map((_, column) => sum(counts.map((row) => row[column] ?? 0)))),
        total: matched,
      },
    ],
    notes: [
      say(
        lang,
        `前後とも答えた${matched}人。どちらかに答えがない${left}人は含まない。`,
        `The ${matched} people who answered both; ${left} others are left out.`,
      ),
      say(
        lang,
        "受講前の状態は、研修後に配られた調査票で振り返って尋ねたもの。事前に測った値ではない。",
        "The state before was asked after the event, looking back; it was not measured beforehand.",
      ),
    ],
  };
}

function cells(counts: readonly number[]): Readonly<Record<string, number>> {
  return Object.fromEntries(counts.map((count, at) => [`after${at + 1}`, count]));
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
