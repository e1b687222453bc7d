import assert from "node:assert/strict";
import { resolve } from "node:path";
import { followKernelAudit } from "../../lib/outputs/kernel_audit.ts";

const NOTEBOOKS = resolve("/project/notebooks");

/** What a log says that is written in these parts, each followed by the end of a cell; `null` for a log that is not there. */
async function touchedBy(parts: readonly (readonly string[] | null)[]): Promise<readonly string[]> {
  const folder = await Deno.makeTempDir();
  try {
    const log = `${folder}/log.jsonl`;
    const audit = followKernelAudit(log, NOTEBOOKS);
    for (const [index, lines] of parts.entries()) {
      if (lines !== null) await Deno.writeTextFile(log, lines.join(""), { append: true });
      audit.cellEnded(index + 1);
    }
    return audit.touchedPaths().map(({ permission, path, cellNumber }) => `${cellNumber} ${permission} ${path}`);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

const entry = (permission: string, value: string | null) => `${JSON.stringify({ v: 1, permission, value })}\n`;

Deno.test("each path counts once, for the cell that touched it first, from the notebook's folder", async () => {
  const touched = await touchedBy([
    [entry("read", "../data/a.csv"), entry("write", "../data/a.csv")],
    [entry("read", "/project/data/a.csv"), entry("read", "../data/市.csv")],
    [entry("read", "file:///project/lib/mod.ts"), entry("read", "../data/%E5%B8%82.csv")],
  ]);
  assert.deepEqual(touched, [
    `1 read ${resolve("/project/data/a.csv")}`,
    `2 read ${resolve("/project/data/市.csv")}`,
    `3 read ${resolve("/project/lib/mod.ts")}`,
    `3 read ${resolve("/project/data/%E5%B8%82.csv")}`,
  ]);
});

Deno.test("the ports that the kernel opens for itself are no cell's doing, an address that a cell asks for is", async () => {
  const ports = [entry("net", "127.0.0.1:4001"), entry("net", "127.0.0.1:4002")];
  assert.deepEqual(await touchedBy([[...ports, entry("read", "/dev/fd/1"), entry("net", "127.0.0.1:9")]]), [
    `1 read ${resolve("/dev/fd/1")}`,
    "1 net 127.0.0.1:9",
  ]);
  assert.deepEqual(await touchedBy([null, [...ports, entry("env", null), entry("net", "localhost")]]), [
    "2 net localhost",
  ]);
});

Deno.test("network, web modules, libraries, the machine's name and programs are told, environment and writing are not", async () => {
  const touched = await touchedBy([
    [entry("read", "../data"), entry("env", null), entry("env", "HOME")],
    [entry("net", "localhost"), entry("import", "https://example.org/a.ts"), entry("ffi", "libm.so.6")],
    [entry("sys", "hostname"), entry("env", "NODE_V8_COVERAGE"), entry("write", "/tmp/x")],
  ]);
  assert.deepEqual(touched, [
    `1 read ${resolve("/project/data")}`,
    "2 net localhost",
    "2 import https://example.org/a.ts",
    "2 ffi libm.so.6",
    "3 sys hostname",
    "3 run a program",
  ]);
});

Deno.test("what is touched after the last cell is the last cell's doing", async () => {
  const folder = await Deno.makeTempDir();
  const log = `${folder}/log.jsonl`;
  const audit = followKernelAudit(log, NOTEBOOKS);
  await Deno.writeTextFile(log, entry("read", "../data/a.csv"));
  audit.cellEnded(1);
  audit.cellEnded(2);
  await Deno.writeTextFile(log, entry("read", "../data/b.csv"), { append: true });
  assert.deepEqual(audit.touchedPaths().map(({ cellNumber }) => cellNumber), [1, 2]);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("a kernel that touched nothing left no log; a log that was cut off is refused", async () => {
  assert.deepEqual(await touchedBy([null]), []);
  await assert.rejects(
    touchedBy([[entry("read", "../data"), '{"v":1,"permission":"re']]),
    /the log of it must be whole/,
  );
});
