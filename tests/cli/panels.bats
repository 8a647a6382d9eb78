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
