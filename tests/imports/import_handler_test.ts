/** The page's server answers the browser that was given the address, and nobody else. */
import assert from "node:assert/strict";
import { importHandler, type ImportHandlerOptions } from "../../lib/imports/import_handler.ts";
import type { ImportPlan } from "../../lib/imports/import_plan.ts";
import { csv, NO_STUDY } from "./made_exports.ts";

const HOST = "127.0.0.1:4999";
const OWN = { "origin": `http://${HOST}`, "x-import-token": "secret", "host": HOST };
const FILE = csv([
  ["年代", "満足度", "氏名"],
  ...Array.from({ length: 4 }, (_, at) => [`${at + 2}0代`, at < 3 ? "満足" : "不満", "山田花子"]),
]);

function handler(options: Partial<ImportHandlerOptions> = {}) {
  const written: Pick<ImportPlan, "surveys">[] = [];
  const handle = importHandler({
    script: "1",
    style: "a{}",
    token: "secret",
    hosts: [HOST, "localhost:4999"],
    surveys: [],
    study: NO_STUDY,
    latin: () => Promise.resolve(() => ""),
    write(plan) {
      written.push(plan);
      return Promise.resolve(plan.surveys.map(({ id }) => id));
    },
    ...options,
  });
  const post = (path: string, headers: Record<string, string>, body: BodyInit = "") =>
    handle(new Request(`http://${HOST}${path}`, { method: "POST", headers, body }));
  return { handle, post, written };
}

Deno.test("nothing is told to another host, another page, or without the token", async () => {
  const { handle, post, written } = handler();
  await post("/file", { ...OWN, "x-file-name": "form.csv" }, FILE);
  const refused: readonly (readonly [string, Promise<Response>])[] = [
    [
      "another name for this server",
      handle(new Request("http://evil.example:4999/", { headers: { host: "evil.example:4999" } })),
    ],
    ["another port", handle(new Request("http://127.0.0.1:80/"))],
    ["a page of somebody else", post("/view", { ...OWN, origin: "http://evil.example" })],
    ["no page at all", post("/view", { "x-import-token": "secret" })],
    ["this host from another port", post("/view", { ...OWN, origin: "http://127.0.0.1:5000" })],
    ["a frame in another site", post("/view", { ...OWN, "sec-fetch-site": "cross-site" })],
    ["a wrong token", post("/view", { ...OWN, "x-import-token": "secrets" })],
    ["no token", post("/accept", { origin: `http://${HOST}` })],
  ];
  for (const [who, response] of refused) {
    const { status } = await response;
    assert.equal(status, 403, who);
    assert.doesNotMatch(await (await response).text(), /満足|form\.csv/, who);
  }
  assert.deepEqual(written, []);
});

Deno.test("the page allows its own script by its hash, no request but to itself, and no frame around it", async () => {
  const { handle } = handler();
  const page = await handle(new Request(`http://${HOST}/?lang=en`));
  const policy = page.headers.get("content-security-policy") ?? "";
  assert.match(
    policy,
    /default-src 'none'; script-src 'sha256-[A-Za-z0-9+/=]+'; .*connect-src 'self'.*frame-ancestors 'none'/,
  );
  assert.doesNotMatch(policy, /script-src[^;]*unsafe/);
  assert.equal(page.headers.get("cache-control"), "no-store");
  assert.equal(page.headers.get("referrer-policy"), "no-referrer");
  const html = await page.text();
  assert.doesNotMatch(html, /secret/, "the token is in the address alone");
  assert.doesNotMatch(html, /https?:\/\//);
  for (const [path, method] of [["/form.csv", "GET"], ["/", "PUT"], ["/nothing", "POST"]] as const) {
    const { status } = await handle(new Request(`http://${HOST}${path}`, { method, headers: OWN }));
    assert.ok(status === 404 || status === 405, `${method} ${path}: ${status}`);
  }
});

Deno.test("a file is read, settled and accepted; what the page shows is escaped, and of persons nothing", async () => {
  const { post, written } = handler();
  assert.equal((await post("/edit", OWN, '{"kind":"keep","value":"last"}')).status, 409, "no file yet");
  const read = await (await post("/file", { ...OWN, "x-file-name": encodeURIComponent("<img src=x>.csv") }, FILE))
    .text();
  assert.match(read, /4 行 = 取り込む 4/);
  assert.doesNotMatch(read, /<img|山田/);
  assert.match(read, /id="accept"[^>]* disabled/, "the municipality is not known yet");
  assert.equal((await post("/accept", OWN)).status, 409);

  const edit = async (value: unknown) => await post("/edit", OWN, JSON.stringify(value));
  assert.equal((await edit({ kind: "event", value: { date: "2031-02-30" } })).status, 400);
  assert.equal((await edit({ kind: "explode" })).status, 400);
  assert.equal((await post("/edit", OWN, "{")).status, 400);
  for (
    const one of [
      { kind: "event", value: { municipality: "架空市", date: "2031-05-01", title: "春の講座" } },
      { kind: "survey", value: "spring" },
      { kind: "type", question: "spring-q01", value: "free" },
    ]
  ) assert.equal((await edit(one)).status, 200, JSON.stringify(one));
  const done = await post("/accept?lang=en", OWN);
  assert.match(await done.text(), /Imported/);
  assert.deepEqual(
    written.map(({ surveys }) => surveys.map(({ id, codebook }) => [id, codebook.questions.map(({ type }) => type)])),
    [
      [["spring", ["free", "scale"]]],
    ],
  );
});
