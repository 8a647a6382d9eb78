# Web pages as files: one for all pages, with tables for every chart, and hostile words as words.
load helper

# page FILE WHAT...: what page.py reads in it.
page() { python3 "$BATS_TEST_DIRNAME/page.py" "$@"; }

@test "a page is one of the outputs" {
    casus list outputs
    prints 'html'
    casus timeline two.csv -o a.html
    exits_with 0
    is_silent
    starts_with a.html '<!DOCTYPE html>'
    page a.html
    casus timeline two.csv -o - --format html
    exits_with 0
    printf '%s\n' "$output" | cmp - a.html
    casus check a.html
    exits_with 0
    prints 'a.html: unchanged'
    printf '{"figure": 1, "chart": "timeline", "data": "two.csv", "output": "b.html"}' >b.json
    casus draw b.json
    exits_with 0
    cmp a.html b.html
}

@test "every chart has its table, in every language" {
    acled=$samples/bulletin/velmora-acled.csv
    for lang in en fr ar; do
        casus timeline "$samples/qusayr-2013.json" --lang $lang -q -o timeline.html
        casus chronology "$samples/qusayr-2013.json" --lang $lang -q -o chronology.html
        casus claims "$samples/claims-velmora.json" --lang $lang -q -o claims.html
        casus compare $acled --period 2024-01/2024-03 --period 2024-04/2024-06 --lang $lang -q -o compare.html
        for chart in bars lines heatmap calendar; do
            casus $chart $acled --lang $lang -q -o $chart.html
        done
        for chart in timeline chronology claims compare bars lines heatmap calendar; do
            page $chart.html elements >elements
            grep -qx table elements && grep -qx th elements && grep -qx svg elements || fail "$chart in $lang"
            grep -q "<html lang=\"$lang\" dir=\"$([ $lang = ar ] && echo rtl || echo ltr)\">" $chart.html
            [ -z "$(page $chart.html ids)" ] || fail "$chart in $lang has an id twice"
        done
    done
}

@test "the records of a timeline are a table with their sources" {
    cat >a.json <<'END'
{"casus": 1, "records": [
 {"id": "a", "date": "2013-06-05", "title": "First", "category": "battle", "url": "https://a.org/1",
  "sources": [{"who": "Radio", "url": "http://radio.org/x"}, {"who": "Paper", "url": "javascript:x"}],
  "counts": [{"kind": "killed", "low": 3, "qualifier": "at-least"}]},
 {"id": "b", "date": "2013-06-06~", "title": "Second", "category": "riot", "status": "claimed"}]}
END
    casus timeline a.json -o a.html -q
    exits_with 0
    grep -q '<a href="https://a.org/1">First</a></td>' a.html
    grep -q '<td><a href="http://radio.org/x">Radio</a>, Paper</td>' a.html ||
        grep -q '<td class="s"><a href="http://radio.org/x">Radio</a>, Paper</td>' a.html
    grep -q '>≥3 killed</td>' a.html
    grep -q '>about 6 June 2013</th>' a.html
    casus timeline a.json -o a.csv -q
    exits_with 2
}

@test "records beyond the timeline's are counted" {
    python3 -c 'print("date,title,category")
for i in range(2100): print(f"2013-{i % 12 + 1:02}-{i % 28 + 1:02},Event {i},battle")' >many.csv
    casus timeline many.csv -o a.html -q
    exits_with 0
    [ "$(grep -c '<tr>' a.html)" -eq 2001 ] || fail "$(grep -c '<tr>' a.html) rows"
    grep -q '<p>100 more records that matter less are not in the list' a.html
}

@test "all pages of a chronology are in one file" {
    casus chronology "$samples/qusayr-2013.json" --width 105mm --height 148mm -q -o a.html --ids fig.
    exits_with 0
    ls >files
    lacks files a-2.html
    [ "$(grep -c '<figure>' a.html)" -eq 3 ]
    [ "$(grep -c '<table>' a.html)" -eq 1 ]
    grep -q 'id="fig.3-_title"' a.html
    [ -z "$(page a.html ids)" ] || fail 'an id twice'
}

@test "the size of a figure is kept" {
    casus timeline two.csv --width 120mm --height 80mm -o a.html -q
    grep -q 'style="--width:120mm;background:#ffffff"' a.html
    grep -q '<svg [^>]*width="120mm" height="80mm"' a.html
}

@test "the same page is the same bytes, whatever is written beside it" {
    acled=$samples/bulletin/velmora-acled.csv
    casus bars $acled -o a.html -q
    casus bars $acled -o z.svg -o z.pdf -o b.html -o z.png -q
    cmp a.html b.html
    for threads in 1 2 8; do
        casus compare $acled --measure killed --period 2024-01/2024-03 --period 2024-04/2024-06 \
            --threads $threads -o $threads.html -q
        cmp 1.html $threads.html
    done
    LC_ALL=fr_FR.UTF-8 TZ=Asia/Tokyo casus bars $acled -o c.html -q
    cmp a.html c.html
}

@test "hostile words are words of a page" {
    python3 - <<'END' >hostile.json
import json
words = '</text><script>alert(1)</script> ]]> --> "q" \'q\' </style></title>\x07\u202egnp.exe\u202c &lt;b> javascript:alert(1)'
records = [{'id': 'a', 'date': '2013-06-05', 'title': words, 'category': 'battle', 'url': 'javascript:alert(1)',
            'sources': [{'who': words, 'url': 'javascript:alert(1)'}], 'counts': [{'kind': words, 'best': 3}]},
           {'id': 'b', 'date': '2013-06-25', 'title': 'w' * 10000, 'url': 'https://b.org/"><script>alert(1)</script>'},
           {'id': 'c', 'date': '2013-06-26', 'title': 'c', 'url': 'JAVASCRIPT:alert(1)'}]
print(json.dumps({'casus': 1, 'title': words, 'subtitle': words, 'source': words, 'note': words, 'records': records}))
END
    for chart in timeline chronology bars claims; do
        casus $chart hostile.json --alt '"><script>alert(1)</script>' -o a.html -q
        exits_with 0
        page a.html elements >elements
        lacks elements script
        page a.html links | grep -v '^#\|^https://b.org/%22%3E%3Cscript%3Ealert(1)%3C/script%3E$' >odd && fail "$(cat odd)"
        page a.html text >text
        grep -qF '</text><script>alert(1)</script> ]]> --> "q" '"'q'"' </style></title>' text ||
            fail "lost words of a $chart"
        sed '/<svg /,/<\/svg>/d' a.html >around
        ! grep -qP '[\x{00}-\x{08}\x{0e}-\x{1f}\x{202a}-\x{202e}]' around || fail 'signs that turn text are left'
    done
}
