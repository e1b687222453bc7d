import type { Bilingual } from "../data/language.ts";

/** What the help says of one option. */
interface OptionWords {
  readonly help: Bilingual;
  /** What holds where it is not given. */
  readonly default?: Bilingual;
}

/** What the help says of the commands and their options, by command. */
export const COMMAND_WORDS = {
  running: {
    notebook: {
      help: {
        ja: "このノートブックだけ: 名前、番号、パス（複数指定可）",
        en: "only this notebook: name, number or path (repeatable)",
      },
    },
    set: {
      help: {
        ja: "パラメーターの値を変える（複数指定可）。結果は outputs/variants/ に入る",
        en: "another value for a parameter of the notebooks (repeatable); the results go to outputs/variants/",
      },
    },
    jobs: {
      help: { ja: "同時に実行する数", en: "notebooks to run at once" },
      default: { ja: "CPU の数", en: "number of cores" },
    },
    timeout: {
      help: { ja: "1 セルの制限時間（秒）", en: "time limit for one cell, in seconds" },
      default: { ja: "120", en: "120" },
    },
  },
  comparing: {
    reports: {
      help: { ja: "報告（HTML、Markdown、JUnit）の置き場所", en: "folder for the reports (HTML, Markdown, JUnit)" },
      default: { ja: ".check/", en: ".check/" },
    },
    strict: { help: { ja: "見た目だけの違いも数える", en: "count cosmetic differences too" } },
  },
  check: {
    summary: {
      ja: "もう一度実行し、コミット済みのものと比べる",
      en: "run again, compare with what is committed, and say what moved and why",
    },
    changed: {
      help: {
        ja: "変わったものに関わるノートブックだけを実行する",
        en: "run only the notebooks affected by what changed",
      },
    },
    update: { help: { ja: "違うものだけを新しくする", en: "update only what is different" } },
  },
  report: {
    summary: {
      ja: "古くなったノートブックだけを実行し、outputs/ を作る",
      en: "run stale notebooks and write outputs/",
    },
    force: { help: { ja: "すべてのノートブックを実行し直す", en: "run all notebooks, stale or not" } },
  },
  checkStale: {
    summary: { ja: "実行せずに、古いものを答える", en: "say what is stale, without running" },
    stale: { help: { ja: "実行せずに、古いものを答える", en: "say what is stale, without running" } },
  },
  checkTwice: {
    summary: {
      ja: "順序と環境を変えて 2 回実行し、バイト単位で比べる",
      en: "run twice, in a different order and environment, and compare byte by byte",
    },
    twice: {
      help: {
        ja: "順序と環境を変えて 2 回実行し、バイト単位で比べる",
        en: "run twice, in a different order and environment, and compare byte by byte",
      },
    },
    seed: { help: { ja: "--twice の実行順序", en: "order of running with --twice" }, default: { ja: "1", en: "1" } },
  },
  checkCompare: {
    summary: {
      ja: "実行せずに、別の環境の結果と比べる",
      en: "compare, without running, with what another environment made",
    },
    compare: {
      help: {
        ja: "実行せずに、別の環境の結果（そのプロジェクトか outputs/）と比べる",
        en: "compare, without running, with another environment: a copy of the project or of its outputs/",
      },
    },
  },
  checkCells: {
    summary: { ja: "セルの型と書き方を調べる", en: "check types and style in the cells of all notebooks" },
  },
  status: {
    summary: {
      ja: "アンケートの出所と、図表の状況",
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
      help: { ja: "同じ人の回答のうち、最初か最後か", en: "which answer of one person is kept" },
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
      default: { ja: "つながない", en: "not joined" },
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
