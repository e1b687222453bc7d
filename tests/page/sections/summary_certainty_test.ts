import assert from "node:assert/strict";
import { responseAnswer, smallBaseAnswer } from "../../../lib/page/sections/summary_certainty.ts";
import { LECTURE, oneCityContent } from "../one_city.ts";

const withoutMarkup = (html: unknown) => String(html).replaceAll(/<[^>]*>/g, "");
const SPRING = { ...LECTURE, eventId: "spring-lecture", applicants: 48 };

Deno.test("one rate is said as one, several as a range, and those without applicants are left out by number", () => {
  assert.match(
    withoutMarkup(responseAnswer(oneCityContent(), "ja")),
    /回収率は80\.0%です。参加申込者（申込時点）30人のうち6人の答えは分かりません。/,
  );
  const two = oneCityContent({ events: [LECTURE, SPRING] });
  // 24 of 48 and 24 of 30: 30 of 78 were not heard.
  assert.match(
    withoutMarkup(responseAnswer(two, "ja")),
    /回収率は50\.0～80\.0%です。参加申込者（申込時点）延べ78人のうち延べ30人の答えは分かりません。/,
  );
  const unknown = oneCityContent({ events: [LECTURE, { ...SPRING, applicants: null }] });
  assert.match(withoutMarkup(responseAnswer(unknown, "ja")), /（参加申込者数の記載がない1件を除く）/);
  const none = oneCityContent({ events: [{ ...LECTURE, applicants: null }] });
  assert.match(withoutMarkup(responseAnswer(none, "en")), /there is no response rate/);
  assert.equal(responseAnswer(oneCityContent({ events: [] }), "ja"), null);
});

Deno.test("small surveys are counted, and none is said where there is none", () => {
  assert.match(withoutMarkup(smallBaseAnswer(oneCityContent(), "ja")), /回答は30件に満たず、参考値です。/);
  const two = oneCityContent({ events: [LECTURE, SPRING] });
  assert.match(withoutMarkup(smallBaseAnswer(two, "ja")), /アンケート2件のうち2件は、回答が30件に満たない参考値です。/);
  const large = two.surveys.map((content) => ({
    ...content,
    survey: { ...content.survey, codebook: { ...content.survey.codebook, responses: 30 } },
  }));
  assert.equal(smallBaseAnswer({ surveys: large }, "ja"), null);
});
