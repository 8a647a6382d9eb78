# Figure files: many figures in one pass, what stands above them, and where outputs go.
load helper

# figure NAME REST: writes NAME.json, a figure of two.csv with an output; REST are further keys.
figure() {
    printf '{"figure": 1, "data": "two.csv", "output": "%s.svg", "chart": "timeline"%s}\n' \
        "$1" "${2:+, $2}" >"$1.json"
}

# report FIGURES: writes report.json.
report() {
    printf '{"figure": 1, "data": "two.csv", "chart": "timeline",\n"figures": [%s]}\n' "$1" \
        >report.json
}

@test "a figure file draws what its command line draws" {
    casus timeline two.csv -o a.svg --width 120mm --title One --where category=battle \
        --save-figure a.json
    exits_with 0
    is_silent
    mv a.svg first.svg
    casus draw a.json
    exits_with 0
    is_silent
    cmp a.svg first.svg
}

@test "inputs have the same names wherever the figure file is" {
    mkdir -p far/off 2013 2014 first
    cp two.csv 2013/two.csv
    cp two.csv 2014/two.csv
    for chart in bars timeline; do
        casus $chart 2013/two.csv 2014/two.csv --group input --where input=2013/two.csv,two.csv \
            -o far/off/a.svg --save-figure far/off/a.json -q
        exits_with 0
        grep -q '2014/two.csv' far/off/a.svg
        mv far/off/a.svg first
        casus draw far/off/a.json -q
        exits_with 0
        cmp far/off/a.svg first/a.svg
    done
    casus bars 2013/two.csv --group input -o - --format csv -q
    prints ",two.csv,"
}

@test "every sample and its figure file draw the same" {
    mkdir out
    for sample in "$samples"/*.csv "$samples"/*.json; do
        for chart in timeline bars; do
            name=out/$(basename "$sample").$chart
            casus $chart "$sample" -o "$name.svg" -o "$name.png" -q --save-figure "$name.json"
            exits_with 0
            mkdir -p first && mv "$name.svg" "$name.png" first
            casus draw "$name.json" -q
            exits_with 0
            cmp "$name.svg" "first/$(basename "$name").svg"
            cmp "$name.png" "first/$(basename "$name").png"
        done
    done
}

@test "a report reads each input once, and tells so" {
    sed s/First/Third/ two.csv >other.csv
    report '{"output": "a.svg"}, {"output": "b.svg", "data": ["other.csv", "./two.csv"]},
            {"output": "c.svg", "data": "other.csv", "where": "category=battle"}'
    casus draw report.json --report r.json -v
    exits_with 0
    [ "$(grep -c "casus: read 'two.csv'" <<<"$stderr")" -eq 1 ]
    [ "$(grep -c "casus: read 'other.csv'" <<<"$stderr")" -eq 1 ]
    says "wrote 'c.svg': svg"
    python3 - <<END
import json
report = json.load(open('r.json'))
assert [(i['name'], i['reads'], i['used_by']) for i in report['inputs']] == \\
    [('two.csv', 1, 2), ('other.csv', 1, 2)]
assert [(f['name'], f['outputs'], f['filtered']) for f in report['drawn']] == \\
    [('a', ['a.svg'], 0), ('b', ['b.svg'], 0), ('c', ['c.svg'], 1)]
assert [f['layout']['records'] for f in report['drawn']] == [2, 4, 1]
assert report['records'] == 4 and report['problems'] == []
END
}

@test "figures that read an input in other ways have a pass of their own" {
    report '{"output": "a.svg"}, {"output": "b.svg", "map": {"note": "title"}},
            {"output": "c.svg", "delimiter": ","}, {"output": "d.svg"}'
    casus draw report.json --report r.json
    exits_with 0
    grep -o '"reads":.,"used_by":.' r.json >uses
    printf '"reads":3,"used_by":2\n"reads":3,"used_by":1\n"reads":3,"used_by":1\n' | cmp - uses
}

@test "repeats are dropped by what the figure itself reads" {
    printf 'id,date,title\n1,2013-06-05,First\n' >one.csv
    printf 'id,date,title\n1,2013-06-05,First\n2,2013-06-06,Second\n' >both.csv
    printf '{"figure": 1, "chart": "timeline", "dedupe": true, "figures": [
        {"data": ["one.csv", "both.csv"], "output": "a.svg"},
        {"data": ["one.csv", "both.csv"], "output": "b.svg"},
        {"data": "both.csv", "output": "c.svg"}]}' >report.json
    casus draw report.json --report r.json -q
    exits_with 0
    [ "$(grep -o '"layout":{"records":.' r.json | sort | uniq -c | tr -s ' ')" = \
        ' 3 "layout":{"records":2' ]
}

@test "repeats are told once for all figures that read the same" {
    printf 'id,date,title\n1,2013-06-05,First\n' >one.csv
    printf 'id,date,title\n1,2013-06-05,First\n2,2013-06-06,Second\n' >both.csv
    printf '{"figure": 1, "chart": "timeline", "figures": [
        {"data": "one.csv", "output": "a.svg"}, {"data": "both.csv", "output": "b.svg"},
        {"data": "both.csv", "map": {"note": "title"}, "output": "c.svg"}]}' >report.json
    casus draw report.json
    exits_with 0
    [ -z "$stderr" ]
    sed 's/"data": "[a-z.]*"/"data": ["one.csv", "both.csv"]/' report.json >twice.json
    casus draw twice.json
    exits_with 0
    says "both.csv:2: warning: 1 record has an id that was there before, here '1', so it counts again; --dedupe drops it"
    [ "$(printf '%s\n' "$stderr" | grep -c '1 record has')" = 1 ]
}

@test "one report draws what its figures draw alone" {
    report '{"output": "a.svg", "title": "A"}, {"output": "b.svg", "top": 1, "group": "country"}'
    casus draw report.json
    exits_with 0
    mkdir first && mv a.svg b.svg first
    casus draw report.json --only b
    exits_with 0
    [ ! -e a.svg ]
    cmp b.svg first/b.svg
    casus timeline two.csv --title A -o a.svg
    cmp a.svg first/a.svg
}

@test "options stand above the files, in all panels that take them" {
    figure a '"theme": "report", "panels": [{}, {"chart": "bars"}]'
    casus draw a.json --theme print-grey --by month --width 100mm
    exits_with 0
    mv a.svg first.svg
    casus timeline two.csv --theme print-grey --width 100mm --panel bars --by month -o b.svg
    exits_with 0
    cmp b.svg first.svg
    figure b
    casus draw b.json --by month
    exits_with 2
    says 'by: no chart of the figures takes it'
    casus draw b.json --width 3
    exits_with 2
    says "width: '3' has no unit"
    casus draw b.json --panel bars
    exits_with 2
    says "unknown option '--panel'"
}

@test "a figure without records is told by its name, and the others are drawn" {
    report '{"name": "empty", "output": "a.svg", "from": "1999", "to": "1999"},
            {"output": "b.svg"}'
    casus draw report.json
    exits_with 4
    says 'report.json: error: empty: no record is left to draw'
    [ ! -e a.svg ] && [ -s b.svg ]
}

@test "a page that is too small is told by its figure's name" {
    report '{"output": "a.svg", "size": {"height": "20mm"}}, {"output": "b.svg"}'
    casus draw report.json
    exits_with 2
    says 'report.json: error: a: a height of 20mm is too small'
    [ -s b.svg ]
}

@test "paths are relative to the figure file" {
    mkdir -p figures data
    mv two.csv data
    echo '{"figure": 1, "data": "../data/two.csv", "output": "out/deep/a.svg", "chart": "timeline"}' \
        >figures/a.json
    casus draw figures/a.json
    exits_with 0
    [ -s figures/out/deep/a.svg ]
    cd figures && casus draw - <a.json
    exits_with 0
}

@test "a theme file is relative to the figure file" {
    mkdir -p figures
    echo '{"theme": 1, "base": "report", "ink": "#123456"}' >figures/house.json
    echo '{"figure": 1, "data": "../two.csv", "output": "a.svg", "theme": "house.json",
           "chart": "timeline"}' >figures/a.json
    casus draw figures/a.json
    exits_with 0
    casus timeline two.csv --theme figures/house.json -o b.svg --save-figure figures/b.json
    exits_with 0
    cmp b.svg figures/a.svg
    grep -q '"theme": "house.json"' figures/b.json
    sed -i 's/#123456/#12/' figures/house.json
    casus draw figures/a.json
    exits_with 2
    says 'figures/house.json:1:'
}

@test "outputs outside of the file's folder need --out-dir or -o" {
    figure a
    sed -i 's|a.svg|../a.svg|' a.json
    casus draw a.json
    exits_with 2
    says "a.json:1:44: error: output: '../a.svg' lies outside"
    casus draw a.json --out-dir there
    exits_with 0
    [ -s there/a.svg ]
    casus draw a.json -o b.svg -o c.png
    exits_with 0
    cmp b.svg there/a.svg
    casus draw a.json -o - --format svg
    exits_with 0
    prints '<svg'
}

@test "-o is for one figure" {
    report '{"output": "a.svg"}, {"name": "two", "output": "b.svg"}'
    casus draw report.json -o x.svg
    exits_with 2
    says "'-o' is for one figure, and here are 2; pick one with '--only NAME', such as 'a'"
    casus draw report.json -o x.svg --only two
    exits_with 0
    [ -s x.svg ] && [ ! -e b.svg ]
    casus draw report.json --only tow
    exits_with 2
    says "unknown figure 'tow': known are a, two; did you mean 'two'?"
}

@test "outputs must be named, and are not written twice or over inputs" {
    echo '{"figure": 1, "data": "two.csv", "chart": "timeline"}' >a.json
    casus draw a.json
    exits_with 2
    says "figure 'a' of 'a.json' names no 'output'"
    figure b
    cp b.json c.json
    casus draw b.json c.json
    exits_with 2
    says "c.json:1:44: error: output: figure 'b' writes this file too"
    figure d
    sed -i 's|d.svg|two.csv|; s|timeline|bars|' d.json
    casus draw d.json
    exits_with 2
    says 'this is an input and would be overwritten'
    casus draw b.json -o b.json
    exits_with 2
    says "'b.json' is an input and would be overwritten"
}

@test "all that is wrong is told at once, and nothing is read" {
    figure a '"tpo": 3'
    figure b '"size": {"width": 3}'
    casus draw a.json b.json missing.json
    exits_with 2
    says "unknown key 'tpo'"
    says "b.json:1:92: error: size.width: '3' has no unit"
    says "missing.json: error: it can't be read: No such file or directory"
    [ ! -e a.svg ]
    casus draw
    exits_with 2
    says "no figure file; write 'casus draw FIGURE.json'"
}

@test "an input that can't be read stops all, before anything is written" {
    report '{"output": "a.svg"}, {"output": "b.svg", "data": "missing.csv"}'
    casus draw report.json
    exits_with 3
    says "report.json:2:62: error: figures[1].data: 'missing.csv' can't be opened: No such file or directory; paths are relative to the figure file"
    says 'nothing was drawn'
    [ ! -e a.svg ]
}

@test "an output that can't be written is told" {
    figure a
    sed -i 's|a.svg|two.csv/a.svg|' a.json
    casus draw a.json
    exits_with 5
    says "can't make the folder 'two.csv'"
}

@test "--strict covers all figures" {
    report '{"output": "a.svg"}, {"output": "b.svg", "data": "bad.csv"}'
    casus draw report.json --strict -q
    exits_with 1
    casus draw report.json --strict -q --only a
    exits_with 0
}

@test "--save-figure can't name the standard input" {
    casus timeline - -o a.svg --save-figure a.json <two.csv
    exits_with 2
    says "'-' is standard input, which a figure file can't name"
    [ ! -e a.svg ] && [ ! -e a.json ]
}

@test "--save-figure is an output among the others" {
    casus timeline two.csv -o a.svg --save-figure a.txt
    exits_with 2
    says 'figure files end in .json'
    casus timeline two.csv -o a.svg --save-figure ./two.csv
    exits_with 2
    casus bars two.csv -o a.json --save-figure a.json
    exits_with 2
    says "'a.json' is to be written twice"
    casus timeline two.csv -o ../elsewhere.svg --save-figure a.json
    exits_with 0
    says "'../elsewhere.svg' is not within the folder of the figure file"
    casus draw a.json -o b.svg
    exits_with 0
    cmp b.svg ../elsewhere.svg
}

@test "a panel refuses what its chart does not take" {
    casus timeline two.csv --panel timeline --by month -o a.svg
    exits_with 2
    says "by: the chart 'timeline' does not take it; it takes group, sort, order, top, pin"
    casus bars two.csv --by month --panel timeline --panel bars --range none -o a.svg \
        --save-figure a.json
    exits_with 0
    grep -c '"by": "month"' a.json | grep -qx 2
}

@test "2: panels beside figures are told of once" {
    printf '{"figure": 1, "data": "two.csv", "panels": [{"chart": "bars"}],\n%s}\n' \
        '"figures": [{"name": "x", "output": "x.svg"}]' >both.json
    casus draw both.json
    exits_with 2
    says "'panels' can't stand here"
    says_not 'no chart is named'
}

# The texts that are seen in a figure.
texts_of() {
    grep -o '<text[^>]*>[^<]*' "$1" | sed 's/.*>//'
}

@test "the bulletin is wholly English, French or Arabic" {
    for language in en fr ar; do
        casus draw "$samples/bulletin/report.json" -q --lang $language --out-dir $language
        exits_with 0
        [ "$(ls $language/figures/*.svg | wc -l)" -eq 8 ]
    done
    casus draw "$samples/bulletin/report.json" -q --out-dir default
    diff -r en default
    for figure in en/figures/*.svg; do
        texts_of "$figure" | grep -q 'Velmora (fictional)' || fail "no subtitle in $figure"
    done
    for figure in {fr,ar}/figures/*.svg; do
        texts_of "$figure" >texts
        grep -qE '\(pays fictif\)|بلد خيالي' texts || fail "no subtitle in $figure"
        run grep -wE 'the|of|and|fictional|synthetic|truce|killed|events|sources are' texts
        [ -z "$output" ] || fail "English in $figure"
    done
}

@test "an author's subtitle over counts is not followed by a sum of records" {
    for subtitle in '' 'As told'; do
        casus timeline two.csv --panel bars ${subtitle:+--subtitle "$subtitle"} -o two.svg
        exits_with 0
        run grep -c '^2 events\.' <(texts_of two.svg)
        [ "$output" -eq 0 ] || fail 'a sum of records stands under a chart of counts'
    done
    casus timeline two.csv --subtitle 'As told' -o two.svg
    texts_of two.svg | grep -q '^2 events\.'
}
