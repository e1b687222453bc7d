import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";

/** What an import says of two sheets, before and after one event. */
export const IMPORT_PAIR_WORDS = {
  heading: { ja: "受講前と受講後の組", en: "Pair of sheets, before and after" },
  question: (before: string, after: string): Bilingual => ({
    ja: `受講前「${before}」 — 受講後「${after}」（※ 推定）`,
    en: `before “${before}” — after “${after}” (※ guessed)`,
  }),
  linked: (column: string): Bilingual => ({
    ja: `回答者を「${column}」でつなぎます。値は取り込まず、二枚に共通の番号に置き換えます`,
    en:
      `people are linked by “${column}”, whose values are not imported: numbers, the same on both sheets, take their place`,
  }),
  people: (
    { both, beforeOnly, afterOnly, repeated, blank }: {
      readonly both: number;
      readonly beforeOnly: number;
      readonly afterOnly: number;
      readonly repeated: number;
      readonly blank: number;
    },
  ): Bilingual => ({
    ja:
      `両方に答えた人 ${both}、受講前だけ ${beforeOnly}、受講後だけ ${afterOnly}、同じ番号が二度以上あり比較から除く人 ${repeated}、番号のない行 ${blank}`,
    en: `${both} people on both, ${beforeOnly} only before, ${afterOnly} only after, ${repeated} left out of the ` +
      `comparison as they are on one sheet more than once, ${blank} rows that do not say who answered`,
  }),
  unlinked: {
    ja: "回答者はつなぎません。受講前と受講後の割合を比べ、何人が上がったかは範囲で示します",
    en: "people are not linked: shares before and after are compared, with bounds for how many rose",
  },
  offered: (column: string, both: number): Bilingual => ({
    ja: `「${column}」は両方のファイルにあり、${both} 人が一致します。つなぐなら --link ${column} を付けてください`,
    en: `“${column}” is in both files, and ${both} people match: to link them, give --link ${column}`,
  }),
  nothingInCommon: {
    ja:
      "二つのファイルに、同じことを尋ねる段階評価の設問がありません。文言（「受講前の…」「受講後の…」を除いて）と選択肢が対応している必要があります。",
    en:
      "The two files have no rating in common: wordings must be alike but for “before” and “after”, and so must the answers.",
  },
  noLinkColumn: (file: string, column: string): Bilingual => ({
    ja: `${file} に列「${column}」がありません。--link には、両方のファイルにある見出しを書いてください。`,
    en: `${file} has no column “${column}”: --link takes a heading that both files have.`,
  }),
  parted: {
    ja: "二つのファイルの組は、事業一つ分ずつにしてください（--by とは一緒に使えません）。",
    en: "Two sheets are those of one event: --before cannot be used together with --by.",
  },
  sameFile: {
    ja: "受講前と受講後に同じファイルが指定されています。",
    en: "The files before and after are the same.",
  },
} satisfies Words;

/** What the sheet of one side is called. */
export function sideTitles(
  { title, titleEnglish }: { readonly title: string; readonly titleEnglish: string },
  side: "before" | "after",
): { readonly title: string; readonly titleEnglish: string } {
  return {
    title: `${title}（受講${side === "before" ? "前" : "後"}の調査票）`,
    titleEnglish: `${titleEnglish} (sheet ${side})`,
  };
}
