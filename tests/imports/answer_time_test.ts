import assert from "node:assert/strict";
import fc from "fast-check";
import { answerTime } from "../../lib/imports/answer_time.ts";

const two = (number: number) => String(number).padStart(2, "0");

/** One moment as forms and people write it; seconds and minutes are left out where they are 0. */
function writings(date: Date): readonly string[] {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const [hour, minute, second] = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()];
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  const half = hour < 12 ? "午前" : "午後";
  const whole = `${two(minute)}:${two(second)}`;
  return [
    `${year}-${two(month)}-${two(day)}T${two(hour)}:${whole}Z`,
    `${year}/${month}/${day} ${hour}:${whole}`,
    `${year}/${month}/${day} ${twelve}:${whole} ${half} GMT+9`,
    `${year}/${month}/${day} ${half} ${hour % 12}:${whole}`,
    `${month}/${day}/${year} ${twelve}:${whole} ${hour < 12 ? "AM" : "PM"}`,
    `${year}年${month}月${day}日 ${hour}時${minute}分${second}秒`,
    ...second === 0 ? [`${year}年${month}月${day}日 ${half}${hour % 12}時${minute}分`] : [],
    ...second === 0 && minute === 0
      ? [`${year}年${month}月${day}日　${hour}時`, `${year}/${month}/${day} ${half}${twelve}時`]
      : [],
  ];
}

Deno.test("however a moment is written, it sorts as the moment: 9時 and 午後7時 were midnight and noon", () => {
  const moment = fc.date({ min: new Date("2020-01-01"), max: new Date("2039-12-31"), noInvalidDate: true });
  const rounded = moment.map((date) => new Date(Math.floor(date.getTime() / 3_600_000) * 3_600_000));
  fc.assert(fc.property(fc.oneof(moment, rounded), (date) => {
    const expected = date.toISOString().slice(0, 19).replace("T", " ");
    for (const text of writings(date)) assert.equal(answerTime(text), expected, text);
  }));
});

Deno.test("a day without a time is its beginning; what is no day is no time", () => {
  assert.equal(answerTime("２０３１年１０月２６日"), "2031-10-26 00:00:00");
  for (const text of ["", "きのう", "13/26/2031", "2031/13/1", "2031/1/32", "9:00"]) {
    assert.equal(answerTime(text), null);
  }
});
