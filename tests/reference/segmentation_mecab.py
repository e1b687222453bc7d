"""Writes segmentation_mecab.json: how MeCab with IPADIC cuts each free answer of the report.

Debian: apt-get install mecab mecab-ipadic-utf8 python3-mecab
Run from the project's top level: /usr/bin/python3 tests/reference/segmentation_mecab.py
"""
import csv
import json
import subprocess

import MeCab

DICTIONARY = "/var/lib/mecab/dic/ipadic-utf8"
tagger = MeCab.Tagger("-d " + DICTIONARY)
answers = {}
with open("data/report/comments.csv", encoding="utf-8") as file:
    for row in csv.DictReader(file):
        words = []
        for line in tagger.parse(row["text"]).splitlines()[:-1]:
            surface, features = line.split("\t")
            parts = features.split(",")
            words.append([surface, parts[0], surface if parts[6] == "*" else parts[6]])
        answers[row["comment_id"]] = words
packages = subprocess.run(
    ["dpkg-query", "-W", "-f", "${Package} ${Version}\n", "mecab", "mecab-ipadic-utf8", "python3-mecab"],
    capture_output=True, text=True, check=True,
).stdout.split("\n")[:-1]
with open("tests/reference/segmentation_mecab.json", "w", encoding="utf-8") as file:
    file.write('{\n"madeBy": ' + json.dumps(packages) + ',\n"columns": ["surface", "part of speech", "base form"],\n"answers": {\n')
    file.write(",\n".join(json.dumps(key) + ": " + json.dumps(words, ensure_ascii=False) for key, words in answers.items()))
    file.write("\n}\n}\n")
