"""How strongly the report speaks at each of its places: every word of the vocabulary below that is printed there.

    python3 tests/reference/source_strengths.py report.txt > tests/reports/fy2021/source_strengths.txt

report.txt is the text of the report's PDF, which is not in this project (the report's copyright). A place is a section of
data/report/sections.csv, found by its heading alone; of what this project says there, nothing is read.
"""
import csv
import re
import sys
import unicodedata

# Longest first: 可能な限り is not 限り.
WORDS = """
可能な限り できるだけ 必要 求め 欠かせ 不可欠 べき なければなら 重要 大切 ポイント のみ だけ に限 限ら しか 単なる 単に 留ま 全て すべて 全員 全体
誰も 一人ひとり どこ いずれ あらゆる 挙げて 全国 一切 それぞれ 個々 個別 各 全般 必ず 常に 普段から 最も 特に おおむね 概ね ほとんど ほぼ 大幅
大変 非常 大きく 大々的 十分 活発 強く 極めて 達成 成功 実現 解消 解決 深ま 深め 広が 向上 可能性 可能 でき おそれ 恐れ かねない 考えられる 思われ
期待 うる 得る 懸念 比較的 ある程度 一定 少しずつ 困難 難し
""".split()


def plain(text):
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def places(raw):
    """The text below each heading, and of three places below that, paragraph by paragraph."""
    source, at, found = plain(raw), 0, []
    with open("data/report/sections.csv", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["kind"] != "heading":
                continue
            heading = plain(row["mark_printed"].split(" ")[-1] + row["title"])
            start = source.find(heading, at)
            if start == -1:
                heading = plain(row["title"])
                start = source.index(heading, at)
            at = start + len(heading)
            found.append((start, at, row["section_id"]))
    ends = [start for start, _, _ in found[1:]] + [len(source)]
    texts = {section: source[begin:end] for (_, begin, section), end in zip(found, ends)}
    background = texts.pop("1-1-a")
    breaks = [0, background.index("平成29年の改正社会福祉法附則"), background.index("重層的支援体制整備事業の実施を推進するにあたり"), None]
    for number in (1, 2, 3):
        texts[f"1-1-a-{number}"] = background[breaks[number - 1]:breaks[number]]
    start = raw.index("必要な項目の概要は以下のとおりである")
    items = re.split(r"\n\s*・ ", raw[start:raw.index("(3)", start)])[1:]
    for number, item in enumerate(items, 1):
        # Behind its last sentence stand the labels of a picture.
        texts[f"3-2-{number}"] = plain(item)[:plain(item).rindex("。")]
    return texts


pattern = re.compile("|".join(WORDS))
for section, text in places(open(sys.argv[1], encoding="utf-8").read()).items():
    print(section, " ".join(sorted(set(pattern.findall(text)))), sep="\t")
