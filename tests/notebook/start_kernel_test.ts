import { deepStrictEqual as deepEqual, ok, rejects, strictEqual as equal } from "node:assert/strict";
import { createConnectionFile, freeKernelPorts } from "../../lib/notebook/connection_file.ts";
import { prepareKernel, proveKernel } from "../../lib/notebook/prove_kernel.ts";
import { executeSilently, type Kernel, KernelStartError, startKernel } from "../../lib/notebook/start_kernel.ts";

Deno.test("the key file lies in a folder of its owner alone, names the loopback address, and can be removed twice", async () => {
  const file = await createConnectionFile(freeKernelPorts());
  const content = JSON.parse(await Deno.readTextFile(file.path));
  if (Deno.build.os !== "windows") equal(((await Deno.stat(file.folder)).mode ?? 0) & 0o777, 0o700);
  deepEqual([content.ip, content.transport, content.key], ["127.0.0.1", "tcp", file.key]);
  ok(file.key.length >= 32);
  await file.remove();
  await file.remove();
  await rejects(Deno.stat(file.folder), Deno.errors.NotFound);
});

Deno.test({
  name: "once the kernel is up its key is nowhere on the disk",
  ignore: Deno.build.os === "windows",
  async fn() {
    await using kernel = await startKernel();
    const { stdout } = await new Deno.Command("ps", { args: ["-o", "args=", "-p", String(kernel.process.pid)] })
      .output();
    const path = / --conn (.*\/notebook-kernel-[^/]+\/connection\.json)/.exec(new TextDecoder().decode(stdout))?.[1];
    ok(path !== undefined, new TextDecoder().decode(stdout));
    await rejects(Deno.stat(path.replace(/\/connection\.json$/, "")), Deno.errors.NotFound);
    equal((await executeSilently(kernel.connection, "1")).content.status, "ok");
  },
});

Deno.test("a port that is taken before the kernel binds it costs one attempt", async () => {
  for (const taken of ["shell", "iopub", "stdin", "control", "heartbeat"] as const) {
    using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
    let attempts = 0;
    const choosePorts = () => {
      const ports = freeKernelPorts();
      return ++attempts === 1 ? { ...ports, [taken]: listener.addr.port } : ports;
    };
    await using kernel = await startKernel({ choosePorts });
    equal(attempts, 2, taken);
    equal((await executeSilently(kernel.connection, "1")).content.status, "ok");
  }
});

Deno.test("ports that stay taken are told after the last attempt", async () => {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const choosePorts = () => ({ ...freeKernelPorts(), shell: listener.addr.port });
  await rejects(startKernel({ choosePorts, attempts: 2 }), (error: Error) => {
    ok(error instanceof KernelStartError);
    ok(error.message.includes("attempt 2") && !error.message.includes("attempt 3"), error.message);
    return true;
  });
});

Deno.test("the proof passes on this Deno, and fails on a kernel that hides a throw", async () => {
  await using kernel = await startKernel();
  await proveKernel(kernel);
  const { request } = kernel.connection;
  // What Deno 2.8.2 and 2.8.3 do: every reply says ok.
  const hiding: typeof kernel = {
    ...kernel,
    connection: {
      ...kernel.connection,
      request: async (type, content) => {
        const reply = await request(type, content);
        return { ...reply, content: { ...reply.content, status: "ok" } };
      },
    },
  };
  await rejects(proveKernel(hiding), /reports a throwing cell as ok/);
});

Deno.test("a kernel that ends before the first cell did not start, whatever it was asked at that moment", async () => {
  for (const ask of [proveKernel, (kernel: Kernel) => prepareKernel(kernel, ["1", "2"])]) {
    await using kernel = await startKernel();
    Deno.kill(kernel.process.pid, "SIGKILL");
    await rejects(ask(kernel), (error: Error) => {
      ok(error instanceof KernelStartError, String(error));
      equal(error.message, "Cannot start the Deno kernel: it ended before the first cell");
      return true;
    });
  }
});
