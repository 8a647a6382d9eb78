# Words that mean something to the formats they come to stand in, in every field of every record: they
# are words there, or refused. One test for each kind of output.
load helper

setup_file() {
    python3 "$BATS_TEST_DIRNAME/hostile.py" make "$BATS_TEST_DIRNAME/../../samples/qusayr-2013.json" \
        >"$BATS_FILE_TMPDIR/hostile.json"
}

# draws FORMAT OPTION...: each chart that has the format, in each language, and checks it.
draws() {
    local format=$1 chart language
    shift
    for chart in $charts; do
        for language in en ar; do
            casus $chart "$BATS_FILE_TMPDIR/hostile.json" --lang $language "$@" -q \
                -o $chart-$language.$format
            exits_with 0
            [ -e $chart-$language.$format ] || fail "no $chart"
        done
    done
    run python3 "$BATS_TEST_DIRNAME/hostile.py" check *.$format
    exits_with 0
}

@test "hostile words are words in SVG" {
    charts='timeline chronology claims bars heatmap'
    for kind in embed plain outline; do
        draws svg --svg-text $kind
    done
    charts='timeline heatmap'
    draws svg --group actor --panel bars --group source --ids x-
}

@test "hostile words are words in PNG" {
    charts='timeline chronology claims bars'
    draws png --dpi 72
}

@test "hostile words are words in PDF" {
    charts='timeline chronology claims bars'
    draws pdf
}

@test "hostile words are words in EPS" {
    charts='timeline claims bars'
    draws eps
}

@test "hostile words are words in Markdown" {
    charts='chronology claims bars heatmap'
    draws md
    command -v pandoc >/dev/null || return 0
    for file in *.md; do
        pandoc -f markdown -t json $file >$file.json
        ! grep -Eq '"t":"(Link|Image|Code|RawInline|Math|Cite|Note)"' $file.json ||
            fail "pandoc sees more than words in $file"
    done
}

@test "hostile words are words in LaTeX" {
    charts='chronology claims bars'
    draws tex
}

@test "hostile words are words in JSON and CSV, and no formulas in spreadsheets" {
    charts='chronology claims bars'
    draws json
    draws csv
}
