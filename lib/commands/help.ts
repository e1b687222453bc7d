const RUNNING =
  `  --notebook N  このノートブックだけ: 名前、番号、パス（何度でも） / only this notebook: name, number or path (repeatable)
  --jobs N      同時に実行する数（既定: CPU の数） / notebooks at once (default: number of cores)
  --timeout S   1 セルの制限時間（秒、既定 120） / seconds for one cell (default 120)
  --set N=V     パラメーターの値を変える（何度でも）。結果は outputs/variants/ に入る / another value for a parameter of
                the notebooks (repeatable); the results lie in outputs/variants/`;

const EXIT_CODES =
  `終了コード / exit codes: 0 same, 1 drift, 2 cell error, 3 timeout, 4 kernel died, 5 usage; 130 interrupted`;

const HELP_OF = {
  report: `使い方 / Usage: deno task report [options]

古くなったノートブックだけを実行し、outputs/ を作る / runs stale notebooks and writes outputs/

  --force       すべてのノートブックを実行し直す / run all notebooks, stale or not
${RUNNING}

${EXIT_CODES}`,
  check: `使い方 / Usage: deno task check [--update | --stale | --twice | --compare DIR] [options]

もう一度実行し、コミット済みのものと比べる / runs again, compares with what is committed, and says what moved and why

  --update      違うものだけを新しくする / take what is different; the rest stays as it is
  --stale       実行せずに、古いものを答える / say what is stale, without running
  --twice       順序と環境を変えて 2 回実行し、バイト単位で比べる / run twice, in other order and surroundings, and
                compare bytes
  --compare DIR 実行せずに、別の環境の結果（そのプロジェクトか outputs/）と比べる / compare, without running, with another
                environment: a copy of the project or of its outputs/

  --strict      見た目だけの違いも数える / cosmetic differences count
  --reports DIR 報告（HTML、Markdown、JUnit）の置き場所 / folder of the reports (default .check/)
  --seed N      --twice の実行順序 / of the order with --twice
${RUNNING}

GitHub Actions では、違いをその行に注釈する / on GitHub Actions each difference is annotated at its line
${EXIT_CODES}`,
  "check-cells": `使い方 / Usage: deno task check-cells

セルの型と書き方を調べる / types and lint of the cells of all notebooks

${EXIT_CODES}`,
  status: `使い方 / Usage: deno task status [--json]

アンケートの出所と、図表 107 点の状況 / origins, and the 107 figures and tables row by row

  --json        プログラム向け / for programs`,
  generate: `使い方 / Usage: deno task generate

合成回答と、コードブックの JSON Schema を作り直す / makes synthetic answers and the code books' JSON Schema again`,
  seal: `使い方 / Usage: deno task seal

データファイルのチェックサムを更新する / renews the checksums of data files`,
  lab: `使い方 / Usage: deno task lab

カーネルを登録し、ノートブックの開き方を示す / registers the kernel, says how to open notebooks`,
};

const OVERVIEW = `使い方 / Usage: deno task <command> [options]

  report       古くなったノートブックだけを実行し outputs/ を作る / run stale notebooks, write outputs/
  check        もう一度実行し、コミット済みのものと比べる / run again and compare with what is committed
  check-cells  セルの型と書き方を調べる / types and lint of cells
  status       アンケートの出所と、図表 107 点の状況 / origins, and the 107 figures and tables row by row
  generate     合成回答と、コードブックの JSON Schema を作り直す / make synthetic answers and the code books' JSON Schema again
  seal         データファイルのチェックサムを更新する / renew the checksums of data files
  lab          カーネルを登録し、ノートブックの開き方を示す / register the kernel, say how to open notebooks
  test         すべての検査 / all tests

各コマンドのオプション / options of a command: deno task <command> --help`;

/** How a command is called; without one, which there are. `check --twice` and its like are told with `check`. */
export function help(command: string | null): string {
  const [name = ""] = (command ?? "").split(" ");
  return isTold(name) ? HELP_OF[name] : OVERVIEW;
}

/** The line that follows what was wrong with a call: the whole help would carry the sentence off the screen. */
export function helpHint(command: string | undefined): string {
  return command !== undefined && isTold(command.split(" ")[0] ?? "")
    ? `使い方 / Usage: deno task ${command.split(" ")[0]} --help`
    : OVERVIEW;
}

function isTold(name: string): name is keyof typeof HELP_OF {
  return Object.hasOwn(HELP_OF, name);
}
