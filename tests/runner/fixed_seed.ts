/**
 * Loaded before the tests of a whole run: property tests then try the same cases every time, so that a run is red because of
 * the code and never by luck. A single file, run by hand, tries new ones each time; so does `PROPERTY_SEED=any`.
 */
import fc from "fast-check";
import { randomCases } from "../random_cases.ts";

const wish = Deno.env.get("PROPERTY_SEED") ?? "20211229";
if (wish !== "any") fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(wish) });

/** Cases of a property that asks for no number of its own; in the quick run a tenth, as of those that do. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: randomCases(100) });
