import { projectPath } from "../data/project_path.ts";
import { builtinModules, createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as esbuild from "esbuild";
// Imported so that Deno fetches them with the others: the bundle takes them from its cache.
import "@observablehq/plot";
import "papaparse";
import { ACCENT, BAND, GRID, GROUND, INK, MUTED_INK, WARNING } from "../figures/palette.ts";

/** The page's script and style sheet, as they stand in it. */
export interface ClientBundle {
  readonly script: string;
  readonly style: string;
}

/**
 * Bundles the browser's part of the page: TypeScript and packages to one script, the style sheet without blanks.
 *
 * esbuild at its exact version gives the same bytes on every machine.
 *
 * @throws {Error} when something cannot be bundled, or the bundler warns
 */
export function bundleClient(): Promise<ClientBundle> {
  const bundled = bundleAll();
  underWay = bundled.catch(() => {});
  return bundled;
}

let underWay: Promise<unknown> = Promise.resolve();

/** Settles when no bundler is at work: one that is left alone fills the terminal with its last words. */
export async function untilBundled(): Promise<void> {
  await underWay;
}

async function bundleAll(): Promise<ClientBundle> {
  try {
    const [script, ...styles] = await Promise.all([
      bundle("main.ts"),
      ...["page.css", "print_all.css", "handout.css"].map(bundle),
    ]);
    return { script, style: pageColors() + styles.join("") };
  } finally {
    await esbuild.stop();
  }
}

/** The same for the page of an import. */
export async function bundleImportClient(): Promise<ClientBundle> {
  try {
    const [script, style] = await Promise.all([bundle("import_page.ts"), bundle("import_page.css")]);
    return { script, style: pageColors() + style };
  } finally {
    await esbuild.stop();
  }
}

async function bundle(name: string): Promise<string> {
  const entry = fileURLToPath(new URL(`./client/${name}`, import.meta.url));
  const { outputFiles, warnings } = await esbuild.build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    platform: "browser",
    target: ["chrome120", "firefox121", "safari17"],
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
    plugins: [denoPackages],
  });
  const [file] = outputFiles;
  if (file === undefined || warnings.length > 0) {
    throw new Error(`Cannot bundle ${name} as esbuild warns: ${warnings.map(({ text }) => text).join("; ")}`);
  }
  return file.text.trim();
}

/** Finds packages where Deno keeps them: there is no folder node_modules. */
const denoPackages: esbuild.Plugin = {
  name: "deno-packages",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[^./]/ }, ({ path, importer, kind }) => {
      if (kind === "entry-point") return undefined;
      // A picture that stands in the style sheet itself.
      if (path.startsWith("data:")) return { path, external: true };
      if (builtinModules.includes(path)) return { path, namespace: "nothing" };
      const own = importer.startsWith(projectPath("lib/"));
      const found = own
        ? import.meta.resolve(path)
        : pathToFileURL(createRequire(pathToFileURL(importer)).resolve(path)).href;
      return { path: fileURLToPath(found) };
    });
    // What papaparse asks for in Node only.
    onLoad({ filter: /^/, namespace: "nothing" }, () => ({ contents: "module.exports = {};" }));
  },
};

/** Colours that page and figures share, by the name that the page's style sheet knows them under. */
export const PAGE_COLORS: Readonly<Record<string, string>> = {
  card: GROUND,
  ink: INK,
  quiet: MUTED_INK,
  line: GRID,
  accent: ACCENT,
  band: BAND,
  warn: WARNING,
  /** Lines over a picture, which is light on a dark screen too. */
  "figure-ink": INK,
};

/**
 * The start of the page's style sheet: its colours on a light ground and on paper, from the palette of the figures.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.match(pageColors(), /^:root\{--card:#ffffff;--ink:#1f2328;/);
 * ```
 */
export function pageColors(): string {
  return `:root{${Object.entries(PAGE_COLORS).map(([name, color]) => `--${name}:${color}`).join(";")}}`;
}
