/* trim: paper larger than the page: its boxes, and the marks by which it is cut. */
#include "pdf/doc.h"

#define MM (72 / 25.4)
#define BLEED (3 * MM)     /* what printers ask for */
#define SLUG (10 * MM)     /* the page to the paper's edge */
#define MARK_NEAR (4 * MM) /* clear of the bleed, lest a knife a little off leaves ink on the page */
#define MARK_FAR (9 * MM)
#define MARK_WIDTH 0.25 /* points: a hair, but a plate holds it */

static void box_set(pdf *p, sheet *s, const char *name, double beyond) {
  double width = HPDF_Page_GetWidth(s->page), height = s->height;
  HPDF_Box box = {(HPDF_REAL)-beyond, (HPDF_REAL)-beyond, (HPDF_REAL)(width + beyond), (HPDF_REAL)(height + beyond)};
  HPDF_Dict_Add(s->page, name, HPDF_Box_Array_New(p->doc->mmgr, box));
}

/* Two strokes at each corner, along the lines where the page ends. */
static void marks_draw(pdf *p, double width, double height) {
  const colour black = {0, 0, 0};
  for (int corner = 0; corner < 4; corner++) {
    bool right = corner & 1, bottom = corner & 2;
    double x = right ? width : 0, y = bottom ? height : 0, across = right ? 1 : -1, down = bottom ? 1 : -1;
    pdf_line(p, (double[]){x + across * MARK_NEAR, y, x + across * MARK_FAR, y}, MARK_WIDTH, black);
    pdf_line(p, (double[]){x, y + down * MARK_NEAR, x, y + down * MARK_FAR}, MARK_WIDTH, black);
  }
}

void trim_page(pdf *p, sheet *s) {
  double width = HPDF_Page_GetWidth(s->page);
  box_set(p, s, "TrimBox", 0);
  box_set(p, s, "BleedBox", BLEED);
  pdf_artifact_open(p);
  marks_draw(p, width, s->height);
  pdf_artifact_close(p);
  box_set(p, s, "MediaBox", SLUG);
}
