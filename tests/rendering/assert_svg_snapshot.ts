import assert from "node:assert/strict";
import { projectPath } from "../../lib/data/project_path.ts";
import { renderPng } from "../../lib/rendering/render_png.ts";

/**
 * Asserts that a picture is the one that was looked at and accepted: `tests/snapshots/figures/<name>.svg`.
 *
 * A mismatch leaves `<name>-changed.svg` beside it, and both as PNG, to be looked at. `deno test -A <file> -- --update`
 * accepts what is drawn now.
 */
export async function assertSvgSnapshot(svg: string, name: string): Promise<void> {
  const path = (ending: string) => projectPath(`tests/snapshots/figures/${name}${ending}`);
  if (Deno.args.includes("--update")) {
    await Deno.writeTextFile(path(".svg"), svg);
    for (const ending of ["-changed.svg", "-changed.png", "-accepted-changed.png"]) await removeIfThere(path(ending));
    return;
  }
  const accepted = await Deno.readTextFile(path(".svg")).catch((error: unknown) => {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  });
  if (accepted === svg) return;
  await Deno.writeTextFile(path("-changed.svg"), svg);
  await Deno.writeFile(path("-changed.png"), await renderPng(svg));
  if (accepted !== null) await Deno.writeFile(path("-accepted-changed.png"), await renderPng(accepted));
  assert.equal(
    svg,
    accepted,
    `${name}: look at tests/snapshots/figures/${name}-changed.png, then accept with -- --update`,
  );
}

async function removeIfThere(path: string): Promise<void> {
  try {
    await Deno.remove(path);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}
