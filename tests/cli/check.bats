# Whether outputs are still true: 'casus check'.
load helper

figure() {
    printf '{"figure": 1, "data": "two.csv", "chart": "timeline", "title": "%s", "output": "%s"}' \
        "$1" "${2:-f.svg}" >figure.json
}

# digests FILE: of the inputs that an output says it was drawn from
digests() {
    python3 - "$1" <<'END'
import base64, json, re, sys
line = re.search(r'casus-provenance sha256=[0-9a-f]{64} record=([^;]*);', open(sys.argv[1]).read())
print(*(file['sha256'] for file in json.loads(base64.b64decode(line[1]))['inputs']))
END
}

drawn='-o a.svg -o a.png'

@test "what was just drawn is unchanged, in every format" {
    casus timeline two.csv $drawn
    casus check a.svg a.png
    exits_with 0
    [ "$output" = "a.svg: unchanged
a.png: unchanged" ] || fail 'other words'
    casus bars two.csv -o b.json -o b.md -o b.tex
    casus check b.json b.md b.tex
    exits_with 0
    casus check -q a.svg b.md
    is_silent
}

@test "changed data are told, with their name" {
    casus timeline two.csv -o a.svg
    echo '2013-06-26,Third,battle' >>two.csv
    cp a.svg kept.svg
    casus check a.svg
    exits_with 1
    prints "a.svg: changed"
    prints "'two.csv' has changed"
    cmp a.svg kept.svg
}

@test "the same bytes elsewhere are the same data" {
    mkdir -p in out
    cp two.csv in
    casus timeline in/two.csv -o out/a.svg
    cd out
    casus check a.svg
    exits_with 0
    touch ../in/two.csv
    casus check a.svg
    exits_with 0
}

@test "an input that is gone, or came by a pipe, can't be told" {
    cp two.csv gone.csv
    casus timeline gone.csv -o a.svg
    rm gone.csv
    casus check a.svg
    exits_with 3
    prints "the input 'gone.csv' can't be read"
    cat two.csv | $CASUS timeline - -o b.svg
    casus check b.svg
    exits_with 3
    prints 'standard input'
    $CASUS timeline - -o b.svg <two.csv
    casus check b.svg
    exits_with 0
}

@test "of a figure file the options count too, one by one" {
    figure First
    casus draw figure.json
    casus check f.svg figure.json
    exits_with 0
    figure Second
    casus check f.svg
    exits_with 1
    prints "the option 'title' was \"First\" and is \"Second\""
    casus check figure.json
    exits_with 1
    prints "f.svg: the option 'title' was \"First\" and is \"Second\""
}

@test "a figure file above the output is found, and pages belong to their figure" {
    mkdir -p out
    figure First out/f.svg
    casus draw figure.json
    cd out
    casus check f.svg
    exits_with 0
    cd ..
    figure Second out/f.svg
    cp out/f.svg out/f-2.svg
    casus check out/f.svg
    exits_with 1
    casus check out/f-2.svg
    exits_with 1
    cp out/f.svg out/f-x.svg
    casus check out/f-x.svg
    exits_with 0
}

@test "every page of a figure is looked at, and what was a page before" {
    casus chronology "$samples/highland-2024.csv" --width 120mm --height 150mm -o c.svg \
        --save-figure c.json -q
    exits_with 0
    casus check c.json
    exits_with 0
    cp c-1.svg c-99.svg
    rm c-2.svg
    casus check c.json
    exits_with 1
    prints 'c-2.svg: it was not drawn yet'
    echo x >c-3.svg
    casus check c.json
    prints 'c-3.svg: it does not say where it comes from'
}

@test "a figure's own file is no page of another, and inputs lie beside their output" {
    printf '{"figure": 1, "data": "two.csv", "chart": "timeline", "figures": [
        {"title": "A", "output": "a.svg"}, {"title": "B", "output": "a-2.svg"}]}' >ab.json
    casus draw ab.json
    casus check ab.json a.svg a-2.svg
    exits_with 0
    casus timeline two.csv -o z.svg
    mkdir other
    cp two.csv other
    echo '2013-06-26,Third,battle' >>two.csv
    cd other
    casus check ../z.svg
    exits_with 1
}

@test "a command line and its figure file give the same bytes" {
    mkdir -p deep/er
    cp two.csv deep/
    casus timeline deep/two.csv --title A -o a.svg -o a.png --save-figure saved.json
    casus draw saved.json -o b.svg -o b.png
    cmp a.svg b.svg
    cmp a.png b.png
    casus timeline "$PWD/deep/er/../two.csv" --title A -o b.svg
    cmp a.svg b.svg
}

@test "--check draws again, compares and writes nothing" {
    casus timeline two.csv -o a.svg --check
    exits_with 1
    prints 'it was not drawn yet'
    [ ! -e a.svg ]
    casus timeline two.csv -o a.svg -o a.png
    casus timeline two.csv -o a.svg -o a.png --check
    exits_with 0
    casus timeline two.csv --title B -o a.svg --check --save-figure s.json
    exits_with 1
    prints "the option 'title' was not set and is \"B\""
    [ ! -e s.json ]
    sed -i 's/First/Fifth/' a.svg
    cp a.svg kept.svg
    casus timeline two.csv -o a.svg --check
    exits_with 1
    prints 'the file was edited'
    cmp a.svg kept.svg
    figure First
    casus draw figure.json --lang fr
    casus draw figure.json --lang fr --check
    exits_with 0
    casus draw figure.json --check
    exits_with 1
    prints "the option 'language'"
}

@test "a figure file is checked without its outputs, and says which is missing" {
    figure First
    casus check figure.json
    exits_with 1
    prints 'f.svg: it was not drawn yet'
    [ ! -e f.svg ]
}

@test "a theme counts as it is, wherever it lies" {
    echo '{"theme": 1, "base": "report", "ink": "#102030"}' >mine.json
    casus timeline two.csv --theme mine.json -o a.svg
    casus check a.svg
    exits_with 0
    echo ' ' >>mine.json
    casus check a.svg
    exits_with 1
    prints "'mine.json' has changed"
}

@test "a hash alone is compared with the figure file" {
    printf '{"figure": 1, "data": "two.csv", "chart": "timeline", "provenance": "hash",
        "title": "A", "output": "f.svg"}' >figure.json
    casus draw figure.json
    ! grep -q two.csv f.svg
    casus check f.svg
    exits_with 3
    casus check figure.json
    exits_with 0
    sed -i 's/"A"/"B"/' figure.json
    casus check figure.json
    exits_with 1
}

@test "nothing is said where nothing is to be said" {
    casus timeline two.csv --provenance none -o a.svg -o a.png
    ! grep -q casus-provenance a.svg a.png
    casus check a.svg
    exits_with 3
    prints 'it does not say where it comes from'
}

@test "other files, and no file, are refused" {
    echo '<svg/>' >other.svg
    casus check other.svg nowhere.svg two.csv
    exits_with 3
    prints "can't be told"
    casus check
    exits_with 2
    says 'no file'
    casus check --lang fr a.svg
    exits_with 2
}

@test "the digest is that of the stored bytes, however they were read" {
    gzip -k two.csv
    casus timeline two.csv -o a.svg
    casus timeline two.csv.gz -o b.svg
    $CASUS timeline - -o c.svg <two.csv
    wanted=$(sha256sum <two.csv)
    [ "$(digests a.svg)" = "${wanted%% *}" ]
    [ "$(digests c.svg)" = "${wanted%% *}" ]
    wanted=$(sha256sum <two.csv.gz)
    [ "$(digests b.svg)" = "${wanted%% *}" ]
    casus check a.svg b.svg
    exits_with 0
}

@test "words of the data are not taken for the line" {
    fake="casus-provenance sha256=$(printf '0%.0s' $(seq 64))"
    printf 'date,title\n2013-06-05,%s\n' "$fake" >two.csv
    casus timeline two.csv --title "$fake" $drawn
    casus check a.svg a.png
    exits_with 0
}
