/**
 * What keeps cells apart from network, programs and the project's files. Each function here is sent into the kernel as source
 * text: it must use nothing of this module but its types, and take all else from its arguments.
 *
 * @module
 */
import type { PreludeState } from "./kernel_prelude_state.ts";

/** Where cells may write. */
export interface IsolateFolders {
  /** Folder of the project: nothing in it is a cell's to write. */
  readonly root: string;
  /** The one folder that is, wherever it lies; empty for none. */
  readonly writable: string;
}

/** The parts of the isolation, by the names under which {@linkcode isolate} is given them. */
export interface IsolationParts {
  readonly fail: (state: PreludeState, fault: StoppedAccess) => never;
  readonly refuseReach: (state: PreludeState, fail: IsolationParts["fail"]) => void;
  readonly writtenPlaces: (name: string, values: readonly unknown[]) => WrittenPlaces;
  readonly guardWriting: (state: PreludeState, holder: object, options: GuardOptions) => void;
}

/** What a cell is told, and the runner too. */
interface StoppedAccess {
  readonly kind: "undeclared-read" | "undeclared-write";
  readonly name: string;
  readonly message: string;
}

/** What a call writes: paths as they were given; of a link also where it leads, seen from the folder it lies in. */
interface WrittenPlaces {
  readonly paths: readonly unknown[];
  readonly link?: { readonly target: string; readonly lies: string };
}

interface GuardOptions {
  /** Node's functions throw at once; Deno's refuse by a promise. */
  readonly isNode: boolean;
  readonly writtenPlaces: IsolationParts["writtenPlaces"];
  /** Throws unless what is written may be. */
  readonly allow: (places: WrittenPlaces) => void;
}

/** From now on cells can neither use the network, start programs or threads, nor write into the project. */
export function isolate(state: PreludeState, parts: IsolationParts): (folders: IsolateFolders) => Promise<void> {
  return async ({ root, writable }) => {
    parts.refuseReach(state, parts.fail);
    const [{ dirname, resolve, sep }, { fileURLToPath }, { default: fs }] = await Promise.all([
      import("node:path"),
      import("node:url"),
      import("node:fs"),
    ]);
    const isIn = (place: string, folder: string): boolean => place === folder || place.startsWith(folder + sep);
    const project = resolve(root);
    const allowPath = (path: unknown): void => {
      if (typeof path !== "string" && !(path instanceof URL)) return;
      const place = resolve(path instanceof URL ? fileURLToPath(path) : path);
      if (!isIn(place, project) || (writable !== "" && isIn(place, resolve(writable)))) return;
      const short = place.slice(project.length + 1) || "the project's folder";
      parts.fail(state, {
        kind: "undeclared-write",
        name: "UndeclaredWrite",
        message:
          `a notebook must not write ${short}: figures and tables are saved with outputs.save, and data are nobody's to change`,
      });
    };
    const allow = ({ paths, link }: WrittenPlaces): void => {
      for (const path of paths) allowPath(path);
      if (link !== undefined) allowPath(resolve(dirname(link.lies), link.target));
    };
    const { writtenPlaces } = parts;
    parts.guardWriting(state, state.scope.Deno, { isNode: false, writtenPlaces, allow });
    parts.guardWriting(state, fs, { isNode: true, writtenPlaces, allow });
    parts.guardWriting(state, fs.promises, { isNode: true, writtenPlaces, allow });
  };
}

/** A fault of the cell also when the cell catches it. */
function fail({ origin, current, report }: PreludeState, { kind, name, message }: StoppedAccess): never {
  const error = new Error(message);
  error.name = name;
  report(origin.getStore() ?? current, kind, error);
  throw error;
}

/** Network, other programs and threads are refused, and the rights to them go. */
function refuseReach(state: PreludeState, fail: IsolationParts["fail"]): void {
  const { scope, like } = state;
  const refuse = (what: string): never =>
    fail(state, {
      kind: "undeclared-read",
      name: "UndeclaredRead",
      message: `a notebook must not ${what}: what comes from there is not declared, and changes`,
    });
  const { fetch } = scope;
  // Files and data in the address are read like any other: Deno itself notes them.
  scope.fetch = like(async (input, ...rest) => {
    const address = typeof input === "object" && input !== null && "url" in input ? input.url : input;
    return /^(?:file|data|blob):/.test(String(address)) ? await fetch(input, ...rest) : refuse(`fetch ${address}`);
  }, fetch);
  // A thread has a global object of its own, that nothing here reaches.
  for (const name of ["WebSocket", "EventSource", "Worker"] as const) {
    scope[name] = class {
      constructor(address: unknown) {
        refuse(name === "Worker" ? `start the thread ${address}` : `connect to ${address}`);
      }
    };
  }
  for (const name of ["connect", "connectTls", "connectQuic"]) scope.Deno[name] = () => refuse("use the network");
  scope.Deno.Command = class {
    constructor(program: unknown) {
      refuse(`start ${program}`);
    }
  };
  // The rights themselves go, too: node:child_process, node:net and libraries of other languages ask for them.
  for (const name of ["net", "run", "ffi"]) scope.Deno.permissions.revokeSync({ name });
}

/** Of what takes a source and a target only the target is written, except that a rename takes the source away. */
function writtenPlaces(name: string, values: readonly unknown[]): WrittenPlaces {
  const [first, other] = values;
  switch (name) {
    case "symlink":
      // A link that lies elsewhere would be a way into the project.
      return typeof first === "string" && typeof other === "string"
        ? { paths: [other], link: { target: first, lies: other } }
        : { paths: [other] };
    case "copyFile":
    case "cp":
      return { paths: [other] };
    case "link":
    case "rename":
      return { paths: [first, other] };
    case "open": {
      const isRead = other === undefined || other === null || other === "r" || other === "rs" || other === 0 ||
        (typeof other === "object" &&
          !["write", "append", "create", "createNew", "truncate"].some((key) => Reflect.get(other, key) === true));
      return { paths: isRead ? [] : [first] };
    }
    default:
      return { paths: [first] };
  }
}

/** Every function of a holder that writes asks first. */
function guardWriting(state: PreludeState, holder: object, { isNode, writtenPlaces, allow }: GuardOptions): void {
  const names =
    "writeFile writeTextFile appendFile mkdir mkdtemp remove rm rmdir unlink truncate create chmod chown utime utimes " +
    "createWriteStream copyFile cp link symlink rename open";
  for (const name of names.split(" ")) {
    for (const full of [name, `${name}Sync`]) {
      const plain: unknown = Reflect.get(holder, full);
      if (typeof plain !== "function") continue;
      const guarded = (...values: unknown[]): unknown => {
        allow(writtenPlaces(name, values));
        return Reflect.apply(plain, holder, values);
      };
      // What Deno's own functions refuse they refuse by a promise, as one that is not allowed would.
      const isAsync = !full.endsWith("Sync") && !isNode;
      const asked = isAsync ? async (...values: unknown[]) => await guarded(...values) : guarded;
      Reflect.set(holder, full, state.like(asked, plain));
    }
  }
}

/** What {@linkcode isolate} is given in the kernel. */
export const ISOLATION_PARTS: IsolationParts = { fail, refuseReach, writtenPlaces, guardWriting };
