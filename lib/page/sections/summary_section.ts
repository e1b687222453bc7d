import { formatNumber } from "../../data/format_number.ts";
import type { Language } from "../../data/language.ts";
import { SMALL_BASE } from "../../counts/small_base.ts";
import { percentHalfUp } from "../../statistics/percent_half_up.ts";
import { type Html, markup } from "../../rendering/markup.ts";
import { type PageContent, understandingResults } from "../page_content.ts";
import { constructLabel, methodLink, methodWord, originMark, surveysOrigin } from "../page_words.ts";
import type { SectionBuilder } from "../page_builder.ts";
import { byShare } from "../rating_result.ts";
import { placeOf, understandingTable } from "../understanding_table.ts";
import { say } from "../../wording/say.ts";

/** The first screen: what changed, where, how sure; then the one table that most questions are about. */
export const summarySection: SectionBuilder = (page) => {
  const { content, lang } = page;
  const title = say(lang, { ja: "要点", en: "In short" });
  const results = understandingResults(content);
  return {
    id: "summary",
    title,
    body: markup`<div class="answers">
<section><h3>${say(lang, { ja: "何が変わったか", en: "What changed" })}</h3>${outcomesAnswer(content, lang)}${
      changesAnswer(content, lang)
    }</section>
<section><h3>${say(lang, { ja: "どこで", en: "Where" })}</h3>${highestAnswer(content, lang)}${
      placesAnswer(content, lang)
    }</section>
<section><h3>${say(lang, { ja: "どれくらい確かか", en: "How sure" })}</h3>${responseAnswer(content, lang)}${
      overlapAnswer(content, lang)
    }</section>
</div>
${
      results.length === 0
        ? null
        : markup`<h3 id="understanding">${
          say(lang, { ja: "いちばん理解されたのはどの催しか", en: "Which event was understood best" })
        }</h3>
<p>${
          say(lang, {
            ja:
              "点が割合、太い線が95%区間（偶然による幅）、薄い帯が参加申込者全体でありうる範囲。線どうしが重なる催しの順位は、この人数では決められない。",
            en:
              "Dot: share. Thick line: 95 % interval (chance). Light band: range possible among all applicants. Where lines overlap, these numbers do not settle which event ranks higher.",
          })
        } ${methodLink("interval", say(lang, { ja: "区間の読み方", en: "How to read intervals" }))} ${
          methodLink("bounds", say(lang, { ja: "帯の読み方", en: "How to read the band" }))
        }</p>
${
          page.table(understandingTable(content, { lang }), {
            intervals: { share: "share", lower: "lower", upper: "upper", least: "boundLower", most: "boundUpper" },
            groupBy: "construct",
          })
        }`
    }`,
  };
};

function outcomesAnswer({ report }: PageContent, lang: Language): Html {
  const { records } = report.outcomes;
  const count = (status: (typeof records)[number]["status"]) =>
    records.filter((outcome) => outcome.status === status).length;
  return markup`<p>${originMark(report.outcomes.source.origin, lang)} ${
    say(lang, {
      ja: `年度末の目標${report.goals.records.length}件に対し、報告書は成果を${records.length}件挙げる。`,
      en: `For ${report.goals.records.length} goals the report names ${records.length} outcomes: `,
    })
  }<strong>${
    say(lang, {
      ja: `達成${count("achieved")}件、一部${count("partly")}件、未実施${count("not-held")}件`,
      en: `${count("achieved")} reached, ${count("partly")} in part, ${count("not-held")} not held`,
    })
  }</strong>${say(lang, { ja: "（", en: " (" })}${
    methodWord("status", say(lang, { ja: "判定は読み取り", en: "as read by this project" }))
  }${say(lang, { ja: "）。", en: ")." })}</p>`;
}

function changesAnswer({ comparisons: { changes } }: PageContent, lang: Language): readonly Html[] {
  return changes.flatMap((change) => {
    if (change.kind !== "paired") return [];
    const { favourable: { before, after, change: points }, pairs, movement: { rose, fell }, origin } = change;
    const share = (count: number) => pairs === 0 ? "-" : percentHalfUp(count, pairs);
    const question = change.counts.after.parts[0].question;
    const name = question === undefined ? change.construct : constructLabel({ ...question, timing: "only" }, lang);
    return [
      markup`<p>${originMark(origin, lang)} ${say(lang, change.place)}${say(lang, { ja: "で「", en: ": " })}${name}${
        say(lang, { ja: "」に肯定的な答えは", en: " – favourable answers " })
      }<strong>${before.count}${say(lang, { ja: "人", en: "" })} → ${after.count}${
        say(lang, { ja: "人", en: "" })
      }</strong>${
        say(lang, {
          ja: `（前後とも答えた${pairs}人中。${share(before.count)}% → ${share(after.count)}%、差の95%区間 ${
            signed(points.lower)
          }～${signed(points.upper)}ポイント。上がった${rose}人、下がった${fell}人）。`,
          en: ` of ${pairs} who answered both (${share(before.count)} % → ${
            share(after.count)
          } %, 95 % interval of the change ${signed(points.lower)} to ${
            signed(points.upper)
          } points; ${rose} rose, ${fell} fell).`,
        })
      } ${methodLink("before-after", say(lang, { ja: "前後の限界", en: "Limits" }))}</p>`,
    ];
  });
}

function highestAnswer(content: PageContent, lang: Language): Html | null {
  const [best] = understandingResults(content).toSorted(byShare);
  if (best === undefined || best.result.interval === null) return null;
  const { count, base, interval: { lower, upper } } = best.result;
  return markup`<p>${originMark(surveysOrigin(content.surveys), lang)} ${
    say(lang, { ja: "「理解できた」割合が最も高いのは", en: "The highest share of “understood”: " })
  }<strong>${placeOf(best, lang)}</strong>${
    say(lang, {
      ja: `（${constructLabel({ ...best.question, timing: "only" }, lang)}）`,
      en: ` (${constructLabel({ ...best.question, timing: "only" }, lang)})`,
    })
  }<strong>${say(lang, { ja: "", en: " " })}${percentHalfUp(count, base)}%</strong>${
    say(lang, {
      ja: `。${base}人中${count}人、95%区間 ${percent(lower)}～${percent(upper)}%。`,
      en: `, ${count} of ${base}, 95 % interval ${percent(lower)}–${percent(upper)} %.`,
    })
  }</p>`;
}

function placesAnswer({ report }: PageContent, lang: Language): Html {
  const cities = report.municipalities.records.filter(({ role }) => role === "studied");
  const held = report.events.records.filter(({ status }) => status === "held");
  const open = cities.filter(({ municipalityId }) =>
    report.outcomes.records.some((outcome) =>
      outcome.municipalityId === municipalityId && outcome.status !== "achieved"
    )
  );
  return markup`<p>${originMark(report.events.source.origin, lang)} ${
    say(lang, {
      ja:
        `${cities.length}市で${report.events.records.length}件の催しが計画され、${held.length}件が開かれた。一部または未実施の成果があるのは`,
      en:
        `${report.events.records.length} events were planned in ${cities.length} cities, ${held.length} were held. Outcomes in part or not held: `,
    })
  }${
    open.map(({ municipalityId, name, nameEnglish }, at) =>
      markup`${at > 0 && say(lang, { ja: "、", en: ", " })}<a href="#city-${municipalityId}">${
        say(lang, { ja: name, en: nameEnglish })
      }</a>`
    )
  }${say(lang, { ja: "。", en: "." })}</p>`;
}

function responseAnswer({ report }: PageContent, lang: Language): Html {
  const events = new Map(report.events.records.map((event) => [event.eventId, event.applicants]));
  const known = report.questionnaires.records.flatMap(({ eventId, responses }) => {
    const applicants = events.get(eventId) ?? null;
    return applicants === null ? [] : [{ responses, applicants }];
  });
  const ordered = known.toSorted((a, b) => a.responses * b.applicants - b.responses * a.applicants);
  const [least, most] = [ordered[0], ordered.at(-1)];
  const total = known.reduce((sum, { applicants }) => sum + applicants, 0);
  const answered = known.reduce((sum, { responses }) => sum + responses, 0);
  return markup`<p>${originMark(report.questionnaires.source.origin, lang)} ${
    say(lang, { ja: "回収率は", en: "Response rates: " })
  }<strong>${least === undefined ? "-" : percentHalfUp(least.responses, least.applicants)}～${
    most === undefined ? "-" : percentHalfUp(most.responses, most.applicants)
  }%</strong>${
    say(lang, {
      ja: `。申込${total}人のうち${total - answered}人の答えは分からない（参加者数の記載がない${
        report.questionnaires.records.length - known.length
      }件を除く）。`,
      en: `. Of ${total} applicants ${total - answered} were not heard (${
        report.questionnaires.records.length - known.length
      } event without a number of applicants left out).`,
    })
  } <a href="#response">${say(lang, { ja: "回収率", en: "Response rates" })}</a></p>`;
}

function overlapAnswer(content: PageContent, lang: Language): Html | null {
  const results = understandingResults(content);
  const [best, ...others] = results.toSorted(byShare);
  const interval = best?.result.interval ?? null;
  if (interval === null) return null;
  const overlapping = others.filter(({ result }) => result.interval !== null && result.interval.upper >= interval.lower)
    .length;
  const small = content.surveys.filter(({ survey }) => survey.codebook.responses < SMALL_BASE).length;
  return markup`<p>${originMark(surveysOrigin(content.surveys), lang)} ${
    say(lang, {
      ja: `最高の割合の95%区間は、ほかの${others.length}件のうち${overlapping}件の区間と重なる。`,
      en: `The 95 % interval of the highest share overlaps those of ${overlapping} of the ${others.length} others. `,
    })
  }<strong>${
    overlapping === 0
      ? say(lang, { ja: "最高位ははっきりしている。", en: "The first place is clear." })
      : say(lang, { ja: "1位を断言できる差ではない。", en: "That does not settle the first place." })
  }</strong>${
    say(lang, {
      ja: `${content.surveys.length}件のうち${small}件は n<${SMALL_BASE} の`,
      en: ` ${small} of ${content.surveys.length} questionnaires have n < ${SMALL_BASE}: `,
    })
  }${methodWord("small", say(lang, { ja: "参考値", en: "small base" }))}${say(lang, { ja: "。", en: "." })}</p>`;
}

function percent(share: number): string {
  return formatNumber(100 * share, { decimals: 1 });
}

/** Points with their sign. */
function signed(difference: number): string {
  const points = formatNumber(100 * difference, { decimals: 1 });
  return difference > 0 ? `+${points}` : points.replace("-", "−");
}
