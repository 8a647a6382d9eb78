# Rules, spans, key events and breaks on the command line.
load helper

@test "annotations are drawn and named, in the picture and in words" {
    casus timeline two.csv -o a.svg --rule 2013-06-10=Border --span 2013-06-12/2013-06-15=Truce \
        --key-event 2013-06-20=Summit --break 2013-06-22
    exits_with 0
    for words in Border Truce Summit 'break in series'; do
        grep -q ">$words<" a.svg || fail "no label '$words'"
    done
    grep -q 'Marked: Border (10 June 2013); Truce (12 – 15 June 2013)' a.svg
    grep -q 'id="annotation-1"' a.svg
}

@test "a key event by id has its record's title, even where that is filtered out" {
    printf 'id,date,title\na,2013-06-05,First\nb,2013-06-15,Second\nc,2013-06-25,Third\n' >ids.csv
    casus timeline ids.csv -o a.svg --where 'title!=Second' --key-event b
    exits_with 0
    is_silent
    grep -q '>Second<' a.svg
}

@test "an id that never comes is a warning" {
    casus timeline two.csv -o a.svg --key-event nobody --key-event 2013-13-01
    exits_with 0
    says "key-event: no record has the id 'nobody'; the key event is left out"
    says "no record has the id '2013-13-01', and it is not a date (no month 13); it is left out"
}

@test "what is not on the axis is told under the figure" {
    casus timeline two.csv -o a.svg --rule 1999-01-01=Before
    exits_with 0
    tr '\302\240' ' ' <a.svg | grep -q 'Not on the axis: Before (1 *January *1999)'
}

@test "a wrong date is refused before anything is read" {
    casus timeline missing.csv -o a.svg --rule 2013-06-31=x
    exits_with 2
    says "rule: '2013-06-31' is not a date"
    casus timeline missing.csv -o a.svg --rule 2013-06-01/2013-06-05
    exits_with 2
    says "give a 'span'"
}

@test "the report tells what became of each name" {
    casus timeline two.csv -o a.svg --rule 2013-06-10=Border --rule 1999 --report r.json
    exits_with 0
    python3 -c 'import json; a = json.load(open("r.json"))["annotations"]
assert (a["annotations"], a["placed"], a["listed"]) == (2, 1, 1), a
assert a["items"][0]["title"] == "Border (10 June 2013)", a'
    casus timeline two.csv -o a.svg --rule 2013-06-10=Border --report r.txt
    grep -q '^Annotations *1$' r.txt
}

@test "strictly, a name that is lost is a finding" {
    set --
    for month in 01 02 03 04 05 06; do
        for day in $(seq 10 28); do set -- "$@" --rule "2013-$month-$day=Name-$day"; done
        for day in $(seq 1 9); do set -- "$@" --rule "2013-$month-0$day=Name-$day"; done
    done
    casus timeline two.csv -o a.svg --strict --width 40mm --from 2013-01 --to 2013-06 "$@"
    exits_with 1
    grep -q '[0-9] more annotations' a.svg
}

@test "lines that share a label are joined to it" {
    for day in $(seq 10 28); do echo "2024-01-$day,battle"; echo "2024-06-$day,battle"; done |
        cat <(echo date,category) - >days.csv
    casus bars days.csv --by week --width 85mm --rule 2024-02-15=One --rule 2024-02-18=Two -o a.svg
    exits_with 0
    grep -q '>One<' a.svg
    python3 -c 'import re
group = re.search(r"""id="annotation-2" .*?</g>""", open("a.svg").read(), re.S).group()
lines = re.findall(r"M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)\"", group)
assert [line for line in lines if line[1] == line[3] and line[0] != line[2]], lines'
}

@test "a line that numbers would chop up has its ends alone" {
    { echo date,category,admin
      for admin in A B C D E; do
          for month in 01 02 03 04 05 06; do
              echo "2024-$month-10,battle,$admin"; echo "2024-$month-11,battle,$admin"
          done
      done; } >cells.csv
    casus heatmap cells.csv --by month --group admin --width 85mm --rule 2024-02-15=x -o a.svg
    exits_with 0
    python3 -c 'import re
group = re.search(r"""id="annotation-1" .*?</g>""", open("a.svg").read(), re.S).group()
lines = re.findall(r"stroke-width=\"0.8\"[^>]* d=\"(M[^\"]*)", group)
assert len(lines) == 3, lines'  # the stem, and both ends
}

@test "a key event that no record has is in the account, and --strict finds it" {
    casus bars two.csv --key-event nobody=Lost --rule 2013-06-10=Talks -o a.svg --report a.json \
        --strict
    exits_with 1
    grep -q '"title": *"Lost"' a.json
    casus bars two.csv --rule 2013-06-10=Talks -o a.svg --strict -q
    exits_with 0
}

@test "a chronology marks dates itself, in its order or on its rule" {
    for spacing in even time; do
        casus chronology two.csv -o a.svg --spacing $spacing --rule 2013-06-10=Border --report r.txt
        exits_with 0
        grep -q '>Border<' a.svg || fail "no words with spacing $spacing"
        ! grep -q 'Not on the axis' a.svg
        ! grep -q 'no annotations are drawn' r.txt
    done
}
