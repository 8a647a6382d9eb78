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
    casus bars "$samples/highland-2024.csv" --by month -o en.svg
    exits_with 0
    for language in he de fa sw; do
        casus bars "$samples/highland-2024.csv" --by month --lang $language -o other.svg
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
    LC_ALL=he_IL.UTF-8 LANGUAGE=he casus bars "$samples/highland-2024.csv" --by month -o other.svg
    exits_with 0
    cmp en.svg other.svg
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
