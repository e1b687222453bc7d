import assert from "node:assert/strict";
import { loadReport } from "../../../../lib/reports/fy2021/facts/load_report.ts";

const events = (await loadReport()).events.records;

Deno.test("Eight events were held, one was cancelled and two were not held, the three with a reason", () => {
  const counts = Map.groupBy(events, ({ status }) => status);
  assert.equal(counts.get("held")?.length, 8);
  assert.equal(counts.get("cancelled")?.length, 1);
  assert.equal(counts.get("not-held")?.length, 2);
  for (const { status, reason } of events) assert.equal(reason === null, status === "held");
});

Deno.test("165 people applied for the five sessions whose applicants are printed", () => {
  const applicants = events.flatMap(({ applicants }) => applicants ?? []);
  assert.equal(applicants.length, 5);
  assert.equal(applicants.reduce((sum, count) => sum + count, 0), 165);
});

Deno.test("Each printed weekday is that of the real date", () => {
  for (const { eventId, date, datePrinted } of events) {
    if (date === null) continue;
    const weekday = "日月火水木金土"[new Date(`${date}T00:00:00Z`).getUTCDay()];
    assert.equal(/（(.)）/.exec(datePrinted ?? "")?.[1], weekday, eventId);
  }
});

Deno.test("Each printed date spells the real date, but for the one slip of figure 2-17", () => {
  const different = events.filter(({ date, datePrinted }) => {
    const [, year, month, day] = /^(\d+)年(\d+)月(\d+)日/.exec((datePrinted ?? "").replaceAll(" ", "")) ?? [];
    return date !== null && date !== [year, month?.padStart(2, "0"), day?.padStart(2, "0")].join("-");
  });
  assert.deepEqual(different.map(({ eventId, datePrinted }) => [eventId, datePrinted]), [
    ["gyoda-training-1", "2022 年 2 月 4 月（金）"],
  ]);
});

Deno.test("Printed times are beginning and end, and every event lasts two hours", () => {
  for (const { eventId, start, end, timePrinted } of events) {
    if (start === null || end === null) {
      assert.equal(timePrinted, null);
      continue;
    }
    assert.equal(timePrinted, `${start}-${end}`);
    assert.equal(Number(end.slice(0, 2)) - Number(start.slice(0, 2)), 2, eventId);
    assert.equal(end.slice(3), start.slice(3), eventId);
  }
});

Deno.test("Only the exchange meetings are for more than one municipality; 釧路市 was at the first, 豊田市 at the second", () => {
  for (const { kind, municipalityIds } of events) assert.equal(municipalityIds.length > 1, kind === "exchange");
  const [first, second] = events.filter(({ kind }) => kind === "exchange");
  assert.deepEqual(first?.municipalityIds.filter((name) => !second?.municipalityIds.includes(name)), ["kushiro"]);
  assert.deepEqual(second?.municipalityIds.filter((name) => !first?.municipalityIds.includes(name)), ["toyota"]);
});

Deno.test("A session's programme comes with its being held", () => {
  for (const { status, programmeFigureKey } of events) assert.equal(programmeFigureKey !== null, status === "held");
});
