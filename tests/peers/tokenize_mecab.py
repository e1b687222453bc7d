"""Tokenizes the lines of a file with MeCab and IPADIC; prints the number of words and the seconds it took.

A peer of tests/bench/tokenize_answers.ts. Every word becomes a tuple of surface, part of speech, subdivisions and dictionary form.
"""
import sys
import time

import MeCab

tagger = MeCab.Tagger("-d /var/lib/mecab/dic/ipadic-utf8")
with open(sys.argv[1], encoding="utf-8") as file:
    answers = file.read().split("\n")
tagger.parse("")
start = time.perf_counter()
words = 0
for answer in answers:
    tokens = []
    node = tagger.parseToNode(answer)
    while node:
        if node.surface:
            features = node.feature.split(",")
            tokens.append((node.surface, features[0], ",".join(features[1:4]), features[6]))
        node = node.next
    words += len(tokens)
print(words, time.perf_counter() - start)
