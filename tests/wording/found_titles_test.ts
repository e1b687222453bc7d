import assert from "node:assert/strict";
import { LANGUAGES } from "../../lib/data/language.ts";
import { ORIGINS } from "../../lib/data/origin.ts";
import { answerFigure } from "../../lib/figures/answer_figure.ts";
import { foundInAnswers, foundTitle } from "../../lib/wording/found_titles.ts";
import { madeSource } from "../counts/made_survey.ts";
import { madeDistribution } from "../figures/made_distribution.ts";

const found = { ja: "上がった人のほうが多い", en: "more rose than fell" };

Deno.test("only over respondents' own answers a title says what was found", () => {
  for (const origin of ORIGINS) {
    const sources = [madeSource("data/a.csv", "published"), madeSource("data/b.csv", origin)];
    for (const lang of LANGUAGES) {
      const title = foundTitle("理念", { sources, found, lang });
      assert.equal(title.includes(found[lang]), origin === "observed", `${origin} ${lang}`);
      assert.ok(title.startsWith("理念"));
      assert.equal(foundTitle("理念", { sources, found: null, lang }), "理念");
    }
  }
});

Deno.test("a chart of a rating says how many of how many answered favourably, over its question; a chart of samples does not", () => {
  const heading = { key: "example", title: "例市 研修: 理解度" };
  for (const lang of LANGUAGES) {
    const [real, sample] = (["observed", "synthetic"] as const).map((origin) =>
      answerFigure(madeDistribution({ origin }), { heading, lang })
    );
    assert.equal(
      real?.title,
      lang === "ja"
        ? "例市 研修: 理解度 ― 肯定的な回答は20人のうち14人（70.0%）"
        : "例市 研修: 理解度 – favourable answers: 14 (70.0%) of 20",
    );
    assert.equal(sample?.title, heading.title);
    assert.equal(real?.subtitle, sample?.subtitle);
    assert.match(real?.subtitle ?? "", lang === "ja" ? /例の内容を理解/ : /understand the example/);
  }
});

Deno.test("what is left out of the base is not in the title's number either", () => {
  assert.match(foundInAnswers([madeDistribution({ missing: 6 })], "respondents")?.ja ?? "", /25人のうち14人（56\.0%）/);
  assert.match(foundInAnswers([madeDistribution({ missing: 6 })], "answered")?.ja ?? "", /19人のうち14人（73\.7%）/);
});

Deno.test("of several ratings the title has the least and the most, whatever their order", () => {
  const low = madeDistribution({ counts: [1, 2, 9, 7] });
  const high = madeDistribution({ counts: [9, 9, 1, 0] });
  for (const list of [[low, high], [high, low]]) {
    assert.deepEqual(foundInAnswers(list, "respondents"), {
      ja: "肯定的な回答は20人のうち3人（15.0%）から20人のうち18人（90.0%）まで",
      en: "favourable answers from 3 (15.0%) of 20 to 18 (90.0%) of 20",
    });
  }
});

Deno.test("a chart of kinds of people says which are most, two where they are alike, none where more are", () => {
  const kinds = (counts: readonly number[]) =>
    foundInAnswers([madeDistribution({ kind: "nominal", labels: ["甲", "乙", "丙", "丁"], counts })], "respondents")
      ?.ja;
  assert.equal(kinds([5, 9, 4, 1]), "最も多いのは「乙」で、20人のうち9人（45.0%）");
  assert.equal(kinds([8, 8, 2, 1]), "最も多いのは「甲」と「乙」で、20人のうちそれぞれ8人（40.0%）");
  assert.equal(kinds([6, 6, 6, 1]), undefined);
  assert.equal(kinds([0, 0, 0, 0]), undefined);
});

Deno.test("where numbers are withheld, or nobody answered, nothing is found", () => {
  assert.equal(foundInAnswers([{ ...madeDistribution(), withheld: true }], "respondents"), null);
  assert.equal(foundInAnswers([madeDistribution({ counts: [0, 0, 0, 0], missing: 0 })], "respondents"), null);
  assert.equal(foundInAnswers([madeDistribution(), { ...madeDistribution(), withheld: true }], "respondents"), null);
});

Deno.test("an answer that is a number is quoted where a number of people follows: 5 and 0人 are not 50人", () => {
  const steps = ["5", "4", "3", "2", "1"];
  const counts = [0, 5, 13, 1, 1];
  const distribution = madeDistribution({
    labels: steps,
    sides: ["favourable", "favourable", "neutral", "unfavourable", "unfavourable"],
    counts,
    missing: 0,
  });
  const { legend, alternativeText } = answerFigure(distribution, {
    heading: { key: "example", title: "例" },
    lang: "ja",
  });
  const shares = ["0人（0.0%）", "5人（25.0%）", "13人（65.0%）", "1人（5.0%）", "1人（5.0%）"];
  for (const [at, share] of shares.entries()) {
    assert.equal(legend[at]?.label, `「${steps[at]}」 ${share}`);
    assert.ok(alternativeText.includes(`「${steps[at]}」${share}`), alternativeText);
  }
});
