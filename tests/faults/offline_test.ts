import assert from "node:assert/strict";
import { savesTable, smallProject } from "../commands/small_project.ts";

Deno.test("report, check and status ask nothing of the network: whoever would is led to a door that counts", async () => {
  using door = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  let knocks = 0;
  const counting = (async () => {
    for await (const visitor of door) {
      knocks++;
      visitor.close();
    }
  })();
  const proxy = `http://127.0.0.1:${door.addr.port}`;
  // Deno itself asks once a day whether there is a newer one, unless it is told not to.
  const env = {
    HTTP_PROXY: proxy,
    HTTPS_PROXY: proxy,
    ALL_PROXY: proxy,
    NO_PROXY: "",
    DENO_NO_UPDATE_CHECK: "1",
  };
  await using copy = await smallProject({ mini: { cells: [savesTable("mini", "2-2:method")] } });
  for (const args of [["report", "--force"], ["check", "--notebook", "mini"], ["status"]]) {
    const { code, stdout, stderr } = await copy.run(args, { env });
    assert.equal(code, 0, stdout + stderr);
  }
  assert.equal(knocks, 0);
  // The door is one that is found: whoever asks for something of the network comes to it.
  await new Deno.Command(Deno.execPath(), {
    args: ["eval", 'await fetch("http://example.org/").catch(() => {})'],
    env,
  }).output();
  assert.ok(knocks > 0);
  door.close();
  await counting;
});
