import assert from "node:assert/strict";
import { drift } from "../../lib/drift/difference.ts";
import { reportAsMarkdown } from "../../lib/drift/report_markdown.ts";
import { failedRun, fileOf, findingOf, resultOf } from "./findings_fixture.ts";

/** What GitHub takes in one comment. */
const COMMENT = 65_536;

const withText = (text: string) =>
  reportAsMarkdown(resultOf({
    findings: [findingOf({ title: text, differences: [drift(text)], causes: [{ kind: "data", path: null, text }] })],
    notes: [text],
  }));

/** Lines of the table of findings, cells parted where GitHub parts them. */
function tableRows(markdown: string): readonly (readonly string[])[] {
  return markdown.split("\n").filter((line) => line.startsWith("| ")).slice(1)
    .map((line) => line.slice(2, -2).split(/(?<!\\)(?:\\\\)* \| /));
}

Deno.test("without a drift it is two words and a number", () => {
  assert.equal(
    reportAsMarkdown(resultOf()),
    "### ✅ Nothing drifted: 219 figures and tables of a fresh run and what is committed are the same.\n",
  );
});

Deno.test("a finding is a row: what, moved, because; its files are folded below", () => {
  const markdown = reportAsMarkdown(resultOf({ findings: [findingOf()] }));
  assert.match(
    markdown,
    /^### ❌ 1 difference between a fresh run and what is committed\.\n\n\| what \| moved \| because \|/,
  );
  assert.deepEqual(tableRows(markdown), [[
    "図表2-47 草加市 第1回研修 理解度",
    "「理解できた」 9 → 10 of 20 (45.0 → 50.0 %)",
    "data/surveys/soka/synthetic\\_responses.csv row 14 changed",
  ]]);
  assert.match(
    markdown,
    /<details><summary>図表2-47 .*<\/summary>\n\n- 「理解できた」.*\n- changed: outputs\/figures\/2-47\\_soka\.svg\n\n<\/details>/,
  );
});

Deno.test("a failed cell is what the comment says, and not that nothing drifted", () => {
  const markdown = reportAsMarkdown(resultOf({ runs: [failedRun("03_gyoda", 4, "no <b> such | file")], outputs: 0 }));
  assert.match(markdown, /^### ❌ Nothing was compared: 1 of 1 notebook did not pass/);
  assert.match(markdown, /- \*\*03\\_gyoda\*\* cell 4, line 2: error: TypeError: no &lt;b&gt; such \\\| file/);
});

Deno.test("pipes and line breaks in data do not break the table", () => {
  const rows = tableRows(withText("a | b\nc \\| d"));
  assert.deepEqual(rows, [["a \\| b c \\\\\\| d", "a \\| b c \\\\\\| d", "a \\| b c \\\\\\| d"]]);
});

Deno.test("HTML in data shows as text, in the table, in the summary and in the lists", () => {
  const markdown = withText('<img src=x onerror="a()"></details><!-- & -->');
  assert.doesNotMatch(markdown, /<img|<!--|<\/details><!/);
  assert.equal(markdown.match(/&lt;img src=x onerror="a\(\)"&gt;&lt;\/details&gt;/g)?.length, 6);
});

Deno.test("backticks, stars, links, tildes and formulas in data stay what they are", () => {
  const markdown = withText("`a` *b* _c_ [d](e) ~f~ $g$");
  const escaped = "\\`a\\` \\*b\\* \\_c\\_ \\[d\\](e) \\~f\\~ <span>$</span>g<span>$</span>";
  assert.ok(markdown.includes(`| ${escaped} |`));
  // Inside HTML there is no Markdown, and a backslash would show.
  assert.ok(markdown.includes("<summary>`a` *b* _c_ [d](e) ~f~ $g$</summary>"));
});

Deno.test("names of people and numbers of issues in data call nobody and point nowhere; colours stay", () => {
  const markdown = withText("@octocat #12 GH-3 #0a4a8c a@example.org");
  assert.doesNotMatch(markdown.replaceAll("&#8203;", "\u200b"), /@\w|#\d+\b|GH-\d/);
  assert.ok(markdown.includes("#0a4a8c"));
});

Deno.test("data that begin as a heading, a list or a numbered list do not become one", () => {
  for (const text of ["# a", "- a", "+ a", "1. a", "1) a"]) {
    assert.doesNotMatch(withText(text), /^- (?:# |- |\+ |1\. |1\) )/m);
  }
});

Deno.test("219 findings with long differences fit into a comment: whole rows, and the number of those left out", () => {
  const findings = Array.from({ length: 219 }, (_, at) =>
    findingOf({
      title: `図表${at + 1} ${"長い題".repeat(20)}`,
      differences: [drift("「あ」 → ".repeat(80)), drift("b")],
      causes: [{ kind: "data", path: null, text: `data/${at}.csv ${"x".repeat(400)}` }],
    }));
  const markdown = reportAsMarkdown(resultOf({ findings }));
  assert.ok(markdown.length < COMMENT, `${markdown.length} characters`);
  const rows = tableRows(markdown);
  assert.ok(rows.every((cells) => cells.length === 3));
  const [, leftOut] = /… and (\d+) more differences: the page of the check has everything\./.exec(markdown) ?? [];
  assert.equal(rows.length + Number(leftOut), 219);
  assert.match(markdown, /^### ❌ 219 differences/);
  assert.match(markdown, /^… and 209 other causes$/m);
});

Deno.test("219 findings of one cause have a row each, all but eight folded, and the cause is told once, above them", () => {
  const findings = Array.from({ length: 219 }, (_, at) => findingOf({ title: `図表${at + 1}` }));
  const markdown = reportAsMarkdown(resultOf({ findings }));
  assert.ok(markdown.length < COMMENT);
  const rows = tableRows(markdown).filter(([what]) => what !== "what");
  assert.equal(rows.length, 219);
  assert.ok(rows.every(([, , because]) => because === "cause 1"));
  assert.equal(
    tableRows(markdown.slice(0, markdown.indexOf("<details><summary>211 more of the same causes"))).length,
    8,
  );
  assert.match(
    markdown,
    /^1\. \*\*219 figures\*\* because of data\/surveys\/soka\/synthetic\\_responses\.csv row 14 changed$/m,
  );
});

Deno.test("thousands of notes and of differences in one figure fit, too", () => {
  const differences = Array.from({ length: 5000 }, (_, at) => drift(`text ${"長".repeat(60)} ${at}`));
  const notes = Array.from({ length: 5000 }, (_, at) => `note ${at} ${"長".repeat(60)}`);
  const markdown = reportAsMarkdown(resultOf({ findings: [findingOf({ differences })], notes }));
  assert.ok(markdown.length < COMMENT, `${markdown.length} characters`);
  assert.match(markdown, /- … and \d+ more notes: /);
  assert.equal(markdown.match(/<details>/g)?.length ?? 0, markdown.match(/<\/details>/g)?.length ?? 0);
});

Deno.test("of many differences of one figure thirty are told", () => {
  const differences = Array.from({ length: 100 }, (_, at) => drift(`change ${at}`));
  const markdown = reportAsMarkdown(resultOf({ findings: [findingOf({ differences })] }));
  assert.match(markdown, /^- change 29\n- … and 70 more$/m);
});

Deno.test("missing and unexpected files are told as such in the row", () => {
  const markdown = reportAsMarkdown(
    resultOf({ findings: [findingOf({ kind: "missing", files: [fileOf({ kind: "missing" })] })] }),
  );
  assert.match(tableRows(markdown)[0]?.[1] ?? "", /^missing: /);
});

Deno.test("as many as are left out are told, from the first that has no place on: rows, notes and details", () => {
  const long = "長".repeat(250);
  const numberIn = (markdown: string, told: RegExp) => Number(told.exec(markdown)?.[1] ?? 0);
  // How many are shown, and how many are told to be left out.
  const kinds = {
    notes: (count: number) => {
      const markdown = reportAsMarkdown(
        resultOf({ notes: Array.from({ length: count }, (_, at) => `note ${at} ${long}`) }),
      );
      return [markdown.match(/^- note /gm)?.length ?? 0, numberIn(markdown, /… and (\d+) more notes?:/)] as const;
    },
    rows: (count: number) => {
      const findings = Array.from(
        { length: count },
        (_, at) => findingOf({ title: `row ${at} ${long}`, causes: [], differences: [drift(long)] }),
      );
      const markdown = reportAsMarkdown(resultOf({ findings }));
      return [markdown.match(/^\| row /gm)?.length ?? 0, numberIn(markdown, /… and (\d+) more differences?:/)] as const;
    },
    details: (count: number) => {
      const differences = Array.from({ length: 25 }, (_, at) => drift(`${at} ${long}`));
      const findings = Array.from(
        { length: count },
        (_, at) => findingOf({ title: `figure ${at}`, causes: [], differences }),
      );
      const markdown = reportAsMarkdown(resultOf({ findings }));
      return [
        markdown.match(/<details>/g)?.length ?? 0,
        numberIn(markdown, /The details of (\d+) differences? are left out/),
      ] as const;
    },
  };
  for (const [kind, told] of Object.entries(kinds)) {
    const few = told(2);
    assert.deepEqual(few, [2, 0], kind);
    // The most that have a place; with one more, one is told to be left out.
    let most = 2;
    while (told(most + 1)[0] === most + 1) most += 1;
    for (const more of [1, 2, 7]) {
      const [shown, left] = told(most + more);
      assert.equal(shown + left, most + more, `${kind}: ${shown} of ${most + more} are shown and ${left} told`);
      assert.ok(left > 0, kind);
    }
  }
});
