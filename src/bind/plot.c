/* plot: a chart's request bound to its data. */
#include "bind/plot.h"

#include "bind/arrange.h"
#include "bind/channel.h"
#include "bind/emphasis.h"
#include "bind/fill.h"
#include "bind/order.h"
#include "bind/steps.h"
#include "type/smart.h"

/* `note` and `label` are a text and the id where a kind does not take them as encodings. */
static bool is_text_too(int id) {
  return id == channel_note || id == channel_label;
}

static bool mark_present(plot *p, unsigned known, diags *d) {
  bool well = true;
  for (int i = 0; i < channel_count; i++) {
    const encoding *e = &p->spec->channel[i];
    bool asked = e->at.source;
    p->channel[i].present = asked && known & 1u << i;
    if (!asked || p->channel[i].present || is_text_too(i))
      continue;
    diag *g = diags_add(d, 245, e->at, "a %s chart has no `%s`", p->mark, channel_name[i]);
    if (i == channel_y2)
      diag_hint(d, g, "two measures never share a chart: set two side by side, `width: 50%%` each");
    else
      diag_hint(d, g, "see `brief kinds %s`", p->mark);
    well = false;
  }
  return well;
}

/* Filled, and its punctuation set as in prose. */
static str set_words(dataset *s, const asked_text *asked, diags *d) {
  uint32_t previous = 0;
  str words = fill_text(s, asked->text, asked->at, d);
  return words.len ? smart_punctuation(s->arena, words, s->locale, &previous) : words;
}

/* The chart's own texts. */
static void set_texts(dataset *s, plot *p, unsigned known, diags *d) {
  const chart_spec *c = p->spec;
  const struct {
    const asked_text *from;
    str *to;
  } words[] = {{&c->title, &p->title},   {&c->subtitle, &p->subtitle}, {&c->note, &p->note},
               {&c->source, &p->source}, {&c->caption, &p->caption},   {&c->alt, &p->alt}};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
    bool encoded = words[i].from == &c->note && known & 1u << channel_note;
    if (words[i].from->at.source && !encoded)
      *words[i].to = set_words(s, words[i].from, d);
  }
  if (str_is(c->alt.text, "auto"))
    p->alt = (str){0};
}

/* A `stack` at the top level is meant for the axis that measures. */
static void set_stack(plot *p) {
  const asked_choice *asked = &p->spec->stack;
  if (!asked->at.source)
    return;
  channel *y = &p->channel[channel_y], *x = &p->channel[channel_x];
  channel *measure = y->type == column_number && !(x->aggregated && !y->aggregated) ? y : x;
  measure->stack = (stack_mode)(asked->index + 1);
}

/* Where `label` is no encoding it is another word for `id`. */
static const chart_spec *with_id(arena *a, const chart_spec *c, unsigned known) {
  const encoding *label = &c->channel[channel_label];
  if (known & 1u << channel_label || !label->field.at.source || c->id.at.source)
    return c;
  chart_spec *named = ARENA_NEW(a, chart_spec);
  *named = *c;
  named->id = label->field;
  return named;
}

/* What a chart asks of its table before its encodings: its limit, and a sort by them, have to wait. */
static table *prepared(dataset *s, table *in, const plot *p, diags *d) {
  const chart_spec *c = p->spec;
  const steps columns = {.filter = c->filter, .calc = c->calc};
  const steps rows = {.unpivot = c->unpivot,
                      .group = c->group,
                      .aggregate = c->aggregate,
                      .sort = arrange_by_channel(p) ? NULL : c->sort};
  in = steps_apply(s, in, &columns, d);
  return in ? steps_apply(s, in, &rows, d) : NULL;
}

plot *plot_bind(arena *a, const chart_spec *c, dataset *data, unsigned kind_channels, diags *d) {
  plot *p = ARENA_NEW(a, plot);
  *p = (plot){.spec = with_id(a, c, kind_channels), .mark = str_copy(a, c->mark.text), .locale = data->locale};
  size_t errors = diags_errors(d);
  set_texts(data, p, kind_channels, d);
  bool known = mark_present(p, kind_channels, d);
  span named_at = c->data.at.source ? c->data.at : c->mark.at;
  table *in = dataset_table(data, c->data.at.source ? c->data.text : (str){0}, named_at, d);
  in = in ? prepared(data, in, p, d) : NULL;
  if (!in || !known || !channel_bind(data, p, in, d))
    return NULL;
  for (int i = 0; i < channel_count; i++)
    order_categories(a, p, (channel_id)i, d);
  set_stack(p);
  emphasis_highlight(a, p, d);
  emphasis_annotate(data, p, d);
  return diags_errors(d) == errors ? p : NULL;
}
