import assert from "node:assert/strict";
import fc from "fast-check";
import { anyPairs, countsOf, NONE } from "../comparisons/made_answers.ts";
import { assertTableLaws, cellsOf } from "./table_laws.ts";
import { compareBeforeAfter } from "../../lib/comparisons/compare_before_after.ts";
import { marginsOnly } from "../../lib/comparisons/before_after_counts.ts";
import { beforeAfterTable } from "../../lib/tables/before_after_table.ts";
