/* front: title, paper, margins, tables, params and values, by their tables of options. */
#include "ask/front.h"

#include "base/nearest.h"

/* The front matter as its map is read: what has several forms still a node. */
typedef struct front_form {
  front_matter made;
  node *paper, *margin, *data, *params, *values, *languages;
} front_form;

#define MADE(member) offsetof(front_form, made.member)
#define NODE(member) field_node, offsetof(front_form, member)

#define PAPER_MIN (50 * POINTS_PER_MM)
#define PAPER_MAX (1200 * POINTS_PER_MM)
#define MARGIN_MAX (400 * POINTS_PER_MM)

static const field front_field[] = {
    {"title", field_text, MADE(title), .help = "the brief's title; required"},
    {"subtitle", field_text, MADE(subtitle), .help = "a line below the title"},
    {"kicker", field_text, MADE(kicker), .help = "a word or two above the title"},
    {"author", field_texts, MADE(author), .help = "one author or a list"},
    {"date", field_date, MADE(date), .help = "the only date there is: no clock is read"},
    {"abstract", field_text, MADE(abstract), .help = "a paragraph before the first"},
    {"lang", field_text, MADE(lang), .fallback = "en", .help = "language and region, such as en-GB"},
    {"languages", NODE(languages), .help = "of words in other scripts: script and language, as cyrillic: mn"},
    {"paper", NODE(paper), .fallback = "a4", .help = "a4, a5, a3, letter, legal or [width, height]"},
    {"orientation", field_choice, MADE(orientation), .choices = "portrait landscape", .fallback = "portrait",
     .help = "which way the paper lies"},
    {"margin", NODE(margin), .help = "a length, or {top, bottom, left, right} or {inner, outer}"},
    {"columns", field_integer, MADE(columns), .min = 1, .max = 2, .help = "columns of text"},
    {"justify", field_boolean, MADE(justify), .help = "whether lines end at the right margin"},
    {"pages", field_integer, MADE(pages), .min = 1, .max = 2000, .help = "the number of pages to fill"},
    {"toc", field_boolean, MADE(toc), .fallback = "false", .help = "a table of contents"},
    {"number-sections", field_boolean, MADE(number_sections), .fallback = "false", .help = "numbers before headings"},
    {"number-figures", field_boolean, MADE(number_figures), .fallback = "false",
     .help = "numbers of figures and tables"},
    {"check-numbers", field_boolean, MADE(check_numbers), .fallback = "true",
     .help = "whether `brief check` holds figures in prose against the data"},
    {"header", field_text, MADE(header), .help = "the running head; {{ page }}, {{ pages }} and {{ title }} are known"},
    {"footer", field_text, MADE(footer), .help = "the running foot; likewise"},
    {"theme", field_text, MADE(theme), .help = "a built-in theme or a YAML file"},
    {"logo", field_text, MADE(logo), .help = "a PNG or JPEG"},
    {"logo-alt", field_text, MADE(logo_alt), .help = "the logo in words"},
    {"data", NODE(data), .help = "tables: name and CSV path or definition"},
    {"params", NODE(params), .help = "names and defaults, changed by -P name=value"},
    {"values", NODE(values), .help = "names and expressions"},
    {"sources", field_text, MADE(sources), .help = "where it all comes from, for the last page"},
    {"attach", field_texts, MADE(attach), .help = "data, charts, source or none: the files carried in the PDF"},
    {"keywords", field_texts, MADE(keywords), .help = "for the PDF's description"},
    {"description", field_text, MADE(description), .help = "for the PDF's description"},
};

static const field data_field[] = {
    {"file", field_text, offsetof(data_spec, file), .help = "a CSV file, relative to the brief"},
    {"from", field_text, offsetof(data_spec, from), .help = "another table to start from"},
    {"delimiter", field_text, offsetof(data_spec, delimiter),
     .help = "what stands between cells; found out if left out"},
    {"quote", field_text, offsetof(data_spec, quote), .help = "what cells are quoted by, or none; \" if left out"},
    {"decimal", field_text, offsetof(data_spec, decimal), .help = ". or ,"},
    {"skip", field_integer, offsetof(data_spec, skip), .min = 0, .max = 1000, .help = "lines above the header"},
    {"heads", field_integer, offsetof(data_spec, heads), .min = 1, .max = 5,
     .help = "lines of the header, one below the other"},
    {"foot", field_integer, offsetof(data_spec, foot), .min = 0, .max = 1000, .help = "lines of notes below the rows"},
    {"encoding", field_text, offsetof(data_spec, encoding),
     .help = "as utf-8, utf-16, windows-1252; found out if left out"},
    {"na", field_texts, offsetof(data_spec, na), .help = "further texts that mean missing"},
    {"flags", field_texts, offsetof(data_spec, flags), .help = "marks behind numbers that are left out, as p and *"},
    {"types", field_node, offsetof(data_spec, types), .help = "columns and text, number, date or boolean"},
    {"unpivot", field_node, offsetof(data_spec, unpivot), .help = "columns to rows"},
    {"lookup", field_node, offsetof(data_spec, lookup), .help = "columns of another table, by a key"},
    {"fill", field_node, offsetof(data_spec, fill), .help = "what stands in for missing cells, by column"},
    {"filter", field_text, offsetof(data_spec, filter), .help = "the rows to keep"},
    {"calc", field_node, offsetof(data_spec, calc), .help = "new columns: name and expression"},
    {"timeUnit", field_node, offsetof(data_spec, time_unit),
     .help = "dates brought down to their year, quarter, month, week or day, by column"},
    {"bin", field_node, offsetof(data_spec, bin), .help = "numbers brought down to steps, by column"},
    {"group", field_node, offsetof(data_spec, group), .help = "the columns whose values make one row each"},
    {"aggregate", field_node, offsetof(data_spec, aggregate), .help = "columns of the groups: name and expression"},
    {"pivot", field_node, offsetof(data_spec, pivot), .help = "rows to columns"},
    {"sort", field_node, offsetof(data_spec, sort), .help = "columns to sort by; - for descending"},
    {"limit", field_integer, offsetof(data_spec, limit), .min = 1, .max = 1e9, .help = "how many rows to keep"},
    {"other", field_boolean, offsetof(data_spec, other), .fallback = "false",
     .help = "whether the rest is one more row"},
};

typedef struct margin_form {
  asked_length top, bottom, left, right, inner, outer;
} margin_form;

#define MARGIN(member) field_length, offsetof(margin_form, member), .min = 0, .max = MARGIN_MAX

static const field margin_field[] = {
    {"top", MARGIN(top)},     {"bottom", MARGIN(bottom)}, {"left", MARGIN(left)},
    {"right", MARGIN(right)}, {"inner", MARGIN(inner)},   {"outer", MARGIN(outer)},
};

static const struct {
  const char *name;
  double width_mm, height_mm; /* ISO 216; ANSI/ASME Y14.1 */
} papers[] = {{"a4", 210, 297}, {"a5", 148, 210}, {"a3", 297, 420}, {"letter", 215.9, 279.4}, {"legal", 215.9, 355.6}};

#define COUNT(table) (sizeof(table) / sizeof *(table))

const field *front_fields(size_t *count) {
  *count = COUNT(front_field);
  return front_field;
}

const field *front_data_fields(size_t *count) {
  *count = COUNT(data_field);
  return data_field;
}

static bool absolute(const asked_length *l, const char *what, diags *d) {
  if (l->unit != length_percent)
    return true;
  diags_add(d, 205, l->at, "`%s` must be an absolute length such as 20mm", what);
  return false;
}

static bool read_paper_size(arena *a, const node *n, front_matter *out, diags *d) {
  static const field side = {"paper", field_length, 0, .min = PAPER_MIN, .max = PAPER_MAX};
  asked_length length[2];
  if (n->count != 2) {
    diags_add(d, 205, n->at, "`paper` has two lengths: [width, height]");
    return false;
  }
  for (int i = 0; i < 2; i++)
    if (!field_value(a, &side, n->item[i], n->at, &length[i], d) || !absolute(&length[i], "paper", d))
      return false;
  out->paper_width = length[0].value;
  out->paper_height = length[1].value;
  return true;
}

static bool read_paper(arena *a, const node *n, front_matter *out, diags *d) {
  const char *names[COUNT(papers)];
  if (n && n->kind == node_list)
    return read_paper_size(a, n, out, d);
  for (size_t i = 0; i < COUNT(papers); i++) {
    names[i] = papers[i].name;
    if (n ? !str_is(n->text, papers[i].name) : i > 0)
      continue;
    out->paper_width = papers[i].width_mm * POINTS_PER_MM;
    out->paper_height = papers[i].height_mm * POINTS_PER_MM;
    return true;
  }
  diag *g = diags_add(d, 205, n->at, "`%.*s` is not a paper size", STR_ARG(n->text));
  field_suggest(a, d, g, n->text, (known_names){"papers", names, COUNT(papers)});
  diag_footnote(d, g, "papers: a4, a5, a3, letter, legal, or [width, height] such as [210mm, 297mm]");
  return false;
}

/* A named paper stands upright; sides that were given stay as they are unless asked otherwise. */
static void orient(front_matter *f) {
  bool lies = f->paper_width > f->paper_height;
  if (!f->orientation.at.source || lies == (f->orientation.index == 1))
    return;
  double width = f->paper_width;
  f->paper_width = f->paper_height;
  f->paper_height = width;
}

static bool read_margin(arena *a, const node *n, front_matter *out, diags *d) {
  margin_form m = {0};
  if (n->kind == node_map) {
    if (!field_read(a, n, margin_field, COUNT(margin_field), &m, d))
      return false;
  } else {
    static const field all = {"margin", MARGIN(top)};
    if (!field_value(a, &all, n, n->at, &m, d))
      return false;
    m.bottom = m.left = m.right = m.top;
  }
  out->margin_top = m.top;
  out->margin_bottom = m.bottom;
  out->margin_left = m.left.at.source ? m.left : m.inner;
  out->margin_right = m.right.at.source ? m.right : m.outer;
  out->duplex = m.inner.at.source || m.outer.at.source;
  if (out->duplex && (m.left.at.source || m.right.at.source)) {
    diag *g = diags_add(d, 294, n->at, "`inner` and `outer` change sides from page to page, `left` and `right` do not");
    diag_hint(d, g, "use one pair or the other");
    return false;
  }
  const asked_length *side[] = {&out->margin_top, &out->margin_bottom, &out->margin_left, &out->margin_right};
  bool good = true;
  for (int i = 0; i < 4; i++)
    good &= absolute(side[i], "margin", d);
  return good;
}

static bool is_map(const node *n, const char *what, const char *entries, diags *d) {
  if (n->kind == node_map && n->count <= DEFINITIONS_MAX)
    return true;
  if (n->kind == node_map)
    diags_add(d, 209, n->pair[DEFINITIONS_MAX].key_at, "there are more than %d entries in `%s`", DEFINITIONS_MAX, what);
  else
    diags_add(d, 205, n->at, "`%s` must be a map of names to %s", what, entries);
  return false;
}

static bool check_definition(const data_spec *t, diags *d) {
  bool file = t->file.at.source, from = t->from.at.source;
  if (file != from)
    return true;
  if (file)
    diag_also(diags_add(d, 210, t->from.at, "`%.*s` has both `file` and `from`", STR_ARG(t->name)), t->file.at,
              "the file");
  else
    diag_hint(d, diags_add(d, 210, t->at, "`%.*s` comes from nowhere", STR_ARG(t->name)), "add `file:` or `from:`");
  return false;
}

static bool read_table(arena *a, const pair *p, data_spec *out, diags *d) {
  static const field path = {"data", field_text, 0, .help = "a CSV file"};
  bool good;
  if (p->value->kind == node_map)
    good = field_read(a, p->value, data_field, COUNT(data_field), out, d);
  else
    good = field_value(a, &path, p->value, p->key_at, &out->file, d);
  out->name = p->key;
  out->at = p->key_at;
  return good && check_definition(out, d);
}

static bool read_tables(arena *a, const node *n, front_matter *out, diags *d) {
  if (!is_map(n, "data", "CSV files", d))
    return false;
  bool good = true;
  out->data = ARENA_ARRAY(a, n->count, data_spec);
  out->data_count = n->count;
  for (size_t i = 0; i < n->count; i++)
    good &= read_table(a, &n->pair[i], &out->data[i], d);
  return good;
}

static value_spec *read_values(arena *a, const node *n, const char *what, size_t *count, diags *d) {
  if (!is_map(n, what, "values", d))
    return NULL;
  value_spec *list = ARENA_ARRAY(a, n->count, value_spec);
  *count = n->count;
  for (size_t i = 0; i < n->count; i++) {
    const pair *p = &n->pair[i];
    field one = {str_copy(a, p->key), field_text, 0, .help = "a value"};
    list[i] = (value_spec){.name = p->key, .at = p->key_at, .quoted = p->value->quoted};
    field_value(a, &one, p->value, p->key_at, &list[i].text, d);
  }
  return list;
}

static const char *const script[] = {"latin", "cyrillic", "greek", "han", "hangul", "armenian", "georgian"};

/* As BCP 47 has it: letters and digits, up to eight together, the first two or three of them letters. */
static bool is_language(str s) {
  size_t part = 0, first = 0;
  for (size_t i = 0; i <= s.len; i++) {
    unsigned char c = i < s.len ? (unsigned char)s.ptr[i] : '-';
    bool letter = (c | 32) >= 'a' && (c | 32) <= 'z';
    if (c == '-') {
      if (!part || part > 8)
        return false;
      first = first ? first : part;
      part = 0;
    } else if (letter || (first && c >= '0' && c <= '9')) {
      part++;
    } else {
      return false;
    }
  }
  return first == 2 || first == 3;
}

static void check_languages(arena *a, const front_matter *f, diags *d) {
  for (size_t i = 0; i < f->languages; i++) {
    const value_spec *l = &f->language[i];
    if (field_choice_index("latin cyrillic greek han hangul armenian georgian", l->name) < 0) {
      diag *g = diags_add(d, 205, l->at, "`%.*s` is no script whose language can be said", STR_ARG(l->name));
      field_suggest(a, d, g, l->name, (known_names){"scripts", script, COUNT(script)});
    } else if (!is_language(l->text.text)) {
      diag *g = diags_add(d, 205, l->text.at, "`%.*s` is not a language", STR_ARG(l->text.text));
      diag_hint(d, g, "languages are written as in BCP 47: `mn`, `zh-TW`");
    }
  }
}

static bool check_attach(arena *a, const asked_texts *t, diags *d) {
  static const char *const what[] = {"data", "charts", "source", "none"};
  bool good = true;
  for (size_t i = 0; i < t->count; i++) {
    str s = t->item[i].text;
    if (field_choice_index("data charts source none", s) >= 0)
      continue;
    diag *g = diags_add(d, 205, t->item[i].at, "`%.*s` cannot be attached", STR_ARG(s));
    field_suggest(a, d, g, s, (known_names){"choices", what, COUNT(what)});
    good = false;
  }
  return good;
}

bool front_read(arena *a, span yaml, front_matter *out, diags *d) {
  const node *map = yaml_read(a, yaml, d);
  return map && front_read_map(a, map, yaml, out, d);
}

bool front_read_map(arena *a, const node *map, span yaml, front_matter *out, diags *d) {
  size_t errors = diags_errors(d);
  front_form form = {0};
  field_read(a, map, front_field, COUNT(front_field), &form, d);
  front_matter *f = &form.made;
  f->at = yaml;
  if (read_paper(a, form.paper, f, d))
    orient(f);
  if (form.margin)
    read_margin(a, form.margin, f, d);
  if (form.data)
    read_tables(a, form.data, f, d);
  if (form.params)
    f->param = read_values(a, form.params, "params", &f->params, d);
  if (form.values)
    f->value = read_values(a, form.values, "values", &f->values, d);
  if (form.languages)
    f->language = read_values(a, form.languages, "languages", &f->languages, d);
  check_languages(a, f, d);
  check_attach(a, &f->attach, d);
  if (diags_errors(d) == errors && !f->title.text.len) {
    diag *g = diags_add(d, 207, span_slice(yaml, 0, 0), "the brief has no `title`");
    diag_hint(d, g, "add a line `title: …`");
  }
  *out = *f;
  return diags_errors(d) == errors;
}
