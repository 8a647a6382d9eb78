/* The catalogue's words for what is counted; see messages.h. */
#ifndef LOCALE_MESSAGES_KINDS_H
#define LOCALE_MESSAGES_KINDS_H

/* What is counted, behind its number. X(name, English one, English other, French one, French other,
 * Arabic one, two, few, many, other). English participles stand for people. */
#define KIND_TABLE(X)                                                                              \
    X("killed", "killed", "killed", "tué", "tués", "قتيل واحد", "قتيلان", "قتلى", "قتيلاً", "قتيل") \
    X("dead", "dead", "dead", "mort", "morts", "وفاة واحدة", "حالتا وفاة", "وفيات", "حالة وفاة",   \
      "حالة وفاة")                                                                                 \
    X("deaths", "death", "deaths", "décès", "décès", "وفاة واحدة", "حالتا وفاة", "وفيات",          \
      "حالة وفاة", "حالة وفاة")                                                                    \
    X("fatalities", "fatality", "fatalities", "mort", "morts", "وفاة واحدة", "حالتا وفاة",         \
      "وفيات", "حالة وفاة", "حالة وفاة")                                                           \
    X("wounded", "wounded", "wounded", "blessé", "blessés", "جريح واحد", "جريحان", "جرحى",         \
      "جريحاً", "جريح")                                                                             \
    X("injured", "injured", "injured", "blessé", "blessés", "مصاب واحد", "مصابان", "مصابين",       \
      "مصاباً", "مصاب")                                                                             \
    X("casualties", "casualty", "casualties", "victime", "victimes", "ضحية واحدة", "ضحيتان",       \
      "ضحايا", "ضحية", "ضحية")                                                                     \
    X("displaced", "displaced", "displaced", "déplacé", "déplacés", "نازح واحد", "نازحان",         \
      "نازحين", "نازحاً", "نازح")                                                                   \
    X("refugees", "refugee", "refugees", "réfugié", "réfugiés", "لاجئ واحد", "لاجئان", "لاجئين",   \
      "لاجئاً", "لاجئ")                                                                             \
    X("returnees", "returnee", "returnees", "retourné", "retournés", "عائد واحد", "عائدان",        \
      "عائدين", "عائداً", "عائد")                                                                   \
    X("evacuated", "evacuated", "evacuated", "évacué", "évacués", "مُجلى واحد", "مُجليان", "مُجلين",  \
      "مُجلى", "مُجلى")                                                                              \
    X("detained", "detained", "detained", "détenu", "détenus", "محتجز واحد", "محتجزان", "محتجزين", \
      "محتجزاً", "محتجز")                                                                           \
    X("arrested", "arrested", "arrested", "personne arrêtée", "personnes arrêtées", "موقوف واحد",  \
      "موقوفان", "موقوفين", "موقوفاً", "موقوف")                                                     \
    X("abducted", "abducted", "abducted", "personne enlevée", "personnes enlevées", "مخطوف واحد",  \
      "مخطوفان", "مخطوفين", "مخطوفاً", "مخطوف")                                                     \
    X("kidnapped", "kidnapped", "kidnapped", "personne enlevée", "personnes enlevées",             \
      "مخطوف واحد", "مخطوفان", "مخطوفين", "مخطوفاً", "مخطوف")                                       \
    X("captured", "captured", "captured", "prisonnier", "prisonniers", "أسير واحد", "أسيران",      \
      "أسرى", "أسيراً", "أسير")                                                                     \
    X("released", "released", "released", "libéré", "libérés", "مفرج عنه واحد", "مفرج عنهما",      \
      "مفرج عنهم", "مفرجاً عنه", "مفرج عنه")                                                        \
    X("hostages", "hostage", "hostages", "otage", "otages", "رهينة واحدة", "رهينتان", "رهائن",     \
      "رهينة", "رهينة")                                                                            \
    X("missing", "missing", "missing", "disparu", "disparus", "مفقود واحد", "مفقودان", "مفقودين",  \
      "مفقوداً", "مفقود")                                                                           \
    X("affected", "affected", "affected", "personne touchée", "personnes touchées", "متضرر واحد",  \
      "متضرران", "متضررين", "متضرراً", "متضرر")                                                     \
    X("participants", "participant", "participants", "participant", "participants", "مشارك واحد",  \
      "مشاركان", "مشاركين", "مشاركاً", "مشارك")                                                     \
    X("protesters", "protester", "protesters", "manifestant", "manifestants", "متظاهر واحد",       \
      "متظاهران", "متظاهرين", "متظاهراً", "متظاهر")                                                 \
    X("demonstrators", "demonstrator", "demonstrators", "manifestant", "manifestants",             \
      "متظاهر واحد", "متظاهران", "متظاهرين", "متظاهراً", "متظاهر")                                  \
    X("strikers", "striker", "strikers", "gréviste", "grévistes", "مضرب واحد", "مضربان", "مضربين", \
      "مضرباً", "مضرب")                                                                             \
    X("fighters", "fighter", "fighters", "combattant", "combattants", "مقاتل واحد", "مقاتلان",     \
      "مقاتلين", "مقاتلاً", "مقاتل")                                                                \
    X("soldiers", "soldier", "soldiers", "soldat", "soldats", "جندي واحد", "جنديان", "جنود",       \
      "جندياً", "جندي")                                                                             \
    X("civilians", "civilian", "civilians", "civil", "civils", "مدني واحد", "مدنيان", "مدنيين",    \
      "مدنياً", "مدني")                                                                             \
    X("uses", "use", "uses", "emploi", "emplois", "مرة واحدة", "مرتان", "مرات", "مرة", "مرة")      \
    X("lethal_events", "lethal event", "lethal events", "événement meurtrier",                     \
      "événements meurtriers", "حدث واحد مع قتلى", "حدثان مع قتلى", "أحداث مع قتلى",               \
      "حدثاً مع قتلى", "حدث مع قتلى")                                                               \
    X("preconditions", "precondition", "preconditions", "condition préalable",                     \
      "conditions préalables", "شرط واحد", "شرطان", "شروط", "شرطاً", "شرط")

#endif
