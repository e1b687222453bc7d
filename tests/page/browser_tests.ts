import type { Browser } from "playwright-core";
import { openBrowser } from "./browser.ts";

/** What {@linkcode browserTests} gives. */
export interface BrowserTests {
  /** A test in the browser that all tests of a file share. */
  readonly browserTest: (name: string, run: () => Promise<void>) => void;
  /** @throws {Error} outside of a test */
  readonly browser: () => Browser;
}

/** For a file of tests: one browser, opened before the first and closed behind the last. */
export function browserTests(): BrowserTests {
  let opened: Browser | undefined;
  Deno.test.beforeAll(async () => {
    opened = await openBrowser();
  });
  Deno.test.afterAll(async () => {
    await opened?.close();
  });
  return {
    // The browser lives from the first test to the last: Deno must not take its pipes for leaks.
    browserTest: (name, run) => Deno.test({ name, fn: run, sanitizeOps: false, sanitizeResources: false }),
    browser: () => {
      if (opened === undefined) throw new Error("Cannot use the browser as it is open within a test only");
      return opened;
    },
  };
}
