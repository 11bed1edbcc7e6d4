/* lexicon: what English words mean to somebody who checks figures. */
#include "proof/lexicon.h"

#include <stdlib.h>
#include <string.h>

#define SLOTS 4096 /* several times as many as there are words */

/* `word` or `word=value`. */
static const struct {
  lexeme_class class;
  const char *words;
} list[] = {
    /* words that take their place in a sentence and are of nothing */
    {lexeme_plain,
     "after afterwards ahead along anyone anywhere apart around aside away behind beside besides "
     "despite easily else elsewhere ever everyone everything everywhere fairly "
     "finally further furthermore generally gradually hence herself him himself indeed instead itself largely "
     "later likewise me meanwhile merely moreover my myself namely nearby next nonetheless nowhere often "
     "ones otherwise ourselves perhaps quite rather relatively she somewhat "
     "soon thanks them themselves thereby therefore thereafter throughout thus "
     "business category city company council firm municipality organisation organization sector segment shop store "
     "town unit towards toward us usually whatever whenever wherever whichever whom whose why worth "
     "always sometimes rank ranks ranked leave leaves relative terms rule quieter busier quiet throw throws turn turns "
     "yes "
     "you your"},
    /* verbs that do not end in -ed, and forms of others */
    {lexeme_plain,
     "arise arose beat beats bore born break broke built build builds burnt caught chose chosen dealt "
     "drive drives drove driven eat ate fed feed feeds felt fetch fetched fetches fly flew flown follow follows forgot "
     "fought "
     "hear heard hide hit hits hurt know knew known lend lent let lets lit mean meant meet met put puts "
     "read reads ride rode rung seek sought send sends shone shot sit sits sat sleep slept spell spent "
     "split spread stick stuck strike struck swim swam teach taught tell told think thought throw threw "
     "understood wake woke wear wore write wrote written belong belongs consume consumes employ "
     "employs finish finishes offer offers open opens operate operates provide provides "
     "score scores seat seats visit visits "},
    {lexeme_plain, "a carry carries carried report reports reported register registers registered generate generates "
                   "generated contribute contributes contributed deliver delivers delivered supply supplies supplied "
                   "welcome welcomed draw draws drew drawn close closed output ship shipped large small big high low "
                   "usual common typical send sent production volume "
                   "volumes list period across again ago all alone already also among an another "
                   "answer answered any are as ask asked asks at attract attracted back be became because become "
                   "becomes been began begin being between bit both bought bring brings brought buy by call called "
                   "came can collect collected come comes coming count counted counts cover "
                   "covered covers did do does during earn earned earns end ended enter entered even everybody "
                   "exactly far fast few figures find for former found gave get gets give given gives go goes going "
                   "good got had handle handled has have he held her here his hold holds home how i in include "
                   "included includes into is it its join joined just keep keeps kept latter lay lead leads led "
                   "left lie lies little live lived lives living long mainly many might mostly much "
                   "must near need needed needs new nobody nor now number numbered numbers of off old on once one "
                   "only onto or other our out own paid pay pays precisely produce "
                   "produced produces quickly ran reach reached reaches receive received receives remain remained "
                   "remains respectively right run runs said same saw say says see seen sees sell selling sells "
                   "serve served set shall sharply she should show showed shown shows slightly slowly so sold spend "
                   "stand stands start started stay stayed stays steadily still stood strong strongly such take "
                   "taken takes that the their then there these they this those through till too took treat "
                   "turn turned until use used uses very want wanted was we well went were what when "
                   "where which who who's why with within without work worked working works yet yield "
                   "yielded yields you young"},
    {lexeme_noun,
     "case cases client clients customer customers entries event events goods group groups incident incidents "
     "country countries region regions district districts department departments branch branches "
     "kilo kilos litre litres tonne kilometre metre "
     "individuals authorities authority government management ministry officials operator police council board "
     "item items match matches game games persons pieces record place places point area "
     "areas things users side sides"},
    /* more verbs, and what is said of changes */
    {lexeme_plain,
     "able according addition alike allow allows appear appears aware bear bears beginning believe better blow "
     "boost bulk busy cause causes certain clear clearly closely comparable compare compares comparison complete "
     "completes considerable considerably contrast correct create creates crisis depend depending depends "
     "deterioration differ different differs directly doing done downturn due enable enjoy enjoys equal equally "
     "especially evenly exact example exception exceptions excluding explain explains express fact facts feel "
     "feels fill fills fit followed fully getting giving gone hefty hosted huge impressive improvement "
     "improvements including instance keeping lately leader leaders leaving like likely loser losers marked "
     "markedly marks massive meaning mere middle minus modest modestly move moves narrow narrowly notable notably "
     "note notes noticeable noticeably obvious obviously owing owns pandemic particularly pass passed past pattern "
     "patterns pick picked picture placed play plays plus possible prefer prefers prove proves pull push putting "
     "questions quick raise raised raises rapid rapidly rarely ready reason reasons rebound recently recovery "
     "reflect reflects regardless rely remainder remarkable remarkably respective rest result results rival rivals "
     "save saves seem seems setback significant significantly similar similarly simply sizeable slight slow span "
     "spans standing star steep steeply story straight striking strikingly substantial substantially success "
     "sudden suddenly support supports surprise surprising surprisingly taking tend tends tiny touch touched trend "
     "trends true try trying unlike unusual unusually upturn vast walk walks way ways weak widely win winner "
     "winners wins worrying "},
    {lexeme_month, "jan=1 january=1 feb=2 february=2 mar=3 march=3 apr=4 april=4 may=5 jun=6 june=6 jul=7 july=7 "
                   "aug=8 august=8 sep=9 sept=9 september=9 oct=10 october=10 nov=11 november=11 dec=12 december=12"},
    {lexeme_about, "about approximately around ca circa roughly some"},
    {lexeme_reference, "act annex appendix article articles batch block building bus chapter chapters chart clause "
                       "directive fig figure flight floor form gate iso issue item line lot motion p page pages par "
                       "paragraph phase phone platform policy question regulation resolution room route rule section "
                       "sections step table tables tel telephone terminal version vol volume ward zone"},
    {lexeme_up, "add added adds climb climbed climbing climbs expand expanded expanding expands expansion gain "
                "gained gaining gains grew grow growing grown grows growth increase increased increases "
                "increasing jump jumped jumping jumps rise risen rises rising rose soar soared soars surge "
                "surged surges surging up upward upwards"},
    {lexeme_down, "cut cuts decline declined declines declining decrease decreased decreases decreasing dip dipped "
                  "dips down downward downwards drop dropped dropping drops fall fallen falling falls fell lose "
                  "loses lost lowered lowers dwindled slashed trimmed plunge plunged plunges reduce reduced reduction "
                  "sank shrank shrink shrinking shrinks "
                  "shrunk sink sinks slid slide slides slump slumped tumbled"},
    {lexeme_flat, "constant flat stable stagnated steady unchanged"},
    {lexeme_swell, "double=2 doubled=2 doubles=2 doubling=2 halved=0.5 halves=0.5 halving=0.5 quadrupled=4 "
                   "trebled=3 triple=3 tripled=3 triples=3"},
    {lexeme_highest,
     "dearest=1 priciest=1 best=3 biggest busiest=1 fastest=2 greatest highest largest longest=1 "
     "hottest=1 widest=1 tallest=1 heaviest=1 deepest=1 steepest=1 sunniest=1 warmest=1 wettest=1 windiest=1 "
     "maximum most=1 oldest=2 "
     "peak peaked peaks record=1 richest=1 strongest=1 top=1"},
    {lexeme_lowest,
     "cheapest=1 narrowest=1 lightest=1 bottom=1 coldest=1 coolest=1 driest=1 fewest least=1 lowest minimum poorest=1 "
     "quietest=1 shortest=1 slowest=2 smallest weakest=1 "
     "worst=3 youngest=2"},
    {lexeme_more, "above beyond bigger exceed exceeded exceeding exceeds greater higher larger more outsold over "
                  "overtaken overtakes overtook surpassed surpasses"},
    {lexeme_less, "below fewer less lower smaller under underspent"},
    {lexeme_nearly, "almost close=1 nearly"},
    {lexeme_sum, "aggregate altogether combined in-all overall sum sums together total totaled totalled totals "
                 "whole"},
    {lexeme_mean, "average averaged averages averaging mean typical typically"},
    {lexeme_median, "median"},
    {lexeme_share, "account accounted accounting accounts comprise comprises made make makes making percentage "
                   "portion proportion represent represented represents share shares"},
    {lexeme_cardinal, "two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 "
                      "fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 "
                      "forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90"},
    {lexeme_ordinal, "first=1 second=2 fourth=4 sixth=6 seventh=7 eighth=8 ninth=9"},
    {lexeme_fraction, "fifth=0.2 fifths=0.2 half=0.5 majority=0.5 quarter=0.25 quarters=0.25"
                      ""
                      "tenth=0.1 tenths=0.1 third=0.33333333333333333 thirds=0.33333333333333333"},
    {lexeme_scale, "billion=1e9 bn=1e9 hundred=1e2 k=1e3 m=1e6 million=1e6 millions=1e6 mn=1e6 thousand=1e3 tn=1e12 "
                   "trillion=1e12"},
    {lexeme_multiple, "fold thrice=3 times twice=2"},
    {lexeme_percent, "percent"},
    {lexeme_points, "points pp"},
    {lexeme_duration, "day days decade decades hour hours minute minutes month months second-s seconds week weeks year "
                      "yearly years"},
    {lexeme_before, "before earlier last preceding previous prior"},
    {lexeme_since, "since"},
    {lexeme_every, "each every"},
    {lexeme_part, "although but however though whereas while whilst"},
    {lexeme_join, "against and compared from than to up-from versus vs"},
    {lexeme_not,
     "aim aimed aims barely expect expected expects forecast forecasts hardly hope hopes if could would n't neither "
     "never not no nor without plan planned plans promise promised target targets unless will"},
};

struct lexicon {
  lexeme slot[SLOTS];
};

static size_t slot_of(const lexicon *l, str word) {
  size_t at = str_hash(word) % SLOTS;
  while (l->slot[at].word && !str_is(word, l->slot[at].word))
    at = (at + 1) % SLOTS;
  return at;
}

static void add(arena *a, lexicon *l, lexeme_class class, str item) {
  const char *equals = memchr(item.ptr, '=', item.len);
  str word = equals ? str_slice(item, 0, (size_t)(equals - item.ptr)) : item;
  l->slot[slot_of(l, word)] = (lexeme){str_copy(a, word), class, equals ? strtod(equals + 1, NULL) : 0};
}

lexicon *lexicon_new(arena *a) {
  lexicon *l = ARENA_NEW(a, lexicon);
  for (size_t i = 0; i < sizeof list / sizeof *list; i++)
    for (const char *at = list[i].words; *at;) {
      size_t n = strcspn(at, " ");
      add(a, l, list[i].class, (str){at, n});
      at += n + strspn(at + n, " ");
    }
  return l;
}

const lexeme *lexicon_find(const lexicon *l, const char *word) {
  static const lexeme nothing = {"", lexeme_none, 0};
  const lexeme *found = l ? &l->slot[slot_of(l, str_of(word))] : &nothing;
  return found->word ? found : &nothing;
}

/* Words that stand for each other where figures are told. */
static const char *const family[][6] = {
    {"population", "people", "inhabitants", "residents"},
    {"respondent", "respondents", "people", "persons", "participants", "interviewees"},
    {"pupils", "students", "children"},
    {"unemployed", "jobless"},
    {"sun", "sunshine"},
    {"revenue", "sales", "turnover", "takings"},
    {"spent", "spending", "spend", "expenditure"},
    {"gdp", "economy"},
    {"online", "internet"},
    {"staff", "employees", "workforce", "headcount", "people"},
    {"cost", "costs", "expense", "expenses"},
    {"profit", "profits"},
    {"age", "ages", "aged", "old", "youngest", "oldest"},
    {"budget", "budgeted", "budgets"},
    {"visitors", "visits", "attendance", "attendances"},
    {"rain", "rainfall", "precipitation"},
    {"output", "production"},
    {"t", "tonnes", "tons", "tonne"},
    {"kg", "kilograms", "kilos"},
    {"km", "kilometres", "kilometers"},
    {"ha", "hectares"},
    {"l", "litres", "liters"},
    {"eur", "euros", "euro"},
};

static bool in_family(size_t i, const char *word) {
  for (size_t j = 0; j < 6 && family[i][j]; j++)
    if (!strcmp(family[i][j], word))
      return true;
  return false;
}

/* Endings that make other forms of a word. */
static bool ending(const char *rest) {
  static const char *const known[] = {"",  "s",   "es",   "ed",    "ing", "ly", "al", "ally",
                                      "e", "ies", "ment", "ments", "y",   "er", "ers"};
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    if (!strcmp(known[i], rest))
      return true;
  return false;
}

/* Collection and collected; but production is no product. */
static bool deed(const char *noun, const char *verb) {
  bool is_noun = !strcmp(noun, "ion") || !strcmp(noun, "ions");
  return is_noun && (!strcmp(verb, "ed") || !strcmp(verb, "es") || !strcmp(verb, "ing"));
}

#define STEM_LEAST 5 /* letters in common before endings are forgiven; of shorter words only the plural's s is */

bool lexicon_alike(const char *one, const char *other) {
  size_t same = 0, a = strlen(one), b = strlen(other);
  while (one[same] && one[same] == other[same])
    same++;
  if (same == a && same == b)
    return true;
  if (same >= 3 && ((same == a && !strcmp(other + same, "s")) || (same == b && !strcmp(one + same, "s"))))
    return true;
  if (same >= STEM_LEAST && ending(one + same) && ending(other + same))
    return true;
  if (same >= STEM_LEAST && (deed(one + same, other + same) || deed(other + same, one + same)))
    return true;
  for (size_t i = 0; i < sizeof family / sizeof *family; i++)
    if (in_family(i, one) && in_family(i, other))
      return true;
  return false;
}
