import { valueAt } from "../../../data/value_at.ts";
import { LANGUAGE_OPTIONS, type LanguageOption } from "../../../data/language.ts";
import { dataKind } from "../../../data/data_kinds.ts";
import { requireKind, requireOptions } from "../../../data/check_call.ts";
import { TABLE, type Table, textColumn } from "../../../tables/table.ts";
import { FIGURE_NUMBER } from "../../../wording/common_words.ts";
import { say } from "../../../wording/say.ts";
import type { Report } from "../facts/load_report.ts";

/**
 * The pictures of the last chapter, which are not drawn here: the words in them that the text has, quoted, and what each says.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../facts/load_report.ts";
 * assert.equal(frameworkPicturesTable(await loadReport()).rows.length, 10);
 * ```
 */
export function frameworkPicturesTable(report: Report, options: LanguageOption = {}): Table {
  const action = "list pictures of the frameworks";
  requireKind(action, report, { name: "report", kind: dataKind.report });
  requireOptions(action, options, LANGUAGE_OPTIONS);
  const { lang = "ja" } = options;
  const { records, source } = report.frameworkPictures;
  const titles = new Map(report.catalogue.records.map(({ key, number, title }) => [key, { number, title }]));
  const without = records.filter(({ labels }) => labels.length === 0);
  return {
    ...TABLE,
    key: "framework-pictures",
    catalogueKeys: records.map(({ figureKey }) => figureKey),
    language: lang,
    title: say(lang, { ja: "第3章の図に書かれている語", en: "Words in the pictures of chapter 3" }),
    columns: [
      textColumn("number", say(lang, { ja: "図表", en: "Figure" })),
      textColumn("title", say(lang, { ja: "題（原文）", en: "Title (as printed)" })),
      textColumn("labels", say(lang, { ja: "図の中の語（原文）", en: "Words in the picture (as printed)" })),
      textColumn("message", say(lang, { ja: "伝えていること（読み取り）", en: "What it conveys (reading)" })),
    ],
    ids: ["figure_key"],
    rows: records.map(({ figureKey, labels, message, messageEnglish }) => ({
      figure_key: figureKey,
      number: say(lang, FIGURE_NUMBER(valueAt(titles, figureKey, "title of figure").number)),
      title: valueAt(titles, figureKey, "title of figure").title,
      labels: labels.join("／") || null,
      message: say(lang, { ja: message, en: messageEnglish }),
    })),
    sources: [source],
    notes: [
      say(lang, {
        ja:
          `図そのものは掲載していない。${without.length}点は資料の画像で、本文に文字が残っていないため語の欄が空である。`,
        en:
          `The pictures themselves are not shown. ${without.length} are images of material whose words are not in the text, so their words are blank.`,
      }),
    ],
  };
}
