import assert from "node:assert/strict";
import { eventsAnswer, highestAnswer } from "../../../lib/page/sections/summary_places.ts";
import { CITY, LECTURE, oneCityContent } from "../one_city.ts";

const withoutMarkup = (html: unknown) => String(html).replaceAll(/<[^>]*>/g, "");

Deno.test("of one event the question with the highest share is named: 18 of 24 against 12 of 24", () => {
  assert.equal(
    withoutMarkup(highestAnswer(oneCityContent(), "en")),
    "observed answers The highest share of favourable answers: Ways of support 75.0%, 18 of 24, 95 % interval 55.1–88.0 %.",
  );
});

Deno.test("of several events the event is named, and what it was asked about", () => {
  const events = [LECTURE, { ...LECTURE, eventId: "spring-lecture" }];
  assert.match(
    withoutMarkup(highestAnswer(oneCityContent({ events }), "ja")),
    /「理解できた」割合が最も高いのは葉山野市 秋の講座（受講後）（支援の仕組み）75\.0%/,
  );
});

Deno.test("events that were planned and not held are counted apart, and many municipalities by their number", () => {
  const content = oneCityContent({ events: [LECTURE] });
  const cancelled = { ...LECTURE, eventId: "winter-lecture", status: "cancelled" as const, reason: "大雪" };
  const cities = ["一", "二", "三"].map((name) => ({ ...CITY, municipalityId: name, name: `${name}市` }));
  const study = {
    ...content.study,
    events: { ...content.study.events, records: [LECTURE, cancelled] },
    municipalities: {
      ...content.study.municipalities,
      records: [CITY, ...cities, { ...CITY, role: "guest" as const }],
    },
  };
  assert.equal(withoutMarkup(eventsAnswer({ study }, "ja")), "公表値 4市で2件の事業が計画され、1件が開かれた。");
  assert.equal(
    withoutMarkup(eventsAnswer({ study }, "en")),
    "published 2 events were planned in 4 cities, 1 were held.",
  );
});

Deno.test("without answers or events nothing is said", () => {
  const empty = oneCityContent({ events: [] });
  assert.equal(highestAnswer(empty, "ja"), null);
  assert.equal(eventsAnswer(empty, "ja"), null);
});
