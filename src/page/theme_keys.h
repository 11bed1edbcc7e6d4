/* theme_keys: every key of a theme file, as tables: name, type, range, where it goes in a theme. */
#ifndef PAGE_THEME_KEYS_H
#define PAGE_THEME_KEYS_H

#include "ask/field.h"
#include "page/theme.h"

/* What is asked of a value beyond its type. */
typedef enum theme_need {
  need_nothing,
  need_text, /* a colour of text */
  need_mark, /* of marks in charts */
  need_line, /* of hairlines */
  need_font  /* a font there is */
} theme_need;

/* How a value gets into the theme. */
typedef enum theme_way {
  way_plain,   /* as it is, at the field's offset */
  way_base,    /* names the theme to start from */
  way_palette, /* a list of colours */
  way_margin,  /* a map of margins */
  way_voice,   /* a map of a voice */
  way_line     /* likewise, of a voice whose lines stand on the grid */
} theme_way;

typedef struct theme_key {
  field field; /* its offset is within the theme; of a voice's keys, within the voice */
  theme_way way;
  theme_need need;
} theme_key;

typedef enum voice_key {
  voice_font,
  voice_weight,
  voice_italic,
  voice_size,
  voice_leading,
  voice_tracking,
  voice_small_caps,
  voice_old_style,
  voice_tabular,
  voice_color,
  voice_keys
} voice_key;

typedef struct theme_key_table {
  const theme_key *key;
  size_t count;
} theme_key_table;

theme_key_table theme_keys(void);
theme_key_table theme_keys_of_margin(void);
theme_key_table theme_keys_of_voice(void); /* in the order of voice_key */

/* Every key with its range and its value in each built-in theme. */
void theme_keys_help(text *out);

#endif
