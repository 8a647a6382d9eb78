# Several panels of one figure: what they have in common, and what tells them apart.
load helper

# Battles kill, protests are many: the order by events is not that by deaths.
events() {
    echo 'event_id_cnty,event_date,event_type,sub_event_type,country,fatalities'
    for month in 01 02 03 04; do
        for day in 01 05 09 13 17; do
            echo "A$month$day,2024-$month-$day,Protests,Peaceful protest,Velmora,0"
            [ "$day" -gt 5 ] && echo "B$month$day,2024-$month-$day,Riots,Mob violence,Velmora,1"
            [ "$day" -gt 10 ] && echo "C$month$day,2024-$month-$day,Battles,Armed clash,Velmora,9"
        done
    done
}

# The groups of a panel in the order of its first month, on one line.
groups_of() {
    awk -F, -v panel="$1" '$1 == panel && $4 == "2024-01" { printf "%s ", $5 }' "$2"
}

# How often a text is in a picture, whose text is plain.
times() { grep -o "$1" "$2" | wc -l; }

@test "panels with the same groups have one order and one key" {
    events >events.csv
    casus bars events.csv --by month --group type --panel bars --measure killed --width 85mm \
        -o p.csv -o p.svg -q
    exits_with 0
    [ "$(groups_of 1 p.csv)" = 'Protests Riots Battles ' ]
    [ "$(groups_of 2 p.csv)" = 'Protests Riots Battles ' ]
    [ "$(times '">Battles<' p.svg)" -eq 1 ] || fail 'one key'
    casus bars events.csv --by month --group type --measure killed -o q.csv -q
    [[ "$(grep 2024-01 q.csv | tr '\n' ' ')" == *Battles*Riots*Protests* ]] ||
        fail 'alone the deadliest is first'
}

@test "a group has one colour in panels that show different groups" {
    events >events.csv
    casus bars events.csv --by month --group type --top 1 --panel bars --measure killed \
        -o p.csv -q
    exits_with 0
    [ "$(groups_of 1 p.csv)" = 'Protests (other) ' ]
    [ "$(groups_of 2 p.csv)" = 'Battles (other) ' ]
    casus bars events.csv --by month --group type --top 2 --panel bars --measure killed \
        --width 85mm -o p.csv -o p.svg -q
    [ "$(groups_of 1 p.csv)" = 'Protests Riots (other) ' ]
    [ "$(groups_of 2 p.csv)" = 'Riots Battles (other) ' ]
    [ "$(times '">Riots<' p.svg)" -eq 2 ] || fail 'each panel has a key where the groups differ'
}

# The lines of a picture that begin the note, joined to one.
note_of() { sed -n '/Note:/,$p' "$1" | sed 's/<[^>]*>//g' | tr -s '\n ' ' '; }

@test "panels are told apart by their titles, else by their conditions" {
    events >events.csv
    casus bars events.csv --by month --panel-title 'First & last' --panel bars \
        --where type=Battles --panel bars --where type!=Riots -o p.svg -o p.md -q
    exits_with 0
    [ "$(times '>First &amp; last<' p.svg)" -ge 1 ] || fail 'the title that was given'
    [ "$(times '">Battles<' p.svg)" -eq 1 ] || fail 'what is kept'
    [ "$(times '">Battles; All but Riots<' p.svg)" -eq 1 ] || fail 'what the last one keeps'
    casus bars events.csv --by month --where type=Battles --panel bars --measure killed -o q.svg -q
    [ "$(times '">Battles<' q.svg)" -eq 0 ] || fail 'all panels keep it'
}

@test "panels in figure files have titles by language, and so has the figure" {
    events >events.csv
    cat >f.json <<'END'
{ "figure": 1, "data": "events.csv", "title": {"en": "Unrest", "fr": "Troubles", "ar": "اضطرابات"},
  "source": {"fr": "La source"}, "by": "month",
  "annotations": [{"event": "A0301", "label": {"en": "March", "fr": "Mars"}},
                  {"event": "nobody"}],
  "panels": [{"chart": "bars", "title": {"en": "Top", "fr": "Haut"}},
             {"chart": "timeline", "title": "Below"}], "output": "f.svg" }
END
    casus draw f.json -o fr.svg --lang fr
    exits_with 0
    says 'f.json:4:29: warning: annotations[1].event: no record has the id '\''nobody'\'''
    for words in Troubles Haut Mars Below; do
        [ "$(times ">$words<" fr.svg)" -ge 1 ] || fail "no '$words' in French"
    done
    casus draw f.json -o en.svg -q
    for words in Unrest Top March Below; do
        [ "$(times ">$words<" en.svg)" -ge 1 ] || fail "no '$words' in English"
    done
    [ "$(times 'La source' en.svg)" -ge 1 ] || fail 'what has no English is in what there is'
    casus draw f.json -o ar.svg --lang ar -q
    [ "$(times '>اضطرابات<' ar.svg)" -ge 1 ] || fail 'no Arabic title'
}

@test "a command line with words by language is saved with them" {
    events >events.csv
    casus bars events.csv --title '{"en":"War","fr":"Guerre"}' --panel-title '{"fr":"Haut"}' \
        --lang fr -o a.svg --save-figure f.json -q
    exits_with 0
    cp a.svg b.svg
    grep -q '"title": {"en":"War","fr":"Guerre"}' f.json
    casus draw f.json -q
    exits_with 0
    cmp a.svg b.svg
    casus bars events.csv --title '{"xx":"War"}' -o a.svg
    exits_with 2
    says "title: 'xx' is no language known here"
}

# Days that are known, two wide dates, and deaths of which some are not known.
vague() {
    printf 'date,title,category,killed\n'
    printf '%s,E,battle,%s\n' 2024-01-03 1 2024-01-09 '' 2024-01-15 2 2024-01-22 3 2024-02-02 1 2024 4
}

@test "the note says of which panel it tells, and what all say once" {
    vague >vague.csv
    casus bars vague.csv --by day --panel bars --by week --measure killed -o p.svg -q
    exits_with 0
    [[ "$(note_of p.svg)" == *"1 event is dated too vaguely to be drawn here. People reported killed: "* ]] ||
        fail "$(note_of p.svg)"
    [ "$(note_of p.svg | grep -o 'dated too vaguely' | wc -l)" -eq 1 ] || fail 'said once'
    casus bars vague.csv --by day --panel bars --by week --measure killed --panel calendar \
        --measure events -o q.svg -q
    [[ "$(note_of q.svg)" == *'Panel 2: For 1 event'* ]] || fail "$(note_of q.svg)"
    casus bars vague.csv --by week --measure killed -o r.svg -q
    [[ "$(note_of r.svg)" != *'killed: '* ]] || fail 'one panel needs no name'
}

@test "a calendar says that dates are not marked in it" {
    vague >vague.csv
    casus bars vague.csv --by week --rule 2024-01-10=Truce --panel calendar -o p.svg --report r.json -q
    exits_with 0
    [[ "$(note_of p.svg)" == *'Marked dates are not shown in the calendar, which has no time axis.'* ]] ||
        fail "$(note_of p.svg)"
    [ "$(grep -c '"axis":"own"' r.json)" -eq 1 ]
    [ "$(grep -c '"axis":"shared"' r.json)" -eq 1 ]
    casus bars vague.csv --by week --rule 2024-01-10=Truce --panel calendar -o p.svg --report r.txt -q
    grep -q '^Panel 2 (calendar) is not on the time axis: no annotations are drawn in it$' r.txt
    casus bars vague.csv --by week --panel calendar -o q.svg -q
    [[ "$(note_of q.svg)" != *'Marked dates'* ]] || fail 'there are none'
}

@test "bars around zero say which side has nothing" {
    vague >vague.csv
    casus bars vague.csv --by week --style mirrored -o p.svg -q
    exits_with 0
    [ "$(times 'conflict (cooperation: none)' p.svg)" -ge 1 ]
    [ "$(times 'cooperation and conflict' p.svg)" -eq 0 ]
    echo '2024-01-04,Talks,diplomacy,' >>vague.csv
    casus bars vague.csv --by week --style mirrored -o q.svg -q
    [ "$(times 'cooperation and conflict' q.svg)" -ge 1 ]
}
