import { knownFresh } from "./commands/known_fresh.ts";
import { printLine } from "./commands/print_line.ts";

// "Up to date" is an answer of a moment, also where there are a hundred surveys: it needs nothing of what else is here.
const upToDate = Deno.args.length === 1 && Deno.args[0] === "report" ? await knownFresh() : null;
if (upToDate !== null) {
  printLine(upToDate);
} else {
  // deno.json asks for imports such as this to be looked at when they are reached: to look at all that any command loads, a
  // thousand modules, took 0.1 s of a processor before the first line ran.
  const program = await import("./commands/run_command_line.ts");
  Deno.exit(await program.runCommandLine(Deno.args, Deno.exit));
}
