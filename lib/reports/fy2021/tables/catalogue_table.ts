import type { CatalogueRecord } from "../facts/catalogue.ts";
import { type Bilingual, bilingual, type LanguageOption } from "../../../data/language.ts";
import type { Report } from "../facts/load_report.ts";
import { textColumn } from "../../../tables/columns.ts";
import type { Table } from "../../../tables/table.ts";
import { say } from "../../../wording/say.ts";

const STATUS_LABELS: Readonly<Record<CatalogueRecord["status"], Bilingual>> = {
  reproduced: { ja: "再現", en: "Reproduced" },
  "awaits-answers": { ja: "回答待ち", en: "Awaits answers" },
  "picture-only": { ja: "画像のみ", en: "Picture only" },
};

/** All 107 numbered figures and tables of the report: key, title, what becomes of each, and why. */
export function catalogueTableOf(report: Report, { lang = "ja" }: LanguageOption = {}): Table {
  return {
    kind: "table",
    key: "catalogue",
    catalogueKeys: [],
    language: lang,
    title: say(lang, {
      ja: "報告書の図表一覧と、その扱い",
      en: "The report's figures and tables, and what becomes of each",
    }),
    sources: [report.catalogue.source],
    columns: [
      textColumn("key", say(lang, { ja: "キー", en: "Key" })),
      textColumn("number", say(lang, { ja: "図表番号", en: "Number" })),
      textColumn("title", say(lang, { ja: "題", en: "Title" })),
      textColumn("status", say(lang, { ja: "扱い", en: "Status" })),
      textColumn("notebook", say(lang, { ja: "ノートブック", en: "Notebook" })),
      textColumn("reason", say(lang, { ja: "再現しない理由", en: "Why not" })),
    ],
    rows: report.catalogue.records.map((row) => ({
      key: row.key,
      number: row.number,
      title: say(lang, bilingual(row, "title")),
      status: STATUS_LABELS[row.status][lang],
      notebook: row.notebook,
      reason: row.reason,
    })),
    notes: [
      say(lang, {
        ja: "報告書は 2-68〜2-76 の番号を繰り返し使う。キーは番号に箇所を添えて一意にしたもの。",
        en: "The report uses the numbers 2-68 to 2-76 more than once; a key is the number with its place.",
      }),
    ],
  };
}
