import type { Bilingual } from "../data/language.ts";
import type { OptionWords } from "./command_words.ts";

/** What the help says of the commands that run notebooks or compare what they made, and of their options, by command. */
export const RUN_COMMAND_WORDS = {
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
    update: { help: { ja: "違うものだけを更新する", en: "update only what is different" } },
  },
  report: {
    summary: {
      ja: "古くなったノートブックだけを実行し、outputs/ を作る",
      en: "run stale notebooks and write outputs/",
    },
    force: { help: { ja: "全てのノートブックを実行し直す", en: "run all notebooks, stale or not" } },
  },
  checkStale: {
    summary: { ja: "実行せずに、古くなったものを示す", en: "say what is stale, without running" },
    stale: { help: { ja: "実行せずに、古くなったものを示す", en: "say what is stale, without running" } },
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
} as const satisfies Readonly<Record<string, Readonly<Record<string, Bilingual | OptionWords>>>>;
