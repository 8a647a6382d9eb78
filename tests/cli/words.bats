# Help, lists and the version: all from the tables.
load helper

@test "the version" {
    casus --version
    exits_with 0
    [[ $output =~ ^casus\ [0-9]+\.[0-9]+\.[0-9]+$ ]]
}

@test "help of the whole" {
    casus help
    exits_with 0
    [ -z "$stderr" ]
    prints "drawn by 'casus CHART [options] INPUT... -o FILE"
    prints '  timeline   events along'
    prints 'casus draw [options] FIGURE.json'
    prints 'casus info'
    prints "  3  an input can't be read"
    overview=$output
    casus --help
    [ "$output" = "$overview" ]
    casus -h
    [ "$output" = "$overview" ]
}

@test "help of a chart, three ways" {
    casus help timeline
    exits_with 0
    prints 'usage: casus timeline [options] INPUT... -o FILE'
    prints '  -o, --output FILE '
    prints '      --where CONDITION '
    prints '.svg .png .pdf'
    page=$output
    casus timeline --help
    exits_with 0
    [ "$output" = "$page" ]
    casus timeline nothing.csv -h
    [ "$output" = "$page" ]
}

@test "help of a chart names only what it takes" {
    casus help timeline
    [[ $output != *--measure* ]]
    prints '--group FIELD'
    casus help bars
    prints '--measure NAME'
    prints '--save-figure FILE'
}

@test "help of draw names what stands above figure files" {
    casus help draw
    exits_with 0
    prints '--out-dir DIR'
    prints '--theme NAME'
    prints '--dedupe'
    [[ $output != *--panel-height* ]]
}

@test "help of info names only what it takes" {
    casus info --help
    exits_with 0
    prints '--json'
    prints '--dialect'
    [[ $output != *--width* ]]
}

@test "help fits a terminal" {
    for topic in '' timeline bars draw info convert list schema help; do
        casus help $topic
        exits_with 0
        widest=$(printf '%s\n' "$output" | awk '{ if (length > w) w = length } END { print w }')
        [ "$widest" -le 100 ] || fail "a line of $widest characters"
    done
}

@test "a language without words is English throughout, and that is said once" {
    casus bars "$samples/highland-2024.csv" --by month -o en.svg --provenance none
    exits_with 0
    for language in he de fa sw; do
        casus bars "$samples/highland-2024.csv" --by month --lang $language -o other.svg \
            --provenance none
        exits_with 0
        says "lang: no words in '$language' yet: English is used; known: en, fr, ar"
        [ "$(grep -c 'no words in' <<<"$stderr")" = 1 ] || fail 'expected one warning'
        cmp en.svg other.svg
    done
    echo '{"figure": 1, "data": ["t.csv"], "language": "he", "panels": [{"chart": "bars"}],
           "output": ["t.svg"]}' >he.json
    cp "$samples/highland-2024.csv" t.csv
    casus draw he.json
    exits_with 0
    says "he.json:1:46: warning: language: no words in 'he' yet: English is used"
    LC_ALL=he_IL.UTF-8 LANGUAGE=he casus bars "$samples/highland-2024.csv" --by month -o other.svg \
        --provenance none
    exits_with 0
    cmp en.svg other.svg
}

# Marks of direction stand in what is drawn from right to left only, where a browser needs them.
@test "words of the other direction keep their full stops, brackets and quotation marks" {
    cat >mixed.json <<'END'
{"casus": 1, "source": "Agency (FM).", "records": [
 {"date": "2024-01-05", "title": "Fall of Kells (north).", "status": "claimed",
  "country": "YEM", "sources": ["Radio One (FM).", "B"], "place": {"admin": "North (A)."}},
 {"date": "2024-01-15", "title": "“سقوط حلب.”", "place": {"admin": "حلب (ب)."}}]}
END
    for language in ar en; do
        casus timeline mixed.json --lang $language --note 'See “Annex.”' -o timeline.svg
        exits_with 0
        casus bars mixed.json --lang $language --by week --group admin --note 'انظر “الملحق.”' \
            -o bars.svg -o b.json -o b.md -o b.tex -o b.csv
        exits_with 0
        ! grep -P '[\x{2066}-\x{2069}]' b.json b.md b.tex b.csv
        # only where a whole drawn text runs from right to left
        ! sed 's/>\xe2\x81\xa7\([^<]*\)\xe2\x81\xa9<\/text>/>\1<\/text>/g' timeline.svg bars.svg |
            grep -P '[\x{2066}-\x{2069}]'
        for words in 'Fall of Kells (north).' 'See “Annex.”' 'Agency (FM).' 'Radio One (FM).'; do
            [ $language = en ] || grep -qF ">$words</text>" timeline.svg || fail "$words"
        done
        grep -qF $'>\u2067“سقوط حلب.”\u2069</text>' timeline.svg
        ! grep -qF '.”.' timeline.svg bars.svg
        casus bars mixed.json --lang $language --source 'Two papers' --as-of 2024-02-01 -o as-of.svg
        exits_with 0
        [ $language = en ] || grep -qF '>Two papers.</text>' as-of.svg
    done
}

@test "every list that can be listed" {
    casus list
    exits_with 0
    for list in charts inputs dialects outputs fields measures themes languages; do
        prints "$list"
        casus list $list
        exits_with 0
        [ -n "$output" ] || fail "nothing in $list"
        casus list
    done
    casus list charts
    prints 'timeline'
    casus list outputs
    prints '(.svg)'
    casus list charts themes
    exits_with 2
}

@test "clock times of different zones are said to be as written" {
    printf 'date,title,category\n%s,A,battle\n%s,B,battle\n' \
        '2024-05-11 22:10 UTC' '2024-05-11T23:10:00+03:00' >zones.csv
    casus timeline zones.csv -o zones.svg
    exits_with 0
    grep -q 'clock times as written, in different time zones' zones.svg
    sed 's/ UTC/+0300/' zones.csv >zone.csv
    casus timeline zone.csv -o zone.svg
    exits_with 0
    [ "$(grep -c 'clock times as written' zone.svg)" -eq 0 ]
}
