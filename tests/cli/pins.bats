# Labels that stay where they were: pins, and the layout of an earlier edition.
load helper

# Thirty events with ids in two lanes; 'events N' leaves out every N-th and adds as many.
events() {
    echo 'id,date,category,title'
    for n in $(seq 1 30); do
        [ $((n % ${1:-99})) -eq 0 ] && echo "new$n,2024-0$((n % 6 + 1))-1$((n % 9)),battle,Another event at place $n" && continue
        [ $((n % 2)) -eq 0 ] && category=battle || category=protest
        echo "e$n,2024-0$((n % 6 + 1))-$((n % 18 + 10)),$category,An event at place number $n"
    done
}

pins_of() { python3 -c 'import json, sys; print("\n".join(json.load(open(sys.argv[1]))["pins"]))' "$1"; }
# Those of records that have a label.
labels_of() { pins_of "$1" | grep -v -e '=strip' -e '=mark' -e '=listed' -e ' numbered' -e ' merged' | sort; }
value_of() { python3 -c 'import json, sys; print(json.load(open(sys.argv[1]))[sys.argv[2]])' "$1" "$2"; }

# stayed OLD NEW: whether the labels that are in both stand on the same side of their marks, in rows
# of the same order; rows that hold nothing any more are closed.
stayed() {
    python3 - "$1" "$2" <<'END'
import json, sys
def read(path):
    parts = (pin.rsplit('=', 1) for pin in json.load(open(path))['pins'])
    return {name: (where.split()[0], int(where.split()[1])) for name, where in parts}
old, new = (read(path) for path in sys.argv[1:])
both = sorted(name for name in old if name in new)
even = lambda name: int(name[1:]) % 2  # its lane
good = all(old[name][0] == new[name][0] for name in both) and all(
    (old[a][1] <= old[b][1]) == (new[a][1] <= new[b][1])
    for a in both for b in both if even(a) == even(b))
sys.exit(not good)
END
}

@test "an edition with the same records looks the same" {
    events >events.csv
    casus timeline events.csv -o a.svg --report a.json -q
    exits_with 0
    [ "$(pins_of a.json | wc -l)" -eq 30 ]
    [ "$(value_of a.json pinned)" -eq 0 ]
    casus timeline events.csv --keep-layout a.json -o b.svg --report b.json -q
    exits_with 0
    cmp a.svg b.svg
    [ "$(value_of b.json pinned)" -eq 30 ]
    [ "$(value_of b.json not_pinned)" -eq 0 ]
}

@test "labels of the last edition stay, new ones find a place" {
    events >events.csv
    events 5 >next.csv
    casus timeline events.csv -o a.svg --report a.json -q
    casus timeline next.csv --keep-layout a.json -o b.svg --report b.json -q
    exits_with 0
    is_silent
    [ "$(value_of b.json pinned)" -eq 24 ]
    [ "$(pins_of b.json | grep -c '^new')" -eq 6 ]
    casus timeline next.csv -o c.svg --report c.json -q
    stayed a.json b.json || fail 'those that are still there have not moved'
    ! stayed a.json c.json || fail 'they would have moved otherwise'
}

# redrawn CASE: whether a golden figure looks the same with its own report.
redrawn() {
    local case=$top/tests/golden/$1 args=() name value
    if [ -e "$case/options" ]; then
        while read -r name value; do args+=("--$name" "$value"); done <"$case/options"
    fi
    casus timeline "$case/input" "${args[@]}" -o a.svg --report a.json -q
    exits_with 0
    casus timeline "$case/input" "${args[@]}" --keep-layout a.json -o b.svg --report b.json -q
    exits_with 0
    is_silent
    cmp a.svg b.svg || fail "$1 is drawn in another way"
    python3 -c 'import json; a, b = (json.load(open(n)) for n in ("a.json", "b.json")); assert a["pins"] == b["pins"]'
}

@test "every step of the ladder is drawn again as it was" {
    for case in "$top"/tests/golden/ladder-*/; do
        redrawn "$(basename "$case")"
        pins_of a.json >>pins
    done
    for case in ties moved-chain moved-dates same-episode crowded lanes-nested statuses; do
        redrawn "$case"
        pins_of a.json >>pins
    done
    for form in =strip ' merged' ' brief' ' cut' -lines; do
        grep -q -e "$form" pins || fail "nothing is '$form'"
    done
}

# crowd N: so many events, of different length of title, on a page that is too short for them;
# a strip under the rows counts the others.
crowd() {
    echo 'id,date,category,title'
    for n in $(seq 1 "$1"); do
        echo "e$n,20$((n % 6 + 10))-0$((n * 7 % 9 + 1))-$((n * 5 % 18 + 10)),battle,An event$(printf ' far%.0s' $(seq 0 $((n % 5)))) away $n"
    done
}

@test "new records on a full page are left out before the old ones" {
    crowd 80 >old.csv
    crowd 110 >new.csv
    page=(--from 2010 --to 2015-12-31 --width 170mm --height 100mm -q)
    casus timeline old.csv "${page[@]}" -o a.svg --report a.json
    casus timeline new.csv "${page[@]}" --keep-layout a.json -o b.svg --report b.json
    exits_with 0
    casus timeline new.csv "${page[@]}" -o c.svg --report c.json
    labels_of a.json >old
    [ "$(wc -l <old)" -gt 30 ]
    labels_of b.json >kept
    labels_of c.json >afresh
    [ -z "$(comm -23 old kept)" ] || fail "lost or moved: $(comm -23 old kept)"
    [ -n "$(comm -23 old afresh)" ] || fail 'without pins none would have moved either'
    [ "$(value_of b.json not_pinned)" -eq 0 ]
}

@test "records without words get some where there is more room" {
    crowd 110 >old.csv
    crowd 60 >new.csv
    page=(--from 2010 --to 2015-12-31 --width 170mm --keep-layout a.json -q)
    casus timeline old.csv "${page[@]:0:6}" --height 100mm -o a.svg --report a.json -q
    pins_of a.json | grep -c strip >without
    [ "$(cat without)" -gt 30 ]
    casus timeline new.csv "${page[@]}" --height 100mm -o b.svg --report b.json
    exits_with 0
    is_silent
    [ "$(pins_of b.json | grep -c strip)" -lt 15 ]
    [ "$(value_of b.json not_pinned)" -eq 0 ]
    casus timeline old.csv "${page[@]}" --height 180mm -o b.svg --report b.json
    exits_with 0
    is_silent
    [ "$(pins_of b.json | grep -c strip)" -lt "$(cat without)" ]
    [ "$(value_of b.json not_pinned)" -eq 0 ]
}

@test "a page that has become too small says so" {
    crowd 80 >old.csv
    page=(--from 2010 --to 2015-12-31 --width 170mm)
    casus timeline old.csv "${page[@]}" --height 100mm -o a.svg --report a.json -q
    casus timeline old.csv "${page[@]}" --height 80mm --keep-layout a.json -o b.svg --report b.json
    exits_with 0
    says 'the page has no room any more for all labels as the earlier edition has them'
    says 'a larger page holds them'
    [ "$(value_of b.json pinned)" -gt "$(value_of b.json not_pinned)" ]
}

@test "a pin puts a label where it says" {
    events >events.csv
    casus timeline events.csv --pin 'e11=before 9' --pin 'e9=behind 11' -o a.svg --report a.json -q
    exits_with 0
    is_silent
    pins_of a.json | grep -q '^e11=before'
    [ "$(value_of a.json pinned)" -eq 2 ]
    echo '{"figure":1,"data":"events.csv","chart":"timeline","output":"b.svg",
           "pins":["e11=before 9","e9=behind 11"]}' >figure.json
    casus draw figure.json -q
    exits_with 0
    cmp a.svg b.svg
}

@test "records without an id are told apart by title and date" {
    printf 'date,category,title\n2024-01-10,battle,\n2024-02-11,battle,\n2024-02-11,battle,\n2024-03-12,diplomacy,Talks\n' >plain.csv
    casus timeline plain.csv -o a.svg --report a.json -q
    exits_with 0
    pins_of a.json >pins
    grep -q '^Battle (2024-01-10)=' pins
    grep -q '^Battle (2024-02-11)=' pins
    grep -q '^Battle (2024-02-11) #2=' pins
    casus timeline plain.csv -o b.svg --keep-layout a.json --report b.json -q
    [ "$(value_of b.json pinned)" -eq 4 ]
    cmp a.svg b.svg
    casus timeline plain.csv --pin 'Talks=before 0' --report b.json -o b.svg # no other has that title
    exits_with 0
    is_silent
    [ "$(value_of b.json pinned)" -eq 1 ]
    casus timeline plain.csv --pin 'Battle=behind 2' -o b.svg
    exits_with 0
    says "1 pin names no record of the timeline, the first 'Battle'"
    says 'by title and date'
}

@test "what a pin can't do is told" {
    events >events.csv
    casus timeline events.csv --pin 'e7=left 2' -o a.svg
    exits_with 2
    says "'e7=left 2' is no pin (its place is none of behind, before, under, on, below, above, mark, strip and listed)"
    casus timeline events.csv --pin 'e77=behind 2' --pin 'x=behind 1' -o a.svg
    exits_with 0
    says "2 pins name no record of the timeline, the first 'e77'"
    casus timeline events.csv --pin 'e7=under 2' -o a.svg --report a.json
    exits_with 0
    says "1 pin puts a label on or under a mark that is no bar, or a short one, the first 'e7'"
    [ "$(value_of a.json not_pinned)" -eq 1 ]
    casus timeline events.csv --pin 'e7=behind 99' -o a.svg
    exits_with 0
    says "1 pinned label is in a higher row than the pin says, as rows without records are closed up, the first 'e7' in row "
    casus bars events.csv --pin 'e7=behind 2' -o a.svg
    exits_with 2
}

@test "only the report of a figure holds a layout" {
    events >events.csv
    casus timeline events.csv --keep-layout none.json -o a.svg
    exits_with 2
    says 'none.json'
    echo '{"layout":null}' >other.json
    casus timeline events.csv --keep-layout other.json -o a.svg
    exits_with 2
    says "'other.json' is no report of a figure with labels"
    echo '{"pins":["e7=behind 2", 3]}' >other.json
    casus timeline events.csv --keep-layout other.json -o a.svg
    exits_with 2
    says "has a list 'pins' with something else in it"
    echo '{"pins":[' >other.json
    casus timeline events.csv --keep-layout other.json -o a.svg
    exits_with 2
}

@test "figures of one file keep their own layouts" {
    events >events.csv
    echo '{"figure":1,"data":"events.csv","chart":"timeline","figures":[
        {"name":"one","where":["category=battle"],"output":"one.svg"},
        {"name":"two","where":["category=protest"],"width":"90mm","output":"two.svg"}]}' >figures.json
    sed -i 's/"width":"90mm",//' figures.json
    casus draw figures.json --report a.json -q
    exits_with 0
    mkdir old && mv one.svg two.svg old
    sed 's/"chart"/"keep_layout":"a.json","chart"/' figures.json >again.json
    casus draw again.json --report b.json -q
    exits_with 0
    cmp one.svg old/one.svg
    cmp two.svg old/two.svg
    python3 -c 'import json; d = json.load(open("b.json"))["drawn"]; print([f["pinned"] for f in d])' >counts
    [ "$(cat counts)" = '[15, 15]' ] || fail "$(cat counts)"
}

@test "a saved figure file keeps its layout" {
    events >events.csv
    casus timeline events.csv -o a.svg --report a.json -q
    casus timeline events.csv --keep-layout a.json --pin 'e11=before 9' -o b.svg \
        --save-figure saved.json -q
    exits_with 0
    mv b.svg old.svg
    casus draw saved.json -q
    exits_with 0
    cmp b.svg old.svg
}
