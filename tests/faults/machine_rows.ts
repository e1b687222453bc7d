/** Machines that are not like the one that this was written on, each with the exit code and the sentence that it must end with. */
import { tmpdir } from "node:os";
import { type CommandResult, type ProjectCopy } from "../commands/project_copy.ts";

/** A machine that differs, and a command on it. */
export interface Machine {
  readonly name: string;
  /** Makes the machine so; gives what undoes it. */
  readonly make?: (folder: string) => Promise<() => Promise<void>>;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Programs that start the command, and what a shell does before it. @default none */
  readonly wrapper?: readonly string[];
  readonly first?: string;
  /** What else the machine of the tests must be able to do. @default nothing */
  readonly needs?: "root";
  readonly code: number;
  readonly says: RegExp;
}

/** Where a check leaves its reports when the project is not to be written. */
const REPORTS = `${tmpdir()}/reports of a check ${Deno.pid}`;

/** Whoever is root may write anywhere, unless that power is taken away. */
const READ_ONLY: Required<Pick<Machine, "wrapper" | "make">> = {
  wrapper: Deno.build.os !== "windows" && Deno.uid() === 0
    ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"]
    : [],
  make: async (folder) => {
    const change = (modes: string) => new Deno.Command("chmod", { args: ["-R", modes, folder] }).output();
    await change("a-w");
    return async () => void await change("u+w");
  },
};

async function anotherNotebook(folder: string, name: string): Promise<() => Promise<void>> {
  await Deno.copyFile(`${folder}/notebooks/mini.ipynb`, `${folder}/notebooks/${name}`);
  return () => Deno.remove(`${folder}/notebooks/${name}`);
}

/** Another table in the notebook, so that there is something to write. */
async function anotherTable(folder: string): Promise<() => Promise<void>> {
  const path = `${folder}/notebooks/mini.ipynb`;
  const text = await Deno.readTextFile(path);
  await Deno.writeTextFile(path, text.replace("2-2:method", "1-3:project"));
  return () => Deno.writeTextFile(path, text);
}

/** Whether this machine can be made like that one. */
export function canBeMade({ needs }: Machine): boolean {
  return needs === undefined ? Deno.build.os !== "windows" : Deno.build.os === "linux" && Deno.uid() === 0;
}

/** Makes the copy's machine so, runs the command, and undoes it. */
export async function onMachine(copy: ProjectCopy, machine: Machine): Promise<CommandResult> {
  const { make, command, env = {}, wrapper = [], first = "true" } = machine;
  const undo = await make?.(copy.folder);
  try {
    const [program = "sh", ...rest] = [...wrapper, "sh"];
    const { code, stdout, stderr } = await new Deno.Command(program, {
      args: [...rest, "-c", `${first}; exec "$0" run -A lib/cli.ts "$@"`, Deno.execPath(), ...command],
      cwd: copy.folder,
      env: { NO_COLOR: "1", INIT_CWD: copy.folder, ...env },
      stdin: "null",
    }).output();
    return { code, stdout: new TextDecoder().decode(stdout), stderr: new TextDecoder().decode(stderr) };
  } finally {
    await undo?.();
  }
}

/** Each works, or ends with a sentence that helps, and leaves all as it was. */
export const MACHINES: readonly Machine[] = [
  {
    name: "its temporary folder is missing",
    command: ["report", "--force"],
    env: { TMPDIR: "/no/such/place" },
    code: 0,
    says: /1 of 1 notebook run/,
  },
  {
    name: "outputs/ is a link to another place",
    make: async (folder) => {
      await Deno.rename(`${folder}/outputs`, `${folder}.outputs`);
      await Deno.symlink(`${folder}.outputs`, `${folder}/outputs`);
      return async () => {
        await Deno.remove(`${folder}/outputs`, { recursive: true });
        await Deno.rename(`${folder}.outputs`, `${folder}/outputs`);
      };
    },
    command: ["report"],
    code: 0,
    says: /Up to date|run;/,
  },
  {
    name: "notebooks/ is a link to another place",
    make: async (folder) => {
      await Deno.rename(`${folder}/notebooks`, `${folder}.notebooks`);
      await Deno.symlink(`${folder}.notebooks`, `${folder}/notebooks`);
      return async () => {
        await Deno.remove(`${folder}/notebooks`);
        await Deno.rename(`${folder}.notebooks`, `${folder}/notebooks`);
      };
    },
    command: ["report", "--force"],
    code: 5,
    says: /^Cannot use notebooks\/ as it is a link: .*Put the files themselves there\.$/m,
  },
  {
    name: "a link in outputs/ leads back to it",
    make: async (folder) => {
      await Deno.symlink("../outputs", `${folder}/outputs/loop`);
      return () => Deno.remove(`${folder}/outputs/loop`);
    },
    command: ["report", "--force"],
    code: 5,
    says:
      /^Cannot take outputs\/loop over as it is a link .*: move it out of outputs\/, which is replaced as a whole\.$/m,
  },
  {
    name: "two links in outputs/ lead to each other",
    make: async (folder) => {
      await Deno.symlink("b", `${folder}/outputs/a`);
      await Deno.symlink("a", `${folder}/outputs/b`);
      return async () => {
        await Deno.remove(`${folder}/outputs/a`);
        await Deno.remove(`${folder}/outputs/b`);
      };
    },
    command: ["report", "--force"],
    code: 5,
    says: /^Cannot take outputs\/a over as it is a link/m,
  },
  {
    name: "a sidecar has a slip in its JSON and is sealed",
    make: async (folder) => {
      const path = `${folder}/data/study/events.source.json`;
      const text = await Deno.readTextFile(path);
      await Deno.writeTextFile(path, text.replace('"id"', '"id'));
      return () => Deno.writeTextFile(path, text);
    },
    command: ["seal"],
    code: 5,
    says: /events\.source\.json:2 malformed-json: expected JSON/,
  },
  {
    name: "its temporary folder is full of nothing but a file",
    command: ["report", "--force"],
    env: { TMPDIR: "/dev/null" },
    code: 0,
    says: /1 of 1 notebook run/,
  },
  {
    name: "nobody has a home on it",
    first: "unset HOME",
    command: ["report", "--force"],
    code: 0,
    says: /1 of 1 notebook run/,
  },
  {
    name: "notebooks of one name lie in two folders",
    make: async (folder) => {
      for (const part of ["a", "b"]) {
        await Deno.mkdir(`${folder}/notebooks/${part}`);
        await Deno.copyFile(`${folder}/notebooks/mini.ipynb`, `${folder}/notebooks/${part}/mini.ipynb`);
      }
      return async () => {
        for (const part of ["a", "b"]) await Deno.remove(`${folder}/notebooks/${part}`, { recursive: true });
      };
    },
    command: ["report"],
    code: 5,
    says: /^Cannot run notebooks\/a\/mini\.ipynb, notebooks\/b\/mini\.ipynb: notebooks lie right in notebooks\//m,
  },
  {
    name: "a notebook's ending is written in capitals",
    make: (folder) => anotherNotebook(folder, "other.IPYNB"),
    command: ["check", "--stale"],
    code: 5,
    says: /^Cannot run notebooks\/other\.IPYNB: .* ends with \.ipynb/m,
  },
  {
    name: "two notebooks are one on a disk that does not tell capitals",
    make: (folder) => anotherNotebook(folder, "Mini.ipynb"),
    command: ["report"],
    code: 5,
    says: /^Cannot tell Mini\.ipynb and mini\.ipynb apart: on other machines they are one file/m,
  },
  {
    name: "its user may not write the checkout, and asks for status",
    ...READ_ONLY,
    command: ["status"],
    code: 0,
    says: /107/,
  },
  {
    name: "its user may not write the checkout, and seals",
    ...READ_ONLY,
    command: ["seal"],
    code: 0,
    says: /data files, 0 sidecars renewed/,
  },
  {
    name: "its user may not write the checkout, and checks it into another folder",
    ...READ_ONLY,
    make: async (folder) => {
      const undo = await READ_ONLY.make(folder);
      return async () => {
        await undo();
        await Deno.remove(REPORTS, { recursive: true });
      };
    },
    command: ["check", "--reports", REPORTS],
    code: 0,
    says: /Nothing drifted: 1 notebook/,
  },
  {
    name: "its user may not write the checkout, and asks for a report",
    ...READ_ONLY,
    make: async (folder) => {
      const undo = await anotherTable(folder);
      const write = await READ_ONLY.make(folder);
      return async () => {
        await write();
        await undo();
      };
    },
    command: ["report"],
    code: 5,
    says: /Permission denied .*\noutputs\/ and notebooks\/ are as they were/,
  },
  {
    name: "the work folder lies on another disk",
    needs: "root",
    make: anotherTable,
    wrapper: ["unshare", "-m"],
    first: "mount -t tmpfs tmpfs .report",
    command: ["report"],
    code: 0,
    says: /1 of 1 notebook run/,
  },
  ...(["report", "check"] as const).map((command): Machine => ({
    name: `it has no network, and is asked for ${command}`,
    needs: "root",
    wrapper: ["unshare", "-n"],
    first: "ip link set lo up",
    command: command === "report" ? ["report", "--force"] : ["check"],
    code: 0,
    says: command === "report" ? /1 of 1 notebook run/ : /Nothing drifted: 1 notebook/,
  })),
  {
    name: "it knows IPv6 alone",
    needs: "root",
    wrapper: ["unshare", "-n"],
    first: "ip link set lo up; ip addr del 127.0.0.1/8 dev lo",
    command: ["report", "--force"],
    code: 4,
    says: /Cannot reach a kernel as this machine has no address 127\.0\.0\.1: bring up its loopback interface/,
  },
  {
    name: "its loopback is down",
    needs: "root",
    wrapper: ["unshare", "-n"],
    command: ["report", "--force"],
    code: 4,
    says: /Cannot reach a kernel as this machine has no address 127\.0\.0\.1: bring up its loopback interface/,
  },
  {
    name: "it has no shell, nor any other program",
    needs: "root",
    wrapper: ["unshare", "-m"],
    first: "mount -t tmpfs tmpfs /usr/bin",
    command: ["report", "--force"],
    code: 0,
    says: /1 of 1 notebook run/,
  },
  {
    name: "its shell cannot be started",
    needs: "root",
    wrapper: ["unshare", "-m"],
    first: "mount --bind /dev/null /usr/bin/dash",
    command: ["report", "--force"],
    code: 0,
    says: /1 of 1 notebook run/,
  },
  {
    name: "the work folder lies on a small disk",
    needs: "root",
    wrapper: ["unshare", "-m"],
    first: "mount -t tmpfs -o size=100k tmpfs .report",
    command: ["report", "--force"],
    code: 5,
    says: /No space left on device.*\noutputs\/ and notebooks\/ are as they were/,
  },
  {
    name: "outputs/ is a disk of its own",
    needs: "root",
    wrapper: ["unshare", "-m"],
    first: "mount -t tmpfs tmpfs outputs",
    command: ["report", "--force"],
    code: 5,
    says: /outputs\/ and notebooks\/ are as they were/,
  },
  {
    name: "what Deno has fetched can only be read",
    needs: "root",
    wrapper: ["unshare", "-m"],
    first:
      'store=$("$0" info --json | sed -n \'s/.*"denoDir": "\\(.*\\)".*/\\1/p\'); mount --bind "$store" "$store"; mount -o remount,ro,bind "$store"',
    command: ["report", "--force"],
    code: 0,
    says: /1 of 1 notebook run/,
  },
  {
    name: "a kernel may open forty files",
    first: "ulimit -n 40",
    command: ["report", "--force"],
    code: 4,
    says: /Cannot start the Deno kernel: [^]*Too many open files/,
  },
];
