import type { Bilingual, Language } from "../data/language.ts";
import { say, type Words } from "./say.ts";
import { counted } from "./counted.ts";

/** Sentences of the plan. */
export const IMPORT_SENTENCES = {
  read: (file: string) => ({ ja: `${file} を読みました`, en: `Read ${file}` }),
  text: (encoding: string, separator: Bilingual, breaks: string, hasMark: boolean) => ({
    ja: `文字コード ${encoding}${hasMark ? "（BOM 付き）" : ""}、区切りは${separator.ja}、改行 ${breaks}`,
    en: `encoding ${encoding}${
      hasMark ? " with byte order mark" : ""
    }, separated by ${separator.en}, line breaks ${breaks}`,
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
    en: "The last line has no line break: if the export was cut off, the last answer is incomplete.",
  }),
  form: (program: Bilingual, lines: readonly number[], columns: number) => ({
    ja: `形式: ${program.ja}。見出しは ${lines.join("・")} 行目、${columns} 列`,
    en: `form: ${program.en}; headings in row ${lines.join(", ")}, ${columns} columns`,
  }),
  /** `aside`: rows without an answer, blank ones and titles, which nobody counts. */
  balance: (
    rows: number,
    kept: number,
    leftOut: number,
    refused: number,
    { aside }: { readonly aside: number },
  ) => ({
    ja: `${rows} 行 = 取り込む ${kept} + 除く ${leftOut} + 取り込めない ${refused}${
      aside === 0 ? "" : `（ほかに空行・表題 ${aside} 行）`
    }`,
    en: `${rows} ${rows === 1 ? "row" : "rows"} = ${kept} kept + ${leftOut} left out + ${refused} refused${
      aside === 0 ? "" : ` (beside ${aside} blank or title ${aside === 1 ? "row" : "rows"})`
    }`,
  }),
  alike: (groups: readonly string[]) => ({
    ja: `日時まで同じ行: ${
      groups.join(" / ")
    }。同じ回答が2度送られたのなら、書き出しから1行を除いてください。どの行も取り込みます`,
    en: `rows that are the same in every column, time included: ${
      groups.join(" / ")
    }; if one answer was sent twice, remove one of them from the export. All of them are kept`,
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
    en: `${values} values in ${rows} rows: ${why.en} (shown only on the terminal of the person who holds the file)`,
  }),
  nearest: (label: string, score: number) => ({
    ja: `最も近い選択肢「${label}」（近さ ${score.toFixed(2)}）`,
    en: `nearest answer “${label}” (${score.toFixed(2)} alike)`,
  }),
  codePoints: (written: string, label: string) => ({
    ja: `文字が違います: ${written} / ${label}`,
    en: `the characters differ: ${written} / ${label}`,
  }),
  faultRows: (why: Bilingual, rows: number, lines: string) => ({
    ja: `${why.ja}: ${rows} 行（${lines}）`,
    en: `${why.en}: ${rows} ${rows === 1 ? "row" : "rows"} (${lines})`,
  }),
  close: (heading: string, wording: string, score: number) => ({
    ja: `「${heading}」は設問「${wording}」に近い（${score.toFixed(2)}）。同じ設問かどうかは人が決めます`,
    en: `“${heading}” is close to the question “${wording}” (${
      score.toFixed(2)
    }): a person must decide whether they are the same`,
  }),
  unpaired: (before: string, after: string) => ({
    ja:
      `「${before}」と「${after}」は事前と事後のようですが、選択肢が1つの尺度にそろわないため、前後を比べません。比べるなら、ブラウザー（deno task import）で選択肢の順と向きを決めてください`,
    en:
      `“${before}” and “${after}” look like one question before and after, but their answers do not form one scale, so they are not compared; to compare them, settle order and direction of the answers in the browser (deno task import)`,
  }),
  withoutColumn: (wording: string) => ({
    ja: `設問「${wording}」の列がありません`,
    en: `no column for the question “${wording}”`,
  }),
  recognised: (how: Bilingual, cells: number) => ({ ja: `${how.ja} ${cells} セル`, en: `${how.en}: ${cells} cells` }),
  disagreements: (cells: number) => ({
    ja: `繰り返しの列と合わないセル ${cells}（一覧のほうを使いました）`,
    en: `${counted(cells, "cell does", "cells do")} not agree with the columns that repeat them (the list was used)`,
  }),
  nearSurvey: (id: string, matched: number, questions: number) => ({
    ja: `${id} と ${questions} 問中 ${matched} 問が同じです。同じアンケートなら --survey ${id} を付けてください`,
    en:
      `${matched} of the ${questions} questions of ${id} are asked here: give --survey ${id} if it is the same survey`,
  }),
  needed: (what: Bilingual, option: string) => ({
    ja: `${what.ja}が分かりません。${option} を付けてください`,
    en: `${what.en} is not known: give ${option}`,
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
    en: `${answers} free-text answers${
      words === 0 ? "" : ` (${words} of them words of “other”)`
    }: not shown before somebody has cleared them of personal data`,
  }),
  dryRun: () => ({
    ja:
      "まだ何も書いていません。これでよければ、同じコマンドに --yes を付けてください。事業の名称や期日は --event name=… --event date=YYYY-MM-DD で指定できます。ほかに直すところがあれば、ファイル名を付けずに deno task import を実行すると、ブラウザーで決められます",
    en:
      "Nothing has been written yet. If this is right, run the same command again with --yes; give name and date of the event with --event name=… --event date=YYYY-MM-DD; to settle anything else, run deno task import without a file and do so in the browser",
  }),
  written: (files: number, folder: string) => ({
    ja: `${folder} に ${files} ファイルを書きました。回答は git に入りません`,
    en: `${files} files written in ${folder}; the answers do not go into git`,
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
      `${answers} free-text answers are listed in ${list} (${flagged} with what looks like personal data, ${cleared} cleared): open it in Excel, write your name (cleared_by) and the date (cleared_on) beside those that may be shown, reword published where it gives someone away, and run deno task seal: only these are shown`,
  }),
  numbered: (column: string) => ({
    ja: `回答者は「${column}」で見分け、取り込むときは 1 からの番号に置き換えます`,
    en: `respondents are identified by “${column}”, which is replaced by numbers from 1`,
  }),
  flagged: (rows: number, lines: string) => ({
    ja: `氏名・電話番号・住所などらしい言葉のある自由記述: ${rows} 行（${lines}）`,
    en: `free-text answers that may hold a name, a telephone number or an address: ${rows} ${
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

/** Lines of a file, the first few of them. */
export function lineList(lines: readonly number[], lang: Language): string {
  const shown = lines.slice(0, 5).join(say(lang, { ja: "、", en: ", " }));
  const more = lines.length > 5 ? say(lang, { ja: " など", en: " …" }) : "";
  return say(lang, { ja: `${shown}${more} 行目`, en: `line ${shown}${more}` });
}
