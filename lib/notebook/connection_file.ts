import { scratchFolder } from "./scratch_folder.ts";
import { join } from "node:path";

/** The five ports of a Jupyter kernel. */
export interface KernelPorts {
  /** Requests to run code. */
  readonly shell: number;
  /** What the kernel tells everybody: outputs, states. */
  readonly iopub: number;
  /** Questions of the kernel to the user; not used here. */
  readonly stdin: number;
  /** Requests that must not wait for running code. */
  readonly control: number;
  /** Echo; not used here, the process is watched instead. */
  readonly heartbeat: number;
}

/** A connection file on the disk, and what stands in it. */
export interface ConnectionFile {
  /** Path of the file. */
  readonly path: string;
  /** Folder of mode 0700 that holds nothing else. */
  readonly folder: string;
  /** Ports the kernel is told to bind. */
  readonly ports: KernelPorts;
  /** Secret that signs every message. */
  readonly key: string;
  /** Deletes file and folder; calling it twice does no harm. */
  remove(): Promise<void>;
}

/**
 * Writes what a kernel needs to know to be reached: loopback only, a fresh signing key, five ports.
 * The key lets its holder run any code, so the folder is the user's alone; delete it once the kernel is up.
 *
 * @example
 * ```ts
 * import { rejects } from "node:assert/strict";
 * const file = await createConnectionFile(freeKernelPorts());
 * await file.remove();
 * await rejects(Deno.stat(file.folder), Deno.errors.NotFound);
 * ```
 */
export async function createConnectionFile(ports: KernelPorts): Promise<ConnectionFile> {
  const folder = await scratchFolder("notebook-kernel-");
  const path = join(folder, "connection.json");
  const key = `${crypto.randomUUID()}${crypto.randomUUID()}`;
  const remove = () =>
    Deno.remove(folder, { recursive: true }).catch((fault: unknown) => {
      if (!(fault instanceof Deno.errors.NotFound)) throw fault;
    });
  try {
    // makeTempDir already gives 0700 on POSIX; said again because the secret rests on it.
    if (Deno.build.os !== "windows") await Deno.chmod(folder, 0o700);
    const content = {
      transport: "tcp",
      ip: "127.0.0.1",
      shell_port: ports.shell,
      iopub_port: ports.iopub,
      stdin_port: ports.stdin,
      control_port: ports.control,
      hb_port: ports.heartbeat,
      signature_scheme: "hmac-sha256",
      key,
      kernel_name: "deno",
    };
    await Deno.writeTextFile(path, JSON.stringify(content), { mode: 0o600 });
  } catch (fault) {
    await remove();
    throw fault;
  }
  return { path, folder, ports, key, remove };
}

/** What is said on a machine on which no program can reach another, such as one with IPv6 alone. */
export const NO_LOOPBACK = "Cannot reach a kernel as this machine has no address 127.0.0.1: bring up its loopback " +
  "interface (ip addr add 127.0.0.1/8 dev lo; ip link set lo up)";

/**
 * Five different ports that are free at this moment. Another program may take one before the kernel does:
 * whoever starts a kernel must be ready to try again.
 * @example
 * ```ts
 * import { strictEqual as equal } from "node:assert/strict";
 * equal(new Set(Object.values(freeKernelPorts())).size, 5);
 * ```
 */
export function freeKernelPorts(): KernelPorts {
  const listeners: Deno.Listener[] = [];
  const next = () => {
    const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
    listeners.push(listener);
    return listener.addr.port;
  };
  try {
    return { shell: next(), iopub: next(), stdin: next(), control: next(), heartbeat: next() };
  } catch (error) {
    if (!(error instanceof Deno.errors.AddrNotAvailable)) throw error;
    throw new Error(NO_LOOPBACK);
  } finally {
    for (const listener of listeners) listener.close();
  }
}
