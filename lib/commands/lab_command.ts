import { projectPath } from "../data/project_path.ts";
import { EXIT_CODE, type ExitCode } from "./exit_code.ts";
import { printError, printLine } from "./print_line.ts";

/** Registers the Deno kernel for Jupyter front ends and says how to open the notebooks. */
export async function labCommand(): Promise<ExitCode> {
  const { code, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["jupyter", "--install", "--force"],
    env: { NO_COLOR: "1" },
    stdout: "null",
    stderr: "piped",
  }).output();
  if (code !== 0) {
    printError(`Cannot register the Deno kernel: ${new TextDecoder().decode(stderr).trim()}`);
    return EXIT_CODE.usage;
  }
  const folder = projectPath("notebooks");
  printLine(`The kernel "Deno" is registered for this user. Open the notebooks in whichever you have:

  VS Code       open ${projectPath("")} with the Jupyter extension, open a notebook, choose the kernel "Deno"
  JupyterLab    jupyter lab "${folder}"
  Notebook      jupyter notebook "${folder}"

The notebooks find the project's code through deno.json, so open them where they are, in notebooks/.
What a cell saves goes to outputs/; "deno task report" then renews the manifest, "deno task check" says what differs.`);
  return EXIT_CODE.same;
}
