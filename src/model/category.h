/* The closed vocabularies of an event: tables of words, in the order in which they are shown. */
#ifndef MODEL_CATEGORY_H
#define MODEL_CATEGORY_H

#include "model/words.h"

#include <stdbool.h>
#include <stddef.h>

/* X(enumerator, name, English, French, Arabic) */
#define CATEGORY_TABLE(X)                                                                          \
    X(CATEGORY_TERRITORY, "territory", "Change of control", "Changement de contrôle",              \
      "تغيّر السيطرة")                                                                              \
    X(CATEGORY_BATTLE, "battle", "Battle", "Combats", "معارك")                                     \
    X(CATEGORY_REMOTE, "remote", "Explosion / remote violence", "Explosions et tirs à distance",   \
      "تفجيرات وعنف عن بُعد")                                                                       \
    X(CATEGORY_VAC, "vac", "Violence against civilians", "Violences contre les civils",            \
      "عنف ضد المدنيين")                                                                           \
    X(CATEGORY_RIOT, "riot", "Riot", "Émeute", "شغب")                                              \
    X(CATEGORY_PROTEST, "protest", "Protest", "Manifestation", "احتجاج")                           \
    X(CATEGORY_REPRESSION, "repression", "Repression", "Répression", "قمع")                        \
    X(CATEGORY_STRATEGIC, "strategic", "Strategic development", "Évolution stratégique",           \
      "تطور استراتيجي")                                                                            \
    X(CATEGORY_DIPLOMACY, "diplomacy", "Diplomacy", "Diplomatie", "دبلوماسية")                     \
    X(CATEGORY_STATEMENT, "statement", "Statement", "Déclaration", "تصريح")                        \
    X(CATEGORY_SANCTION, "sanction", "Sanction", "Sanction", "عقوبات")                             \
    X(CATEGORY_HUMANITARIAN, "humanitarian", "Humanitarian", "Humanitaire", "إنساني")              \
    X(CATEGORY_OTHER, "other", "Other", "Autre", "أخرى")                                           \
    X(CATEGORY_UNKNOWN, "unknown", "Unknown", "Inconnu", "غير معروف")

#define STATUS_TABLE(X)                                                                            \
    X(STATUS_REPORTED, "reported", "reported", "rapporté", "مُبلَّغ عنه")                             \
    X(STATUS_CONFIRMED, "confirmed", "confirmed", "confirmé", "مؤكَّد")                              \
    X(STATUS_CLAIMED, "claimed", "claimed", "allégué", "مزعوم")                                    \
    X(STATUS_CONTESTED, "contested", "contested", "contesté", "متنازع عليه")                       \
    X(STATUS_DENIED, "denied", "denied", "démenti", "منفي")                                        \
    X(STATUS_PLANNED, "planned", "planned", "prévu", "مقرَّر")                                       \
    X(STATUS_POSTPONED, "postponed", "postponed", "reporté", "مؤجَّل")                               \
    X(STATUS_CALLED_OFF, "called-off", "called off", "annulé", "مُلغى")

#define RECORD_TYPE_TABLE(X)                                                                       \
    X(RECORD_EVENT, "event", "Event", "Événement", "حدث")                                          \
    X(RECORD_STATEMENT, "statement", "Statement", "Déclaration", "تصريح")                          \
    X(RECORD_FIGURE, "figure", "Stated figure", "Chiffre annoncé", "رقم مُعلن")

#define QUALIFIER_TABLE(X)                                                                         \
    X(QUALIFIER_STATED, "stated", "stated", "annoncé", "مُعلن")                                     \
    X(QUALIFIER_EXACT, "exact", "exact", "exact", "دقيق")                                          \
    X(QUALIFIER_APPROX, "approx", "about", "environ", "نحو")                                       \
    X(QUALIFIER_AT_LEAST, "at-least", "at least", "au moins", "على الأقل")                         \
    X(QUALIFIER_MORE_THAN, "more-than", "more than", "plus de", "أكثر من")                         \
    X(QUALIFIER_AT_MOST, "at-most", "at most", "au plus", "على الأكثر")                            \
    X(QUALIFIER_BETWEEN, "between", "between", "entre", "بين")                                     \
    X(QUALIFIER_UNKNOWN, "unknown", "unknown", "inconnu", "غير معروف")

#define TERM_ENUMERATOR(enumerator, name, en, fr, ar) enumerator,
enum category { CATEGORY_TABLE(TERM_ENUMERATOR) CATEGORY_COUNT };
enum status { STATUS_TABLE(TERM_ENUMERATOR) STATUS_COUNT };
enum record_type { RECORD_TYPE_TABLE(TERM_ENUMERATOR) RECORD_TYPE_COUNT };
enum qualifier { QUALIFIER_TABLE(TERM_ENUMERATOR) QUALIFIER_COUNT };
#undef TERM_ENUMERATOR

/* One word of a vocabulary. */
struct term {
    const char *name;    /* as written in files */
    struct words labels; /* for people */
};

/* The vocabularies, each ended by a term whose name is NULL. */
extern const struct term category_terms[];
extern const struct term status_terms[];
extern const struct term record_type_terms[];
extern const struct term qualifier_terms[];

/* Index of 'name' in 'terms', or -1. Exact, but '_' and ' ' are read as '-' and case is ignored. */
int term_find(const struct term *terms, const char *name);

/* The nearest name, for "did you mean", or NULL. */
const char *term_nearest(const struct term *terms, const char *typed);

#endif
