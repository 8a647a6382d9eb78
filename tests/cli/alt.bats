# Alternative texts: what they say, where they go, and what overrides them.
load helper

# The words of the report of a figure: alt KEY.
alt() {
    python3 -c 'import json, sys; print(json.load(open("r.json"))[sys.argv[1]])' "$1"
}

# No signs that are not read out, no more than there is room for.
reads_well() {
    python3 - <<'EOF'
import json, re
report = json.load(open('r.json', encoding='utf-8'))
for figure in report.get('drawn', [report]):
    for key, most in ('alt', 1000), ('short_alt', 125):
        text = figure[key]
        assert 0 < len(text) <= most, (key, len(text), text)
        assert not re.search(r'[≥≤~><≈→←×]|\d–\d|[\u2066-\u2069]', text), text
        assert '  ' not in text and text == text.strip(), text
EOF
}

@test "every chart in every language has a long and a short text that read well" {
    for lang in en fr ar; do
        for chart in timeline chronology claims 'claims --style steps' 'claims --style plans'; do
            casus $chart "$samples/qusayr-2013.json" --lang $lang -q -o a.svg --report r.json
            exits_with 0
            reads_well || fail "$chart $lang"
        done
        for chart in bars lines heatmap calendar 'bars --measure killed' \
            'lines --measure killed --cumulative' 'compare --period 2024-01/2024-03 --period 2024-04' \
            'compare --style overlay --period 2024-01/2024-03 --period 2024-04/2024-06'; do
            casus $chart "$samples/highland-2024.csv" --lang $lang -q -o a.svg --report r.json
            exits_with 0
            reads_well || fail "$chart $lang"
        done
        casus claims "$samples/claims-velmora.json" --lang $lang -q -o a.svg --report r.json
        reads_well || fail "claims $lang"
        casus draw "$samples/bulletin/report.json" --lang $lang -q --out-dir out --report r.json
        exits_with 0
        reads_well || fail "bulletin $lang"
    done
}

@test "a timeline tells its ends, its dead, what is claimed or planned, and its doubtful dates" {
    casus timeline "$samples/highland-2024.csv" -q -o a.svg --report r.json
    exits_with 0
    alt alt | grep -q 'First: Siege of Corrie (.*)\. Last: Corrie to be handed over (28 June 2024, planned)\.'
    alt alt | grep -q 'In all at least 291 killed\. For 1 event the number is not known\.'
    alt alt | grep -q 'By status: claimed (7), contested (2), denied (1), planned (3), postponed (2), called off (1)\.'
    alt alt | grep -q '6 dates are approximate or uncertain\.'
    alt alt | grep -q 'Violence against civilians (6), and 6 more\.'
}

@test "a chart of counts names what is provisional, and what has no data" {
    printf 'date\n2024-01-05\n2024-02-03\n2024-03-30\n' >few.csv
    casus bars few.csv --by month --from 2023-11 --to 2024-04 --as-of 2024-04-05 -q -o a.svg --report r.json
    exits_with 0
    alt alt | grep -q 'Provisional: March to April 2024\.'
    alt alt | grep -q 'No data: November to December 2023\.'
}

@test "--alt is the long text, and the short one as far as it fits" {
    casus timeline two.csv --alt 'My words.' -o a.svg --report r.json
    [ "$(alt alt)" = 'My words.' ] && [ "$(alt short_alt)" = 'My words.' ]
    grep -q '>My words.</desc>' a.svg
    long=$(printf 'word%.0s ' $(seq 60))
    casus timeline two.csv --alt "$long" -o a.svg --report r.json
    [ "$(alt short_alt | wc -m)" -le 126 ]
    alt short_alt | grep -q '^word word .*word…$'
    casus timeline two.csv --alt "$long" --short-alt '{"en": "Mine", "fr": "À moi"}' --lang fr -o a.svg --report r.json
    [ "$(alt short_alt)" = 'À moi' ]
    casus timeline two.csv --alt $'two\nlines' -o a.svg --report r.json
    [ "$(alt alt)" = 'two lines' ] && [ "$(alt short_alt)" = 'two lines' ]
    casus timeline two.csv --alt '' -o a.svg --report r.json
    [ -z "$(alt alt)" ] && [ -z "$(alt short_alt)" ]
}

@test "--alt-file writes both texts" {
    casus timeline two.csv -o a.svg --report r.json --alt-file a.txt
    exits_with 0
    [ "$(sed -n 1p a.txt)" = "$(alt short_alt)" ] && [ -z "$(sed -n 2p a.txt)" ]
    [ "$(sed -n 3p a.txt)" = "$(alt alt)" ] && [ "$(wc -l <a.txt)" = 3 ]
    casus timeline two.csv -o a.svg --report r.json --alt-file a.json --lang fr
    python3 -c 'import json
n, r = json.load(open("a.json")), json.load(open("r.json"))
assert n == {"language": "fr", "short": r["short_alt"], "long": r["alt"]}'
}

@test "--alt-file takes no other file's place" {
    cp two.csv two.txt
    for file in two.txt a.json r.json; do
        casus timeline two.txt -o a.json -o a.svg --report r.json --alt-file $file
        exits_with 2
    done
    casus timeline two.csv -o a.svg --alt-file a.md
    exits_with 2
    says 'these end in .txt or .json'
    [ ! -e a.svg ]
}

@test "a figure file names the file for its alternative texts" {
    mkdir sub && cp two.csv sub
    echo '{"figure":1,"data":"two.csv","chart":"bars","output":"a.svg","alt_file":"words/a.txt"}' >sub/f.json
    casus draw sub/f.json
    exits_with 0
    grep -q '^Column chart' sub/words/a.txt
    casus draw sub/f.json -o b.svg
    [ ! -e words ] && exits_with 0
    sed 's/words.a.txt/..\/a.txt/' sub/f.json >sub/g.json
    casus draw sub/g.json
    exits_with 2
    says 'lies outside of the folder'
    echo '{"figure":1,"data":"two.csv","chart":"bars","alt_file":"a.txt","figures":[{"output":"a.svg"},{"output":"b.svg"}]}' >sub/h.json
    casus draw sub/h.json
    exits_with 2
    says 'writes this file too'
}

@test "--save-figure keeps where alternative texts go" {
    mkdir sub
    casus bars two.csv -o sub/a.svg --alt-file sub/a.txt --short-alt Mine --save-figure sub/f.json
    exits_with 0
    rm sub/a.txt
    casus draw sub/f.json
    exits_with 0
    [ "$(head -1 sub/a.txt)" = Mine ]
}
