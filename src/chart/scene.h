/* scene: a chart as plain data: rectangles, paths, dots and shaped text in points, y down, each with a role. */
#ifndef CHART_SCENE_H
#define CHART_SCENE_H

#include "base/colour.h"
#include "type/shape.h"

typedef enum role {
  role_mark,    /* ink that stands for data */
  role_context, /* marks in grey, behind the highlighted ones */
  role_grid,
  role_axis,   /* zero line, time baseline */
  role_leader, /* from a mark to its label */
  role_band,   /* areas behind the marks: annotated, or ranges of quality */
  role_cell,   /* a value as a depth of colour */
  role_title,
  role_subtitle,
  role_note,
  role_source,
  role_tick, /* numbers and dates on an axis */
  role_category,
  role_series, /* series names at line ends, in keys */
  role_value,  /* numbers at marks */
  role_label,  /* names at marks */
  role_annotation,
  role_panel, /* the name of a panel */
  role_count
} role;

extern const char *const role_name[role_count];

typedef enum item_kind { item_rect, item_path, item_dots, item_text } item_kind;
typedef enum path_op { path_move, path_line, path_curve, path_close } path_op;

typedef struct point {
  double x, y;
} point;

typedef struct paint {
  bool fills, strokes;
  colour fill, stroke;
  double width;   /* of the stroke */
  double dash[4]; /* dash[0] 0: solid */
  bool round;     /* caps and joins */
} paint;

typedef struct item {
  item_kind kind;
  role role;
  int row; /* plot row that it stands for; -1: none or many */
  paint paint;
  int texture;                /* what tells it from marks of its lightness: a dash, a shape, a hatch; 0: nothing */
  double x, y, width, height; /* rect: its frame. text: x,y the baseline's left end, width, ascent as height */
  path_op *op;                /* path: each move and line takes one point, curve three */
  size_t ops;
  point *point; /* path points; dots: the centres, one sub-path each, `width` their diameter */
  size_t points;
  const shaped *text;
  const style *style;
  str words; /* the text's characters */
} item;

typedef struct scene {
  arena *arena;
  double width, height;
  item *item;
  size_t count, room;
} scene;

scene *scene_new(arena *a, double width, double height);

/* The em box of a line of text, as shares of its size: what scene_bounds takes as its ink. */
#define SCENE_ASCENT 0.78
#define SCENE_DESCENT 0.22

/* All coordinates in a scene are multiples of this: compact files, the same on every machine. */
#define SCENE_GRAIN 0.01
double scene_round(double v);

/* Each adds an item and returns it; the pointer holds until the next is added. */
item *scene_rect(scene *s, role r, const double frame[4], const paint *p);
item *scene_line(scene *s, role r, const point ends[2], const paint *p);
item *scene_path(scene *s, role r, const paint *p);
void scene_move(scene *s, item *i, double x, double y);
void scene_line_to(scene *s, item *i, double x, double y);
void scene_through(scene *s, item *i, const point *p, size_t count); /* moves to the first, draws through the others */
void scene_curve_to(scene *s, item *i, const point p[3]);
void scene_close(scene *s, item *i);
item *scene_dots(scene *s, role r, size_t count, const paint *p); /* centres to be filled in */
item *scene_text(scene *s, role r, double x, double y);           /* `text` and its measures to be filled in */

/* Moves the items from `from` on behind all others. */
void scene_send_back(scene *s, size_t from);

/* All of another scene's items, moved by `to`. */
void scene_take(scene *s, const scene *from, point to);

/* The frame an item's ink can touch. */
void scene_bounds(const item *i, double frame[4]);

/* A scene as text, a line an item, to 0.01 pt: for goldens. */
void scene_write(const scene *s, text *out);

#endif
