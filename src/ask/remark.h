/* remark: what is read into plain Markdown beyond CommonMark: callouts, chart fences, templates. Knows no parser. */
#ifndef ASK_REMARK_H
#define ASK_REMARK_H

#include "ask/markdown.h"

/* Makes a quote that starts with `[!KIND]` a callout without that line. */
void remark_callout(arena *a, block *quote, diags *d);

/* What a fence with this info string is: block_chart, block_data_table or block_code. */
block_kind remark_fence(str info, span at, diags *d);

/* A template's code, with the `\|` that tables ask for as `|`; complains when it is empty. */
str remark_template(arena *a, str code, span at, diags *d);

/* Takes the id that ends a heading as `{#id}` off its words; absent if there is none. */
str remark_heading_id(inlines *list);

/* Warns of a line that starts with `:::`, which begins a box elsewhere. */
void remark_fenced_div(str words, span at, diags *d);

/* Warns of what looks like a footnote but has no text. */
void remark_notes(str words, span at, diags *d);

/* The words alone: links and emphasis without their marks, templates that are not filled yet left out. */
str remark_plain(arena *a, const inlines *list);

/* As much of a place as a caret can point to. */
span remark_first_line(span at);

#endif
