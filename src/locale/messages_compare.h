/* The catalogue's words for periods that are compared; see messages.h. A no-break space stands
 * before the sign of percent. */
#ifndef LOCALE_MESSAGES_COMPARE_H
#define LOCALE_MESSAGES_COMPARE_H

/* X(enumerator, English, French, Arabic) */
#define MESSAGE_COMPARE_TABLE(X)                                                                                                                                    \
    X(MESSAGE_ALT_COMPARE, "Comparison of periods. %1", "Comparaison de périodes. %1",                                                                              \
      "مقارنة بين فترات. %1")                                                                                                                                       \
    X(MESSAGE_PERIOD_BEFORE, "%1 before", "%1 avant", "%1 قبله")                                                                                                    \
    X(MESSAGE_PERIOD_AFTER, "%1 after", "%1 après", "%1 بعده")                                                                                                      \
    X(MESSAGE_COMPARE_SIDE, "%1 in %2 (%3)", "%1 en %2 (%3)", "%1 خلال %2 (%3)")                                                                                    \
    X(MESSAGE_COMPARE_WITHOUT_RATE, "%1 in %2", "%1 en %2", "%1 خلال %2")                                                                                           \
    X(MESSAGE_COMPARE_AGAINST, "%1 against %2: %3.", "%1 contre %2\u202f: %3.",                                                                                     \
      "%1، وفي فترة الأساس %2: %3.")                                                                                                                                \
    X(MESSAGE_COMPARE_OF, "%1: %2", "%1\u202f: %2", "%1: %2")                                                                                                       \
    X(MESSAGE_RATE_DAY, "%1/day", "%1/jour", "%1 يومياً")                                                                                                            \
    X(MESSAGE_RATE_WEEK, "%1/week", "%1/semaine", "%1 أسبوعياً")                                                                                                     \
    X(MESSAGE_RATE_MONTH, "%1/month", "%1/mois", "%1 شهرياً")                                                                                                        \
    X(MESSAGE_PERCENT, "%1\u00a0%", "%1\u202f%", "%1%")                                                                                                             \
    X(MESSAGE_PERCENTS, "%1–%2\u00a0%", "%1–%2\u202f%", "\u200e%1–%2%")                                                                                             \
    X(MESSAGE_PERCENT_LESS, "−%1\u00a0%", "−%1\u202f%", "\u200e−%1%")                                                                                               \
    X(MESSAGE_PERCENT_MORE, "+%1\u00a0%", "+%1\u202f%", "\u200e+%1%")                                                                                               \
    X(MESSAGE_FEWER, "%1 fewer", "%1 de moins", "أقل بنسبة %1")                                                                                                     \
    X(MESSAGE_MORE, "%1 more", "%1 de plus", "أكثر بنسبة %1")                                                                                                       \
    X(MESSAGE_FEWER_PER, "%1 fewer %2", "%1 de moins %2", "أقل %2 بنسبة %1")                                                                                        \
    X(MESSAGE_MORE_PER, "%1 more %2", "%1 de plus %2", "أكثر %2 بنسبة %1")                                                                                          \
    X(MESSAGE_FEWER_PLAIN, "fewer %1", "moins %1", "أقل %1")                                                                                                        \
    X(MESSAGE_MORE_PLAIN, "more %1", "davantage %1", "أكثر %1")                                                                                                     \
    X(MESSAGE_FEWER_TO_MORE, "%1 fewer to %2 more", "de %1 de moins à %2 de plus",                                                                                  \
      "من أقل بنسبة %1 إلى أكثر بنسبة %2")                                                                                                                          \
    X(MESSAGE_NO_CLEAR_CHANGE, "no clear change", "pas d’évolution nette", "لا تغيّر واضح")                                                                          \
    X(MESSAGE_CLEAR_CHANGE, "clear change", "évolution nette", "تغيّر واضح")                                                                                         \
    X(MESSAGE_PER_DAYS, "%1 per %2", "%1 par %2", "%1 كل %2")                                                                                                       \
    X(MESSAGE_AS_MANY_PER, "as many %1", "autant %1", "العدد نفسه %1")                                                                                              \
    X(MESSAGE_NO_COMPARISON, "no comparison", "pas de comparaison", "لا مقارنة")                                                                                    \
    X(MESSAGE_INTERVAL, "95\u00a0% CI %1", "IC à 95\u202f%\u202f: %1", "فترة الثقة 95%: %1")                                                                        \
    X(MESSAGE_RATIO, "ratio %1", "rapport %1", "النسبة %1")                                                                                                         \
    X(MESSAGE_RATIO_RANGE, "%1–%2", "%1–%2", "\u200e%1–%2")                                                                                                         \
    X(MESSAGE_RATIO_OR_MORE, "%1 or more", "%1 ou plus", "%1 أو أكثر")                                                                                              \
    X(MESSAGE_IN_BRACKETS, "%1 (%2)", "%1 (%2)", "%1 (%2)")                                                                                                         \
    X(MESSAGE_METHOD_EXACT, "exact Poisson", "Poisson exact", "بواسون الدقيقة")                                                                                     \
    X(MESSAGE_METHOD_QUASI, "quasi-Poisson; overdispersion φ = %1",                                                                                                 \
      "quasi-Poisson\u202f; surdispersion φ = %1", "شبه بواسون؛ التشتت الزائد \u2066φ = %1\u2069")                                                                  \
    X(MESSAGE_METHOD_BOOTSTRAP, "block bootstrap", "bootstrap par blocs", "بوتستراب بالكتل")                                                                        \
    X(MESSAGE_BAND_LARGE_INCREASE, "large increase", "forte hausse", "ارتفاع كبير")                                                                                 \
    X(MESSAGE_BAND_MODERATE_INCREASE, "moderate increase", "hausse modérée", "ارتفاع متوسط")                                                                        \
    X(MESSAGE_BAND_LIMITED, "limited change", "évolution limitée", "تغيّر محدود")                                                                                    \
    X(MESSAGE_BAND_MODERATE_DECREASE, "moderate decrease", "baisse modérée", "انخفاض متوسط")                                                                        \
    X(MESSAGE_BAND_LARGE_DECREASE, "large decrease", "forte baisse", "انخفاض كبير")                                                                                 \
    X(MESSAGE_FROM_ZERO, "n/a (from 0)", "s. o. (de 0)", "غير متاح (من 0)")                                                                                         \
    X(MESSAGE_COUNT_TO_COUNT, "%1 → %2", "%1 → %2", "من %1 إلى %2")                                                                                                 \
    X(MESSAGE_PERCENT_FROM_TO, "%1 to %2\u00a0%", "%1 à %2\u202f%",                                                                                                 \
      "\u200f\u200e%1\u200e إلى \u200e%2%")                                                                                                                         \
    X(MESSAGE_AGAINST, "%1 against %2", "%1 contre %2", "%1 مقابل %2")                                                                                              \
    X(MESSAGE_LATER, "later", "ensuite", "لاحقاً")                                                                                                                   \
    X(MESSAGE_RATIO_TO, "%2, relative to %1", "%2, multiple de %1", "%2، مضاعفات %1")                                                                               \
    X(MESSAGE_SMALL_BASE, "small base", "base faible", "أساس صغير")                                                                                                 \
    X(MESSAGE_COLUMN_DAYS, "Days", "Jours", "الأيام")                                                                                                               \
    X(MESSAGE_COLUMN_FROM, "From", "Du", "من")                                                                                                                      \
    X(MESSAGE_COLUMN_TO, "To", "Au", "إلى")                                                                                                                         \
    X(MESSAGE_COLUMN_RATE, "Per day", "Par jour", "يومياً")                                                                                                          \
    X(MESSAGE_COLUMN_RATE_WEEK, "Per week", "Par semaine", "أسبوعياً")                                                                                               \
    X(MESSAGE_COLUMN_RATE_MONTH, "Per month", "Par mois", "شهرياً")                                                                                                  \
    X(MESSAGE_COLUMN_OF, "%1, %2", "%1, %2", "%1، %2")                                                                                                              \
    X(MESSAGE_COLUMN_CHANGE, "Change", "Évolution", "التغيّر")                                                                                                       \
    X(MESSAGE_COLUMN_CHANGE_OF, "Change, %1", "Évolution, %1", "التغيّر، %1")                                                                                        \
    X(MESSAGE_COLUMN_RATIO, "Ratio", "Rapport", "النسبة")                                                                                                           \
    X(MESSAGE_COLUMN_INTERVAL, "95\u00a0% CI", "IC à 95\u202f%", "فترة الثقة 95%")                                                                                  \
    X(MESSAGE_COLUMN_P, "p", "p", "p")                                                                                                                              \
    X(MESSAGE_COLUMN_P_ADJUSTED, "p (Holm)", "p (Holm)", "p (هولم)")                                                                                                \
    X(MESSAGE_COLUMN_READING, "Reading", "Lecture", "القراءة")                                                                                                      \
    X(MESSAGE_COLUMN_LETHAL, "Lethal events", "Événements meurtriers", "أحداث أوقعت قتلى")                                                                          \
    X(MESSAGE_COLUMN_WITH_ANY, "Events with any", "Événements avec au moins un",                                                                                    \
      "أحداث فيها واحد على الأقل")                                                                                                                                  \
    X(MESSAGE_COLUMN_LARGEST, "Largest event", "Plus grand événement", "الحدث الأكبر")                                                                              \
    X(MESSAGE_COLUMN_METHOD, "Method", "Méthode", "الطريقة")                                                                                                        \
    X(MESSAGE_COLUMN_NOTE, "Note", "Remarque", "ملاحظة")                                                                                                            \
    X(MESSAGE_TOWARDS_FEWER, "← fewer", "← moins", "→ أقل")                                                                                                         \
    X(MESSAGE_TOWARDS_MORE, "more →", "plus →", "أكثر ←")                                                                                                           \
    X(MESSAGE_TIMES, "× %1", "× %1", "× %1")                                                                                                                        \
    X(MESSAGE_PERIOD_START, "start", "début", "البداية")                                                                                                            \
    X(MESSAGE_EVENT_ON, "%1, %2", "%1, %2", "%1، %2")                                                                                                               \
    X(MESSAGE_APART_COMPARE,                                                                                                                                        \
      "Marked dates are not shown where periods are compared without an axis of days.",                                                                             \
      "Les dates marquées ne figurent pas là où des périodes sont comparées sans axe des jours.",                                                                   \
      "لا تظهر التواريخ المعلَّمة حيث تُقارن الفترات بلا محور للأيام.")                                                                                                \
    X(MESSAGE_NOTE_LEFT_OUT,                                                                                                                                        \
      "The other groups together are larger than any that is drawn, and are left out of the "                                                                       \
      "drawing",                                                                                                                                                    \
      "Les autres groupes ensemble dépassent chacun de ceux qui sont tracés et n’y figurent pas",                                                                   \
      "الفئات الأخرى مجتمعةً أكبر من أي فئة مرسومة، ولم تُرسم")                                                                                                       \
    X(MESSAGE_NOTE_REST, "Days at the end of a period that fill no whole step are not drawn",                                                                       \
      "Les jours en fin de période qui ne font pas un pas entier ne sont pas tracés",                                                                               \
      "لا تُرسم أيام آخر الفترة التي لا تملأ خطوة كاملة")                                                                                                            \
    X(MESSAGE_BASELINE_YEARS, "%1 together", "%1 ensemble", "%1 معاً")                                                                                               \
    X(MESSAGE_NOTE_RATES,                                                                                                                                           \
      "Change is that of reported events per day; periods may differ in length",                                                                                    \
      "L’évolution est celle des événements rapportés par jour\u202f; les périodes peuvent "                                                                 \
      "différer en durée",                                                                                                                                          \
      "التغيّر هو تغيّر الأحداث المبلغ عنها يومياً؛ وقد تختلف الفترات في طولها")                                                                                       \
    X(MESSAGE_NOTE_RATES_OF,                                                                                                                                        \
      "Change is that of the sum per day (%1); periods may differ in length",                                                                                       \
      "L’évolution est celle de la somme par jour (%1)\u202f; les périodes peuvent différer en "                                                               \
      "durée",                                                                                                                                                      \
      "التغيّر هو تغيّر المجموع يومياً (%1)؛ وقد تختلف الفترات في طولها")                                                                                              \
    X(MESSAGE_NOTE_EXACT, "95\u00a0% intervals: exact Poisson",                                                                                                     \
      "Intervalles à 95\u202f%\u202f: Poisson exact", "فترات الثقة 95%: بواسون الدقيقة")                                                                            \
    X(MESSAGE_NOTE_QUASI, "95\u00a0% intervals: quasi-Poisson on counts by %1, φ = %2",                                                                             \
      "Intervalles à 95\u202f%\u202f: quasi-Poisson sur les comptages par %1, φ = %2",                                                                              \
      "فترات الثقة 95%: شبه بواسون على الأعداد بحسب %1، \u2066φ = %2\u2069")                                                                                        \
    X(MESSAGE_NOTE_BOOTSTRAP, "95\u00a0% intervals of sums: bootstrap in blocks of %1 (%2)",                                                                        \
      "Intervalles à 95\u202f% des sommes\u202f: bootstrap par blocs de %1 (%2)",                                                                                   \
      "فترات الثقة 95% للمجاميع: بوتستراب في كتل من %1 (%2)")                                                                                                       \
    X(MESSAGE_NOTE_SEED, "seed %1", "graine %1", "البذرة %1")                                                                                                       \
    X(MESSAGE_NOTE_TOTALS,                                                                                                                                          \
      "Published totals say nothing of single days, so clustering is not allowed for",                                                                              \
      "Des totaux publiés ne disent rien de chaque jour\u202f: la concentration n’est pas prise "                                                                \
      "en compte",                                                                                                                                                  \
      "المجاميع المنشورة لا تذكر كل يوم على حدة، فلا يُحسب للتجمّع حساب")                                                                                             \
    X(MESSAGE_NOTE_TOTALS_SUM,                                                                                                                                      \
      "Published totals of people have no interval: nobody knows what each event adds",                                                                             \
      "Des totaux publiés de personnes n’ont pas d’intervalle\u202f: nul ne sait ce qu’ajoute "                                                              \
      "chaque événement",                                                                                                                                           \
      "لا فترات ثقة لمجاميع الأشخاص المنشورة: لا يُعرف ما يضيفه كل حدث")                                                                                             \
    X(MESSAGE_NOTE_FEW_BINS, "Too few days to see how much events cluster",                                                                                         \
      "Trop peu de jours pour voir combien les événements se concentrent",                                                                                          \
      "الأيام أقل من أن تُظهر مدى تجمّع الأحداث")                                                                                                                     \
    X(MESSAGE_NOTE_FEW_DAYS, "Too few days for an interval of a sum",                                                                                               \
      "Trop peu de jours pour un intervalle de somme", "الأيام أقل من أن تكفي لفترة ثقة لمجموع")                                                                    \
    X(MESSAGE_NOTE_OVERLAP, "Overlap: periods share up to %1, counted in each",                                                                                     \
      "Chevauchement\u202f: des périodes partagent jusqu’à %1 (décompte dans chacune)",                                                                             \
      "تداخل: تشترك فترات في ما يصل إلى %1، مع الاحتساب في كل منها")                                                                                                \
    X(MESSAGE_NOTE_UNTOLD, "The data tell of %1 of “%2”, %3",                                                                                                       \
      "Les données couvrent %1 de «\u202f%2\u202f», %3", "تقتصر البيانات على %1 من «%2»، %3")                                                                       \
    X(MESSAGE_NOTE_NO_DATA, "The data tell nothing of %1", "Les données ne disent rien de %1",                                                                      \
      "لا تذكر البيانات شيئاً عن %1")                                                                                                                                \
    X(MESSAGE_NOTE_LATE,                                                                                                                                            \
      "Provisional: the end of “%2” (%1); later reports will change it, mostly upwards",                                                                            \
      "Provisoire\u202f: la fin de «\u202f%2\u202f» (%1)\u202f; "                                                                                                 \
      "les rapports tardifs la modifieront, surtout à la hausse",                                                                                                   \
      "مؤقت: نهاية «%2» (آخر %1)؛ ستغيّرها التقارير اللاحقة، وغالباً بالزيادة")                                                                                       \
    X(MESSAGE_NOTE_WITHOUT_LATE, "without it: %1", "sans elle\u202f: %1", "من دونها: %1")                                                                           \
    X(MESSAGE_NOTE_LEAP, "29 February is in the windows of leap years",                                                                                             \
      "Le 29 février fait partie des fenêtres des années bissextiles",                                                                                              \
      "يدخل 29 شباط/فبراير في نوافذ السنوات الكبيسة")                                                                                                               \
    X(MESSAGE_NOTE_AROUND, "The day of the event counts as the first of the period after it",                                                                       \
      "Le jour de l’événement compte comme le premier de la période d’après",                                                                                       \
      "يُعدّ يوم الحدث أول أيام الفترة التي تليه")                                                                                                                    \
    X(MESSAGE_NOTE_AROUND_SPAN, "The event’s own days, %1, are in neither period",                                                                                  \
      "Les jours de l’événement, %1, n’appartiennent à aucune des deux périodes",                                                                                   \
      "أيام الحدث نفسه، %1، ليست في أي من الفترتين")                                                                                                                \
    X(MESSAGE_NOTE_LARGEST, "Share of the largest event in the sum: %1",                                                                                            \
      "Part du plus grand événement dans la somme\u202f: %1", "حصة الحدث الأكبر من المجموع: %1")                                                                    \
    X(MESSAGE_NOTE_LETHAL, "Lethal events: %1", "Événements meurtriers\u202f: %1",                                                                                  \
      "الأحداث التي أوقعت قتلى: %1")                                                                                                                                \
    X(MESSAGE_NOTE_WITH_ANY, "Events with at least one: %1",                                                                                                        \
      "Événements avec au moins un\u202f: %1", "الأحداث التي فيها واحد على الأقل: %1")                                                                              \
    X(MESSAGE_NOTE_ALL_LATE,                                                                                                                                        \
      "Provisional: all of “%2” (%1); later reports will change it, mostly upwards",                                                                                \
      "Provisoire\u202f: l’ensemble de «\u202f%2\u202f» (%1)\u202f; "                                                                                           \
      "les rapports tardifs le modifieront, surtout à la hausse",                                                                                                   \
      "مؤقت: «%2» بكاملها، على مدى %1؛ ستغيّرها التقارير اللاحقة، وغالباً بالزيادة")                                                                                  \
    X(MESSAGE_NOTE_UNKNOWN, "No comparison where no number is known: that is not zero",                                                                             \
      "Pas de comparaison si aucun nombre n’est connu\u202f: ce n’est pas zéro",                                                                                    \
      "لا مقارنة حيث لا يُعرف أي عدد: فذلك ليس صفراً")                                                                                                                \
    X(MESSAGE_NOTE_BANDS, "Changes over 25\u00a0% are called large, from 10\u00a0% moderate",                                                                       \
      "Au-delà de 25\u202f% une évolution est dite forte, dès 10\u202f% modérée",                                                                                   \
      "التغيّر فوق 25% يسمى كبيراً، ومن 10% متوسطاً")                                                                                                                  \
    X(MESSAGE_NOTE_BANDS_ACLED,                                                                                                                                     \
      "As ACLED calls changes: over +25\u00a0% a large increase, from +10\u00a0% moderate, under "                                                                  \
      "−25\u00a0% a large decrease, else limited; limited too, whatever the percent, from at "                                                                    \
      "most 2 "                                                                                                                                                     \
      "to at most 5 a week",                                                                                                                                        \
      "Termes d’ACLED\u202f: au-delà de +25\u202f% forte hausse, dès +10\u202f% modérée, sous "                                                               \
      "−25\u202f% forte baisse, sinon limitée\u202f; limitée aussi, quel que soit le "                                                                          \
      "pourcentage, "                                                                                                                                               \
      "de 2 au plus à 5 au plus par semaine",                                                                                                                       \
      "بتسميات ACLED: فوق \u200e+25% ارتفاع كبير، ومن \u200e+10% متوسط، ودون \u200e−25% انخفاض "                          \
      "كبير، وما سواها محدود؛ ومحدود أيضاً، أياً تكن النسبة، من 2 على الأكثر إلى 5 على الأكثر " \
      "أسبوعياً")                                                                                                                                                    \
    X(MESSAGE_RULE_MIDDLE, "counted at the middle", "décompte au milieu", "الاحتساب عند المنتصف")                                                                   \
    X(MESSAGE_RULE_START, "counted on the first day", "décompte au premier jour",                                                                                   \
      "الاحتساب في أول يوم")                                                                                                                                        \
    X(MESSAGE_RULE_SPREAD, "shared out over the days", "répartition sur les jours",                                                                                 \
      "التوزيع على الأيام")                                                                                                                                         \
    X(MESSAGE_RULE_STRICT, "not counted", "hors décompte", "دون احتساب")                                                                                            \
    X(MESSAGE_NOTE_REPORTED, "Only reported events are counted; reporting and access change too",                                                                   \
      "Seuls les événements rapportés sont comptés\u202f; la couverture et l’accès changent "                                                                \
      "aussi",                                                                                                                                                      \
      "لا تُحسب إلا الأحداث المبلغ عنها؛ والتغطية وإمكان الوصول يتغيران أيضاً")                                                                                       \
    X(MESSAGE_NOTE_DATASETS,                                                                                                                                        \
      "Data sets count by rules and thresholds of their own: compare each with itself, not with "                                                                   \
      "the other",                                                                                                                                                  \
      "Chaque jeu de données compte selon ses règles et ses seuils\u202f: comparer chacun à "                                                                    \
      "lui-même, non à "                                                                                                                                          \
      "l’autre",                                                                                                                                                    \
      "لكل مجموعة بيانات قواعد عدّ وعتبات خاصة: تُقارن كل واحدة بنفسها لا بالأخرى")                                                                                   \
    X(MESSAGE_NOTE_PERCENTS, "No percent where the baseline is under %1",                                                                                           \
      "Pas de pourcentage si la base est inférieure à %1", "لا نسبة مئوية إذا كان الأساس دون %1")                                                                   \
    X(MESSAGE_UNIT_NAME_DAY, "day", "jour", "اليوم")                                                                                                                \
    X(MESSAGE_UNIT_NAME_WEEK, "week", "semaine", "الأسبوع")                                                                                                         \
    X(MESSAGE_UNIT_NAME_MONTH, "month", "mois", "الشهر")                                                                                                            \
    X(MESSAGE_UNIT_NAME_QUARTER, "quarter", "trimestre", "ربع السنة")                                                                                               \
    X(MESSAGE_NOTE_BOLD, "In bold: a clear change (the 95\u00a0% interval leaves out “none”)",                                                                      \
      "En gras\u202f: une évolution nette (l’intervalle à 95\u202f% exclut l’absence "                                                                        \
      "d’évolution)",                                                                                                                                               \
      "بالخط العريض: تغيّر واضح (فترة الثقة 95% لا تشمل انعدام التغيّر)")                                                                                             \
    X(MESSAGE_NOTE_OVERLAP_OF, "“%1” and “%2” share %3, counted in both",                                                                                           \
      "«\u202f%1\u202f» et «\u202f%2\u202f» partagent %3 (décompte dans les deux)",                                                                                 \
      "«%1» و«%2» تشتركان في %3، مع الاحتساب في كلتيهما")                                                                                                           \
    X(MESSAGE_NOTE_NO_CHANCE, "Where compared periods overlap, nothing can be said of chance",                                                                      \
      "Si des périodes comparées se chevauchent, rien ne peut être dit du rôle du hasard",                                                                          \
      "حيث تتداخل الفترات المقارَنة لا يمكن الحكم على المصادفة")                                                                                                     \
    X(MESSAGE_PERIODS_OVERLAP, "nothing can be said of chance (the periods overlap)",                                                                               \
      "rien ne peut être dit du rôle du hasard (les périodes se chevauchent)",                                                                                      \
      "لا يمكن الحكم على المصادفة (الفترات متداخلة)")                                                                                                               \
    X(MESSAGE_NOTE_LEAP_FEBRUARY,                                                                                                                                   \
      "Windows that end with February end with it in every year, so that 29 February is in "                                                                        \
      "those of leap years",                                                                                                                                        \
      "Les fenêtres qui vont jusqu’à la fin de février y vont chaque année\u202f; "                                                                           \
      "le 29 février fait donc partie de celles des années bissextiles",                                                                                            \
      "النوافذ التي تنتهي بنهاية شباط/فبراير تنتهي بها في كل سنة، "                                                 \
      "فيدخل 29 منه في نوافذ السنوات الكبيسة")                                                                                                                      \
    X(MESSAGE_NOTE_LEAP_ALONE, "29 February is set against 28 February of years without one",                                                                       \
      "Le 29 février est comparé au 28 février des années non bissextiles",                                                                                         \
      "يقارَن 29 شباط/فبراير بيوم 28 منه في السنوات غير الكبيسة")                                                                                                    \
    X(MESSAGE_NOTE_NO_AS_OF,                                                                                                                                        \
      "The data do not say as of which day they are: the last %1 of “%2” may still be incomplete",                                                                  \
      "La date d’arrêt des données n’est pas connue\u202f: "                                                                                                  \
      "la fin de «\u202f%2\u202f» (%1) peut encore être incomplète",                                                                                                \
      "لا يُعرف تاريخ اكتمال البيانات: نهاية «%2» (آخر %1) قد تكون غير مكتملة بعد")                                                                                  \
    X(MESSAGE_NOTE_EXACT_ROUNDED,                                                                                                                                   \
      "95\u00a0% intervals: exact Poisson on counts rounded to whole events",                                                                                       \
      "Intervalles à 95\u202f%\u202f: Poisson exact sur des comptages arrondis "                                                                                   \
      "à l’événement entier",                                                                                                                                       \
      "فترات الثقة 95%: بواسون الدقيقة على أعداد مقرَّبة إلى أحداث كاملة")                                                                                            \
    X(MESSAGE_NOTE_AT_LEAST,                                                                                                                                        \
      "No percent where a sum is a lower bound (≥): the true change may be another",                                                                                \
      "Pas de pourcentage si une somme est un minimum (≥)\u202f: "                                                                                                \
      "l’évolution réelle peut être autre",                                                                                                                         \
      "لا نسبة مئوية حيث يكون المجموع حداً أدنى (≥): فقد يكون التغيّر الفعلي غير ذلك")                                                                                \
    X(MESSAGE_NO_INTERVAL, "no interval", "pas d’intervalle", "لا فترة ثقة")                                                                                        \
    X(MESSAGE_NONE_IN_EITHER, "none in either", "aucun des deux côtés", "لا شيء في أي منهما")                                                                       \
    X(MESSAGE_NOT_BOUNDED, "not bounded", "sans borne", "بلا حد")                                                                                                   \
    X(MESSAGE_BY_DAY, "per day", "par jour", "يومياً")                                                                                                               \
    X(MESSAGE_BY_WEEK, "per week", "par semaine", "أسبوعياً")                                                                                                        \
    X(MESSAGE_BY_MONTH, "per month", "par mois", "شهرياً")                                                                                                           \
    X(MESSAGE_METHOD_QUASI_SHORT, "quasi-Poisson, φ = %1", "quasi-Poisson, φ = %1",                                                                                 \
      "شبه بواسون، \u2066φ = %1\u2069")                                                                                                                             \
    X(MESSAGE_WITH_LARGEST, "%1; %2, the largest %3", "%1\u202f; %2, dont %3 pour le plus grand",                                                                   \
      "%1؛ %2، أكبرها %3")                                                                                                                                          \
    X(MESSAGE_UNIT_NAME_YEAR, "year", "an", "السنة")                                                                                                                \
    X(MESSAGE_QUOTED, "“%1”", "«\u202f%1\u202f»", "«%1»")                                                                                                           \
    X(MESSAGE_NOT_TESTED, "not tested: the periods overlap",                                                                                                        \
      "non testé\u202f: les périodes se chevauchent", "لم يُختبر: الفترات متداخلة")                                                                                  \
    X(MESSAGE_NOTE_EXACT_ELSE, "Other 95\u00a0% intervals: exact Poisson",                                                                                          \
      "Autres intervalles à 95\u202f%\u202f: Poisson exact",                                                                                                        \
      "سائر فترات الثقة 95%: بواسون الدقيقة")                                                                                                                       \
    X(MESSAGE_MARK_OF_PERIOD, " (%1)", " (%1)", " (%1)")                                                                                                            \
    X(MESSAGE_HEAD_LETHAL, "Lethal events", "Évén. meurtriers", "أحداث مع قتلى")                                                                                    \
    X(MESSAGE_HEAD_WITH_ANY, "Events with any", "Évén. avec un ou plus", "أحداث مع واحد فأكثر")                                                                     \
    X(MESSAGE_HEAD_LARGEST, "Largest event", "Plus grand évén.", "الحدث الأكبر")                                                                                    \
    X(MESSAGE_PERCENT_OR_MORE, "%1\u00a0% or more", "%1\u202f% ou plus", "\u200e%1% أو أكثر")                                                                       \
    X(MESSAGE_AT_LEAST_MORE, "at least %1 more", "au moins %1 de plus", "أكثر بنسبة %1 على الأقل")                                                                  \
    X(MESSAGE_NOTE_MULTIPLE_HERE,                                                                                                                                   \
      "%1 at once: by chance alone one in twenty shows a change where there is none; p (Holm) "                                                                     \
      "is adjusted for that",                                                                                                                                       \
      "%1 à la fois\u202f: par le seul hasard, une sur vingt montre une évolution qui n’existe "                                                                \
      "pas\u202f; p (Holm) est ajusté en conséquence",                                                                                                              \
      "%1 معاً: واحدة من كل عشرين تُظهر بالمصادفة وحدها تغيّراً لا وجود له؛ "                                  \
      "وقيمة p (هولم) معدّلة لذلك")                                                                                                                                  \
    X(MESSAGE_NOTE_MULTIPLE_FILES,                                                                                                                                  \
      "%1 at once: by chance alone one in twenty shows a change where there is none; p adjusted "                                                                   \
      "for that (Holm) is in the files of numbers",                                                                                                                 \
      "%1 à la fois\u202f: par le seul hasard, une sur vingt montre une évolution qui n’existe "                                                                \
      "pas\u202f; p ajusté en conséquence (Holm) est dans les fichiers de chiffres",                                                                                \
      "%1 معاً: واحدة من كل عشرين تُظهر بالمصادفة وحدها تغيّراً لا وجود له؛ "                                  \
      "وقيمة p المعدّلة لذلك (هولم) في ملفات الأرقام")                                                                                                               \
    X(MESSAGE_NAMES_TO, "%1 to %2", "%1 à %2", "%1 إلى %2")                                                                                                         \
    X(MESSAGE_NOTE_NAMES, "The periods: %1", "Les périodes\u202f: %1", "الفترات: %1")                                                                               \
    X(MESSAGE_UNJUDGED, "%1; %2", "%1\u202f; %2", "%1؛ %2")                                                                                                         \
    X(MESSAGE_BY_TOTALS, "published totals", "totaux publiés", "مجاميع منشورة")                                                                                     \
    X(MESSAGE_BY_FEW_DAYS, "too few days", "trop peu de jours", "الأيام قليلة جداً")                                                                                 \
    X(MESSAGE_BY_ZERO, "none in one of the periods", "aucun dans l’une des périodes",                                                                               \
      "لا شيء في إحدى الفترتين")                                                                                                                                    \
    X(MESSAGE_SIDE_NO_DATA, "no data", "aucune donnée", "لا بيانات")                                                                                                \
    X(MESSAGE_NOTE_NO_AS_OF_ALL,                                                                                                                                    \
      "The data do not say as of which day they are: “%1” may still be incomplete",                                                                                 \
      "La date d’arrêt des données n’est pas connue\u202f: «\u202f%1\u202f» peut encore être "                                                             \
      "incomplète",                                                                                                                                                 \
      "لا يُعرف تاريخ اكتمال البيانات: «%1» قد تكون غير مكتملة بعد")                                                                                                 \
    X(MESSAGE_NOTE_OUT_OF_ORDER,                                                                                                                                    \
      "The source’s lowest and highest numbers are not in order with its best ones: a range that "                                                                \
      "leaves out its own sum is not shown",                                                                                                                        \
      "Les minimums et maximums de la source ne s’accordent pas avec ses estimations\u202f: un "                                                                  \
      "intervalle qui exclut sa propre somme n’est pas montré",                                                                                                     \
      "الحدود الدنيا والقصوى في المصدر لا تتسق مع تقديراته: لا يُعرض نطاق لا يشمل مجموعه")                                                                           \
    X(MESSAGE_BINS_WHOLE, "%1 (whole ones only)", "%1 (unités entières)", "%1 (الوحدات الكاملة)")                                                                   \
    X(MESSAGE_BINS_INSTEAD, "%1 (too few by %2)", "%1 (trop peu par %2)",                                                                                           \
      "%1 (الأعداد بحسب %2 لا تكفي)")                                                                                                                               \
    X(MESSAGE_BINS_ELSE, "%1, else by %2", "%1, sinon par %2", "%1، وإلا فبحسب %2")                                                                                 \
    X(MESSAGE_NOTE_DEATHS, "Reported deaths are conservative and unverified",                                                                                       \
      "Les décès rapportés sont des chiffres prudents, non vérifiés",                                                                                               \
      "أعداد القتلى المبلغ عنها متحفظة وغير متحقق منها")                                                                                                            \
    X(MESSAGE_NOTE_GDELT, "GDELT measures coverage: reports in the press, coded by machine",                                                                        \
      "GDELT mesure la couverture\u202f: des articles de presse codés par machine",                                                                                 \
      "يقيس GDELT التغطية: تقارير صحفية مرمَّزة آلياً")                                                                                                                \
    X(MESSAGE_NOTE_YEARS,                                                                                                                                           \
      "Intervals do not allow for how much the earlier years differ from each other",                                                                               \
      "Les intervalles ne tiennent pas compte des écarts entre les années antérieures",                                                                             \
      "لا تشمل فترات الثقة ما بين السنوات السابقة من تفاوت")

/* X(enumerator, English one, other, French one, other, Arabic one, two, few, many, other) */
#define PLURAL_COMPARE_TABLE(X)                                                                    \
    X(PLURAL_DAYS, "%1 day", "%1 days", "%1 jour", "%1 jours", "يوم واحد", "يومين", "%1 أيام",     \
      "%1 يوماً", "%1 يوم")                                                                         \
    X(PLURAL_GROUPS, "%1 group", "%1 groups", "%1 groupe", "%1 groupes", "فئة واحدة", "فئتان",     \
      "%1 فئات", "%1 فئة", "%1 فئة")                                                               \
    X(PLURAL_ACROSS, "The date of %1 event may lie across the end of a period",                    \
      "The dates of %1 events may lie across the end of a period",                                 \
      "La date de %1 événement peut chevaucher la fin d’une période",                              \
      "Les dates de %1 événements peuvent chevaucher la fin d’une période",                        \
      "تاريخ حدث واحد قد يتجاوز نهاية فترة", "تاريخا حدثين قد يتجاوزان نهاية فترة",                \
      "تواريخ %1 أحداث قد تتجاوز نهاية فترة", "تواريخ %1 حدثاً قد تتجاوز نهاية فترة",               \
      "تواريخ %1 حدث قد تتجاوز نهاية فترة")                                                        \
    X(PLURAL_WITHOUT_ANY, "%1 group without any is left out",                                      \
      "%1 groups without any are left out", "%1 groupe sans aucun cas est omis",                   \
      "%1 groupes sans aucun cas sont omis", "أغفلت فئة واحدة لا شيء فيها",                        \
      "أغفلت فئتان لا شيء فيهما", "أغفلت %1 فئات لا شيء فيها", "أغفلت %1 فئة لا شيء فيها",         \
      "أغفلت %1 فئة لا شيء فيها")                                                                  \
    X(PLURAL_COMPARISONS, "%1 comparison", "%1 comparisons", "%1 comparaison", "%1 comparaisons",  \
      "مقارنة واحدة", "مقارنتان", "%1 مقارنات", "%1 مقارنة", "%1 مقارنة")                          \
    X(PLURAL_UNDRAWN, "%1 more group is not drawn", "%1 more groups are not drawn",                \
      "%1 autre groupe n’est pas tracé", "%1 autres groupes ne sont pas tracés",                   \
      "فئة واحدة أخرى لم تُرسم", "فئتان أخريان لم تُرسما", "%1 فئات أخرى لم تُرسم",                   \
      "%1 فئة أخرى لم تُرسم", "%1 فئة أخرى لم تُرسم")                                                \
    X(PLURAL_TOGETHER, "%1 smaller group is taken together as “Other”",                            \
      "%1 smaller groups are taken together as “Other”",                                           \
      "%1 groupe plus petit est réuni sous «\u202fAutres\u202f»",                                  \
      "%1 groupes plus petits sont réunis sous «\u202fAutres\u202f»",                              \
      "جُمعت فئة أصغر واحدة تحت «أخرى»", "جُمعت فئتان أصغر تحت «أخرى»",                              \
      "جُمعت %1 فئات أصغر تحت «أخرى»", "جُمعت %1 فئة أصغر تحت «أخرى»",                               \
      "جُمعت %1 فئة أصغر تحت «أخرى»")                                                               \
    X(PLURAL_LETHAL, "%1 lethal event", "%1 lethal events", "%1 événement meurtrier",              \
      "%1 événements meurtriers", "حدث واحد أوقع قتلى", "حدثان أوقعا قتلى", "%1 أحداث أوقعت قتلى", \
      "%1 حدثاً أوقع قتلى", "%1 حدث أوقع قتلى")                                                     \
    X(PLURAL_MORE_COMPARISONS, "%1 more comparison is in the figure’s tables and JSON",            \
      "%1 more comparisons are in the figure’s tables and JSON",                                   \
      "%1 autre comparaison figure dans les tableaux et le JSON",                                  \
      "%1 autres comparaisons figurent dans les tableaux et le JSON",                              \
      "مقارنة أخرى واحدة في الجداول وفي JSON", "مقارنتان أخريان في الجداول وفي JSON",              \
      "%1 مقارنات أخرى في الجداول وفي JSON", "%1 مقارنة أخرى في الجداول وفي JSON",                 \
      "%1 مقارنة أخرى في الجداول وفي JSON")                                                        \
    X(PLURAL_PERIODS, "%1 period", "%1 periods", "%1 période", "%1 périodes", "فترة واحدة",        \
      "فترتان", "%1 فترات", "%1 فترة", "%1 فترة")                                                  \
    X(PLURAL_LOW_ONLY, "For %1 event only a lowest number is known: it counts as the best one",    \
      "For %1 events only a lowest number is known: it counts as the best one",                    \
      "Pour %1 événement, seul un minimum est connu\u202f: il tient lieu d’estimation",            \
      "Pour %1 événements, seul un minimum est connu\u202f: il tient lieu d’estimation",           \
      "لا يُعرف لحدث واحد سوى حد أدنى، وبه يُحسب", "لا يُعرف لحدثين سوى حد أدنى، وبه يُحسبان",         \
      "لا يُعرف لـ%1 أحداث سوى حد أدنى، وبه تُحسب", "لا يُعرف لـ%1 حدثاً سوى حد أدنى، وبه تُحسب",       \
      "لا يُعرف لـ%1 حدث سوى حد أدنى، وبه تُحسب")                                                    \
    X(PLURAL_HIGH_ONLY,                                                                            \
      "For %1 event only a highest number is known: nothing of it is in the sum",                  \
      "For %1 events only a highest number is known: nothing of them is in the sum",               \
      "Pour %1 événement, seul un maximum est connu\u202f: rien n’en entre dans la somme",         \
      "Pour %1 événements, seul un maximum est connu\u202f: rien n’en entre dans la somme",        \
      "لا يُعرف لحدث واحد سوى حد أقصى، ولا يدخل في المجموع",                                        \
      "لا يُعرف لحدثين سوى حد أقصى، ولا يدخلان في المجموع",                                         \
      "لا يُعرف لـ%1 أحداث سوى حد أقصى، ولا تدخل في المجموع",                                       \
      "لا يُعرف لـ%1 حدثاً سوى حد أقصى، ولا تدخل في المجموع",                                        \
      "لا يُعرف لـ%1 حدث سوى حد أقصى، ولا تدخل في المجموع")

#endif
