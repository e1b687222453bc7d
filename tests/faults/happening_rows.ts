/** What happens to a run while it goes: kernels and runners that are killed, signals, files that go away, a second run. */
import { eventually } from "../eventually.ts";
import type { CommandResult, ProjectCopy } from "../commands/project_copy.ts";
import { contentOf, notebookText, orphansOf, type Outcome, processesOf, restore } from "./broken_project.ts";

/** Something that happens while a command runs on a slow notebook of a broken project. */
export interface Happening {
  readonly name: string;
  readonly command: readonly string[];
  /** Cells of `notebooks/broken.ipynb`. @default a cell that takes ten minutes */
  readonly cells?: readonly string[];
  /** Makes it happen; where it gives a result, that of another command, this is the one that counts. */
  readonly happen: (copy: ProjectCopy, process: Deno.ChildProcess) => Promise<CommandResult | void>;
  readonly codes: readonly number[];
  readonly says: RegExp;
  /** Whether all is as it was; where files are taken away, they are put back. @default true */
  readonly leavesAll?: boolean;
}

/** What a slow cell leaves when it has begun, and what it waits for, in the copy itself: its notebook says that it reads them. */
const [BEGUN, GO] = ["begun.txt", "go.txt"];
const METADATA = { check: { reads: [BEGUN, GO] } };
// By a way that the guard of writes does not watch.
const begins = `const { openSync } = await import(["node", "fs"].join(":"));\nopenSync("../${BEGUN}", "w");`;
const pause = (milliseconds: number) => `await new Promise((resolve) => setTimeout(resolve, ${milliseconds}));`;
const SLOW = ["1;", `${begins}\n${pause(600_000)}`];
const WAITS = [
  `${begins}\nconst isThere = () => { try { return Deno.statSync("../${GO}").isFile; } catch { return false; } };\n` +
  `while (!isThere()) ${pause(20)}`,
];

/** Waits until the slow cell has begun. */
export async function begun({ folder }: Pick<ProjectCopy, "folder">): Promise<void> {
  await eventually(() => Deno.stat(`${folder}/${BEGUN}`).then(() => true, () => false), "the cell begins");
}

/** The kernel's process, told by its connection file, which lies in the copy. */
async function kernelOf(copy: ProjectCopy): Promise<number> {
  let kernel: number | undefined;
  await eventually(async () => {
    const line = (await processesOf(copy)).find((text) =>
      /jupyter --quiet --kernel/.test(text) && !/\/bin\/sh/.test(text)
    );
    kernel = line === undefined ? undefined : Number(/^\s*(\d+)/.exec(line)?.[1]);
    return kernel !== undefined;
  }, "the kernel starts");
  return kernel ?? NaN;
}

/** Takes something away while a cell waits, and lets it go on. */
function takeAway(path: string): Happening["happen"] {
  return async (copy) => {
    await begun(copy);
    await Deno.remove(`${copy.folder}/${path}`, { recursive: true });
    await Deno.writeTextFile(`${copy.folder}/${GO}`, "");
  };
}

const KILLED_KERNELS = ([0, 30, 90, 200, "begun"] as const).map((wait): Happening => ({
  name: `a kernel is killed ${wait === "begun" ? "in its long cell" : `${wait} ms after it was started`}`,
  // Where the kernel is started again it ends by its time-out; where it must not be, that never comes first.
  command: ["report", "--notebook", "broken", "--timeout", wait === "begun" ? "600" : "2"],
  happen: async (copy) => {
    const kernel = await kernelOf(copy);
    if (wait === "begun") await begun(copy);
    else await new Promise((resolve) => setTimeout(resolve, wait));
    try {
      Deno.kill(kernel, "SIGKILL");
    } catch {
      // On a busy machine it may have ended by its time-out.
    }
  },
  // Killed before it answered, it counts as a failed start and is tried again; then its cell takes too long.
  codes: wait === "begun" ? [4] : [3, 4],
  says: wait === "begun" ? /kernel-died/ : /kernel-died|Cannot start the Deno kernel|did not end within/,
}));

const SIGNALS = (["report", "check"] as const).flatMap((command) =>
  (["SIGINT", "SIGTERM"] as const).map((signal): Happening => ({
    name: `${signal} comes during ${command}`,
    command: command === "report" ? ["report"] : ["check", "--notebook", "broken"],
    happen: async (copy, process) => {
      await begun(copy);
      process.kill(signal);
    },
    codes: [130],
    says: /Interrupted: outputs\/ and notebooks\/ are as they were/,
  }))
);

const SECOND_RUNS = [["report"], ["check"], ["check", "--twice"]].map((command): Happening => ({
  name: `a second run is started: ${command.join(" ")}`,
  command: ["report"],
  happen: async (copy, process) => {
    await begun(copy);
    const second = await copy.run(command);
    process.kill("SIGINT");
    return second;
  },
  codes: [5],
  says: /as another run is writing it: wait until it has ended/,
}));

const KILLED_RUNNERS = Array.from({ length: 10 }, (_, at): Happening => ({
  name: `the runner is killed after ${at * 200} ms`,
  command: ["report", "--force", "--notebook", "good"],
  happen: async (_, process) => {
    await new Promise((resolve) => setTimeout(resolve, at * 200));
    try {
      process.kill("SIGKILL");
    } catch {
      // It has ended.
    }
  },
  codes: [137, 0],
  says: /^/,
}));

/** Each ends with its code and sentence, leaves no process behind, and loses nothing. */
export const HAPPENINGS: readonly Happening[] = [
  ...KILLED_KERNELS,
  ...SIGNALS,
  ...SECOND_RUNS,
  ...KILLED_RUNNERS,
  {
    name: "the runner is killed while a cell runs",
    command: ["report"],
    happen: async (copy, process) => {
      await begun(copy);
      process.kill("SIGKILL");
    },
    codes: [137],
    says: /^/,
  },
  {
    name: "outputs/ is deleted while a cell runs",
    command: ["report"],
    cells: WAITS,
    happen: takeAway("outputs"),
    codes: [5],
    says: /^Cannot finish the report as outputs\/\S+ went away while it ran: run it again\.$/m,
    leavesAll: false,
  },
  {
    name: "one file of outputs/ is deleted while a cell runs",
    command: ["report"],
    cells: WAITS,
    happen: takeAway("outputs/tables/1-3_project.csv"),
    codes: [5],
    says: /^Cannot finish the report as outputs\/tables\/1-3_project\.csv went away while it ran: run it again\.$/m,
    leavesAll: false,
  },
  {
    name: "the notebook is deleted while its cell runs",
    command: ["report"],
    cells: WAITS,
    happen: takeAway("notebooks/broken.ipynb"),
    codes: [0],
    says: /left as it is, because it was edited while it ran: notebooks\/broken\.ipynb/,
    leavesAll: false,
  },
];

/** Starts the command in a copy with the slow notebook, lets it happen, says what became of the copy, and mends it. */
export async function happenOnce(copy: ProjectCopy, row: Happening): Promise<Outcome> {
  const sound = await contentOf(copy);
  const notebook = `${copy.folder}/notebooks/broken.ipynb`;
  await Deno.writeTextFile(notebook, notebookText({ cells: row.cells ?? SLOW, metadata: METADATA }));
  const before = await contentOf(copy);
  // The connection files of kernels lie in the copy, so that their processes can be told from others.
  const temporary = `${copy.folder}/.temporary`;
  await Deno.mkdir(temporary, { recursive: true });
  const process = copy.start(row.command, { env: { TMPDIR: temporary } });
  const said = Promise.all([new Response(process.stdout).text(), new Response(process.stderr).text()]);
  const other = await row.happen(copy, process);
  const { code } = await process.status;
  const [stdout, stderr] = await said;
  const orphans = await orphansOf(copy);
  const after = await contentOf(copy);
  const lost = [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path));
  await Deno.remove(notebook).catch(() => {});
  for (const path of [BEGUN, GO]) await Deno.remove(`${copy.folder}/${path}`).catch(() => {});
  if (row.leavesAll === false) await restore(copy, sound);
  return { ...other ?? { code, stdout, stderr }, orphans, lost: row.leavesAll === false ? [] : lost };
}
