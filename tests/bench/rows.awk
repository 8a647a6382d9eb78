# awk -v rows=N -f rows.awk: N events in casus's own CSV, the same on every machine: a Park-Miller
# generator, whose products stay below 2^53, instead of awk's own.
function roll(sides) {
    seed = (seed * 16807) % 2147483647
    return seed % sides
}

BEGIN {
    seed = 20240101
    split("battle remote vac protest riot diplomacy strategic territory", category, " ")
    split("Arden Corrie Lochmore Strathan Braewick Dunmore Glenara Tarrin", place, " ")
    print "id,date,category,status,title,place,killed_low,killed_high,source"
    for (i = 1; i <= rows; i++) {
        date = sprintf("%d-%02d-%02d", 2014 + roll(10), 1 + roll(12), 1 + roll(28))
        where = place[1 + roll(8)]
        what = category[1 + roll(8)]
        low = roll(9)
        printf "b%d,%s,%s,%s,\"%s in %s, no. %d\",%s,%d,%d,synthetic\n", i, date, what,
            roll(5) ? "reported" : "claimed", toupper(substr(what, 1, 1)) substr(what, 2), where,
            i, where, low, low + roll(6)
    }
}
