import { deepStrictEqual as deepEqual, strictEqual as equal, throws } from "node:assert/strict";
import fc from "fast-check";
import { encodeZmtpMessage, zmtpGreeting, ZmtpReader, zmtpReady } from "../../lib/notebook/zmtp_frames.ts";

Deno.test("messages survive the wire, whatever their sizes and however the bytes are cut", () => {
  const frame = fc.oneof(fc.uint8Array({ maxLength: 20 }), fc.uint8Array({ minLength: 250, maxLength: 260 }));
  const message = fc.array(frame, { minLength: 1, maxLength: 4 });
  fc.assert(fc.property(fc.array(message, { maxLength: 8 }), fc.infiniteStream(fc.nat(90)), (messages, cuts) => {
    const bytes = [zmtpGreeting(), ...messages.map(encodeZmtpMessage)].flatMap((part) => [...part]);
    const reader = new ZmtpReader();
    const received: number[][][] = [];
    for (let start = 0; start < bytes.length;) {
      const length = 1 + (cuts.next().value ?? 0);
      for (const { frames } of reader.push(new Uint8Array(bytes.slice(start, start + length)))) {
        received.push(frames.map((part) => [...part]));
      }
      start += length;
    }
    deepEqual(received, messages.map((parts) => parts.map((part) => [...part])));
  }));
});

Deno.test("a frame larger than the reader's buffer arrives whole", () => {
  const reader = new ZmtpReader();
  reader.push(zmtpGreeting());
  const large = Uint8Array.from({ length: 1_000_003 }, (_, index) => index % 251);
  const bytes = encodeZmtpMessage([large, new Uint8Array([9])]);
  const messages = [...reader.push(bytes.subarray(0, 700_000)), ...reader.push(bytes.subarray(700_000))];
  deepEqual(messages.map(({ frames }) => frames.map((part) => part.length)), [[1_000_003, 1]]);
  deepEqual(messages[0]?.frames[0], large);
});

Deno.test("READY is told apart from messages of the application", () => {
  const reader = new ZmtpReader();
  reader.push(zmtpGreeting());
  deepEqual(reader.push(zmtpReady("DEALER")).map(({ isCommand }) => isCommand), [true]);
  deepEqual(reader.push(encodeZmtpMessage([new Uint8Array()])).map(({ isCommand }) => isCommand), [false]);
});

Deno.test("a peer that speaks something else is refused", () => {
  const reader = new ZmtpReader();
  const http = new TextEncoder().encode("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
  throws(() => reader.push(http), { name: "SyntaxError", message: /ZMTP 3/ });
  const old = zmtpGreeting();
  old[10] = 1;
  throws(() => new ZmtpReader().push(old), SyntaxError);
  const curve = zmtpGreeting();
  curve.set(new TextEncoder().encode("CURVE"), 12);
  throws(() => new ZmtpReader().push(curve), SyntaxError);
});

Deno.test("the greeting is the one of RFC 23", () => {
  const greeting = zmtpGreeting();
  equal(greeting.length, 64);
  deepEqual([greeting[0], greeting[9], greeting[10], greeting[11], greeting[32]], [0xff, 0x7f, 3, 0, 0]);
  equal(new TextDecoder().decode(greeting.subarray(12, 16)), "NULL");
});
