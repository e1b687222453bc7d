import assert from "node:assert/strict";
import { surveysSection } from "../../../lib/page/sections/surveys_section.ts";
import { LECTURE, oneCityContent } from "../one_city.ts";
import { shownSection } from "../shown.ts";

Deno.test("each questionnaire leads to the others that asked the same in a way that may be compared, with what that is", async () => {
  const spring = { ...LECTURE, eventId: "spring-lecture", name: "春の講座", nameEnglish: "spring lecture" };
  const { document } = await shownSection((page) =>
    surveysSection(page, oneCityContent({ events: [LECTURE, spring] }))
  );
  const links = [...document.querySelectorAll(".event p.quiet")].map((line) => [
    line.closest("section")?.querySelector("h3")?.id,
    ...[...line.querySelectorAll("a")].map((link) => link.getAttribute("href")),
    line.textContent,
  ]);
  const line = (other: string) => `同じことを、比べられる形で尋ねた調査: 葉山野市 ${other}（支援の仕組み、参加の意向）`;
  assert.deepEqual(links, [
    ["event-autumn-lecture", "#event-spring-lecture", line("春の講座")],
    ["event-spring-lecture", "#event-autumn-lecture", line("秋の講座")],
  ]);
  const { document: alone } = await shownSection((page) => surveysSection(page, oneCityContent()));
  assert.equal(alone.querySelector(".event p.quiet"), null);
});
