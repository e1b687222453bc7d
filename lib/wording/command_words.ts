import type { Bilingual } from "../data/language.ts";

/** What the help says of one option. */
export interface OptionWords {
  readonly help: Bilingual;
  /** What holds where it is not given. */
  readonly default?: Bilingual;
}

/** What the help says of all other commands than those that run notebooks, and of their options, by command. */
export const COMMAND_WORDS = {
  status: {
    summary: {
      ja: "アンケートのデータ種別と、図表の状況",
      en: "each questionnaire's origin, and the figures and tables row by row",
    },
    json: { help: { ja: "プログラム向け", en: "for programs" } },
  },
  import: {
    summary: {
      ja: "アンケートの書き出し（CSV・Excel）を取り込む。まず計画だけを示す",
      en: "import an exported questionnaire (CSV, Excel); at first shows only a plan",
    },
    file: {
      help: { ja: "書き出したファイル", en: "the exported file" },
      default: { ja: "ブラウザーの画面で選ぶ", en: "chosen on a page in the browser" },
    },
    yes: { help: { ja: "計画のとおりに書く", en: "carry out the plan" } },
    survey: {
      help: {
        ja: "アンケートの id（--by があるときは、その始まり）",
        en: "id of the survey; with --by, the start of the ids",
      },
      default: {
        ja: "設問が合うもの、なければファイル名",
        en: "the one that asks these questions, else the file's name",
      },
    },
    by: {
      help: {
        ja: "この列の値ごとに一つのアンケートにする（市町村、回など）",
        en: "one survey for each value of this column, such as a municipality",
      },
    },
    unique: {
      help: {
        ja: "この列が同じ回答は同じ人とし、一つだけ取る",
        en: "answers with the same value here are one person's: one of them is kept",
      },
    },
    keep: {
      help: { ja: "同じ人の回答のうち、最初と最後のどちらを使うか", en: "which answer of one person is kept" },
      default: { ja: "first", en: "first" },
    },
    before: {
      help: {
        ja: "受講前の調査票の書き出し（FILE は受講後）。二枚で一つの事業の受講前と受講後になる",
        en: "export of the sheet before the event (FILE is the one after it): two sheets of one event",
      },
    },
    link: {
      help: {
        ja: "二枚を回答者でつなぐ列（受講番号など。値は取り込まない）",
        en: "column that joins the two sheets by respondent; its values are not imported",
      },
      default: { ja: "つながない", en: "not linked" },
    },
    sheet: {
      help: { ja: "Excel のシート", en: "sheet of a workbook" },
      default: { ja: "何か書かれている最初のシート", en: "the first that is not empty" },
    },
    event: {
      help: {
        ja: "事業について: name、title、date、municipality、prefecture、population、applicants（複数指定可）",
        en: "about the event: name, title, date, municipality, prefecture, population, applicants (repeatable)",
      },
    },
    reason: {
      help: {
        ja: "回答数が報告書の記載と異なる理由（報告書のアンケートだけ）",
        en: "why the number of responses differs from the one a report prints",
      },
    },
    map: {
      help: { ja: "決めたことのファイル（mapping.json）", en: "file of decisions (mapping.json)" },
      default: { ja: "前に取り込んだときのもの", en: "those of the last import" },
    },
    json: { help: { ja: "プログラム向け", en: "for programs" } },
  },
  new: {
    summary: {
      ja: "新しいプロジェクト（new project フォルダ）、自治体（new city ID）、事業と調査票（new event ID）を作る",
      en: "make a project of your own (new project DIR), a municipality (new city ID) or an event (new event ID)",
    },
    what: { help: { ja: "作るもの", en: "what to make" } },
    target: {
      help: {
        ja: "プロジェクトのフォルダ（空か、まだないもの）、または自治体か事業の id（英小文字・数字・ハイフン）",
        en:
          "folder for the project (empty, or not there yet), or id of the municipality or event: lower-case letters, digits, hyphens",
      },
    },
    name: {
      help: {
        ja: "プロジェクトの README の題名、または自治体の名称",
        en: "project: title of its README; city: its name",
      },
      default: { ja: "アンケートの報告", en: "アンケートの報告" },
    },
    event: {
      help: {
        ja: "事業について分かること（複数指定可）: name、municipality、date、prefecture、population、applicants",
        en: "event: what is known about it (repeatable): name, municipality, date, prefecture, population, applicants",
      },
    },
    questions: {
      help: {
        ja: "事業: 設問の見本（data/study/question_bank.json）の id を、調査票の順に",
        en: "event: ids of the question bank (data/study/question_bank.json), in the order of the questionnaire",
      },
      default: { ja: "年齢、職業、理解度、活用など 9 問", en: "nine: age, occupation, understanding, use …" },
    },
  },
  generate: {
    summary: {
      ja: "合成回答と、コードブックの JSON Schema を作り直す",
      en: "regenerate the synthetic answers and the code books' JSON Schema",
    },
  },
  seal: {
    summary: { ja: "データファイルのチェックサムを更新する", en: "renew the checksums of data files" },
  },
  lab: {
    summary: {
      ja: "カーネルを登録し、ノートブックの開き方を示す",
      en: "register the kernel and show how to open the notebooks",
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Bilingual | OptionWords>>>>;
