import { type ConnectionFile } from "./connection_file.ts";
import { decodeJupyterMessage, encodeJupyterMessage, type JupyterMessage } from "./jupyter_message.ts";
import { connectZmtpSocket, type ZmtpSocket } from "./zmtp_socket.ts";

/** A client's connection to a running kernel: requests go out on shell, everything the kernel tells comes from iopub. */
export interface KernelConnection {
  /** Sends a request and resolves with its reply; rejects when the connection ends first. */
  request(type: string, content: Readonly<Record<string, unknown>>): Promise<JupyterMessage>;
  /** Replaces who is told of each iopub message. */
  listen(listener: (message: JupyterMessage) => void): void;
  /** Settles when either socket has ended, with what was wrong if anything was. */
  readonly closed: Promise<unknown>;
  /** Ends the connection. */
  close(): void;
}

/**
 * Connects to the shell and iopub sockets of a kernel. Control is not used: on timeout a kernel is killed, because an
 * interrupt leaves a pending `await` going.
 *
 * @param signal ends the connection, also while it is being made
 * @throws {Deno.errors.ConnectionRefused} while the kernel does not listen yet
 */
export async function connectKernel(
  file: Pick<ConnectionFile, "ports" | "key">,
  signal: AbortSignal,
): Promise<KernelConnection> {
  const session = crypto.randomUUID();
  const waiting = new Map<string, PromiseWithResolvers<JupyterMessage>>();
  const closed = Promise.withResolvers<unknown>();
  let listener: (message: JupyterMessage) => void = () => {};
  let requests = 0;
  let open = true;

  const onClose = (fault: unknown) => {
    open = false;
    for (const reply of waiting.values()) reply.reject(new Deno.errors.ConnectionReset("the kernel's socket closed"));
    waiting.clear();
    closed.resolve(fault);
  };
  const iopub = await connectZmtpSocket({
    port: file.ports.iopub,
    socketType: "SUB",
    onMessage: (frames) => listener(decodeJupyterMessage(frames, file.key)),
    onClose,
    signal,
  });
  let shell: ZmtpSocket;
  try {
    shell = await connectZmtpSocket({
      port: file.ports.shell,
      socketType: "DEALER",
      onMessage: (frames) => {
        const message = decodeJupyterMessage(frames, file.key);
        const reply = waiting.get(message.parentId ?? "");
        waiting.delete(message.parentId ?? "");
        reply?.resolve(message);
      },
      onClose,
      signal,
    });
  } catch (fault) {
    iopub.close();
    throw fault;
  }
  return {
    async request(type, content) {
      if (!open) throw new Deno.errors.ConnectionReset("the kernel's socket is closed");
      const id = `${session}_${++requests}`;
      const reply = Promise.withResolvers<JupyterMessage>();
      waiting.set(id, reply);
      const [message] = await Promise.all([
        reply.promise,
        shell.send(encodeJupyterMessage({ id, type, session, content }, file.key)),
      ]);
      return message;
    },
    listen: (next) => listener = next,
    closed: closed.promise,
    close() {
      shell.close();
      iopub.close();
    },
  };
}
