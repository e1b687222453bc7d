import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";

/** What an import says of an assessment sheet that came back. */
export const ASSESSMENT_IMPORT_WORDS = {
  read: (file: string, sheet: string): Bilingual => ({
    ja: `${file} のシート「${sheet}」はアセスメントシートです`,
    en: `${file}: sheet “${sheet}” is an assessment sheet`,
  }),
  municipality: (name: string, file: string): Bilingual => ({
    ja: `${name}のシートとして ${file} に入ります`,
    en: `it is read as ${name}'s sheet and goes to ${file}`,
  }),
  filled: (filled: number, all: number): Bilingual => ({
    ja: `現状・強み・課題の ${all} 欄のうち、記入のある欄 ${filled}`,
    en: `${filled} of the ${all} cells for status, strengths and issues are filled in`,
  }),
  counts: (name: string, counts: string): Bilingual => ({ ja: `${name}: ${counts}`, en: `${name}: ${counts}` }),
  count: (what: Bilingual, entries: number): Bilingual => ({
    ja: `${what.ja} ${entries} 件`,
    en: `${what.en} ${entries}`,
  }),
  unread: (places: string): Bilingual => ({
    ja: `様式の欄の外に書かれていて、取り込まない: ${places}。欄の中に書き直してください`,
    en: `written outside the form's cells, and not imported: ${places}. Please move it into a cell of the form`,
  }),
  absent: (names: string): Bilingual => ({
    ja: `シートに見当たらない項目（空欄とする）: ${names}`,
    en: `items missing from the sheet, taken as empty: ${names}`,
  }),
  change: (name: Bilingual, before: number, after: number): Bilingual => ({
    ja: `前の取り込みとの違い: ${name.ja} ${before} → ${after} 件`,
    en: `changed since the last import: ${name.en} ${before} → ${after}`,
  }),
  reworded: (name: Bilingual): Bilingual => ({
    ja: `前の取り込みとの違い: ${name.ja} の文が変わる`,
    en: `changed since the last import: ${name.en} has been reworded`,
  }),
  whose: {
    ja:
      "どの自治体のシートか分かりません。--event municipality=○○市 を付けるか、先に deno task new city で自治体を作ってください",
    en:
      "It is not clear whose sheet this is: give --event municipality=NAME, or first make the municipality with deno task new city",
  },
  notOurs: (file: string): Bilingual => ({
    ja: `${file} は自治体が記入したシートではなく、報告書から作られています。上書きしません`,
    en: `${file} was made from the report, not filled in by a municipality: it will not be overwritten`,
  }),
  empty: { ja: "シートに何も記入されていません", en: "Nothing has been filled in" },
  written: (file: string): Bilingual => ({ ja: `${file} に書きました`, en: `Written to ${file}` }),
  same: { ja: "前に取り込んだ内容と同じです。何も変わりません", en: "The same as imported before: nothing changes" },
  dryRun: {
    ja: "まだ何も書いていません。これでよければ、同じコマンドに --yes を付けてください",
    en: "Nothing has been written yet. If this is right, run the same command again with --yes",
  },
  notebook: (path: string): Bilingual => ({
    ja: `${path} がシートの印刷用の様式を作ります。次は deno task report です`,
    en: `${path} makes the sheet's printed form. Next: deno task report`,
  }),
} satisfies Words;

/** Words of the notebook that shows a municipality's sheet. */
export const ASSESSMENT_NOTEBOOK_WORDS = {
  heading: (name: string, nameEnglish: string): Bilingual => ({
    ja: `${name}のアセスメントシートを、印刷用の様式で示します。`,
    en: `The assessment sheet of ${nameEnglish} as a printed form.`,
  }),
  read: { ja: "シートと自治体を読みます。", en: "The sheet and its municipality are read." },
  form: {
    ja: "様式（A4 と Excel）です。空欄は空欄のままです。",
    en: "The form, for A4 and Excel. Blank cells stay blank.",
  },
} satisfies Words;
