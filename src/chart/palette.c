/* palette: the arithmetic of telling colours apart. */
#include "chart/palette.h"

#include <math.h>

#define GAMUT_SLACK 0.002 /* of linear light: less than a step of eight bits */

const char *const sight_name[sight_count] = {"full sight", "protan sight", "deutan sight", "tritan sight"};

/* Machado, Oliveira & Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", 2009. */
static const double machado[sight_count][3][3] = {
    {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
};

static double linear(double c) {
  return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
}

static double gamma_coded(double c) {
  c = fmin(1, fmax(0, c));
  return c <= 0.0031308 ? c * 12.92 : 1.055 * pow(c, 1 / 2.4) - 0.055;
}

colour palette_seen(colour c, sight s) {
  double in[3] = {linear(c.r), linear(c.g), linear(c.b)}, out[3];
  for (int i = 0; i < 3; i++)
    out[i] = gamma_coded(machado[s][i][0] * in[0] + machado[s][i][1] * in[1] + machado[s][i][2] * in[2]);
  return (colour){out[0], out[1], out[2]};
}

static double lab_curve(double t) {
  return t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116;
}

void palette_lab(colour c, double lab[3]) {
  double r = linear(c.r), g = linear(c.g), b = linear(c.b);
  double x = lab_curve((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  double y = lab_curve(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
  double z = lab_curve((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883);
  lab[0] = 116 * y - 16;
  lab[1] = 500 * (x - y);
  lab[2] = 200 * (y - z);
}

static double cube(double t) {
  return t * t * t > 216.0 / 24389 ? t * t * t : (116 * t - 16) * 27 / 24389;
}

bool palette_of_lab(const double lab[3], colour *out) {
  double y = (lab[0] + 16) / 116, x = 0.95047 * cube(y + lab[1] / 500), z = 1.08883 * cube(y - lab[2] / 200);
  y = cube(y);
  double rgb[3] = {3.2404542 * x - 1.5371385 * y - 0.4985314 * z, -0.9692660 * x + 1.8760108 * y + 0.0415560 * z,
                   0.0556434 * x - 0.2040259 * y + 1.0572252 * z};
  bool within = true;
  for (int i = 0; i < 3; i++)
    within = within && rgb[i] > -GAMUT_SLACK && rgb[i] < 1 + GAMUT_SLACK;
  *out = (colour){gamma_coded(rgb[0]), gamma_coded(rgb[1]), gamma_coded(rgb[2])};
  return within;
}

static double degrees_of(double radians) {
  return radians * 180 / M_PI;
}

static double cos_degrees(double degrees) {
  return cos(degrees * M_PI / 180);
}

/* Hue angle 0…360; 0 for greys. */
static double hue_angle(double a, double b) {
  if (a == 0 && b == 0)
    return 0;
  double h = degrees_of(atan2(b, a));
  return h < 0 ? h + 360 : h;
}

static double hue_difference(double h1, double h2) {
  double d = h2 - h1;
  return d > 180 ? d - 360 : d < -180 ? d + 360 : d;
}

static double hue_mean(double h1, double h2) {
  if (fabs(h1 - h2) <= 180)
    return (h1 + h2) / 2;
  return (h1 + h2 + (h1 + h2 < 360 ? 360 : -360)) / 2;
}

double palette_lab_distance(const double a[3], const double b[3]) {
  double c_mean7 = pow((hypot(a[1], a[2]) + hypot(b[1], b[2])) / 2, 7), far = pow(25, 7);
  double g = 1 + 0.5 * (1 - sqrt(c_mean7 / (c_mean7 + far)));
  double c1 = hypot(a[1] * g, a[2]), c2 = hypot(b[1] * g, b[2]);
  double h1 = hue_angle(a[1] * g, a[2]), h2 = hue_angle(b[1] * g, b[2]);
  bool grey = c1 * c2 == 0;
  double dl = b[0] - a[0], dc = c2 - c1;
  double dh = grey ? 0 : 2 * sqrt(c1 * c2) * sin(hue_difference(h1, h2) * M_PI / 360);
  double l = (a[0] + b[0]) / 2 - 50, c = (c1 + c2) / 2, h = grey ? h1 + h2 : hue_mean(h1, h2);
  double t = 1 - 0.17 * cos_degrees(h - 30) + 0.24 * cos_degrees(2 * h) + 0.32 * cos_degrees(3 * h + 6) -
             0.20 * cos_degrees(4 * h - 63);
  double sl = 1 + 0.015 * l * l / sqrt(20 + l * l), sc = 1 + 0.045 * c, sh = 1 + 0.015 * c * t;
  double turn = 60 * exp(-pow((h - 275) / 25, 2)), c7 = pow(c, 7);
  double rt = -2 * sqrt(c7 / (c7 + far)) * sin(turn * M_PI / 180);
  dl /= sl, dc /= sc, dh /= sh;
  return sqrt(fmax(0, dl * dl + dc * dc + dh * dh + rt * dc * dh));
}

double palette_distance(colour a, colour b, sight s) {
  double la[3], lb[3];
  palette_lab(palette_seen(a, s), la);
  palette_lab(palette_seen(b, s), lb);
  return palette_lab_distance(la, lb);
}
