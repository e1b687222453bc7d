/** A whole process, with everything that it starts, as it was run once. */
export interface Measured {
  readonly seconds: number;
  /** Seconds of processors that it and what it started took, by user and system; `null` where the system does not tell. */
  readonly processor: number | null;
  /** Most memory that it and what it started held at once, in MB of resident pages; `null` where the system does not tell. */
  readonly megabytes: number | null;
  readonly stdout: string;
}

/** How a program is started. */
export interface Program {
  readonly command: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Exit codes with which it has done its work. @default [0] */
  readonly codes?: readonly number[];
}

/** Milliseconds between two looks at the memory. */
const BETWEEN = 40;

/**
 * Runs a program to its end.
 *
 * @throws {Error} with what it said when it fails: what did not do its work must not count as fast
 */
export async function measure({ command: [program = "", ...args], cwd, env, codes = [0] }: Program): Promise<Measured> {
  const spent = processorOfChildren();
  const begin = performance.now();
  const child = new Deno.Command(program, {
    args,
    ...cwd === undefined ? {} : { cwd },
    ...env === undefined ? {} : { env },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  let most: number | null = null;
  const look = () => most = larger(most, memoryOf(child.pid));
  const looking = setInterval(look, BETWEEN);
  const { code, stdout, stderr } = await child.output();
  const seconds = (performance.now() - begin) / 1000;
  clearInterval(looking);
  if (!codes.includes(code)) {
    throw new Error(`Cannot measure as ${program} failed:\n${new TextDecoder().decode(stderr).slice(-4000)}`);
  }
  const after = processorOfChildren();
  const processor = spent === null || after === null ? null : after - spent;
  return { seconds, processor, megabytes: most, stdout: new TextDecoder().decode(stdout) };
}

/** Seconds of processors that all ended children of this process took, with their own ended ones. */
function processorOfChildren(): number | null {
  if (Deno.build.os !== "linux") return null;
  const [user = NaN, system = NaN] = read("/proc/self/stat").split(") ")[1]?.split(" ").slice(13, 15).map(Number) ?? [];
  return (user + system) / TICKS;
}

/** Linux tells times in hundredths of a second. */
const TICKS = 100;

/** Bytes of a page, as nearly everywhere. */
const PAGE = 4096;

/** Resident memory of a process and of all that it started, in MB. */
function memoryOf(root: number): number | null {
  if (Deno.build.os !== "linux") return null;
  const parents = new Map<number, number>();
  for (const { name } of Deno.readDirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const stat = read(`/proc/${name}/stat`);
    // The name of the program, in brackets, may hold anything.
    const parent = Number(/\) \w (\d+)/.exec(stat)?.[1]);
    if (!Number.isNaN(parent)) parents.set(Number(name), parent);
  }
  const isBelow = (process: number): boolean => {
    const parent = parents.get(process);
    return process === root || (parent !== undefined && parent > 1 && isBelow(parent));
  };
  const pages = [...parents.keys()].filter(isBelow)
    .map((process) => Number(read(`/proc/${process}/statm`).split(" ")[1] ?? 0));
  return pages.reduce((sum, one) => sum + one, 0) * PAGE / 1e6;
}

function read(path: string): string {
  try {
    return Deno.readTextFileSync(path);
  } catch {
    // It has ended meanwhile.
    return "";
  }
}

function larger(one: number | null, other: number | null): number | null {
  return one === null || other === null ? one ?? other : Math.max(one, other);
}

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [Math.floor((sorted.length - 1) / 2), Math.ceil((sorted.length - 1) / 2)];
  return ((sorted[low] ?? NaN) + (sorted[high] ?? NaN)) / 2;
}
