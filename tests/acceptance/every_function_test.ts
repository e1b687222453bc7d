/** Every function that notebooks import; one that is added must be added to the right calls, or nothing here compiles. */
import * as lib from "../../lib/mod.ts";
import { testCalls } from "./call_laws.ts";
import { RIGHT_CALLS } from "./public_calls.ts";

testCalls("every function of #lib", {
  module: lib,
  rightCalls: RIGHT_CALLS,
  atLeast: { options: 500, withoutOptions: 10 },
});
