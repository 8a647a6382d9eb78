# What becomes of labels where the page is too low for all of them.
load helper

# state_of REPORT ID: "placed", "numbered" …
state_of() {
    python3 -c 'import json, sys
print(next(i["state"] for i in json.load(open(sys.argv[1]))["layout"]["items"] if i["id"] == sys.argv[2]))' "$1" "$2"
}
count_of() { python3 -c 'import json, sys; print(json.load(open(sys.argv[1]))["layout"][sys.argv[2]])' "$1" "$2"; }
words_of() { python3 -c 'import re, sys
print(" ".join(re.findall(r"<t(?:ext|span)[^>]*>([^<]+)", open(sys.argv[1], encoding="utf-8").read())))' "$1"; }

@test "scarce rows go to the heaviest records of all lanes" {
    echo 'id,date,title,admin1,category,killed' >lanes.csv
    for lane in 1 2 3 4 5 6; do
        echo "l$lane,2024-0$lane-1$lane,Meeting of the elders,Province $lane,protest,"
        echo "m$lane,2024-0$lane-2$lane,Meeting of the young in the hall of the town,Province $lane,protest,"
    done >>lanes.csv
    for n in 0 1 2 3 4 5 6 7 8 9; do
        echo "h$n,2024-03-15,Raid on a village by the river,Western province,battle,$((n * 30 + 100))" >>lanes.csv
    done
    casus timeline lanes.csv --group admin --width 120mm --height 110mm -o a.svg --report a.json -q
    exits_with 0
    for n in 0 1 2 3 4 5 6 7 8 9; do
        [ "$(state_of a.json h$n)" = placed ] || fail "h$n has no label"
    done
    [ "$(state_of a.json l6)" = unlabelled ] # or the test would say nothing
}

# Many events in one lane within days: numbers take less room than words.
@test "records are numbered before any is left out" {
    echo 'id,date,title,category' >days.csv
    for n in $(seq 1 36); do
        echo "e$n,2024-01-$(printf %02d $((n % 28 + 1))),Shelling of the northern quarter,battle" >>days.csv
    done
    casus timeline days.csv --width 120mm --height 100mm -o a.svg --report a.json -q
    exits_with 0
    [ "$(count_of a.json numbered)" -gt 0 ]
    [ "$(count_of a.json unlabelled)" -eq 0 ] || fail "$(count_of a.json unlabelled) left out"
}

@test "words are not short where their row is empty" {
    echo 'id,date,type,title,category,killed' >late.csv
    type='Army regains territory'
    for n in $(seq 1 60); do
        echo "e$n,2024-0$((n % 6 + 1))-$((n % 18 + 10)),$type,\"$type, Place number $n\",battle,$n" >>late.csv
    done
    for n in $(seq 1 12); do
        echo "l$n,2024-12-$((n + 10)),$type,\"$type, Late $n\",battle," >>late.csv
    done
    casus timeline late.csv --width 170mm --height 140mm -o a.svg --report a.json -q
    exits_with 0
    [ "$(count_of a.json placed)" -eq 72 ]
    [ "$(count_of a.json shortened)" -lt 48 ] || fail "$(count_of a.json shortened) are short"
}

@test "short titles keep what tells them apart" {
    echo 'id,date,title,category,killed' >same.csv
    for n in $(seq 1 60); do
        echo "e$n,2024-0$((n % 9 + 1))-$((n % 18 + 10)),\"Government of a long country - Rebels, Town $n\",battle,$n" >>same.csv
    done
    casus timeline same.csv --width 85mm --height 150mm -o a.svg --report a.json -q
    exits_with 0
    [ "$(count_of a.json shortened)" -gt 10 ]
    [[ "$(words_of a.svg)" == *Town?5* ]] # with a space that is not broken
    [[ "$(words_of a.svg)" != *"country -…"* ]]
}

# A light record with a second account among heavy ones: both have no words, and the note says so.
@test "accounts of a record that is left out are left out, and others are named" {
    python3 - <<'END'
import json
def event(name, n, killed, **more):
    return dict(id=name, date=f'2024-03-{n % 9 + 10}', title=f'Event number {n} by the river', category='battle',
                counts=[dict(kind='killed', best=killed)] if killed else [], **more)
events = [event(f'e{n}', n, 100 + n) for n in range(30)] + [event('x', 3, 0)]
for of in ('x', 'e29'):
    events.append(event(of + 'b', 3 if of == 'x' else 29, 0, status='denied', links=[dict(rel='same-episode-as', id=of)]))
    events[-1]['title'] = 'Another voice on it that is rather long'
json.dump(events, open('voices.json', 'w'))
END
    casus timeline voices.json --width 120mm --height 80mm -o a.svg --report a.json -q
    exits_with 0
    [ "$(state_of a.json x)" = unlabelled ]
    [ "$(state_of a.json xb)" = unlabelled ]
    [ "$(state_of a.json e29b)" = merged ]
    words=$(words_of a.svg)
    [[ $words == *"$(count_of a.json unlabelled) more records not labelled"* ]]
    [[ $words == *more?account* && $words != *' +1'* ]]
}

@test "strips keep what lasted, and what did not happen" {
    echo 'id,date,title,category,status' >strip.csv
    for n in $(seq 1 30); do
        echo "e$n,2024-0$((n % 9 + 1))-$((n % 18 + 10)),Event number $n with quite some words in its title,battle,reported"
        echo "p$n,2024-0$((n % 9 + 1))-$((n % 18 + 10)),Meeting number $n with quite some words in its title,diplomacy,planned"
        echo "s$n,2024-0$((n % 6 + 1))-01/2024-0$((n % 6 + 3))-01,Siege number $n with quite some words in its title,other,reported"
    done >>strip.csv
    casus timeline strip.csv --width 120mm --height 110mm -o a.svg -q
    exits_with 0
    [[ "$(words_of a.svg)" == *'hollow: planned, called off or denied'* ]]
    [[ "$(words_of a.svg)" == *'line: from – to'* ]]
    [[ "$(words_of a.svg)" == *'in 7 days'* || "$(words_of a.svg)" == *'in 1 day'* ]]
}
