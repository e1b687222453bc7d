import assert from "node:assert/strict";
import { changedValues, describeDataChange, type FileVersions } from "../../lib/drift/describe_change.ts";
import { describeCodeChange, saysTheSame } from "../../lib/drift/describe_code_change.ts";
import { type DataChange, dataChange } from "../../lib/outputs/data_changes.ts";
import { dataFingerprint } from "../../lib/data/data_fingerprint.ts";

const BEFORE = "event,title,n\ngyoda,挨拶,1\ngyoda,講演,2\ngyoda,閉会,3\nsoka,挨拶,4\n";

/** The change from one text to another, and both of them at hand. */
function changeOf(before: string, after: string, path = "data/a.csv") {
  const print = (text: string) => dataFingerprint(path, new TextEncoder().encode(text));
  const change = dataChange(path, { before: print(before), after: print(after) });
  assert.ok(change);
  return { change, versions: { before, after } };
}

const withoutFormer = ({ versions, change }: { versions: FileVersions; change: DataChange }) =>
  describeDataChange(change, { ...versions, before: null });

Deno.test("a changed row is told by its place, its line in the file and its cell before and after", () => {
  const { change, versions } = changeOf(BEFORE, BEFORE.replace("閉会", "閉会挨拶"));
  assert.equal(
    describeDataChange(change, versions),
    "data/a.csv row 3 changed (line 4, title: 「閉会」 → 「閉会挨拶」)",
  );
});

Deno.test("the former values are those of the row itself, though other rows have the same first cell", () => {
  const { change, versions } = changeOf(BEFORE, BEFORE.replace("講演,2", "講義,2"));
  assert.match(describeDataChange(change, versions), /title: 「講演」 → 「講義」/);
});

Deno.test("the former values are right below a row that came, too", () => {
  const after = BEFORE.replace("gyoda,挨拶", "gyoda,受付,0\ngyoda,挨拶").replace("閉会", "終了");
  const { change, versions } = changeOf(BEFORE, after);
  assert.equal(
    describeDataChange(change, versions),
    "data/a.csv row 1 added (line 2: 「gyoda, 受付, 0」); row 4 changed (line 5, title: 「閉会」 → 「終了」)",
  );
});

Deno.test("without the former file, as in a ZIP file of the project, the row and what stands there now are told", () => {
  assert.equal(
    withoutFormer(changeOf(BEFORE, BEFORE.replace("soka,挨拶", "soka,開会"))),
    "data/a.csv row 4 changed (line 5, title is now 「開会」)",
  );
  assert.equal(withoutFormer(changeOf(BEFORE, BEFORE.replace("gyoda,講演,2\n", ""))), "data/a.csv row 2 removed");
});

Deno.test("the line is that of the file, where cells above go over several lines", () => {
  const before = 'id,text\n1,"一\n二\n三"\n2,x\n';
  const { change, versions } = changeOf(before, before.replace("2,x", "2,y"));
  assert.match(describeDataChange(change, versions), /row 2 changed \(line 5,/);
});

Deno.test("a figure that counts one column is told of the rows that changed in it, and of no others", () => {
  const after = BEFORE.replace("gyoda,挨拶,1", "gyoda,挨拶,7").replace("soka,挨拶,4", "soka,開会,4");
  const { change, versions } = changeOf(BEFORE, after);
  assert.equal(
    describeDataChange(change, versions, { columns: ["n"] }),
    "data/a.csv row 1 changed (line 2, n: 「1」 → 「7」)",
  );
});

Deno.test("without the former file no cell is said to have changed that may be as it was", () => {
  const after = BEFORE.replace("gyoda,挨拶,1", "gyoda,挨拶,7").replace("soka,挨拶,4", "soka,開会,4");
  assert.equal(
    withoutFormer(changeOf(BEFORE, after)),
    "data/a.csv row 1 changed (line 2); row 4 changed (line 5), in title, n",
  );
  // One column, or one row: then it is known.
  const oneColumn = BEFORE.replace("gyoda,挨拶,1", "gyoda,挨拶,7").replace("soka,挨拶,4", "soka,挨拶,8");
  assert.match(withoutFormer(changeOf(BEFORE, oneColumn)), /row 4 changed \(line 5, n is now 「8」\)$/);
  const oneRow = BEFORE.replace("soka,挨拶,4", "soka,開会,8");
  assert.match(withoutFormer(changeOf(BEFORE, oneRow)), /\(line 5, title is now 「開会」, n is now 「8」\)$/);
});

Deno.test("of many changed rows three are told, and how many more there are", () => {
  const rows = (text: string) => `a\n${Array.from({ length: 9 }, (_, at) => `${text}${at}\n`).join("")}`;
  const { change, versions } = changeOf(rows("x"), rows("y"));
  assert.match(describeDataChange(change, versions), /row 3 changed \([^)]*\) and 6 more$/);
});

Deno.test("files that came and went, and one of which only the form changed, are told without rows", () => {
  const whole = { path: "data/a.csv", unit: "line", places: [], columns: [] } as const;
  const none = { before: null, after: null };
  assert.equal(describeDataChange({ ...whole, kind: "added" }, none), "data/a.csv added");
  assert.equal(describeDataChange({ ...whole, kind: "removed" }, none), "data/a.csv removed");
  assert.match(withoutFormer(changeOf(BEFORE, BEFORE.replaceAll("\n", "\r\n"))), /changed in form only/);
});

Deno.test("a line of a sidecar is told as it was and as it is", () => {
  const { change, versions } = changeOf('{\n"title": "旧"\n}', '{\n"title": "新"\n}', "data/a.source.json");
  assert.equal(
    describeDataChange(change, versions),
    'data/a.source.json line 2 changed: 「"title": "旧"」 → 「"title": "新"」',
  );
  assert.match(withoutFormer({ change, versions }), /line 2 changed: 「"title": "新"」$/);
});

Deno.test("values of changed rows are those that came and went, without short ones that stand everywhere", () => {
  const { change, versions } = changeOf(BEFORE, BEFORE.replace("閉会", "閉会のことば").replace("講演", "基調講演"));
  assert.deepEqual(changedValues(change, versions), ["基調講演", "閉会のことば"]);
});

const CODE = "// Gap.\nconst GAP = 6;\nconst ROW = 20;\n";

Deno.test("changed code is told by file, line and both texts; without the former text by its file", () => {
  const versions = { before: CODE, after: CODE.replace("GAP = 6", "GAP = 9") };
  const change = { path: "lib/a.ts", kind: "changed" } as const;
  assert.equal(
    describeCodeChange(change, versions),
    "lib/a.ts line 2 changed: 「const GAP = 6;」 → 「const GAP = 9;」",
  );
  assert.equal(describeCodeChange(change, { ...versions, before: null }), "lib/a.ts changed");
  assert.equal(describeCodeChange({ ...change, kind: "added" }, { ...versions, before: null }), "lib/a.ts added");
  assert.equal(describeCodeChange({ ...change, kind: "removed" }, { before: CODE, after: null }), "lib/a.ts removed");
});

Deno.test("a changed comment above changed code is not told in its place", () => {
  const after = CODE.replace("// Gap.", "// The gap.").replace("ROW = 20", "ROW = 21");
  assert.match(
    describeCodeChange({ path: "lib/a.ts", kind: "changed" }, { before: CODE, after }),
    /^lib\/a\.ts line 3 changed: 「const ROW = 20;」 → 「const ROW = 21;」$/,
  );
});

Deno.test("code with other comments and blanks says the same; when the former is not known, nobody can tell", () => {
  assert.ok(saysTheSame({ before: CODE, after: `/** More. */\n\n${CODE}  // End.\n` }));
  assert.ok(!saysTheSame({ before: CODE, after: CODE.replace("6", "7") }));
  assert.ok(!saysTheSame({ before: null, after: CODE }));
});

Deno.test("of answers only questions and numbers are told, though both versions be at hand", () => {
  const path = "data/surveys/soka/responses.csv";
  const print = (text: string) => dataFingerprint(path, new TextEncoder().encode(text), { cells: true });
  const before = "respondent,q1\nhanako,はい\ntaro,はい\n";
  const told = (after: string) => {
    const change = dataChange(path, { before: print(before), after: print(after) });
    assert.ok(change);
    assert.deepEqual(changedValues(change, { before, after }), []);
    return describeDataChange(change, { before, after });
  };
  assert.equal(told(before.replace("はい", "いいえ")), `${path} changed (number of changed answers to q1: 1)`);
  assert.equal(told(`${before}jiro,はい\n`), `${path} changed (1 respondent added)`);
  assert.equal(told("respondent,q1\n"), `${path} changed (2 respondents removed)`);
  const form = `${path} changed (no answer: only the order of its columns, blanks, quotes or line ends)`;
  assert.equal(told(before.replaceAll("\n", "\r\n")), form);
  assert.equal(told("q1,respondent\nはい,hanako\nはい,taro\n"), form);
});

Deno.test("columns in another order are told as such, and as all that changed when no cell did", () => {
  const swapped = BEFORE.replaceAll(/^(.*),(.*),(.*)$/gm, "$1,$3,$2");
  const { change, versions } = changeOf(BEFORE, swapped);
  assert.equal(describeDataChange(change, versions), "data/a.csv has its columns in another order");
  const more = changeOf(BEFORE, swapped.replace("講演", "講義"));
  assert.equal(
    describeDataChange(more.change, more.versions),
    "data/a.csv has its columns in another order; row 2 changed (line 3, title: 「講演」 → 「講義」)",
  );
});
