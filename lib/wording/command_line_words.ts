import type { Bilingual } from "../data/language.ts";
import { FIGURE_NUMBER } from "./common_words.ts";
import type { Words } from "./say.ts";

/** In every language, one after the other: for lines that are read by whoever runs a command. */
export function inAllLanguages(words: Bilingual): string {
  return Object.values(words).join(" / ");
}

/** What the help says beside the commands themselves. */
export const HELP_WORDS = {
  usage: { ja: "使い方", en: "Usage" },
  exitCodes: { ja: "終了コード", en: "exit codes" },
  optionsOfACommand: { ja: "各コマンドのオプション", en: "options of a command" },
  withDefault: (help: Bilingual, ifNotGiven: Bilingual) => ({
    ja: `${help.ja}（既定: ${ifNotGiven.ja}）`,
    en: `${help.en} (default: ${ifNotGiven.en})`,
  }),
  test: { ja: "全ての検査", en: "all tests" },
  testFast: {
    ja: "プロジェクトもブラウザーも起動しない検査",
    en: "the tests that start no project and no browser",
  },
} satisfies Words;

/** What an exit code means, by its number. */
export const EXIT_CODE_WORDS = {
  0: { ja: "完了、または差なし", en: "done, or nothing drifted" },
  1: {
    ja: "コミット済みのものとの差、古いもの、足りないもの、断られたものがある",
    en: "something drifted, is stale, is missing or was refused",
  },
  2: { ja: "セルのエラー", en: "a cell failed" },
  3: { ja: "時間切れ", en: "a cell timed out" },
  4: { ja: "カーネルが停止した、または起動しない", en: "a kernel died or did not start" },
  5: { ja: "使い方かデータの誤り", en: "wrong usage, or a fault in the data" },
  130: { ja: "中断", en: "interrupted" },
} satisfies Words;

/** What a code means where a command has but one meaning of it. */
export const OWN_EXIT_CODE_WORDS: Readonly<Record<string, Readonly<Record<number, Bilingual>>>> = {
  import: {
    0: { ja: "全ての行を取り込める（--yes では取り込んだ）", en: "all rows can be taken; with --yes they were" },
    1: { ja: "取り込めない行がある", en: "some rows were refused" },
    5: { ja: "使い方の誤り、または取り込めないファイル", en: "wrong usage, or nothing can be made of the file" },
  },
};

/** Of a command that compares nothing with what is committed. */
export const DONE: Bilingual = { ja: "完了", en: "done" };

/** What `status` says of questionnaires and of the report's rows. */
export const STATUS_WORDS = {
  questionnaires: { ja: "アンケート", en: "questionnaires" },
  figuresAndTables: { ja: "図表", en: "figures and tables of the report" },
  applicantsUnknown: { ja: "参加申込者数の記載なし", en: "number of applicants not stated" },
  /** Why a row of the catalogue has no file. */
  nothingMade: {
    ja: "outputs/ にまだありません。deno task report を実行してください",
    en: "nothing in outputs/ is made for it: run deno task report",
  },
  /** Behind the number of responses; what was read into the number of applicants stands behind the rate. */
  ofApplicants: (applicants: number, rate: string, remark: Bilingual | null) => ({
    ja: `/ 参加申込者（申込時点） ${applicants} = ${rate}%${remark === null ? "" : `（${remark.ja}）`}`,
    en: `of ${applicants} applicants = ${rate}%${remark === null ? "" : ` (${remark.en})`}`,
  }),
  moreThanApplied: (applicants: number) => ({
    ja: `（参加申込者${applicants}人より多い）`,
    en: `(more than the ${applicants} who applied)`,
  }),
} satisfies Words;

/** What a drifted figure or table is called. */
export const FINDING_WORDS = {
  numbered: FIGURE_NUMBER,
} satisfies Words;
