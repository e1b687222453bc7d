import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";

const DELIMITER = "<IDS|MSG>";
const PROTOCOL_VERSION = "5.3";
// The protocol asks for a date; nothing here reads it, and a clock would be the only thing that differs between two runs.
const DATE = "1970-01-01T00:00:00.000Z";

const utf8 = new TextEncoder();

const headerSchema = z.object({ msg_id: z.string(), msg_type: z.string() });
const parentSchema = z.object({ msg_id: z.string().optional() });
// Not z.record, which drops a key named __proto__.
const contentSchema = z.custom<Readonly<Record<string, unknown>>>((value) =>
  typeof value === "object" && value !== null && !Array.isArray(value)
);

/** A message of the Jupyter protocol as far as a client needs it. */
export interface JupyterMessage {
  /** Its own id. */
  readonly id: string;
  /** `execute_reply`, `stream`, … */
  readonly type: string;
  /** Id of the request that it belongs to; undefined if it belongs to none. */
  readonly parentId: string | undefined;
  /** The content, unchecked. */
  readonly content: Readonly<Record<string, unknown>>;
}

/** What to send. */
export interface EncodeJupyterMessageOptions {
  /** Its own id, unique in the session. */
  readonly id: string;
  /** `execute_request`, … */
  readonly type: string;
  /** Id of the client's session. */
  readonly session: string;
  /** The content. */
  readonly content: Readonly<Record<string, unknown>>;
}

/**
 * A message as ZeroMQ frames, signed with HMAC-SHA256.
 * Source: "Messaging in Jupyter", the wire protocol.
 * @example
 * ```ts
 * import { strictEqual as equal } from "node:assert/strict";
 * const frames = encodeJupyterMessage({ id: "1", type: "kernel_info_request", session: "s", content: {} }, "key");
 * equal(decodeJupyterMessage(frames, "key").type, "kernel_info_request");
 * ```
 */
export function encodeJupyterMessage(options: EncodeJupyterMessageOptions, key: string): Uint8Array[] {
  const header = {
    msg_id: options.id,
    msg_type: options.type,
    session: options.session,
    username: "",
    date: DATE,
    version: PROTOCOL_VERSION,
  };
  const parts = [header, {}, {}, options.content].map((part) => utf8.encode(JSON.stringify(part)));
  return [utf8.encode(DELIMITER), utf8.encode(signature(parts, key)), ...parts];
}

/**
 * Reads a message from its frames and checks the signature.
 * @throws {SyntaxError} where the frames are no Jupyter message, or not signed with this key
 * @example
 * ```ts
 * import { throws } from "node:assert/strict";
 * throws(() => decodeJupyterMessage([], "key"), SyntaxError);
 * ```
 */
export function decodeJupyterMessage(frames: readonly Uint8Array[], key: string): JupyterMessage {
  const texts = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const start = frames.findIndex((frame) => frame.length === DELIMITER.length && texts.decode(frame) === DELIMITER);
  const [signed, header, parent, metadata, content] = start < 0 ? [] : frames.slice(start + 1);
  if (!signed || !header || !parent || !metadata || !content) {
    throw new SyntaxError(
      `Cannot read the frames as a Jupyter message: current value is ${frames.length} frames, delimiter at ${start}`,
    );
  }
  const expected = utf8.encode(signature([header, parent, metadata, content], key));
  if (signed.length !== expected.length || !timingSafeEqual(signed, expected)) {
    throw new SyntaxError("Cannot trust the Jupyter message as its signature does not match the key of this kernel");
  }
  const { msg_id: id, msg_type: type } = headerSchema.parse(JSON.parse(texts.decode(header)));
  const { msg_id: parentId } = parentSchema.parse(JSON.parse(texts.decode(parent)));
  return { id, type, parentId, content: contentSchema.parse(JSON.parse(texts.decode(content))) };
}

function signature(parts: readonly Uint8Array[], key: string): string {
  const hash = createHmac("sha256", key);
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}
