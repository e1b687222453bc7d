import type { Bilingual } from "../../../data/language.ts";

/** What the description of the report's data says that it is. */
export const DATA_PACKAGE_WORDS = {
  title: { ja: "報告書から書き写したデータ", en: "Data transcribed from the report" },
  description: {
    ja:
      "図表の元になる表。列の意味は英語で記す。origin が reading の表、basis が reading の行、readingColumns の列は本プロジェクトの読み取りで、報告書の記載ではない。",
    en:
      "The tables that figures and tables are made from. Tables whose origin is reading, rows whose basis is reading and what the sidecars name as readingColumns are this project's readings, not printed.",
  },
} satisfies Readonly<Record<string, Bilingual>>;
