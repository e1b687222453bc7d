import type { Bilingual, Language } from "../data/language.ts";
import { say, type Words } from "./say.ts";

/** What an import says, on the terminal and on its page. Names of programs stay as their makers write them. */

/** What a thing is called in such a table; its own name, where the table lacks it. */
export function nameIn(table: Readonly<Record<string, Bilingual>>, key: string): Bilingual {
  return table[key] ?? { ja: key, en: key };
}

/** Programs that write exports. */
export const PROGRAM_WORDS: Readonly<Record<string, Bilingual>> = {
  "google-forms": { ja: "Google フォーム（CSV）", en: "Google Forms (CSV)" },
  "google-sheets": { ja: "Google フォームの回答シート", en: "Google Forms, sheet of answers" },
  "microsoft-forms": { ja: "Microsoft Forms", en: "Microsoft Forms" },
  "qualtrics": { ja: "Qualtrics", en: "Qualtrics" },
  "limesurvey": { ja: "LimeSurvey", en: "LimeSurvey" },
  "kobotoolbox": { ja: "KoboToolbox", en: "KoboToolbox" },
  "surveymonkey": { ja: "SurveyMonkey", en: "SurveyMonkey" },
  "e-application": { ja: "電子申請", en: "municipal e-application" },
  "long": { ja: "一行が一つの回答の表", en: "table with a row for each answer" },
  "plain": { ja: "一般の表", en: "plain table" },
};

/** Encodings, as people call them. */
export const ENCODING_WORDS: Readonly<Record<string, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16 (big endian)",
  "cp932": "CP932 (Shift_JIS)",
  "euc-jp": "EUC-JP",
  "iso-2022-jp": "ISO-2022-JP",
};

/** What parts cells. */
export const SEPARATOR_WORDS: Readonly<Record<string, Bilingual>> = {
  ",": { ja: "カンマ", en: "comma" },
  "\t": { ja: "タブ", en: "tab" },
  ";": { ja: "セミコロン", en: "semicolon" },
};

/** What a column is besides answers. */
export const USE_WORDS: Readonly<Record<string, Bilingual>> = {
  time: { ja: "日時（取り込まない）", en: "time (not imported)" },
  name: { ja: "氏名（取り込まない）", en: "name (not imported)" },
  contact: { ja: "連絡先（取り込まない）", en: "contact (not imported)" },
  identifier: {
    ja: "番号（取り込まない。回答者には新しい番号を付ける）",
    en: "identifier (not imported; respondents are numbered anew)",
  },
  technical: { ja: "フォームの管理項目（取り込まない）", en: "of the form itself (not imported)" },
  weight: { ja: "回答の重み（割合に使い、人数には使わない）", en: "weight of the answer (for shares, not for counts)" },
  group: { ja: "アンケートを分ける列", en: "parts the surveys" },
  copy: { ja: "同じ回答の繰り返し（照合だけに使う）", en: "says the same again (only compared)" },
  repeat: { ja: "同じ回答の繰り返し（取り込まない）", en: "says the same again (not imported)" },
  empty: { ja: "空の列", en: "empty" },
  unused: { ja: "どの設問とも合わない（取り込まない）", en: "no question of the code book (not imported)" },
  undecided: { ja: "未定", en: "undecided" },
};

/** What a code book says of the weights that an export brings along. */
export function weightDescription(
  heading: string,
): { readonly description: string; readonly descriptionEnglish: string } {
  return { description: `書き出しの列「${heading}」`, descriptionEnglish: `Column “${heading}” of the export` };
}

/** Why a row is no answer. */
export const LEFT_OUT_WORDS: Readonly<Record<string, Bilingual>> = {
  title: { ja: "見出しより上の行", en: "above the headings" },
  blank: { ja: "空の行", en: "blank" },
  "repeated-heading": { ja: "見出しの繰り返し", en: "headings again" },
  total: { ja: "合計の行", en: "totals" },
  preview: { ja: "試し入力（プレビュー）", en: "preview" },
  unfinished: { ja: "送信されていない回答", en: "not submitted" },
  "same-respondent": { ja: "同じ人のほかの回答", en: "another answer of the same person" },
};

/** What is wrong with a row. */
export const FAULT_WORDS: Readonly<Record<string, Bilingual>> = {
  "unknown-answer": { ja: "選択肢にない", en: "no answer of the scale" },
  "several-answers": { ja: "一つだけ選ぶ設問に二つ以上の回答", en: "two answers where one is asked" },
  "exclusive-answer": { ja: "単独の選択肢とほかの選択肢", en: "an answer that is given alone, with others" },
  "not-a-number": { ja: "数ではない", en: "no number" },
  "out-of-range": { ja: "範囲の外の数", en: "a number out of range" },
  "too-long": { ja: "長すぎるセル", en: "a cell that is too long" },
  "cut-off": { ja: "途中で終わっている行", en: "the row ends before its last answer" },
  "too-many-cells": { ja: "見出しより多いセル", en: "more cells than headings" },
  "no-weight": { ja: "重みが 0 より大きい数ではない", en: "the weight is no number above 0" },
  "no-group": { ja: "どのアンケートの回答か書かれていない", en: "does not say which survey it belongs to" },
};

/** What a proposed code book guesses. */
export const GUESS_WORDS: Readonly<Record<string, Bilingual>> = {
  type: { ja: "選択式と見た", en: "taken for a closed question" },
  "order-of-answers": { ja: "選択肢の順", en: "order of the answers" },
  sides: { ja: "肯定と否定", en: "which answers are for and against" },
  "before-after": { ja: "受講前と受講後の組", en: "pair of before and after" },
  "unlisted-is-other": { ja: "まれな回答は「その他」とその言葉", en: "rare answers are “other” with their words" },
  range: { ja: "数の範囲と区分", en: "range and bands" },
  multiple: { ja: "複数回答と見た", en: "taken for check boxes" },
  completed: {
    ja: "この調査票で誰も選ばなかった選択肢の文言（受講前・受講後のもう一方から）",
    en: "wording of answers that nobody gave here (from the other side of the pair)",
  },
  exclusive: { ja: "単独で選ぶ選択肢", en: "an answer given alone" },
};

/** When a question of a pair is asked. */
export const TIMING_WORDS = {
  before: { ja: "受講前", en: "before" },
  after: { ja: "受講後", en: "after" },
} satisfies Words;

/** Types of questions. */
export const TYPE_WORDS: Readonly<Record<string, Bilingual>> = {
  single: { ja: "単一回答", en: "single answer" },
  scale: { ja: "段階評価", en: "rating" },
  multiple: { ja: "複数回答", en: "multiple answers" },
  number: { ja: "数値", en: "number" },
  free: { ja: "自由記述", en: "free text" },
};

/** How an answer was recognised that is not written as its label. */
export const RECOGNISED_WORDS: Readonly<Record<string, Bilingual>> = {
  "numbered-label": { ja: "番号の付いた文言", en: "label with a number" },
  number: { ja: "番号だけ", en: "number alone" },
  decision: { ja: "前に決めた読み替え", en: "as decided before" },
  unlisted: { ja: "「その他」とその言葉", en: "“other” with its words" },
  "words-left-out": {
    ja: "「その他」の言葉（調査票に置き場所がなく、取り込まない。選択肢に withText: true を付けると残る）",
    en:
      "words of “other” (not imported, as the code book has no place for them: withText: true on the answer keeps them)",
  },
};

/** Why there is no plan at all; each takes what it needs to say. */
export const UNUSABLE_WORDS = {
  empty: () => ({ ja: "ファイルに何も入っていません。", en: "There is nothing in the file." }),
  undecodable: ({ line, byte }: { readonly line: number; readonly byte: number }) => ({
    ja: `${line} 行目に、どの文字コードでも読めないバイト 0x${
      byte.toString(16)
    } があります。ファイルが壊れていないか、フォームからもう一度書き出してください。`,
    en: `Line ${line} has a byte (0x${byte.toString(16)}) that is text in no encoding: export the answers again.`,
  }),
  quotes: ({ line }: { readonly line: number }) => ({
    ja: `${line} 行目の引用符（"）が閉じていません。途中で切れたファイルではありませんか。`,
    en: `A quotation mark (") of line ${line} is never closed: the file may have been cut off.`,
  }),
  "no-table": () => ({
    ja: "見出しの行が見つかりません。一行目が設問、二行目からが回答の表にしてください。",
    en: "No row of headings was found: the first row must hold the questions, those below the answers.",
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
      `${id} is one of two sheets that are joined by respondent: import both files together, so that people keep their numbers: deno task import AFTER --before BEFORE --survey ${
        id.replace(/-(?:before|after)$/, "")
      }`,
  }),
} as const satisfies Readonly<Record<string, (details: never) => Bilingual>>;

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(0);
}

/** Sentences of the plan. */
export const IMPORT_SENTENCES = {
  read: (file: string) => ({ ja: `${file} を読みました`, en: `Read ${file}` }),
  text: (encoding: string, separator: Bilingual, breaks: string, hasMark: boolean) => ({
    ja: `文字コード ${encoding}${hasMark ? "（BOM 付き）" : ""}、区切りは${separator.ja}、改行 ${breaks}`,
    en: `encoding ${encoding}${
      hasMark ? " with byte order mark" : ""
    }, parted by ${separator.en}, line breaks ${breaks}`,
  }),
  sheet: (sheet: string, others: readonly string[], formulas: number) => ({
    ja: `シート「${sheet}」${others.length === 0 ? "" : `（ほかのシート: ${others.join("、")}。--sheet で選べます）`}${
      formulas === 0 ? "" : `、数式のセル ${formulas} 個は計算済みの値を読みました`
    }`,
    en: `sheet “${sheet}”${others.length === 0 ? "" : ` (others: ${others.join(", ")}; choose with --sheet)`}${
      formulas === 0 ? "" : `, ${formulas} computed cells read by their last value`
    }`,
  }),
  page: (encoding: string, table: string, others: readonly string[]) => ({
    ja: `HTML の表「${table}」、文字コード ${encoding}${
      others.length === 0 ? "" : `（ほかの表: ${others.join("、")}。--sheet で選べます）`
    }`,
    en: `HTML table “${table}”, encoding ${encoding}${
      others.length === 0 ? "" : ` (others: ${others.join(", ")}; choose with --sheet)`
    }`,
  }),
  openEnded: () => ({
    ja: "最後の行の終わりに改行がありません。書き出しの途中で切れたファイルなら、最後の回答が欠けています。",
    en: "The last line does not end: if the file was cut off, the last answer is not whole.",
  }),
  form: (program: Bilingual, lines: readonly number[], columns: number) => ({
    ja: `形式: ${program.ja}。見出しは ${lines.join("・")} 行目、${columns} 列`,
    en: `form: ${program.en}; headings in row ${lines.join(", ")}, ${columns} columns`,
  }),
  balance: (rows: number, kept: number, leftOut: number, refused: number) => ({
    ja: `${rows} 行 = 取り込む ${kept} + 除く ${leftOut} + 断る ${refused}`,
    en: `${rows} rows = ${kept} kept + ${leftOut} left out + ${refused} refused`,
  }),
  leftOut: (why: Bilingual, count: number, lines: string) => ({
    ja: `${why.ja}: ${count} 行（${lines}）`,
    en: `${why.en}: ${count} ${count === 1 ? "row" : "rows"} (${lines})`,
  }),
  newSurvey: (id: string, name: string, people: number) => ({
    ja: `${id}（新しいアンケート）${name}: ${people} 人`,
    en: `${id} (new survey) ${name}: ${people} ${people === 1 ? "person" : "people"}`,
  }),
  knownSurvey: (id: string, name: string, people: number) => ({
    ja: `${id} ${name}: ${people} 人`,
    en: `${id} ${name}: ${people} ${people === 1 ? "person" : "people"}`,
  }),
  event: (municipality: string, date: string, guessed: boolean) => ({
    ja: `自治体 ${municipality}、期日 ${date}${guessed ? "（最初の回答の日）" : ""}`,
    en: `municipality ${municipality}, day ${date}${guessed ? " (of the first answer)" : ""}`,
  }),
  unknownAnswer: (written: string, rows: number, why: Bilingual) => ({
    ja: `「${written}」: ${rows} 行、${why.ja}`,
    en: `“${written}”: ${rows} ${rows === 1 ? "row" : "rows"}, ${why.en}`,
  }),
  withheldAnswer: (rows: number, values: number, why: Bilingual) => ({
    ja: `${values} 種類の値、${rows} 行: ${why.ja}（値は、ファイルを持つ人の端末にだけ示します）`,
    en: `${values} values in ${rows} rows: ${why.en} (shown only on the terminal of who holds the file)`,
  }),
  nearest: (label: string, score: number) => ({
    ja: `最も近い選択肢「${label}」（近さ ${score.toFixed(2)}）`,
    en: `nearest answer “${label}” (${score.toFixed(2)} alike)`,
  }),
  codePoints: (written: string, label: string) => ({
    ja: `文字が違います: ${written} / ${label}`,
    en: `the letters differ: ${written} / ${label}`,
  }),
  faultRows: (why: Bilingual, rows: number, lines: string) => ({
    ja: `${why.ja}: ${rows} 行（${lines}）`,
    en: `${why.en}: ${rows} ${rows === 1 ? "row" : "rows"} (${lines})`,
  }),
  close: (heading: string, wording: string, score: number) => ({
    ja: `「${heading}」は設問「${wording}」に近い（${score.toFixed(2)}）。同じ設問かどうかは人が決めます`,
    en: `“${heading}” is close to the question “${wording}” (${
      score.toFixed(2)
    }): whether they are the same a person decides`,
  }),
  withoutColumn: (wording: string) => ({
    ja: `設問「${wording}」の列がありません`,
    en: `no column for the question “${wording}”`,
  }),
  recognised: (how: Bilingual, cells: number) => ({ ja: `${how.ja} ${cells} セル`, en: `${how.en}: ${cells} cells` }),
  disagreements: (cells: number) => ({
    ja: `繰り返しの列と合わないセル ${cells}（一覧の方を取りました）`,
    en: `${cells} cells of the columns that repeat it say otherwise (the list was taken)`,
  }),
  nearSurvey: (id: string, matched: number, questions: number) => ({
    ja: `${id} と ${questions} 問中 ${matched} 問が同じです。同じアンケートなら --survey ${id} を付けてください`,
    en: `${matched} of the ${questions} questions of ${id} are asked here: say --survey ${id} if it is the same`,
  }),
  needed: (what: Bilingual, option: string) => ({
    ja: `${what.ja}が分かりません。${option} を付けてください`,
    en: `${what.en} is not known: say ${option}`,
  }),
  change: (question: string, label: string, before: number, after: number) => ({
    ja: `${question} ${label}: ${before} → ${after} 人`,
    en: `${question} ${label}: ${before} → ${after} people`,
  }),
  noChange: () => ({
    ja: "前に取り込んだ内容と同じです。何も変わりません",
    en: "The same as imported before: nothing changes",
  }),
  free: (answers: number, words: number) => ({
    ja: `自由記述 ${answers} 件${
      words === 0 ? "" : `（うち「その他」に添えた言葉 ${words} 件）`
    }。個人が分かる言葉がないか確かめるまで、図表には出しません`,
    en: `${answers} free answers${
      words === 0 ? "" : ` (${words} of them words of “other”)`
    }: not shown before somebody has cleared them of personal data`,
  }),
  dryRun: () => ({
    ja:
      "まだ何も書いていません。これでよければ、同じコマンドに --yes を付けてください。事業の名称や期日は --event name=… --event date=YYYY-MM-DD で言えます。ほかに直すところがあれば、ファイル名を付けずに deno task import を実行すると、ブラウザーで決められます",
    en:
      "Nothing has been written yet. If this is right, give the same command with --yes; say name and day of the event with --event name=… --event date=YYYY-MM-DD; to settle something, give deno task import without a file and do so in the browser",
  }),
  written: (files: number, folder: string) => ({
    ja: `${folder} に ${files} ファイルを書きました。回答は git に入りません`,
    en: `${files} files written in ${folder}; answers do not enter git`,
  }),
  clearance: (
    { answers, cleared, flagged, list }: {
      readonly answers: number;
      readonly cleared: number;
      readonly flagged: number;
      readonly list: string;
    },
  ) => ({
    ja:
      `自由記述 ${answers} 件を ${list} に一覧しました（個人が分かりそうな言葉のあるもの ${flagged} 件、確かめ済み ${cleared} 件）。Excel で開いて読み、載せてよい回答の cleared_by に確かめた人の名前、cleared_on に日付を書き（published は直せます）、deno task seal を実行すると、その回答だけがページに載ります`,
    en:
      `${answers} free answers are listed in ${list} (${flagged} with what looks like personal data, ${cleared} cleared): open it in Excel, write name (cleared_by) and day (cleared_on) beside those that may be shown, reword published where it tells on somebody, and give deno task seal: these alone are shown`,
  }),
  numbered: (column: string) => ({
    ja: `回答者は「${column}」で見分け、取り込むときは 1 からの番号に置き換えます`,
    en: `respondents are told apart by “${column}”, and get numbers from 1 in its place`,
  }),
  flagged: (rows: number, lines: string) => ({
    ja: `氏名・電話番号・住所などらしい言葉のある自由記述: ${rows} 行（${lines}）`,
    en: `free answers that may hold a name, a telephone number or an address: ${rows} ${
      rows === 1 ? "row" : "rows"
    } (${lines})`,
  }),
  printedReason: (id: string, printed: number, responses: number) => ({
    ja: `${id} の回答数は報告書では ${printed}、取り込むと ${responses} です。異なる理由を --reason で書いてください`,
    en: `${id} has ${printed} responses in print and ${responses} here: say why with --reason`,
  }),
  notebook: (path: string) => ({
    ja: `${path} がこのアンケートの章を作ります`,
    en: `${path} makes the chapter of this survey`,
  }),
  next: () => ({
    ja: "次は deno task report で図表を作ります",
    en: "Next: deno task report makes the figures and tables",
  }),
  unsettled: () => ({
    ja: "設問に列がないため、書けません。--survey を確かめるか、ブラウザー（deno task import）で対応を決めてください",
    en:
      "Cannot be written, as questions have no column: check --survey, or settle them in the browser (deno task import)",
  }),
} satisfies Words;

/** Headings of the plan's parts. */
export const IMPORT_HEADINGS = {
  surveys: { ja: "アンケート", en: "Surveys" },
  questions: {
    ja: "設問（※ は推定）",
    en: "Questions (※ is guessed)",
  },
  columns: { ja: "設問でない列", en: "Columns that are no questions" },
  leftOut: { ja: "除く行", en: "Rows left out" },
  refused: { ja: "断る行", en: "Rows refused" },
  open: { ja: "決まっていないこと", en: "Not settled" },
  unused: { ja: "効かないオプション", en: "Options that change nothing" },
  changes: { ja: "前の取り込みとの違い（人数だけ）", en: "Changes since the last import: numbers of people only" },
} satisfies Words;

/** Why an option changes nothing. */
export const UNUSED_WORDS = {
  event: (fields: readonly string[], surveys: readonly string[]) => ({
    ja: `--event（${fields.join("、")}）: ${
      surveys.join("、")
    } はもうあるアンケートです。事業のことはそのフォルダの event.json で直してください`,
    en: `--event (${fields.join(", ")}): ${surveys.join(", ")} ${
      surveys.length === 1 ? "is a survey that is" : "are surveys that are"
    } there already; change event.json in its folder instead`,
  }),
  keep: () => ({
    ja: "--keep: 回答者を見分ける列がないと選べません。--unique で列を示してください",
    en: "--keep: without a column that tells who answered there is nothing to choose; name it with --unique",
  }),
  sheet: () => ({ ja: "--sheet: このファイルにシートはありません", en: "--sheet: this file has no sheets" }),
  reason: () => ({
    ja: "--reason: 報告書に載った回答数と違うところがありません",
    en: "--reason: no number of answers differs from one in print",
  }),
} satisfies Words;

/** What an event needs, and the option that says it. */
export const NEEDED_WORDS: Readonly<Record<string, { readonly what: Bilingual; readonly option: string }>> = {
  municipality: { what: { ja: "自治体", en: "The municipality" }, option: "--event municipality=○○市" },
  date: { what: { ja: "事業の期日", en: "The day of the event" }, option: "--event date=YYYY-MM-DD" },
};

/** Lines of a file, the first few of them. */
export function lineList(lines: readonly number[], lang: Language): string {
  const shown = lines.slice(0, 5).join(say(lang, { ja: "、", en: ", " }));
  const more = lines.length > 5 ? say(lang, { ja: " など", en: " …" }) : "";
  return say(lang, { ja: `${shown}${more} 行目`, en: `line ${shown}${more}` });
}

/** What the notebook of a new survey's chapter says above its cells. */
export const CHAPTER_NOTEBOOK_WORDS = {
  heading: (title: string, titleEnglish: string) => ({
    ja:
      `「${title}」の回答を、設問の順に図と表で示す。受講前と受講後をたずねていればその変化、ほかの事業と同じことをたずねていればその比較も示す。`,
    en:
      `What people answered in “${titleEnglish}”, question by question, with the change from before to after and the comparison with other events where there is any.`,
  }),
  language: {
    ja: "図と表の言語。`deno task report --set lang=en` とすると、英語版が `outputs/variants/lang=en/` にできる。",
    en:
      "Language of figures and tables: `deno task report --set lang=en` makes an English edition in `outputs/variants/lang=en/`.",
  },
  read: {
    ja: "アンケートを読み込む。回答者の回答は、画面にもファイルにも出ない。",
    en: "Read the questionnaires. No respondent's answers are shown or written.",
  },
  chapter: {
    ja: "すべての設問の図と表を作り、保存する。",
    en: "Make and save the charts and tables of all questions.",
  },
} satisfies Words;
