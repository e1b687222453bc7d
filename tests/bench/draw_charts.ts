/** Draws the charts of `charts.json` in a folder as SVG and PNG; one side of `charts_against_matplotlib.ts`. */
import { answerFigure } from "../../lib/figures/answer_figure.ts";
import { outputName } from "../../lib/outputs/output_name.ts";
import { openPngPool } from "../../lib/rendering/png_pool.ts";
import { renderSvg } from "../../lib/rendering/render_svg.ts";

const [folder = ""] = Deno.args;
await Deno.mkdir(`${folder}/ours`);
const pool = openPngPool();
const written: Promise<void>[] = [];
for (const { heading, distribution } of JSON.parse(await Deno.readTextFile(`${folder}/charts.json`))) {
  const figure = answerFigure(distribution, { heading });
  const path = `${folder}/ours/${outputName(figure)}`;
  const svg = await renderSvg(figure);
  written.push(
    Deno.writeTextFile(`${path}.svg`, svg),
    pool.render(svg).then((png) => Deno.writeFile(`${path}.png`, png)),
  );
}
await Promise.all(written);
pool.close();
