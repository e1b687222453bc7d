import { knownFresh } from "./commands/known_fresh.ts";
import { printLine } from "./commands/print_line.ts";

// "Up to date" is an answer of a moment, also where there are a hundred surveys: it needs nothing of what else is here.
const upToDate = Deno.args.length === 1 && Deno.args[0] === "report" ? await knownFresh() : null;
if (upToDate !== null) {
  printLine(upToDate);
} else {
  // Resolved when it is needed: of what stands as a text in an import, Deno looks at all that it may load, a thousand
  // modules and 0.2 s of a processor, before the first line runs.
  const program: typeof import("./commands/run_command_line.ts") = await import(
    import.meta.resolve("./commands/run_command_line.ts")
  );
  Deno.exit(await program.runCommandLine(Deno.args, Deno.exit));
}
