import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";

/** What the import's page says. */
export const IMPORT_PAGE_WORDS = {
  title: { ja: "アンケートの取り込み", en: "Import a questionnaire" },
  open: {
    ja: "このアドレスをブラウザーで開いてください。このパソコンからだけ見えます。終わるときは Ctrl-C を押します。",
    en: "Open this address in a browser; only this computer can see it. Ctrl-C ends it.",
  },
  lead: {
    ja: "フォームから書き出したファイル（CSV・Excel）をここに置いてください。ファイルはこのパソコンの外に出ません。",
    en: "Drop the file that your form exported (CSV or Excel) here. It does not leave this computer.",
  },
  choose: { ja: "ファイルを選ぶ", en: "Choose a file" },
  another: { ja: "別のファイルを読む", en: "Read another file" },
  reading: { ja: "読んでいます…", en: "Reading …" },
  ready: { ja: "取り込みの計画を更新しました", en: "The plan is up to date" },
  failed: { ja: "できませんでした。", en: "This could not be done." },
  gone: {
    ja: "取り込みの画面は閉じられています。端末でもう一度 deno task import を実行してください。",
    en: "The import is no longer running: run deno task import again in the terminal.",
  },
  plan: { ja: "読んだもの", en: "What was read" },
  settings: { ja: "アンケートと事業", en: "Survey and event" },
  questions: { ja: "設問", en: "Questions" },
  refused: { ja: "選択肢にない回答", en: "Answers that match no option" },
  columns: { ja: "そのほかの列", en: "Other columns" },
  charts: { ja: "最初の図", en: "First charts" },
  accept: { ja: "この内容で取り込む", en: "Import this" },
  acceptHelp: {
    ja: "アンケートのフォルダに書きます。取り込めない行は書きません。",
    en: "Writes the survey's folder. Rows that are refused are not imported.",
  },
  cannotAccept: { ja: "まだ取り込めません: ", en: "Not yet: " },
  nothing: { ja: "ありません", en: "None" },
  survey: { ja: "アンケートの id（半角の小文字・数字・-）", en: "Id of the survey (small letters, digits, -)" },
  sheet: { ja: "読むシート", en: "Sheet" },
  by: { ja: "アンケートを分ける列", en: "Column that splits surveys" },
  unique: { ja: "回答者を見分ける列", en: "Column that tells respondents apart" },
  keep: { ja: "同じ人の回答が二つ以上あるとき", en: "When somebody answered more than once" },
  first: { ja: "最初の回答を取る", en: "keep the first answer" },
  last: { ja: "最後の回答を取る", en: "keep the last answer" },
  noColumn: { ja: "（なし）", en: "(none)" },
  eventName: { ja: "事業の名称", en: "Name of the event" },
  eventTitle: { ja: "アンケートの題", en: "Title of the survey" },
  date: { ja: "期日", en: "Date" },
  municipality: { ja: "自治体", en: "Municipality" },
  prefecture: { ja: "都道府県", en: "Prefecture" },
  population: { ja: "人口（公表できる人数を決める）", en: "Population (decides what may be published)" },
  applicants: { ja: "申込時点の参加者数", en: "Applicants (at the time of application)" },
  guessed: { ja: "推定", en: "guessed" },
  type: { ja: "種類", en: "Type" },
  wording: { ja: "設問の文言", en: "Wording" },
  answers: {
    ja: "選択肢（並べ替えは上下のボタンかドラッグ）",
    en: "Answer options (reorder with the buttons or by dragging)",
  },
  up: { ja: "上へ", en: "up" },
  down: { ja: "下へ", en: "down" },
  side: { ja: "向き", en: "side" },
  favourable: { ja: "肯定", en: "favourable" },
  neutral: { ja: "中立", en: "neutral" },
  unfavourable: { ja: "否定", en: "unfavourable" },
  meaning: { ja: "読み替える", en: "Read it as" },
  refuse: { ja: "この行を取り込まない", en: "do not import this row" },
  missing: { ja: "無回答", en: "no answer" },
  column: { ja: "列", en: "Column" },
  use: { ja: "この列は", en: "This column is" },
  undecided: {
    ja: "未定（似た設問がある。選ぶか、設問の上にドラッグする）",
    en: "undecided (close to a question: choose, or drop it on one)",
  },
  dropHere: { ja: "列をここにドラッグする", en: "Drop a column here" },
  noColumnYet: { ja: "列がありません", en: "no column" },
  done: { ja: "取り込みました", en: "Imported" },
  doneNext: {
    ja: "この画面を閉じ、端末で deno task report を実行すると、図表ができます。",
    en: "Close this page and run deno task report in the terminal: it makes the figures and tables.",
  },
  undo: { ja: "取り消す", en: "Undo" },
  asked: { ja: "設問", en: "Question" },
  written: { ja: "書かれた値", en: "Written" },
  why: { ja: "理由", en: "Why" },
  rows: { ja: "行数", en: "Rows" },
  rowsToKeep: { ja: "取り込む行", en: "rows to keep" },
  clearance: { ja: "自由記述を確かめる", en: "Check free-text answers" },
  clearanceHelp: {
    ja:
      "読んで、個人が分からないものに印を付けます。個人が分かる部分は書き直せます。印を付けて記録した回答だけが、ページに載ります。",
    en:
      "Read each answer and tick those from which nobody can be identified; reword any part that gives someone away. Only answers that are ticked and recorded are shown on the page.",
  },
  clearedBy: { ja: "確かめた人", en: "Checked by" },
  clearedOn: { ja: "日付", en: "Date" },
  mayBeShown: { ja: "載せてよい", en: "may be shown" },
  telling: { ja: "個人が分かりそうな言葉", en: "may identify someone" },
  record: { ja: "印を付けた回答を記録する", en: "Record the ticked answers" },
  later: {
    ja: "あとで確かめるときは、アンケートのフォルダの private/free_answers.csv を Excel で開きます。",
    en: "To do this later, open private/free_answers.csv in the survey's folder in Excel.",
  },
  allCleared: { ja: "全て確かめました。", en: "All have been checked." },
  pair: { ja: "受講前と受講後の調査票が別のとき", en: "Two sheets: one before, one after the event" },
  pairHelp: {
    ja: "いま読んだファイルを受講後の調査票とし、受講前の調査票のファイルと組にします。",
    en: "The file that was read is the sheet after the event; choose the one before it.",
  },
  beforeFile: { ja: "受講前のファイルを選ぶ", en: "Choose the file before the event" },
  link: { ja: "回答者をつなぐ列", en: "Column that links respondents" },
  notLinked: { ja: "（つながない）", en: "(not linked)" },
  otherLanguage: { ja: "English", en: "日本語" },
  chartsOf: { ja: "の図", en: ": charts" },
} satisfies Words;

/** How many free answers of a survey are cleared, and how many are shown here to be looked at. */
export function clearanceState(
  { title, answers, cleared, shown }: {
    readonly title: string;
    readonly answers: number;
    readonly cleared: number;
    readonly shown: number;
  },
): Bilingual {
  return {
    ja: `${title}: ${answers} 件のうち ${cleared} 件は確かめました。次の ${shown} 件を読んでください`,
    en: `${title}: ${cleared} of ${answers} have been checked; the next ${shown}:`,
  };
}
