import { type Browser, chromium } from "playwright-core";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import sparticuz, { inflate, setupLambdaEnvironment } from "@sparticuz/chromium";

/** Where Chromium and its kin are installed, by operating system. */
const INSTALLED: Readonly<Record<string, readonly string[]>> = {
  linux: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/microsoft-edge",
    "/snap/bin/chromium",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  windows: [
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
    "C:/Program Files/Microsoft/Edge/Application/msedge.exe",
  ],
};

/** Names the browser to test with; `npm` asks for the one from npm. */
const VARIABLE = "REPORT_BROWSER";

/** Milliseconds after which what does not come is taken for lost: a backstop, which a busy machine never reaches. */
const LONGEST = 600_000;

/**
 * Starts a browser for the tests: the one that `REPORT_BROWSER` names, else an installed one, else Chromium from npm.
 *
 * @throws {Error} saying how to get a browser when there is none
 */
export async function openBrowser(): Promise<Browser> {
  const asked = Deno.env.get(VARIABLE);
  const installed = asked === undefined
    ? await firstOf(INSTALLED[Deno.build.os] ?? [])
    : asked === "npm"
    ? null
    : asked;
  // A browser started by root has no sandbox to hide in; the page under test is our own.
  const own = Deno.build.os === "linux" && Deno.uid() === 0 ? ["--no-sandbox"] : [];
  if (installed !== null) {
    return patient(await chromium.launch({ executablePath: installed, args: own, timeout: LONGEST }));
  }
  if (Deno.build.os !== "linux" || Deno.build.arch !== "x86_64") {
    throw new Error(
      `Cannot test the page as no browser was found: install Google Chrome, Chromium or Microsoft Edge, or name one in ${VARIABLE}`,
    );
  }
  return patient(await npmChromium());
}

/** The same browser, whose pages wait as long as it takes: half a minute, its own measure, is short where much else goes on. */
function patient(browser: Browser): Browser {
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    context.setDefaultTimeout(LONGEST);
    return context;
  };
  return browser;
}

/**
 * Chromium from npm, unpacked into the temporary folder by its package. On a machine that lacks its libraries (a container
 * with Node and nothing else) those of the package are used.
 */
async function npmChromium(): Promise<Browser> {
  try {
    const launch = async () =>
      await chromium.launch({
        executablePath: await sparticuz.executablePath(),
        args: ["--no-sandbox", "--disable-gpu"],
        timeout: LONGEST,
      });
    return await launch().catch(async () => {
      const folder = dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium")));
      setupLambdaEnvironment(join(await inflate(join(folder, "../bin/al2023.tar.br")), "lib"));
      return await launch();
    });
  } catch (error) {
    throw new Error(
      `Cannot test the page as Chromium from npm does not start here: install Chromium (on Debian "apt install chromium") or name a browser in ${VARIABLE}`,
      { cause: error },
    );
  }
}

async function firstOf(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) {
    if (await Deno.stat(path).then(({ isFile }) => isFile, () => false)) return path;
  }
  return null;
}
