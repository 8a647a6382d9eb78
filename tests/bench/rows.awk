# awk -v rows=N -v format=csv|jsonl|json -f rows.awk: N synthetic events of a country that does not
# exist, in the shape of ACLED's export, the same on every machine and in every format: a Park-Miller
# generator, whose products stay below 2^53, instead of awk's own.
function roll(sides) {
    seed = (seed * 16807) % 2147483647
    return seed % sides
}

function quoted(text) {
    if (format != "csv") {
        gsub(/"/, "\\\"", text)
        return "\"" text "\""
    }
    if (text !~ /[",]/)
        return text
    gsub(/"/, "\"\"", text)
    return "\"" text "\""
}

function put(value) {
    line = line (columns++ ? "," : "")
    if (format != "csv")
        line = line "\"" name[columns] "\":"
    line = line quoted(value)
}

BEGIN {
    seed = 20240101
    names = "event_id_cnty event_date year time_precision disorder_type event_type sub_event_type " \
        "actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso " \
        "region country admin1 admin2 admin3 location latitude longitude geo_precision source " \
        "source_scale notes fatalities tags timestamp"
    count = split(names, name, " ")
    split("Battles|Explosions/Remote violence|Violence against civilians|Protests|Riots", type, "|")
    split("Armed clash|Shelling/artillery/missile attack|Attack|Peaceful protest|Mob violence",
        subtype, "|")
    split("Arden Corrie Lochmore Strathan Braewick Dunmore Glenara Tarrin", place, " ")
    split("Northmark Westvale Eastmoor Southfell", province, " ")
    split("State forces|Rebel group|Political militia|Identity militia|Protesters", inter, "|")
    if (format == "json")
        print "["
    if (format == "csv") {
        gsub(/ /, ",", names)
        print names
    }
    for (i = 1; i <= rows; i++) {
        line = ""
        columns = 0
        year = 2018 + roll(7)
        date = sprintf("%d-%02d-%02d", year, 1 + roll(12), 1 + roll(28))
        kind = 1 + roll(5)
        where = place[1 + roll(8)]
        first = 1 + roll(5)
        second = 1 + roll(5)
        put("HIG" i)
        put(date)
        put(year)
        put(1 + (roll(10) > 8) + (roll(20) > 18))
        put(kind > 3 ? "Demonstrations" : "Political violence")
        put(type[kind])
        put(subtype[kind])
        put("Forces of " where " (Highland)")
        put(roll(4) ? "" : "Farmers (Highland); Women (Highland)")
        put(inter[first])
        put("Front of " place[1 + roll(8)])
        put("")
        put(inter[second])
        put(inter[first] "-" inter[second])
        put(kind == 3 ? "Civilian targeting" : "")
        put("999")
        put("Nowhere")
        put("Highland")
        put(province[1 + roll(4)])
        put(place[1 + roll(8)])
        put("")
        put(where)
        put(sprintf("%d.%04d", 50 + roll(5), roll(10000)))
        put(sprintf("-%d.%04d", 1 + roll(5), roll(10000)))
        put(1 + (roll(10) > 7))
        put("Synthetic Gazette; Invented Radio")
        put("National")
        put("On " date ", forces clashed with \"the front\" near " where ", no. " i \
            ". Artillery shells hit a residential area, a school, and a market – several houses.")
        put(roll(3) ? 0 : roll(12))
        put("")
        put(1700000000 + roll(30000000))
        if (format == "csv")
            print line
        else
            print "{" line "}" (format == "json" && i < rows ? "," : "")
    }
    if (format == "json")
        print "]"
}
