import { percentHalfUp } from "../statistics/percent_half_up.ts";
import type { CodeTable } from "../text/count_codes.ts";
import type { Grouping } from "../text/answer.ts";
import { numberColumn, textColumn } from "./columns.ts";
import type { Table } from "./table.ts";
import { subjectTitle, type TextTableOptions } from "./text_table_options.ts";
import { say } from "../wording/say.ts";
import type { Bilingual, Language } from "../data/language.ts";

const GROUPING_NAMES: Readonly<Record<Grouping, Bilingual>> = {
  municipality: { ja: "市別", en: "by municipality" },
  event: { ja: "事業別", en: "by event" },
  construct: { ja: "設問の内容別", en: "by what was asked" },
  category: { ja: "回答者の区分別", en: "by kind of respondent" },
  table: { ja: "図表別", en: "by table of the report" },
};

/** Options of {@linkcode codeCountsTable}. */
export interface CodeCountsTableOptions extends TextTableOptions {
  /**
   * Leave out codes that none of the answers has; a note names them.
   * @default false
   */
  readonly omitUnused?: boolean;
}

/**
 * Codes by group as a table: for each group the number of answers with the code and its share of the group's answers.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadFreeAnswers } from "../reports/fy2021/report_answers.ts";
 * import { countCodes } from "../text/count_codes.ts";
 * const { coding } = await loadFreeAnswers(await loadReport());
 * const [first] = codeCountsTable(countCodes(coding, "municipality")).rows;
 * assert.deepEqual([first?.code, first?.["total-n"]], ["他機関の理解", 21]);
 * ```
 */
export function codeCountsTable(counts: CodeTable, options: CodeCountsTableOptions = {}): Table {
  const { lang = "ja", key = `comments-themes:${counts.grouping}`, subject, omitUnused = false } = options;
  const unused = counts.codes.filter((_, index) => omitUnused && counts.total.counts[index]?.count === 0);
  const groups = [...counts.groups, counts.total];
  const grouping = GROUPING_NAMES[counts.grouping];
  return {
    kind: "table",
    key,
    catalogueKeys: [],
    language: lang,
    title: subjectTitle(
      subject,
      say(lang, { ja: `主題 × ${grouping.ja}（複数該当）`, en: `Themes ${grouping.en} (several per answer)` }),
    ),
    columns: [
      textColumn("code", say(lang, { ja: "コード（主題）", en: "Code (theme)" })),
      ...groups.flatMap((group) => {
        const name = say(lang, group);
        return [
          numberColumn(`${group.id}-n`, `${name} n`),
          numberColumn(`${group.id}-share`, `${name} %（n=${group.base}）`, 1),
        ];
      }),
    ],
    rows: counts.codes.flatMap((code, index) =>
      unused.includes(code) ? [] : Object.fromEntries([
        ["code", say(lang, code)],
        ...groups.flatMap((group): [string, number | null][] => {
          const cell = group.counts[index];
          if (cell === undefined) return [];
          return [
            [`${group.id}-n`, cell.count],
            [
              `${group.id}-share`,
              cell.base === 0 || cell.count === null ? null : Number(percentHalfUp(cell.count, cell.base)),
            ],
          ];
        }),
      ])
    ),
    sources: counts.sources,
    notes: [
      ...codeCountsNotes(counts, lang),
      ...(unused.length === 0 ? [] : [
        say(lang, {
          ja: `どの回答にも付かなかったコードは省いた: ${unused.map(({ ja }) => ja).join("、")}。`,
          en: `Codes that no answer has are left out: ${unused.map(({ en }) => en).join(", ")}.`,
        }),
      ]),
    ],
  };
}

/** What a reader of shares of answers must know. */
export function codeCountsNotes(counts: CodeTable, lang: Language): readonly string[] {
  const small = counts.groups.filter(({ base }) => base < 30);
  return [
    say(lang, {
      ja:
        "割合は、報告書が抜粋して掲載した回答に占めるもので、回答者全体に占めるものではない。複数のコードが付くため合計は100%を超える。",
      en:
        "Shares are of the answers that the report selected and printed, not of respondents. As an answer can have several codes, they add up to more than 100 %.",
    }),
    ...(small.length === 0 ? [] : [
      say(lang, {
        ja: `n が30に満たない${small.map(({ ja }) => ja).join("、")}の割合は参考値。`,
        en: `Shares of ${small.map(({ en }) => en).join(", ")} rest on fewer than 30 answers.`,
      }),
    ]),
    ...(counts.threshold === null ? [] : [
      say(lang, {
        ja: `${counts.threshold}人未満の数と、それを割り出せる数は秘匿し、空欄とした。`,
        en: `Counts below ${counts.threshold}, and those that would give them away, are withheld and left empty.`,
      }),
    ]),
    ...(counts.grouping !== "category" || counts.threshold !== null ? [] : [
      say(lang, {
        ja: "報告書が区分ごとに回答そのものを掲載しているため、小さい数も秘匿しない。",
        en: "As the report prints the answers themselves by kind of respondent, small counts are not withheld.",
      }),
    ]),
    ...(counts.leftOut.length === 0 ? [] : [
      say(lang, {
        ja: `区分の印字がない${counts.leftOut.length}件は含まない。`,
        en: `${counts.leftOut.length} answers without a printed group are left out.`,
      }),
    ]),
  ];
}
