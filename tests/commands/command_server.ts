/**
 * Runs commands of the project in whose folder it is started, one after another, in one process: what they load is loaded and
 * compiled once. Each line of its input is a command line; both outputs tell the end of each, see `warm_commands.ts`.
 *
 * Not a test: `warm_commands.ts` starts it.
 */
import { createInterface } from "node:readline";
import process from "node:process";
import { pathToFileURL } from "node:url";

/** The part of `lib/commands/command_line.ts` in use: of the copy, and not of the project that tests it. */
interface Program {
  commandLine(args: readonly string[], exit: (code: number) => never): Promise<number>;
}

const program: Program = await import(pathToFileURL(`${Deno.cwd()}/lib/commands/command_line.ts`).href);
const write = (stream: { writeSync(bytes: Uint8Array): number }, text: string) => {
  const bytes = new TextEncoder().encode(text);
  for (let start = 0; start < bytes.length;) start += stream.writeSync(bytes.subarray(start));
};
for await (const line of createInterface({ input: process.stdin })) {
  const args: readonly string[] = JSON.parse(line);
  const code = await program.commandLine(args, Deno.exit);
  for (const stream of [Deno.stdout, Deno.stderr]) write(stream, `\0${code}\0`);
}
Deno.exit(0);
