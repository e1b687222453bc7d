/**
 * Draws the charts of `charts.json` in a folder as SVG and PNG, twice; one side of `against_peers.ts`.
 *
 * Prints processor seconds up to the end of the first time, and seconds of the second.
 */
import process from "node:process";
import { openPngPool } from "../../lib/rendering/png_pool.ts";

const [folder = ""] = Deno.args;
// Opened before the rest is loaded: the threads get ready meanwhile.
const pool = openPngPool();
const { answerFigure } = await import("../../lib/figures/answer_figure.ts");
const { outputName } = await import("../../lib/outputs/open_outputs.ts");
const { renderSvg } = await import("../../lib/rendering/render_svg.ts");

await Deno.mkdir(`${folder}/ours`, { recursive: true });
const charts = JSON.parse(await Deno.readTextFile(`${folder}/charts.json`));
await drawAll();
const { user, system } = process.cpuUsage();
const start = performance.now();
await drawAll();
const seconds = (performance.now() - start) / 1000;
pool.close();
Deno.stdout.writeSync(new TextEncoder().encode(`${(user + system) / 1e6} ${seconds}`));

async function drawAll(): Promise<void> {
  const written: Promise<void>[] = [];
  for (const { heading, distribution } of charts) {
    const figure = answerFigure(distribution, { heading });
    const path = `${folder}/ours/${outputName(figure)}`;
    const svg = await renderSvg(figure);
    written.push(
      Deno.writeTextFile(`${path}.svg`, svg),
      pool.render(svg).then((png) => Deno.writeFile(`${path}.png`, png)),
    );
  }
  await Promise.all(written);
}
