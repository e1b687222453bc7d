/**
 * Ends a process and all that it has started, directly or not: whoever ends a test alone leaves its reports and browsers running.
 *
 * Where the system cannot list processes, the process alone.
 */
export async function endTree(pid: number, signal: Deno.Signal = "SIGTERM"): Promise<void> {
  const children = Map.groupBy(await processes(), ({ parent }) => parent);
  const tree = [pid];
  for (const one of tree) tree.push(...(children.get(one) ?? []).map((child) => child.pid));
  for (const one of tree) {
    try {
      Deno.kill(one, signal);
    } catch {
      // It has ended meanwhile, by itself or with its parent.
    }
  }
}

async function processes(): Promise<readonly { readonly pid: number; readonly parent: number }[]> {
  try {
    const { stdout } = await new Deno.Command("ps", { args: ["-eo", "pid=,ppid="], stderr: "null" }).output();
    return [...new TextDecoder().decode(stdout).matchAll(/^\s*(\d+)\s+(\d+)\s*$/gm)]
      .map(([, pid, parent]) => ({ pid: Number(pid), parent: Number(parent) }));
  } catch {
    return [];
  }
}
