import { escapeHtml } from "../rendering/escape_html.ts";
import { type CheckResult, counted, driftsOf } from "./check_result.ts";
import type { DifferencePictures } from "./difference_pictures.ts";
import type { Finding } from "./findings.ts";

/**
 * What a check found, as one page that opens offline: each finding with its cause, and its figure as it was, as it is, and
 * where it differs, side by side.
 */
export function reportAsPage(result: CheckResult, pictures: ReadonlyMap<string, DifferencePictures>): string {
  const { findings, notes, subject, outputs, runs } = result;
  const drifts = driftsOf(result);
  const cosmetic = findings.filter(({ grade }) => grade === "cosmetic");
  const failed = runs.filter(({ outcome }) => outcome !== "passed");
  const summary = drifts.length === 0
    ? `ずれはありません。図表 ${outputs} 点が一致しました。 / Nothing drifted: ${
      counted(outputs, "figure and table", "figures and tables")
    } are the same.`
    : `${drifts.length} 件のずれがあります。 / ${counted(drifts.length, "difference")}.`;
  return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>検査の結果 / Result of the check</title>
<style>${STYLE}</style>
</head>
<body>
<h1>検査の結果 <span lang="en">Result of the check</span></h1>
<p>比較: ${escapeHtml(subject)}</p>
<p class="${drifts.length === 0 ? "same" : "drift"}">${escapeHtml(summary)}</p>
${
    failed.map(({ path, outcome, failures }) => failureHtml(path, outcome, failures.map(({ message }) => message)))
      .join("\n")
  }
${contents(drifts)}
${drifts.map((finding, at) => findingHtml(finding, at, pictures)).join("\n")}
${
    list(
      "見た目だけの違い / Cosmetic",
      cosmetic.map(({ title, differences }) => `${title}: ${differences[0]?.what ?? ""}`),
    )
  }
${list("注記 / Notes", notes)}
</body>
</html>
`;
}

function contents(drifts: readonly Finding[]): string {
  if (drifts.length < 2) return "";
  const items = drifts.map(({ title, differences }, at) =>
    `<li><a href="#finding-${at + 1}">${escapeHtml(title)}</a>: ${escapeHtml(differences[0]?.what ?? "")}</li>`
  );
  return `<nav aria-label="一覧"><ol>${items.join("\n")}</ol></nav>`;
}

function findingHtml(finding: Finding, at: number, pictures: ReadonlyMap<string, DifferencePictures>): string {
  const { title, differences, causes, files, cells, notebook, cellNumber } = finding;
  const place = notebook === null
    ? ""
    : `notebooks/${notebook}.ipynb${cellNumber === null ? "" : ` cell ${cellNumber}`}`;
  return `<section id="finding-${at + 1}">
<h2>${escapeHtml(title)}</h2>
<p class="place">${escapeHtml(place)}</p>
<dl>
<dt>何が / What</dt>${differences.map(({ what, grade }) => `<dd class="${grade}">${escapeHtml(what)}</dd>`).join("")}
<dt>なぜ / Why</dt>${causes.map(({ text }) => `<dd>${escapeHtml(text)}</dd>`).join("")}
<dt>どこ / Where</dt>${
    [
      ...files.map(({ kind, path }) => `<dd>${kind}: <code>outputs/${escapeHtml(path)}</code></dd>`),
      ...cells.map((cell) =>
        `<dd><code>notebooks/${escapeHtml(cell.notebook)}.ipynb</code> cell ${cell.cellNumber}</dd>`
      ),
    ].join("")
  }
</dl>
${files.map(({ path }) => picturesHtml(title, pictures.get(path))).join("")}
</section>`;
}

function picturesHtml(title: string, pictures: DifferencePictures | undefined): string {
  if (pictures === undefined) return "";
  const sides = [
    { png: pictures.before, label: "以前 / Old" },
    { png: pictures.after, label: "今回 / New" },
    { png: pictures.difference, label: "違い / Difference" },
  ];
  return `<div class="pictures">${
    sides.map(({ png, label }) =>
      `<figure><figcaption>${label}</figcaption>${
        png === null
          ? "<p>なし / none</p>"
          : `<img alt="${escapeHtml(`${title}: ${label}`)}" src="data:image/png;base64,${png.toBase64()}">`
      }</figure>`
    ).join("")
  }</div>`;
}

function failureHtml(path: string, outcome: string, messages: readonly string[]): string {
  const name = path.replace(/^.*[\\/]/, "");
  return `<p class="drift"><code>notebooks/${escapeHtml(name)}</code>: ${
    escapeHtml([outcome, ...messages].join(": "))
  }</p>`;
}

function list(heading: string, items: readonly string[]): string {
  if (items.length === 0) return "";
  return `<h2>${heading}</h2><ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join("")}</ul>`;
}

const STYLE = `
body { font-family: "BIZ UDPGothic", "Hiragino Sans", Meiryo, sans-serif; color: #1f2328; margin: 2rem auto; max-width: 90rem; padding: 0 1rem; line-height: 1.6; }
h1 span { font-size: 1rem; font-weight: 400; }
section { border-top: 2px solid #d0d7de; margin-top: 2rem; }
dt { font-weight: 700; margin-top: .5rem; }
dd { margin-left: 1.5rem; }
.same { border-left: 6px solid #1a7f37; padding-left: 1rem; }
p.drift { border-left: 6px solid #b3261e; padding-left: 1rem; }
dd.cosmetic, .place { color: #59636e; }
.pictures { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1rem; }
figure { margin: 0; min-width: 0; }
figcaption { font-weight: 700; }
img { width: 100%; border: 1px solid #d0d7de; background: #fff; }
@media (max-width: 60rem) { .pictures { grid-template-columns: 1fr; } }
@media print { section { break-inside: avoid; } }
`;
