import assert from "node:assert/strict";
import { editSession, openSession } from "../../lib/imports/import_session.ts";
import { csv, HEADINGS, planOf, SOUND } from "./made_exports.ts";

const bytes = new Uint8Array();

Deno.test("a decision about the form is taken with a plan, and leaves a session without one as it is", async () => {
  const session = openSession("answers.csv", bytes);
  const edit = { kind: "answer", question: "lecture-q2", written: "若い", value: "19歳以下" } as const;
  assert.equal(editSession(session, edit, { reason: "empty" }), session);
  const plan = await planOf(csv([HEADINGS, SOUND]));
  const edited = editSession(session, edit, plan);
  assert.deepEqual(edited.form?.mapping.answers.filter(({ written }) => written === "若い").map(({ label }) => label), [
    "19歳以下",
  ]);
  assert.equal(session.form, null, "the session before is as it was");
});

Deno.test("whatever parts surveys or columns proposes the form anew; what does not keeps it", async () => {
  const plan = await planOf(csv([HEADINGS, SOUND]));
  const settled = editSession(openSession("answers.csv", bytes), {
    kind: "answer",
    question: "lecture-q2",
    written: "若い",
    value: "19歳以下",
  }, plan);
  assert.notEqual(settled.form, null);
  assert.equal(editSession(settled, { kind: "setting", name: "by", value: "会場" }, plan).form, null);
  assert.equal(editSession(settled, { kind: "survey", value: "other" }, plan).form, null);
  const sheet = editSession(
    { ...settled, by: "会場", unique: "番号" },
    { kind: "setting", name: "sheet", value: "二" },
    plan,
  );
  assert.deepEqual([sheet.by, sheet.unique, sheet.sheet], [null, null, "二"], "another sheet has other columns");
  assert.equal(editSession(settled, { kind: "keep", value: "last" }, plan).form, settled.form);
  assert.deepEqual(editSession(settled, { kind: "event", value: { name: "講座" } }, plan).event, { name: "講座" });
});
