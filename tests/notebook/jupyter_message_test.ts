import { deepStrictEqual as deepEqual, strictEqual as equal, throws } from "node:assert/strict";
import { createHmac } from "node:crypto";
import fc from "fast-check";
import { decodeJupyterMessage, encodeJupyterMessage } from "../../lib/notebook/jupyter_message.ts";

const options = { id: "id-1", type: "execute_request", session: "session-1", content: { code: "行田市 🗾" } };

Deno.test("any JSON content survives signing and reading", () => {
  fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.string({ minLength: 1 }), (content, key) => {
    const message = decodeJupyterMessage(encodeJupyterMessage({ ...options, content }, key), key);
    equal(JSON.stringify(message.content), JSON.stringify(JSON.parse(JSON.stringify(content))));
  }));
});

Deno.test("the signature is HMAC-SHA256 over header, parent, metadata and content", () => {
  const [delimiter, signature, ...parts] = encodeJupyterMessage(options, "key");
  equal(new TextDecoder().decode(delimiter), "<IDS|MSG>");
  const joined = parts.map((part) => new TextDecoder().decode(part)).join("");
  equal(new TextDecoder().decode(signature), createHmac("sha256", "key").update(joined).digest("hex"));
  equal(parts.length, 4);
});

Deno.test("routing identities before the delimiter are skipped", () => {
  const frames = [new Uint8Array([0, 1, 2]), ...encodeJupyterMessage(options, "key")];
  deepEqual(decodeJupyterMessage(frames, "key"), {
    id: "id-1",
    type: "execute_request",
    parentId: undefined,
    content: options.content,
  });
});

Deno.test("a message changed on the way, or signed with another key, is refused", () => {
  const frames = encodeJupyterMessage(options, "key");
  throws(() => decodeJupyterMessage(frames, "other"), { name: "SyntaxError", message: /signature/ });
  const changed = frames.with(5, new TextEncoder().encode(`{"code":"other"}`));
  throws(() => decodeJupyterMessage(changed, "key"), { name: "SyntaxError", message: /signature/ });
  throws(() => decodeJupyterMessage(frames.with(1, new Uint8Array()), "key"), SyntaxError);
});

Deno.test("frames that are no Jupyter message are refused", () => {
  throws(() => decodeJupyterMessage([new Uint8Array([1])], "key"), { name: "SyntaxError", message: /1 frames/ });
  throws(() => decodeJupyterMessage(encodeJupyterMessage(options, "key").slice(0, 4), "key"), SyntaxError);
});
