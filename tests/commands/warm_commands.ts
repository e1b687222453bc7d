import { fileURLToPath } from "node:url";
import { filesInFolder } from "../../lib/data/folder_entries.ts";
import type { CommandResult } from "./project_copy.ts";

/** Runs commands of a project in a process that has loaded the project's code before. */
export interface WarmCommands extends AsyncDisposable {
  /** @param options `timeout`: seconds after which the command is killed; its code is then 137 */
  run(args: readonly string[], options?: { readonly timeout?: number | undefined }): Promise<CommandResult>;
}

/**
 * Commands of a copy of the project in a process that stays: half of what a small command takes is to load and compile what
 * it runs. Whatever changes the copy's code ends that process, and the next command starts another.
 *
 * @param folder the copy's folder
 */
export function warmCommands(
  folder: string,
  { env }: { readonly env: Readonly<Record<string, string>> },
): WarmCommands {
  let server: Server | null = null;
  return {
    async run(args, { timeout } = {}) {
      const code = await codeState(folder);
      if (server?.code !== code) {
        await server?.end();
        server = startServer(folder, { env, code });
      }
      const result = await server.run(args, timeout);
      if (!server.isRunning()) server = null;
      return result;
    },
    async [Symbol.asyncDispose]() {
      await server?.end();
    },
  };
}

interface Server {
  /** State of the code that it has loaded. */
  readonly code: string;
  run(args: readonly string[], timeout: number | undefined): Promise<CommandResult>;
  isRunning(): boolean;
  end(): Promise<void>;
}

function startServer(
  folder: string,
  { env, code }: { readonly env: Readonly<Record<string, string>>; readonly code: string },
): Server {
  const child = new Deno.Command(Deno.execPath(), {
    // Named from the copy's folder: whoever looks for what a command left behind looks for that.
    args: ["run", "-A", "--config=deno.json", fileURLToPath(new URL("./command_server.ts", import.meta.url))],
    cwd: folder,
    env,
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const input = child.stdin.getWriter();
  const outputs = [child.stdout, child.stderr].map(partsOf);
  let isRunning = true;
  const end = async () => {
    await input.close().catch(() => {});
    await child.status;
    await Promise.all(outputs.map((output) => output.return(undefined)));
  };
  return {
    code,
    isRunning: () => isRunning,
    end,
    async run(args, timeout) {
      const timer = timeout === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), timeout * 1000);
      await input.write(new TextEncoder().encode(`${JSON.stringify(args)}\n`));
      const [stdout, stderr] = await Promise.all(outputs.map(async (output) => (await output.next()).value));
      clearTimeout(timer);
      // A process that ended by itself did not tell the end: it ran this one command.
      isRunning = stdout?.code !== undefined && stderr?.code !== undefined;
      const ended = isRunning ? stdout?.code : (await child.status).code;
      if (!isRunning) await end();
      return { code: ended ?? 0, stdout: stdout?.text ?? "", stderr: stderr?.text ?? "" };
    },
  };
}

/** What is written to a stream up to each end that is told, and at last what comes behind it. */
async function* partsOf(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<{ readonly text: string; readonly code?: number }, undefined> {
  let text = "";
  for await (const chunk of stream.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    for (let told = END.exec(text); told !== null; told = END.exec(text)) {
      yield { text: text.slice(0, told.index), code: Number(told[1]) };
      text = text.slice(told.index + told[0].length);
    }
  }
  yield { text };
}

// No command prints it: what a terminal would obey is written as text.
const END = /\0(\d+)\0/;

/** The one file of data that a process reads once. */
const READ_ONCE = "data/text/line_break_terms.csv";

/** By what a change of a copy's code is told: every file of it, when and how it was written last. */
async function codeState(folder: string): Promise<string> {
  const files = [...await filesInFolder(`${folder}/lib`)].map((path) => `lib/${path}`);
  const states = await Promise.all([...files, "deno.json", "deno.lock", READ_ONCE].map(async (path) => {
    const found = await Deno.stat(`${folder}/${path}`).catch(() => null);
    return `${path} ${found?.ino} ${found?.mtime?.getTime()} ${found?.size}`;
  }));
  return states.sort().join("\n");
}
