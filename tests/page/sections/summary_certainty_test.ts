import assert from "node:assert/strict";
import { pageContent } from "../../../lib/page/page_content.ts";
import { overlapAnswer, responseAnswer, smallBaseAnswer } from "../../../lib/page/sections/summary_certainty.ts";
import { LECTURE, oneCityContent, oneCityFacts } from "../one_city.ts";

const withoutMarkup = (html: unknown) => String(html).replaceAll(/<[^>]*>/g, "");
const SPRING = { ...LECTURE, eventId: "spring-lecture", applicants: 48 };

Deno.test("one rate is said as one, several as a range, and those without applicants are left out by number", () => {
  assert.match(
    withoutMarkup(responseAnswer(oneCityContent(), "ja")),
    /回収率は80\.0%。申込30人のうち6人の答えは分からない。/,
  );
  const two = oneCityContent({ events: [LECTURE, SPRING] });
  // 24 of 48 and 24 of 30: 30 of 78 were not heard.
  assert.match(
    withoutMarkup(responseAnswer(two, "ja")),
    /回収率は50\.0～80\.0%。申込78人のうち30人の答えは分からない。/,
  );
  const unknown = oneCityContent({ events: [LECTURE, { ...SPRING, applicants: null }] });
  assert.match(withoutMarkup(responseAnswer(unknown, "ja")), /（参加申込者数の記載がない1件を除く）/);
  const none = oneCityContent({ events: [{ ...LECTURE, applicants: null }] });
  assert.match(withoutMarkup(responseAnswer(none, "en")), /there is no response rate/);
  assert.equal(responseAnswer(oneCityContent({ events: [] }), "ja"), null);
});

Deno.test("a first place is settled only where no other interval reaches it", () => {
  // 18 of 24 (55.1 to 88.0 %) and 12 of 24 (31.4 to 68.6 %) overlap.
  assert.match(
    withoutMarkup(overlapAnswer(oneCityContent(), "ja")),
    /ほかの1件のうち1件の区間と重なる。1位を断言できる差ではない。/,
  );
  const facts = oneCityFacts();
  const surveys = facts.surveys.map((survey) => {
    if (survey.form !== "responses") return survey;
    // Nobody wants to take part: 0 of 24 (0 to 13.8 %) lies below.
    const codes = new Map(
      [...survey.responses.codes, ["autumn-lecture-q04", Array.from({ length: 24 }, () => 1)]] as const,
    );
    return { ...survey, responses: { ...survey.responses, codes } };
  });
  assert.match(
    withoutMarkup(overlapAnswer(pageContent({ ...facts, surveys }), "ja")),
    /0件の区間と重なる。最高位ははっきりしている。/,
  );
});

Deno.test("small surveys are counted, and none is said where there is none", () => {
  assert.match(withoutMarkup(smallBaseAnswer(oneCityContent(), "ja")), /回答は30件に満たず、参考値。/);
  const two = oneCityContent({ events: [LECTURE, SPRING] });
  assert.match(withoutMarkup(smallBaseAnswer(two, "ja")), /2件のうち2件は n&lt;30 の参考値。/);
  const large = two.surveys.map((content) => ({
    ...content,
    survey: { ...content.survey, codebook: { ...content.survey.codebook, responses: 30 } },
  }));
  assert.equal(smallBaseAnswer({ surveys: large }, "ja"), null);
});
