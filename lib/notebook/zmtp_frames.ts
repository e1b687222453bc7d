/**
 * ZMTP 3.0 on the wire, without any input or output: the greeting, the READY command and length-prefixed frames.
 * Source: RFC 23/ZMTP, https://rfc.zeromq.org/spec/23/.
 * @module
 */

const FLAG_MORE = 1;
const FLAG_LONG = 2;
const FLAG_COMMAND = 4;
const GREETING_LENGTH = 64;

const utf8 = new TextEncoder();
const latin = new TextDecoder("latin1");

/** A ZMTP message: its frames, and whether it is a command of the protocol and not a message of the application. */
export interface ZmtpMessage {
  /** The parts in order. */
  readonly frames: readonly Uint8Array[];
  /** True for commands such as READY. */
  readonly isCommand: boolean;
}

/**
 * The 64 bytes both peers send first: signature, version 3.0, mechanism NULL, as-server 0.
 * @example
 * ```ts
 * import { strictEqual as equal } from "node:assert/strict";
 * equal(zmtpGreeting().length, 64);
 * ```
 */
export function zmtpGreeting(): Uint8Array<ArrayBuffer> {
  const greeting = new Uint8Array(GREETING_LENGTH);
  greeting[0] = 0xff;
  greeting[9] = 0x7f;
  greeting[10] = 3;
  greeting.set(utf8.encode("NULL"), 12);
  return greeting;
}

/**
 * The READY command by which a NULL peer says what kind of socket it is.
 * @example
 * ```ts
 * import { strictEqual as equal } from "node:assert/strict";
 * equal(zmtpReady("SUB")[0], 4);
 * ```
 */
export function zmtpReady(socketType: string): Uint8Array<ArrayBuffer> {
  const value = utf8.encode(socketType);
  const body = [5, ...utf8.encode("READY"), 11, ...utf8.encode("Socket-Type"), 0, 0, 0, value.length, ...value];
  return new Uint8Array([FLAG_COMMAND, body.length, ...body]);
}

/**
 * A message as bytes: each frame with its flags and its length.
 * @example
 * ```ts
 * import { deepStrictEqual as deepEqual } from "node:assert/strict";
 * deepEqual([...encodeZmtpMessage([new Uint8Array([7]), new Uint8Array()])], [1, 1, 7, 0, 0]);
 * ```
 */
export function encodeZmtpMessage(frames: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const size = frames.reduce((sum, frame) => sum + frame.length + (frame.length > 255 ? 9 : 2), 0);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  let offset = 0;
  for (const [index, frame] of frames.entries()) {
    const isLong = frame.length > 255;
    bytes[offset] = (index < frames.length - 1 ? FLAG_MORE : 0) | (isLong ? FLAG_LONG : 0);
    if (isLong) view.setBigUint64(offset + 1, BigInt(frame.length));
    else bytes[offset + 1] = frame.length;
    offset += isLong ? 9 : 2;
    bytes.set(frame, offset);
    offset += frame.length;
  }
  return bytes;
}

/**
 * Turns the bytes of one connection, in whatever pieces they arrive, into messages.
 * The greeting of the peer is checked and dropped. Cost is linear in the bytes.
 * @example
 * ```ts
 * import { strictEqual as equal } from "node:assert/strict";
 * const reader = new ZmtpReader();
 * reader.push(zmtpGreeting());
 * equal(reader.push(encodeZmtpMessage([new Uint8Array([1])])).length, 1);
 * ```
 */
export class ZmtpReader {
  #buffer = new Uint8Array(1 << 16);
  #start = 0;
  #end = 0;
  #greeted = false;
  #frames: Uint8Array[] = [];

  /** Whether the peer's greeting has been read. */
  get greeted(): boolean {
    return this.#greeted;
  }

  /**
   * Takes the next bytes and returns the messages they complete.
   * @throws {SyntaxError} where the peer does not speak ZMTP 3 with mechanism NULL
   */
  push(chunk: Uint8Array): ZmtpMessage[] {
    this.#append(chunk);
    if (!this.#greeted) {
      if (this.#end - this.#start < GREETING_LENGTH) return [];
      this.#checkGreeting();
    }
    const messages: ZmtpMessage[] = [];
    for (let message = this.#next(); message !== undefined; message = this.#next()) messages.push(message);
    return messages;
  }

  #append(chunk: Uint8Array): void {
    if (this.#end + chunk.length > this.#buffer.length) {
      const waiting = this.#end - this.#start;
      const needed = waiting + chunk.length;
      // Half-empty is as good as new: moving the rest to the front keeps the cost linear without growing for ever.
      const target = needed * 2 > this.#buffer.length ? new Uint8Array(needed * 2) : this.#buffer;
      target.set(this.#buffer.subarray(this.#start, this.#end));
      this.#buffer = target;
      this.#start = 0;
      this.#end = waiting;
    }
    this.#buffer.set(chunk, this.#end);
    this.#end += chunk.length;
  }

  #checkGreeting(): void {
    const greeting = this.#buffer.subarray(this.#start, this.#start + GREETING_LENGTH);
    const mechanism = latin.decode(greeting.subarray(12, 32)).replace(/\0+$/, "");
    if (greeting[0] !== 0xff || greeting[9] !== 0x7f || (greeting[10] ?? 0) < 3 || mechanism !== "NULL") {
      throw new SyntaxError(
        `Cannot talk to the peer as it does not speak ZMTP 3 with mechanism NULL: current value is ${
          JSON.stringify(latin.decode(greeting.subarray(0, 32)))
        }`,
      );
    }
    this.#start += GREETING_LENGTH;
    this.#greeted = true;
  }

  #next(): ZmtpMessage | undefined {
    while (true) {
      const flags = this.#buffer[this.#start];
      const isLong = ((flags ?? 0) & FLAG_LONG) !== 0;
      const headerLength = isLong ? 9 : 2;
      if (flags === undefined || this.#end - this.#start < headerLength) return undefined;
      const view = new DataView(this.#buffer.buffer, this.#start + 1);
      const length = isLong ? Number(view.getBigUint64(0)) : view.getUint8(0);
      if (this.#end - this.#start < headerLength + length) return undefined;
      const bodyStart = this.#start + headerLength;
      this.#frames.push(this.#buffer.slice(bodyStart, bodyStart + length));
      this.#start = bodyStart + length;
      if ((flags & FLAG_MORE) === 0) {
        const frames = this.#frames;
        this.#frames = [];
        return { frames, isCommand: (flags & FLAG_COMMAND) !== 0 };
      }
    }
  }
}
