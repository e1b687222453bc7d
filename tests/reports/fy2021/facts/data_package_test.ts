import assert from "node:assert/strict";
import { projectPath } from "../../../../lib/data/project_path.ts";
import { DATA_PACKAGE_FILE, reportDataPackage } from "../../../../lib/reports/fy2021/facts/data_package.ts";
import { REPORT_TABLES } from "../../../../lib/reports/fy2021/facts/report_tables.ts";
import { type Descriptor, packageTables, profileFaults, tableFaults } from "../../../tidy/package_faults.ts";

const kept = await Deno.readTextFile(projectPath(DATA_PACKAGE_FILE));
const descriptor: Descriptor = JSON.parse(kept);
const read = (path: string) => Deno.readTextFile(projectPath(`data/${path}`));

Deno.test("the kept description of the data is what definitions and sidecars say; after a change run `deno task seal`", async () => {
  assert.equal(kept, await reportDataPackage());
});

Deno.test("it is a Tabular Data Package of every table of data/report and data/study", () => {
  assert.deepEqual(profileFaults(descriptor), []);
  assert.deepEqual(
    descriptor.resources.map(({ path }) => `data/${path}`),
    Object.values(REPORT_TABLES).map(({ file }) => file),
  );
});

Deno.test("its types, limits and keys hold for each cell", async () => {
  assert.deepEqual(tableFaults(descriptor, await packageTables(descriptor, read)), []);
});
