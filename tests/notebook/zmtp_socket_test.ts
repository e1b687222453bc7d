import { deepStrictEqual as deepEqual, rejects, strictEqual as equal } from "node:assert/strict";
import {
  encodeZmtpMessage,
  zmtpGreeting,
  type ZmtpMessage,
  ZmtpReader,
  zmtpReady,
} from "../../lib/notebook/zmtp_frames.ts";
import { connectZmtpSocket } from "../../lib/notebook/zmtp_socket.ts";

const listen = () => Deno.listen({ hostname: "127.0.0.1", port: 0 });

/** A peer that shakes hands, then answers nothing and keeps what it is sent. */
async function acceptPeer(listener: Deno.Listener): Promise<{ connection: Deno.Conn; messages: ZmtpMessage[] }> {
  const connection = await listener.accept();
  const messages: ZmtpMessage[] = [];
  const reader = new ZmtpReader();
  (async () => {
    const chunk = new Uint8Array(1000);
    for (let count = await connection.read(chunk); count !== null; count = await connection.read(chunk)) {
      messages.push(...reader.push(chunk.subarray(0, count)));
    }
  })().catch(() => {});
  await connection.write(zmtpGreeting());
  await connection.write(zmtpReady("ROUTER"));
  return { connection, messages };
}

Deno.test("messages sent at once arrive one after the other and whole", async () => {
  using listener = listen();
  const accepted = acceptPeer(listener);
  const socket = await connectZmtpSocket({ port: listener.addr.port, socketType: "DEALER", onMessage: () => {} });
  const { connection, messages } = await accepted;
  const sizes = [500_000, 3, 70_000, 0];
  await Promise.all(
    sizes.map((size, index) => socket.send([new Uint8Array(size).fill(index), new Uint8Array([index])])),
  );
  while (messages.length < 1 + sizes.length) await new Promise((resolve) => setTimeout(resolve, 1));
  const received = messages.slice(1).map(({ frames }) => [frames[0]?.length, frames[0]?.at(-1), frames[1]?.[0]]);
  deepEqual(received, [[500_000, 0, 0], [3, 1, 1], [70_000, 2, 2], [0, undefined, 3]]);
  socket.close();
  socket.close();
  connection.close();
});

Deno.test("a SUB socket subscribes to everything, and hands over what comes", async () => {
  using listener = listen();
  const accepted = acceptPeer(listener);
  const heard: string[] = [];
  const closed = Promise.withResolvers<unknown>();
  await connectZmtpSocket({
    port: listener.addr.port,
    socketType: "SUB",
    onMessage: ([frame]) => heard.push(new TextDecoder().decode(frame)),
    onClose: closed.resolve,
  });
  const { connection, messages } = await accepted;
  await connection.write(encodeZmtpMessage([new TextEncoder().encode("題")]));
  connection.close();
  equal(await closed.promise, undefined, "an orderly end is no fault");
  deepEqual(heard, ["題"]);
  deepEqual(messages.filter(({ isCommand }) => !isCommand).map(({ frames }) => [...frames[0] ?? []]), [[1]]);
});

Deno.test("a peer that never answers is left when the signal says so", async () => {
  using listener = listen();
  const accepted = listener.accept();
  const controller = new AbortController();
  const socket = connectZmtpSocket({
    port: listener.addr.port,
    socketType: "DEALER",
    onMessage: () => {},
    signal: controller.signal,
  });
  const connection = await accepted;
  const chunk = new Uint8Array(1000);
  equal(await connection.read(chunk) !== null, true, "it has sent its greeting and waits for ours");
  controller.abort();
  await rejects(socket);
  while (await connection.read(chunk) !== null) { /* until our end is closed */ }
  connection.close();
});

Deno.test("a peer that closes or speaks something else is refused", async () => {
  using listener = listen();
  const connect = () => connectZmtpSocket({ port: listener.addr.port, socketType: "DEALER", onMessage: () => {} });
  const closing = connect();
  (await listener.accept()).close();
  await rejects(closing);
  const speaking = connect();
  const other = await listener.accept();
  await other.write(new TextEncoder().encode("HTTP/1.1 200 OK\r\n".padEnd(80, "x")));
  await rejects(speaking, SyntaxError);
  other.close();
});

Deno.test("where nobody listens the connection is refused", async () => {
  const listener = listen();
  const { port } = listener.addr;
  listener.close();
  await rejects(
    connectZmtpSocket({ port, socketType: "SUB", onMessage: () => {} }),
    Deno.errors.ConnectionRefused,
  );
});
