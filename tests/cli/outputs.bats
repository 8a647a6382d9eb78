# What is written: formats, standard output, the same bytes, whole or not at all.
load helper

@test "several outputs come from one layout" {
    casus timeline two.csv -o a.svg -o a.png -o a.pdf
    exits_with 0
    is_silent
    starts_with a.svg '<?xml'
    starts_with a.pdf '%PDF-'
    [ "$(head -c 4 a.png | tail -c 3)" = PNG ]
}

@test "standard input and standard output" {
    run --separate-stderr bash -c "$CASUS timeline - -o - --format svg <two.csv >a.svg"
    exits_with 0
    is_silent
    casus timeline two.csv -o b.svg
    cmp a.svg b.svg
}

@test "'-o -' needs a format, and only it takes one" {
    casus timeline two.csv -o -
    exits_with 2
    says "'-o -' needs '--format' with one of svg, png, pdf"
    casus timeline two.csv -o a.svg --format svg
    exits_with 2
    says "'--format' is for '-o -' only"
    casus timeline - - -o a.svg
    exits_with 2
    says 'standard input can be read once'
}

@test "the same command gives the same bytes" {
    mkdir one two
    for folder in one two; do
        casus timeline "$samples/qusayr-2013.json" -o $folder/q.svg -o $folder/q.png \
            -o $folder/q.pdf --report $folder/q.json
        exits_with 0
        is_silent
    done
    diff -r one two
}

@test "SOURCE_DATE_EPOCH is the date of what wants one" {
    casus timeline two.csv -o a.pdf
    SOURCE_DATE_EPOCH=1370390400 casus timeline two.csv -o b.pdf
    exits_with 0
    SOURCE_DATE_EPOCH=1370390400 casus timeline two.csv -o c.pdf
    cmp b.pdf c.pdf
    ! cmp -s a.pdf b.pdf
    SOURCE_DATE_EPOCH=today casus timeline two.csv -o d.pdf
    exits_with 2
    says "SOURCE_DATE_EPOCH: 'today' is not a number of seconds"
    [ ! -e d.pdf ]
}

@test "the same bytes in any locale and time zone" {
    casus timeline two.csv -o a.svg -o a.pdf --width 120.5mm
    LC_ALL=fr_FR.UTF-8 TZ=Asia/Tokyo casus timeline two.csv -o b.svg -o b.pdf --width 120.5mm
    exits_with 0
    cmp a.svg b.svg
    cmp a.pdf b.pdf
}

@test "a failure leaves the old file and nothing beside it" {
    echo old >a.svg
    casus timeline nothing.csv -o a.svg
    exits_with 3
    casus timeline two.csv -o a.svg --from 2020
    exits_with 4
    [ "$(cat a.svg)" = old ]
    casus timeline two.csv -o nowhere/a.svg -o a.svg
    exits_with 5
    [ "$(cat a.svg)" = old ]
    [ "$(ls)" = "$(printf 'a.svg\nbad.csv\ntwo.csv')" ]
}

@test "a folder is no output" {
    mkdir a.svg
    casus timeline two.csv -o a.svg
    exits_with 5
    says "can't write 'a.svg'"
}

@test "several inputs make one figure" {
    printf 'date,title\n2013-07-01,Third\n' >three.csv
    casus timeline two.csv three.csv "$samples/qusayr-2013.json" -o a.svg -v
    exits_with 0
    says 'casus: 23 records = 12 events + 8 statements + 3 figures + 0 rejected'
    grep -q First a.svg
    grep -q Third a.svg
}

@test "the report accounts for every record" {
    casus timeline "$samples/qusayr-2013.json" -o q.svg --report q.json
    exits_with 0
    is_silent
    grep -q '^"records":20,"events":9,"statements":8,"figures":3,"skipped":0,"rejected":0,"repeated":0,$' q.json
    grep -q '^"filtered":0,$' q.json
    grep -q '"layout":{"records":20,"placed":' q.json
    [ "$(grep -c '"state":"' q.json)" -eq 20 ]
    casus timeline bad.csv -o q.svg --report q.txt
    grep -q '^  holds      2 records = 1 event + 1 rejected$' q.txt
    grep -q '^Problems: 1 error$' q.txt
}

@test "the report is written where nothing could be drawn" {
    casus timeline two.csv -o a.svg --from 2020 --report r.json
    exits_with 4
    grep -q '"filtered":2' r.json
    grep -q '"layout":null' r.json
    casus timeline two.csv -o a.svg --report nowhere/r.json
    exits_with 5
}

@test "sizes are those asked for" {
    casus timeline "$samples/qusayr-2013.json" -o q.svg --width 170mm
    grep -q 'width="170mm"' q.svg
    casus timeline two.csv -o q.svg --width 17cm --height 12cm
    exits_with 0
    grep -q 'width="17cm" height="12cm"' q.svg
}

@test "an input is never overwritten" {
    cp two.csv data.svg
    casus timeline data.svg -o ./data.svg
    exits_with 2
    says "'./data.svg' is an input and would be overwritten"
    cp two.csv data.json
    casus timeline data.json -o a.svg --report data.json
    exits_with 2
    cmp two.csv data.json
}

@test "an automatic page that is too high is refused with its height" {
    {
        echo date,title,actor1
        for number in $(seq 1 1500); do echo "2024-01-05,Event,Group $number"; done
    } >many.csv
    casus timeline many.csv --group actor --top 1000 -o a.svg
    exits_with 2
    says 'and the most is 5000mm'
    [ ! -e a.svg ]
}

@test "a page that is too low says a height that will do" {
    casus timeline two.csv --height 20mm -o a.svg
    exits_with 2
    says 'is too small for this figure'
    height=$(sed -n 's/.*at least \([0-9]*mm\).*/\1/p' <<<"$stderr")
    casus timeline two.csv --height "$height" -o a.svg
    exits_with 0
}

# will_do UNIT WORDS...: the height that is named, in the unit in which one was asked for, is enough.
will_do() {
    local unit=$1 height
    shift
    casus "$@" -o a.svg
    exits_with 2
    height=$(sed -n "s/.*at least \([0-9.]*$unit\),.*/\1/p" <<<"$stderr")
    [ -n "$height" ] || fail "expected a height in $unit"
    casus "$@" --height "$height" -o a.svg
    exits_with 0
}

@test "whatever is above each other, the height that is said will do" {
    awk 'BEGIN { print "date,title,category,country"
        split("battle protest diplomacy remote riot strategic", kinds, " ")
        for (i = 0; i < 120; i++)
            printf "2024-%02d-%02d,Clash at the bridge of %d,%s,Velmora\n", i % 6 + 1, i * 7 % 28 + 1, i,
                kinds[i * 5 % 6 + 1] }' >e.csv
    compared=(compare --style columns --period 2024-01/2024-03 --period 2024-04/2024-06)
    will_do mm timeline e.csv --panel calendar --panel "${compared[@]}" --height 60mm --width 120mm
    will_do pt bars e.csv --panel timeline --panel heatmap --group type --height 120pt --width 85mm
    will_do cm calendar e.csv --panel timeline --panel calendar --height 5cm --lang ar
    will_do in bars e.csv --panel bars --panel-height 3 --panel lines --panel bars --panel-height 0.5 \
        --height 2in --width 85mm
    will_do px heatmap e.csv --group category --panel heatmap --panel "${compared[@]}" \
        --height 200px --width 170mm --theme print-grey
}

@test "of panels without a timeline the height that is said is the least" {
    printf 'date,title,category\n2024-01-05,A,battle\n2024-02-25,B,riot\n' >e.csv
    casus bars e.csv --panel calendar --panel bars --height 40mm -o a.svg
    height=$(sed -n 's/.*at least \([0-9]*\)mm,.*/\1/p' <<<"$stderr")
    casus bars e.csv --panel calendar --panel bars --height "$((height - 2))mm" -o a.svg
    exits_with 2
    casus bars e.csv --panel calendar --panel bars --height "${height}mm" -o a.svg
    exits_with 0
}
