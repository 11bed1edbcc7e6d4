/* encoding: `y: sum(amount)` or `y: {field: amount, aggregate: sum, …}` to a struct. */
#include "ask/encoding.h"

typedef struct scale_form {
  asked_choice type;
  node *domain;
  asked_number mid;
  asked_flag zero, reverse, independent;
  asked_number fiscal;
} scale_form;

typedef struct encoding_form {
  encoding made;
  asked_choice aggregate, stack;
  asked_text axis;
  node *scale;
} encoding_form;

/* In the order of scale_type and stack_mode, whose first members mean that nothing was asked. */
#define SCALE_TYPES "linear log sqrt symlog time band"
#define STACK_MODES "zero normalize none"
#define AGGREGATES "count sum mean median min max stdev q1 q3 distinct first last"

static const field scale_field[] = {
    {"type", field_choice, offsetof(scale_form, type), .choices = SCALE_TYPES, .help = "the kind of scale"},
    {"domain", field_node, offsetof(scale_form, domain), .help = "first and last value, or the categories in order"},
    {"domainMid", field_number, offsetof(scale_form, mid), .help = "of shades: the value where two hues part"},
    {"zero", field_boolean, offsetof(scale_form, zero), .help = "whether zero is on the scale"},
    {"fiscal", field_integer, offsetof(scale_form, fiscal), .min = 1, .max = 12,
     .help = "dates: the month that years begin in"},
    {"independent", field_boolean, offsetof(scale_form, independent), .fallback = "false",
     .help = "panels: each its own scale"},
    {"reverse", field_boolean, offsetof(scale_form, reverse), .fallback = "false", .help = "last value first"},
};

static const field encoding_field[] = {
    {"field", field_text, offsetof(encoding_form, made.field), .help = "a column or an expression"},
    {"aggregate", field_choice, offsetof(encoding_form, aggregate), .choices = AGGREGATES,
     .help = "how the rows of one mark become one value"},
    {"bin", field_node, offsetof(encoding_form, made.bin), .help = "true, or {step} or {maxbins}"},
    {"timeUnit", field_text, offsetof(encoding_form, made.time_unit), .help = "the grain dates are brought down to"},
    {"title", field_text, offsetof(encoding_form, made.title), .help = "for the axis or key"},
    {"format", field_text, offsetof(encoding_form, made.format), .help = "how values are written"},
    {"sort", field_node, offsetof(encoding_form, made.sort),
     .help = "ascending, descending, another channel (-y), or a list of categories"},
    {"scale", field_node, offsetof(encoding_form, scale),
     .help = "{type, domain, domainMid, zero, reverse, fiscal, independent}"},
    {"axis", field_text, offsetof(encoding_form, axis), .help = "none leaves the axis out"},
    {"columns", field_integer, offsetof(encoding_form, made.columns), .min = 1, .max = 48,
     .help = "facet: how many panels in a row"},
    {"stack", field_choice, offsetof(encoding_form, stack), .choices = STACK_MODES, .help = "how parts are piled up"},
};

const field *encoding_fields(size_t *count) {
  *count = sizeof encoding_field / sizeof *encoding_field;
  return encoding_field;
}

const field *encoding_scale_fields(size_t *count) {
  *count = sizeof scale_field / sizeof *scale_field;
  return scale_field;
}

static bool read_scale(arena *a, const node *n, encoding *out, diags *d) {
  scale_form form = {0};
  if (!field_read(a, n, scale_field, sizeof scale_field / sizeof *scale_field, &form, d))
    return false;
  if (form.type.at.source)
    out->scale_type = (scale_type)(form.type.index + 1);
  out->domain = form.domain;
  out->mid = form.mid;
  out->zero_asked = form.zero.at.source;
  out->zero = form.zero.on;
  out->reverse = form.reverse.on;
  out->fiscal = form.fiscal;
  out->independent = form.independent;
  return true;
}

static bool read_axis(const asked_text *axis, encoding *out, diags *d) {
  out->axis_none = str_is(axis->text, "none") || str_is(axis->text, "false");
  if (!axis->at.source || out->axis_none)
    return true;
  diags_add(d, 205, axis->at, "`axis` can only be none, not `%.*s`", STR_ARG(axis->text));
  return false;
}

static bool read_long(arena *a, const node *n, span key_at, encoding *out, diags *d) {
  encoding_form form = {0};
  if (!field_read(a, n, encoding_field, sizeof encoding_field / sizeof *encoding_field, &form, d))
    return false;
  *out = form.made;
  out->at = n->at;
  if (form.aggregate.at.source)
    out->aggregate = (asked_text){span_str(form.aggregate.at), form.aggregate.at};
  if (form.stack.at.source)
    out->stack = (stack_mode)(form.stack.index + 1);
  if (!out->field.at.source && !str_is(out->aggregate.text, "count")) {
    diag *g = diags_add(d, 207, key_at, "this encoding names no `field`");
    diag_hint(d, g, "add `field: a column`");
    return false;
  }
  bool good = read_axis(&form.axis, out, d);
  return (!form.scale || read_scale(a, form.scale, out, d)) && good;
}

bool encoding_read(arena *a, const node *n, span key_at, encoding *out, diags *d) {
  if (n->kind == node_map)
    return read_long(a, n, key_at, out, d);
  *out = (encoding){.field = {n->text, n->at}, .at = n->at};
  if (n->kind == node_scalar && n->text.len)
    return true;
  diags_add(d, 205, n->kind == node_list ? n->at : key_at, "an encoding is a column, an expression or a map%s",
            n->kind == node_list ? ", not a list" : "");
  return false;
}
