import { parseArgs } from "node:util";
import { checkCellsCommand } from "./commands/check_cells_command.ts";
import { checkCommand } from "./commands/check_command.ts";
import { EXIT_CODE, type ExitCode } from "./commands/exit_code.ts";
import { generateCommand } from "./commands/generate_command.ts";
import { labCommand } from "./commands/lab_command.ts";
import { reportCommand } from "./commands/report_command.ts";
import { complain, sayLine } from "./commands/say_line.ts";
import { sealCommand } from "./commands/seal_command.ts";
import { statusCommand } from "./commands/status_command.ts";
import { DataError } from "./data/data_error.ts";

const HELP = `使い方 / Usage: deno task <command> [options]

  report   古くなったノートブックだけを実行し outputs/ を作る / run stale notebooks, write outputs/
             --force       全部を実行し直す / run all
             --jobs N      同時に実行する数 / notebooks at once
             --timeout S   1 セルの制限時間（秒）/ seconds for one cell
  check    もう一度実行し、コミット済みのものと比べる / run again and compare with what is committed
             --jobs N, --timeout S
           終了コード / exit codes: 0 same, 1 drift, 2 cell error, 3 timeout, 4 kernel died, 5 usage
  status   アンケートの出所と、図表 107 点の状況 / origins, and the 107 figures and tables row by row
             --json        プログラム向け / for programs
  generate 合成回答と、コードブックの JSON Schema を作り直す / make synthetic answers and the code books' JSON Schema again
  seal     データファイルのチェックサムを更新する / renew the checksums of data files
  lab      カーネルを登録し、ノートブックの開き方を示す / register the kernel, say how to open notebooks
  test     すべての検査 / all tests`;

const interruption = new AbortController();
for (const signal of Deno.build.os === "windows" ? ["SIGINT"] as const : ["SIGINT", "SIGTERM"] as const) {
  Deno.addSignalListener(signal, () => interruption.abort(new DOMException("Interrupted", "AbortError")));
}

/** A command that was called wrongly. */
class UsageError extends Error {
  override readonly name = "UsageError";
}

Deno.exit(await main(Deno.args));

async function main(args: readonly string[]): Promise<ExitCode> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        force: { type: "boolean" },
        jobs: { type: "string" },
        timeout: { type: "string" },
        json: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
    const [command, ...rest] = positionals;
    if (values.help === true || command === undefined) {
      sayLine(HELP);
      return values.help === true ? EXIT_CODE.same : EXIT_CODE.usage;
    }
    if (rest.length > 0) throw new UsageError(`Unexpected argument '${rest[0]}'`);
    const run = {
      ...(values.jobs === undefined ? {} : { jobs: positiveNumber("--jobs", values.jobs) }),
      ...(values.timeout === undefined ? {} : { timeout: positiveNumber("--timeout", values.timeout) }),
      signal: interruption.signal,
    };
    switch (command) {
      case "report":
        return await reportCommand({ ...run, force: values.force ?? false });
      case "check":
        return await checkCommand(run);
      case "check-cells":
        return await checkCellsCommand();
      case "status":
        return await statusCommand({ json: values.json ?? false });
      case "generate":
        return await generateCommand();
      case "seal":
        return await sealCommand();
      case "lab":
        return await labCommand();
      default:
        throw new UsageError(`Unknown command '${command}'`);
    }
  } catch (error) {
    return tell(error);
  }
}

function positiveNumber(option: string, value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) {
    throw new UsageError(`Option ${option} takes a whole number from 1: current value is '${value}'`);
  }
  return number;
}

function tell(error: unknown): ExitCode {
  if (interruption.signal.aborted) {
    complain("Interrupted: outputs/ and notebooks/ are as they were.");
    return EXIT_CODE.interrupted;
  }
  if (error instanceof DataError) {
    complain(error.message);
    return EXIT_CODE.usage;
  }
  if (error instanceof UsageError || isWrongOption(error)) {
    complain(`${error.message}\n\n${HELP}`);
    return EXIT_CODE.usage;
  }
  throw error;
}

/** How `parseArgs` reports an option that it does not know or that lacks its value. */
function isWrongOption(error: unknown): error is TypeError {
  return error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}
