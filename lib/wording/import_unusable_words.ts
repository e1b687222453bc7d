import type { Bilingual } from "../data/language.ts";

/** Why there is no plan at all; each takes what it needs to say. */
export const UNUSABLE_WORDS = {
  empty: () => ({ ja: "ファイルに何も入っていません。", en: "There is nothing in the file." }),
  "no-table-on-page": () => ({
    ja:
      "ウェブページ（HTML）で、回答の表がありません。ログインの画面などが保存されていないか確かめ、フォームから CSV か Excel で書き出してください。",
    en:
      "This is a web page (HTML) without a table of answers, such as a page to log in: export the answers from the form as CSV or Excel.",
  }),
  undecodable: ({ line, byte }: { readonly line: number; readonly byte: number }) => ({
    ja: `${line} 行目に、どの文字コードでも読めないバイト 0x${
      byte.toString(16)
    } があります。ファイルが壊れていないか、フォームからもう一度書き出してください。`,
    en: `Line ${line} has a byte (0x${
      byte.toString(16)
    }) that cannot be read in any encoding: export the answers again.`,
  }),
  quotes: ({ line }: { readonly line: number }) => ({
    ja: `${line} 行目の引用符（"）が閉じていません。途中で切れたファイルではありませんか。`,
    en: `A quotation mark (") of line ${line} is never closed: the file may have been cut off.`,
  }),
  "no-table": ({ separator }: { readonly separator?: string }) => ({
    ja: separator === undefined
      ? "見出しの行が見つかりません。一行目が設問、二行目からが回答の表にしてください。"
      : `「${separator}」で区切られているようです。カンマ、タブ、セミコロンのどれかで区切ってください。`,
    en: separator === undefined
      ? "No row of headings was found: the first row must hold the questions, those below the answers."
      : `Its cells seem to be separated by “${separator}”: separate them by commas, tabs or semicolons.`,
  }),
  "not-a-workbook": () => ({
    ja:
      "Excel ブック（.xlsx）として読めません。古い .xls やパスワード付きのブックは、.xlsx か CSV に保存し直してください。",
    en: "This cannot be read as a workbook (.xlsx): save an old .xls or one with a password as .xlsx or CSV.",
  }),
  "too-large": ({ bytes, most }: { readonly bytes: number; readonly most: number }) => ({
    ja: `大きすぎます（${megabytes(bytes)} MB。読めるのは ${megabytes(most)} MB まで）。`,
    en: `Too large (${megabytes(bytes)} MB; up to ${megabytes(most)} MB are read).`,
  }),
  "too-many-rows": ({ most }: { readonly most: number }) => ({
    ja: `行が多すぎます（${most.toLocaleString("en-US")} 行まで）。`,
    en: `Too many rows (up to ${most.toLocaleString("en-US")} are read).`,
  }),
  "unknown-sheet": ({ sheet, sheets }: { readonly sheet: string; readonly sheets: readonly string[] }) => ({
    ja: `シート「${sheet}」がありません。あるのは ${sheets.map((one) => `「${one}」`).join("")} です。`,
    en: `There is no sheet “${sheet}”, but ${sheets.map((one) => `“${one}”`).join(", ")}.`,
  }),
  "unknown-column": ({ column, columns }: { readonly column: string; readonly columns: readonly string[] }) => ({
    ja: `列「${column}」がありません。あるのは ${columns.map((one) => `「${one}」`).join("")} です。`,
    en: `There is no column “${column}”, but ${columns.map((one) => `“${one}”`).join(", ")}.`,
  }),
  "several-surveys": ({ ids }: { readonly ids: readonly string[] }) => ({
    ja: `設問が合うアンケートが ${ids.length} つあります（${ids.join("、")}）。--survey でどれかを示してください。`,
    en: `${ids.length} surveys ask these questions (${ids.join(", ")}): say which with --survey.`,
  }),
  "one-of-two-sheets": ({ id }: { readonly id: string; readonly partner: string }) => ({
    ja:
      `${id} は、受講前と受講後の二枚を回答者でつないだアンケートの一枚です。番号がずれないよう、二つのファイルを一緒に取り込んでください: deno task import 受講後のファイル --before 受講前のファイル --survey ${
        id.replace(/-(?:before|after)$/, "")
      }`,
    en:
      `${id} is one of two sheets that are linked by respondent: import both files together, so that people keep their numbers: deno task import AFTER --before BEFORE --survey ${
        id.replace(/-(?:before|after)$/, "")
      }`,
  }),
} as const satisfies Readonly<Record<string, (details: never) => Bilingual>>;

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(0);
}
