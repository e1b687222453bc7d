import {
  choice,
  type Command,
  defineCommand,
  flag,
  folder,
  names,
  seconds,
  settings,
  wholeNumber,
  word,
} from "./command.ts";
import { EXIT_CODE, UsageError } from "./exit_code.ts";
import type { RunOptions } from "./run_options.ts";

/**
 * Every command, each one value: whoever adds a command or an option does so here and nowhere else. Help, the refusal of what
 * is unknown, and the permissions of the tasks in deno.json follow from it.
 *
 * What a command needs is loaded when it runs: "up to date" is an answer of a moment.
 */

/** What each task may do, and no more; CONTRIBUTING says why. */
const PERMISSIONS = {
  "report": [
    "--no-prompt",
    "--allow-read",
    "--allow-write=.",
    "--allow-env",
    "--allow-run",
    "--allow-ffi",
    "--allow-net=127.0.0.1",
  ],
  "check": [
    "--no-prompt",
    "--allow-read",
    "--allow-write",
    "--allow-env",
    "--allow-run",
    "--allow-ffi",
    "--allow-net=127.0.0.1",
  ],
  "check-cells": ["--no-prompt", "--allow-read=.", "--allow-write=.report", "--allow-env", "--allow-run"],
  "status": [
    "--no-prompt",
    "--allow-read=.",
    "--allow-env=CI,FORCE_COLOR,GITHUB_ACTIONS,GITHUB_STEP_SUMMARY,INIT_CWD,NO_COLOR,TERM",
  ],
  "import": [
    "--no-prompt",
    "--allow-read",
    "--allow-write=data,notebooks",
    "--allow-env",
    "--allow-run",
    "--allow-net=127.0.0.1",
  ],
  "generate": [
    "--no-prompt",
    "--allow-read",
    "--allow-write=data",
    "--allow-env=CI,FORCE_COLOR,GITHUB_ACTIONS,GITHUB_STEP_SUMMARY,INIT_CWD,NO_COLOR,TERM",
  ],
  "seal": ["--no-prompt", "--allow-read", "--allow-write=data", "--allow-env", "--allow-run=git"],
  "lab": ["--no-prompt", "--allow-read=.", "--allow-env", "--allow-run"],
} as const;
/** What writes where the user says, or serves a page. */
const ALL_PERMISSIONS = ["-A"] as const;

const notebook = names({
  help: {
    ja: "このノートブックだけ: 名前、番号、パス（何度でも）",
    en: "only this notebook: name, number or path (repeatable)",
  },
});
const set = settings({
  help: {
    ja: "パラメーターの値を変える（何度でも）。結果は outputs/variants/ に入る",
    en: "another value for a parameter of the notebooks (repeatable); the results lie in outputs/variants/",
  },
});
const RUNNING = {
  notebook,
  jobs: wholeNumber({
    help: { ja: "同時に実行する数", en: "notebooks at once" },
    default: { ja: "CPU の数", en: "number of cores" },
  }),
  timeout: seconds({
    help: { ja: "1 セルの制限時間（秒）", en: "seconds for one cell" },
    default: { ja: "120", en: "120" },
  }),
  set,
} as const;
const REPORTS = {
  reports: folder({
    help: { ja: "報告（HTML、Markdown、JUnit）の置き場所", en: "folder of the reports (HTML, Markdown, JUnit)" },
    default: { ja: ".check/", en: ".check/" },
  }),
} as const;
const STRICT = {
  strict: flag({ help: { ja: "見た目だけの違いも数える", en: "cosmetic differences count" } }),
} as const;
const SAME = {
  ja: "もう一度実行し、コミット済みのものと比べる",
  en: "run again, compare with what is committed, and say what moved and why",
} as const;
const RUN_CODES = Object.values(EXIT_CODE);
const ASK_CODES = [EXIT_CODE.same, EXIT_CODE.drift, EXIT_CODE.usage] as const;
const DO_CODES = [EXIT_CODE.same, EXIT_CODE.usage] as const;

/** Options of a run, under the names that the commands' functions have for them. */
function runOptions(
  { notebook, jobs, timeout, set }: {
    readonly notebook?: readonly string[];
    readonly jobs?: number;
    readonly timeout?: number;
    readonly set?: ReadonlyMap<string, string>;
  },
  signal: AbortSignal | undefined,
): RunOptions {
  return {
    ...(notebook === undefined ? {} : { notebooks: notebook }),
    ...(jobs === undefined ? {} : { jobs }),
    ...(timeout === undefined ? {} : { timeout }),
    ...(set === undefined ? {} : { parameters: set }),
    ...(signal === undefined ? {} : { signal }),
  };
}

function reportsIn(path: string | undefined, folder: (path: string) => string): { readonly reports?: string } {
  return path === undefined ? {} : { reports: folder(path) };
}

const report = defineCommand({
  name: "report",
  summary: { ja: "古くなったノートブックだけを実行し、outputs/ を作る", en: "run stale notebooks and write outputs/" },
  options: {
    force: flag({ help: { ja: "すべてのノートブックを実行し直す", en: "run all notebooks, stale or not" } }),
    ...RUNNING,
  },
  exitCodes: RUN_CODES.filter((code) => code !== EXIT_CODE.drift),
  permissions: PERMISSIONS["report"],
  isInterruptible: true,
  async run({ force = false, ...rest }, { signal }) {
    return await (await import("./report_command.ts")).reportCommand({ ...runOptions(rest, signal), force });
  },
});

const check = defineCommand({
  name: "check",
  summary: SAME,
  options: {
    update: flag({
      help: { ja: "違うものだけを新しくする", en: "take what is different; the rest stays as it is" },
    }),
    ...STRICT,
    ...REPORTS,
    ...RUNNING,
  },
  exitCodes: RUN_CODES,
  permissions: PERMISSIONS["check"],
  isInterruptible: true,
  async run({ update = false, strict = false, reports, ...rest }, { signal, folder }) {
    const { checkCommand } = await import("./check_command.ts");
    return await checkCommand({ ...runOptions(rest, signal), ...reportsIn(reports, folder), update, strict });
  },
});

const checkStale = defineCommand({
  name: "check --stale",
  summary: { ja: "実行せずに、古いものを答える", en: "say what is stale, without running" },
  options: {
    stale: flag({ help: { ja: "実行せずに、古いものを答える", en: "say what is stale, without running" } }),
    notebook,
    set,
  },
  exitCodes: ASK_CODES,
  permissions: PERMISSIONS["check"],
  isInterruptible: false,
  async run(values) {
    return await (await import("./stale_command.ts")).staleCommand(runOptions(values, undefined));
  },
});

const checkTwice = defineCommand({
  name: "check --twice",
  summary: {
    ja: "順序と環境を変えて 2 回実行し、バイト単位で比べる",
    en: "run twice, in other order and environment, and compare bytes",
  },
  options: {
    twice: flag({
      help: {
        ja: "順序と環境を変えて 2 回実行し、バイト単位で比べる",
        en: "run twice, in other order and environment, and compare bytes",
      },
    }),
    seed: wholeNumber({
      help: { ja: "--twice の実行順序", en: "of the order with --twice" },
      default: { ja: "1", en: "1" },
    }),
    ...REPORTS,
    ...RUNNING,
  },
  exitCodes: RUN_CODES,
  permissions: PERMISSIONS["check"],
  isInterruptible: true,
  async run({ seed, reports, twice: _, ...rest }, { signal, folder }) {
    const { twiceCommand } = await import("./twice_command.ts");
    const order = seed === undefined ? {} : { seed };
    return await twiceCommand({ ...runOptions(rest, signal), ...reportsIn(reports, folder), ...order });
  },
});

const checkCompare = defineCommand({
  name: "check --compare",
  summary: {
    ja: "実行せずに、別の環境の結果と比べる",
    en: "compare, without running, with what another environment made",
  },
  options: {
    compare: folder({
      help: {
        ja: "実行せずに、別の環境の結果（そのプロジェクトか outputs/）と比べる",
        en: "compare, without running, with another environment: a copy of the project or of its outputs/",
      },
    }),
    ...STRICT,
    ...REPORTS,
  },
  exitCodes: ASK_CODES,
  permissions: PERMISSIONS["check"],
  isInterruptible: false,
  async run({ compare = "", reports, strict = false }, { folder }) {
    const { compareCommand } = await import("./compare_command.ts");
    return await compareCommand(folder(compare), { ...reportsIn(reports, folder), strict });
  },
});

const checkCells = defineCommand({
  name: "check-cells",
  summary: { ja: "セルの型と書き方を調べる", en: "types and lint of the cells of all notebooks" },
  options: {},
  exitCodes: ASK_CODES,
  permissions: PERMISSIONS["check-cells"],
  isInterruptible: false,
  run: async () => await (await import("./check_cells_command.ts")).checkCellsCommand(),
});

const status = defineCommand({
  name: "status",
  summary: {
    ja: "アンケートの出所と、図表の状況",
    en: "each questionnaire's origin, and the figures and tables row by row",
  },
  options: { json: flag({ help: { ja: "プログラム向け", en: "for programs" } }) },
  exitCodes: ASK_CODES,
  permissions: PERMISSIONS["status"],
  isInterruptible: false,
  run: async ({ json = false }) => await (await import("./status_command.ts")).statusCommand({ json }),
});

const importAnswers = defineCommand({
  name: "import",
  summary: {
    ja: "アンケートの書き出し（CSV・Excel）を取り込む。まず計画だけを示す",
    en: "take in an export of a questionnaire (CSV, Excel); at first only a plan",
  },
  arguments: ["file"],
  options: {
    file: word({
      placeholder: "FILE",
      help: { ja: "書き出したファイル", en: "the exported file" },
      default: { ja: "ブラウザーの画面で選ぶ", en: "chosen on a page in the browser" },
    }),
    yes: flag({ help: { ja: "計画のとおりに書く", en: "write what the plan says" } }),
    survey: word({
      placeholder: "ID",
      help: {
        ja: "アンケートの id（--by があるときは、その始まり）",
        en: "id of the survey; with --by what the ids begin with",
      },
      default: {
        ja: "設問が合うもの、なければファイル名",
        en: "the one that asks these questions, else the file's name",
      },
    }),
    by: word({
      placeholder: "COLUMN",
      help: {
        ja: "この列の値ごとに一つのアンケートにする（市町村、回など）",
        en: "one survey for each value of this column, such as a municipality",
      },
    }),
    unique: word({
      placeholder: "COLUMN",
      help: {
        ja: "この列が同じ回答は同じ人とし、一つだけ取る",
        en: "answers with the same value here are one person's: one of them is kept",
      },
    }),
    keep: choice({
      choices: ["first", "last"],
      help: { ja: "同じ人の回答のうち、最初か最後か", en: "which answer of one person is kept" },
      default: { ja: "first", en: "first" },
    }),
    sheet: word({
      placeholder: "NAME",
      help: { ja: "Excel のシート", en: "sheet of a workbook" },
      default: { ja: "何か書かれている最初のシート", en: "the first that holds something" },
    }),
    event: settings({
      help: {
        ja: "事業について: name、title、date、municipality、prefecture、population、applicants（何度でも）",
        en: "about the event: name, title, date, municipality, prefecture, population, applicants (repeatable)",
      },
    }),
    reason: word({
      placeholder: "TEXT",
      help: {
        ja: "回答数が報告書の印刷と異なる理由（報告書のアンケートだけ）",
        en: "why there are other numbers of answers than a report prints",
      },
    }),
    map: word({
      placeholder: "FILE",
      help: { ja: "決めたことのファイル（mapping.json）", en: "file of decisions (mapping.json)" },
      default: { ja: "前に取り込んだときのもの", en: "those of the last import" },
    }),
    json: flag({ help: { ja: "プログラム向け", en: "for programs" } }),
  },
  exitCodes: [EXIT_CODE.same, EXIT_CODE.drift, EXIT_CODE.usage],
  permissions: PERMISSIONS["import"],
  isInterruptible: false,
  async run(values, { folder }) {
    const { file, map, ...rest } = values;
    if (file === undefined) {
      const needsFile = Object.keys(values)[0];
      if (needsFile !== undefined) {
        throw new UsageError(`Option --${needsFile} needs a file: deno task import FILE --${needsFile}`);
      }
      return await (await import("./import_page_command.ts")).importPageCommand();
    }
    const { importCommand } = await import("./import_command.ts");
    return await importCommand({ ...rest, file: folder(file), ...map === undefined ? {} : { map: folder(map) } });
  },
});

const newThing = defineCommand({
  name: "new",
  summary: {
    ja: "新しいプロジェクト（new project フォルダ）か、事業と調査票（new event ID）を作る",
    en: "make a project of your own (new project DIR), or an event with its questionnaire (new event ID)",
  },
  arguments: ["what", "target"],
  options: {
    what: choice({ choices: ["project", "event"], help: { ja: "作るもの", en: "what to make" } }),
    target: word({
      placeholder: "DIR|ID",
      help: {
        ja: "プロジェクトのフォルダ（空か、まだないもの）、または事業の id（英小文字・数字・ハイフン）",
        en: "folder of the project, empty or not there; or id of the event: small letters, digits, hyphens",
      },
    }),
    name: word({
      placeholder: "NAME",
      help: { ja: "プロジェクトの README の題名", en: "project: title of its README" },
      default: { ja: "アンケートの報告", en: "アンケートの報告" },
    }),
    event: settings({
      help: {
        ja: "事業について分かること（何度でも）: name、municipality、date、prefecture、population、applicants",
        en: "event: what is known of it (repeatable): name, municipality, date, prefecture, population, applicants",
      },
    }),
    questions: word({
      placeholder: "A,B,…",
      help: {
        ja: "事業: 設問の見本（data/study/question_bank.json）の id を、調査票の順に",
        en: "event: ids of the question bank (data/study/question_bank.json), in the order of the questionnaire",
      },
      default: { ja: "年齢、職業、理解度、活用など 9 問", en: "nine: attributes, understanding, use" },
    }),
  },
  exitCodes: DO_CODES,
  permissions: ALL_PERMISSIONS,
  isInterruptible: false,
  async run({ what, target, name, event, questions }, { folder }) {
    const { newEventCommand, newProjectCommand } = await import("./new_command.ts");
    if (what === "event") return await newEventCommand({ id: target, event, questions });
    if (what === "project") {
      return await newProjectCommand({
        ...target === undefined ? {} : { folder: folder(target) },
        ...name === undefined ? {} : { name },
      });
    }
    throw new UsageError("Command new needs what to make: new project DIR, or new event ID");
  },
});

const generate = defineCommand({
  name: "generate",
  summary: {
    ja: "合成回答と、コードブックの JSON Schema を作り直す",
    en: "make synthetic answers and the code books' JSON Schema again",
  },
  options: {},
  exitCodes: DO_CODES,
  permissions: PERMISSIONS["generate"],
  isInterruptible: false,
  run: async () => await (await import("./generate_command.ts")).generateCommand(),
});

const seal = defineCommand({
  name: "seal",
  summary: { ja: "データファイルのチェックサムを更新する", en: "renew the checksums of data files" },
  options: {},
  exitCodes: DO_CODES,
  permissions: PERMISSIONS["seal"],
  isInterruptible: false,
  run: async () => await (await import("./seal_command.ts")).sealCommand(),
});

const lab = defineCommand({
  name: "lab",
  summary: { ja: "カーネルを登録し、ノートブックの開き方を示す", en: "register the kernel, say how to open notebooks" },
  options: {},
  exitCodes: DO_CODES,
  permissions: PERMISSIONS["lab"],
  isInterruptible: false,
  run: async () => await (await import("./lab_command.ts")).labCommand(),
});

/** All commands, in the order of the help; `check --twice` and its like follow the command whose option they are. */
export const COMMANDS: readonly Command[] = [
  report,
  check,
  checkStale,
  checkTwice,
  checkCompare,
  checkCells,
  status,
  importAnswers,
  newThing,
  generate,
  seal,
  lab,
];
