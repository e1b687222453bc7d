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
  const closed = Promise.withResolvers<unknown>();
  let listener: (message: JupyterMessage) => void = () => {};
  const replies = new Replies();
  const onClose = (fault: unknown) => {
    replies.close();
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
      onMessage: (frames) => replies.settle(decodeJupyterMessage(frames, file.key)),
      onClose,
      signal,
    });
  } catch (fault) {
    iopub.close();
    throw fault;
  }
  return {
    async request(type, content) {
      const { id, session, reply } = replies.expect();
      const sent = shell.send(encodeJupyterMessage({ id, type, session, content }, file.key));
      return (await Promise.all([reply, sent]))[0];
    },
    listen: (next) => listener = next,
    closed: closed.promise,
    close() {
      shell.close();
      iopub.close();
    },
  };
}

/** Requests that wait for their replies. */
class Replies {
  readonly #session = crypto.randomUUID();
  readonly #waiting = new Map<string, PromiseWithResolvers<JupyterMessage>>();
  #requests = 0;
  #isOpen = true;

  /** A request to come. @throws {Deno.errors.ConnectionReset} where nobody is left to answer it */
  expect(): { readonly id: string; readonly session: string; readonly reply: Promise<JupyterMessage> } {
    if (!this.#isOpen) throw new Deno.errors.ConnectionReset("the kernel's socket is closed");
    const id = `${this.#session}_${++this.#requests}`;
    const reply = Promise.withResolvers<JupyterMessage>();
    this.#waiting.set(id, reply);
    return { id, session: this.#session, reply: reply.promise };
  }

  settle(message: JupyterMessage): void {
    const { parentId } = message;
    if (parentId === undefined) return;
    this.#waiting.get(parentId)?.resolve(message);
    this.#waiting.delete(parentId);
  }

  /** Whoever waits still is told that nothing comes any more. */
  close(): void {
    this.#isOpen = false;
    for (const { reject } of this.#waiting.values()) {
      reject(new Deno.errors.ConnectionReset("the kernel's socket closed"));
    }
    this.#waiting.clear();
  }
}
