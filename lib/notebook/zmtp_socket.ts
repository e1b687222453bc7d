import { encodeZmtpMessage, zmtpGreeting, ZmtpReader, zmtpReady } from "./zmtp_frames.ts";

/** Where and as what a {@linkcode ZmtpSocket} connects. */
export interface ConnectZmtpSocketOptions {
  /** Port on the loopback address. */
  readonly port: number;
  /** DEALER asks and is answered; SUB listens to every topic. */
  readonly socketType: "DEALER" | "SUB";
  /** Called for each message, in order of arrival. */
  readonly onMessage: (frames: readonly Uint8Array[]) => void;
  /** Called once when the connection has ended, with the fault if there was one. */
  readonly onClose?: (fault: unknown) => void;
  /** Ends the connection, also while it is being made. @default never */
  readonly signal?: AbortSignal;
}

/** One ZMTP connection. */
export interface ZmtpSocket {
  /** Sends a message; messages leave in the order of the calls. */
  send(frames: readonly Uint8Array[]): Promise<void>;
  /** Ends the connection; calling it twice does no harm. */
  close(): void;
}

/**
 * Connects to a ZeroMQ socket on the loopback address with the NULL mechanism.
 *
 * Own code and no library, because under Deno the npm binding (zeromq 6.8.0 on Deno 2.9.6) lost most first replies and
 * crashed; the protocol's part that a client needs is small.
 *
 * @throws {Deno.errors.ConnectionRefused} where nobody listens
 * @throws {SyntaxError} where the peer does not speak ZMTP 3
 * @example
 * ```ts
 * import { rejects } from "node:assert/strict";
 * await rejects(connectZmtpSocket({ port: 1, socketType: "SUB", onMessage: () => {} }), Deno.errors.ConnectionRefused);
 * ```
 */
export async function connectZmtpSocket(options: ConnectZmtpSocketOptions): Promise<ZmtpSocket> {
  const connection = await Deno.connect({ hostname: "127.0.0.1", port: options.port });
  connection.setNoDelay(true);
  let closed = false;
  const close = () => {
    if (closed) return;
    closed = true;
    options.signal?.removeEventListener("abort", close);
    connection.close();
  };
  // Whoever listens on the port need not be a kernel, and may never answer.
  options.signal?.addEventListener("abort", close);
  if (options.signal?.aborted) close();

  // Writes are chained: two callers must not interleave their frames.
  let lastWrite = Promise.resolve();
  const write = (bytes: Uint8Array): Promise<void> => {
    lastWrite = lastWrite.then(async () => {
      for (let sent = 0; sent < bytes.length;) sent += await connection.write(bytes.subarray(sent));
    });
    return lastWrite;
  };

  const ready = Promise.withResolvers<void>();
  const reader = new ZmtpReader();
  const read = async (): Promise<void> => {
    const chunk = new Uint8Array(1 << 16);
    for (let count = await connection.read(chunk); count !== null; count = await connection.read(chunk)) {
      for (const message of reader.push(chunk.subarray(0, count))) {
        if (message.isCommand) ready.resolve();
        else options.onMessage(message.frames);
      }
    }
  };
  read().then(() => undefined, (fault: unknown) => closed ? undefined : fault).then((fault) => {
    close();
    ready.reject(fault ?? new Deno.errors.ConnectionReset("the peer ended the connection before it was ready"));
    options.onClose?.(fault);
  });

  try {
    const start = [zmtpGreeting(), zmtpReady(options.socketType)];
    // The byte 1 before an empty topic subscribes to everything (ZMTP 3.0 knows no SUBSCRIBE command).
    if (options.socketType === "SUB") start.push(encodeZmtpMessage([new Uint8Array([1])]));
    await Promise.all([...start.map(write), ready.promise]);
  } catch (fault) {
    close();
    throw fault;
  }
  return { send: (frames) => write(encodeZmtpMessage(frames)), close };
}
