import { parseArgs } from "node:util";
import { EXIT_CODE, type ExitCode } from "./commands/exit_code.ts";
import { Refusal } from "./commands/refusal.ts";
import { complain, sayLine } from "./commands/say_line.ts";
import { UsageError } from "./commands/usage_error.ts";
import { DataError } from "./data/data_error.ts";

const HELP = `使い方 / Usage: deno task <command> [options]

  report   古くなったノートブックだけを実行し outputs/ を作る / run stale notebooks, write outputs/
             --force       すべてのノートブックを実行し直す / run all notebooks, stale or not
             --set N=V     パラメーターを変えて outputs/variants/ に作る / another value for a parameter, into outputs/variants/
  check    もう一度実行し、コミット済みのものと比べる / run again and compare with what is committed
             --update      違うものだけを新しくする / take what is different
             --stale       実行せずに、古いものを答える / say what is stale, without running
             --twice       順序を変えて 2 回実行し、バイト単位で比べる / run twice, shuffled, and compare bytes
             --compare DIR 実行せずに、別の環境の結果と比べる / compare with the outputs of another environment
             --strict      見た目だけの違いも数える / cosmetic differences count
             --reports DIR 報告の置き場所 / folder of the reports (.check/)
           終了コード / exit codes: 0 same, 1 drift, 2 cell error, 3 timeout, 4 kernel died, 5 usage
           report, check とも / both:
             --notebook N  このノートブックだけ（何度でも） / only this notebook (repeatable)
             --jobs N      同時に実行する数 / notebooks at once
             --timeout S   1 セルの制限時間（秒）/ seconds for one cell
  check-cells  セルの型と書き方を調べる / types and lint of cells
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

Deno.exit(await main(Deno.args));

async function main(args: readonly string[]): Promise<ExitCode> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        force: { type: "boolean" },
        update: { type: "boolean" },
        stale: { type: "boolean" },
        twice: { type: "boolean" },
        compare: { type: "string" },
        seed: { type: "string" },
        strict: { type: "boolean" },
        reports: { type: "string" },
        notebook: { type: "string", multiple: true },
        set: { type: "string", multiple: true },
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
      ...(values.notebook === undefined ? {} : { notebooks: values.notebook }),
      ...(values.set === undefined ? {} : { parameters: parameterValues(values.set) }),
      signal: interruption.signal,
    };
    // Only what a command needs is loaded: "up to date" is an answer of a moment.
    switch (command) {
      case "report": {
        const { reportCommand } = await import("./commands/report_command.ts");
        return await reportCommand({ ...run, force: values.force ?? false });
      }
      case "check": {
        if (values.stale === true) return await (await import("./commands/stale_command.ts")).staleCommand(run);
        const reports = values.reports === undefined ? {} : { reports: values.reports };
        if (values.compare !== undefined) {
          const { compareCommand } = await import("./commands/compare_command.ts");
          return await compareCommand(values.compare, { ...reports, strict: values.strict ?? false });
        }
        if (values.twice === true) {
          const seed = values.seed === undefined ? {} : { seed: positiveNumber("--seed", values.seed) };
          return await (await import("./commands/twice_command.ts")).twiceCommand({ ...run, ...reports, ...seed });
        }
        const { checkCommand } = await import("./commands/check_command.ts");
        return await checkCommand({
          ...run,
          ...reports,
          update: values.update ?? false,
          strict: values.strict ?? false,
        });
      }
      case "check-cells":
        return await (await import("./commands/check_cells_command.ts")).checkCellsCommand();
      case "status":
        return await (await import("./commands/status_command.ts")).statusCommand({ json: values.json ?? false });
      case "generate":
        return await (await import("./commands/generate_command.ts")).generateCommand();
      case "seal":
        return await (await import("./commands/seal_command.ts")).sealCommand();
      case "lab":
        return await (await import("./commands/lab_command.ts")).labCommand();
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

function parameterValues(settings: readonly string[]): ReadonlyMap<string, string> {
  return new Map(settings.map((setting) => {
    const at = setting.indexOf("=");
    if (at < 1) throw new UsageError(`Option --set takes name=value: current value is '${setting}'`);
    return [setting.slice(0, at), setting.slice(at + 1)];
  }));
}

function tell(error: unknown): ExitCode {
  if (interruption.signal.aborted) {
    complain("Interrupted: outputs/ and notebooks/ are as they were.");
    return EXIT_CODE.interrupted;
  }
  if (error instanceof DataError || error instanceof Refusal) {
    complain(error.message);
    return EXIT_CODE.usage;
  }
  if (error instanceof UsageError || isWrongOption(error)) {
    complain(`${error.message}\n\n${HELP}`);
    return EXIT_CODE.usage;
  }
  if (isRefusedBySystem(error)) {
    complain(`${error.message}\noutputs/ and notebooks/ are as they were.`);
    return EXIT_CODE.usage;
  }
  // Not 1: that would say that something drifted.
  complain(`A fault of this program itself: ${error instanceof Error ? error.stack ?? error.message : String(error)}`);
  return EXIT_CODE.usage;
}

/** How `parseArgs` reports an option that it does not know or that lacks its value. */
function isWrongOption(error: unknown): error is TypeError {
  return error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}

/** A full disk, a folder that must not be written to: nothing that a stack would explain. */
function isRefusedBySystem(error: unknown): error is Error {
  return error instanceof Error && /\(os error \d+\)/.test(error.message);
}
