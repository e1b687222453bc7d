import { commandLine } from "./commands/command_line.ts";

Deno.exit(await commandLine(Deno.args, Deno.exit));
