/* meta: what the document says of itself: information dictionary, XMP, output intent, language, title bar. */
#include "pdf/doc.h"

#include <string.h>

#define OWN_NAMESPACE "urn:brief:provenance"

#define PROPERTIES_MAX 3

typedef struct property_row {
  const char *name, *type, *meaning;
} property_row;

/* XMP properties that the archive standard does not know have to be described to it: one row a namespace. */
typedef struct schema {
  const char *name, *uri, *prefix;
  property_row property[PROPERTIES_MAX];
} schema;

static const schema known[] = {
    {"PDF/UA identification",
     "http://www.aiim.org/pdfua/ns/id/",
     "pdfuaid",
     {{"part", "Integer", "Part of ISO 14289 that is met"}}},
    {"Provenance",
     OWN_NAMESPACE,
     "brief",
     {{"input", "seq Text", "Files it was made from: name, rows, SHA-256"},
      {"message", "seq Text", "Key messages and key figures"},
      {"option", "seq Text", "Options it was made with"}}},
};

/* --- the information dictionary --- */

static void info_write(pdf *p) {
  HPDF_Dict dict = p->doc->info;
  if (!dict)
    return;
  HPDF_Dict_RemoveElement(dict, "Producer"); /* libharu's own */
  text *t = &object_extend(p->arena, dict)->words;
  const char *const entry[][2] = {{"/Title", p->info.title},      {"/Author", p->info.author},
                                  {"/Subject", p->info.subject},  {"/Keywords", p->info.keywords},
                                  {"/Creator", p->info.producer}, {"/Producer", p->info.producer}};
  for (size_t i = 0; i < sizeof entry / sizeof *entry; i++)
    if (entry[i][1] && *entry[i][1]) {
      text_adds(t, entry[i][0]);
      object_string(t, str_of(entry[i][1]));
    }
  if (p->date)
    text_addf(t, "/CreationDate%s/ModDate%s", p->date, p->date);
}

/* --- XMP --- */

static void escaped(text *t, const char *s) {
  for (; *s; s++)
    if (*s == '&')
      text_adds(t, "&amp;");
    else if (*s == '<')
      text_adds(t, "&lt;");
    else if (*s == '>')
      text_adds(t, "&gt;");
    else if ((unsigned char)*s >= ' ' || *s == '\n' || *s == '\t')
      text_addc(t, *s);
}

/* A property with its brackets in `form`, two of them around the value. */
static void property(text *t, const char *before, const char *value, const char *after) {
  if (!value || !*value)
    return;
  text_adds(t, before);
  escaped(t, value);
  text_adds(t, after);
  text_addc(t, '\n');
}

static void core_write(const pdf *p, text *t) {
  property(t, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", p->info.title, "</rdf:li></rdf:Alt></dc:title>");
  property(t, "<dc:creator><rdf:Seq><rdf:li>", p->info.author, "</rdf:li></rdf:Seq></dc:creator>");
  property(t, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">", p->info.subject,
           "</rdf:li></rdf:Alt></dc:description>");
  property(t, "<dc:language><rdf:Bag><rdf:li>", p->info.lang, "</rdf:li></rdf:Bag></dc:language>");
  property(t, "<pdf:Keywords>", p->info.keywords, "</pdf:Keywords>");
  property(t, "<pdf:Producer>", p->info.producer, "</pdf:Producer>");
  property(t, "<xmp:CreatorTool>", p->info.producer, "</xmp:CreatorTool>");
  property(t, "<xmp:CreateDate>", p->date_xmp, "</xmp:CreateDate>");
  property(t, "<xmp:ModifyDate>", p->date_xmp, "</xmp:ModifyDate>");
}

static void claims_write(const pdf *p, text *t) {
  const pdf_standard *s = p->standard;
  if (s->archive && !p->info.manner.password) /* no archive takes what is locked */
    text_addf(t, "<pdfaid:part>%d</pdfaid:part><pdfaid:conformance>%c</pdfaid:conformance>\n", s->archive, s->level);
  if (s->access)
    text_adds(t, "<pdfuaid:part>1</pdfuaid:part>\n");
}

static void inputs_write(const pdf *p, text *t) {
  if (!p->inputs)
    return;
  text_adds(t, "<brief:input><rdf:Seq>\n");
  for (size_t i = 0; i < p->inputs; i++) {
    text_adds(t, "<rdf:li>");
    escaped(t, p->input[i].file);
    text_adds(t, "; ");
    escaped(t, p->input[i].facts);
    text_addf(t, "; sha256 %s</rdf:li>\n", p->input[i].sha256);
  }
  text_adds(t, "</rdf:Seq></brief:input>\n");
}

static void list_write(text *t, const char *name, const char *const *item, size_t count) {
  if (!count)
    return;
  text_addf(t, "<brief:%s><rdf:Seq>\n", name);
  for (size_t i = 0; i < count; i++)
    property(t, "<rdf:li>", item[i], "</rdf:li>");
  text_addf(t, "</rdf:Seq></brief:%s>\n", name);
}

static void schema_write(text *t, const schema *s, size_t most) {
  text_addf(t,
            "<rdf:li rdf:parseType=\"Resource\"><pdfaSchema:schema>%s</pdfaSchema:schema>"
            "<pdfaSchema:namespaceURI>%s</pdfaSchema:namespaceURI><pdfaSchema:prefix>%s</pdfaSchema:prefix>"
            "<pdfaSchema:property><rdf:Seq>",
            s->name, s->uri, s->prefix);
  for (size_t i = 0; i < most && s->property[i].name; i++)
    text_addf(t,
              "<rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>%s</pdfaProperty:name>"
              "<pdfaProperty:valueType>%s</pdfaProperty:valueType><pdfaProperty:category>internal"
              "</pdfaProperty:category><pdfaProperty:description>%s</pdfaProperty:description></rdf:li>",
              s->property[i].name, s->property[i].type, s->property[i].meaning);
  text_adds(t, "</rdf:Seq></pdfaSchema:property></rdf:li>\n");
}

/* The schemas that are used and not known to the archive standard; needless without it. Validators look for them in a
   description of their own. */
static void schemas_write(const pdf *p, text *t) {
  const bool used[] = {p->standard->access, p->inputs + p->messages + p->options > 0};
  if (!p->standard->archive || !(used[0] || used[1]))
    return;
  text_adds(t, "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
               " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
               " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\"><pdfaExtension:schemas><rdf:Bag>\n");
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    if (used[i])
      schema_write(t, &known[i], PROPERTIES_MAX - !p->options);
  text_adds(t, "</rdf:Bag></pdfaExtension:schemas></rdf:Description>\n");
}

static void xmp_write(const pdf *p, text *t) {
  text_adds(t,
            "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n<rdf:Description rdf:about=\"\""
            " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
            " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"");
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    text_addf(t, " xmlns:%s=\"%s\"", known[i].prefix, known[i].uri);
  text_adds(t, ">\n");
  core_write(p, t);
  claims_write(p, t);
  inputs_write(p, t);
  list_write(t, "option", p->option, p->options);
  list_write(t, "message", p->message, p->messages);
  text_adds(t, "</rdf:Description>\n");
  schemas_write(p, t);
  text_adds(t, "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>");
}

void pdf_provenance(pdf *p, const char *file, const char *sha256, const char *facts) {
  ARENA_PUSH(p->arena, p->input, p->inputs, p->input_room);
  p->input[p->inputs++] = (input){.file = str_copy(p->arena, str_of(file)),
                                  .sha256 = str_copy(p->arena, str_of(sha256)),
                                  .facts = str_copy(p->arena, str_of(facts))};
}

void pdf_option(pdf *p, const char *words) {
  ARENA_PUSH(p->arena, p->option, p->options, p->option_room);
  p->option[p->options++] = str_copy(p->arena, str_of(words));
}

void pdf_message(pdf *p, const char *words) {
  ARENA_PUSH(p->arena, p->message, p->messages, p->message_room);
  p->message[p->messages++] = str_copy(p->arena, str_of(words));
}

/* --- the catalog --- */

static object *profile(pdf *p) {
  object *o = doc_object(p, part_rest);
  text_adds(&o->words, "/N 3");
  object_deflate(o, icc_srgb(p->arena));
  return o;
}

void meta_finish(pdf *p) {
  text *t = &p->catalog->words;
  info_write(p);
  object *xmp = doc_object(p, part_rest);
  text packet = text_new(p->arena);
  xmp_write(p, &packet);
  text_adds(&xmp->words, "/Type/Metadata/Subtype/XML");
  object_raw(xmp, text_str(&packet));
  text_adds(t, "/Lang");
  object_bytes(t, str_of(p->info.lang && *p->info.lang ? p->info.lang : LANG_DEFAULT));
  text_addf(t, "/ViewerPreferences<</DisplayDocTitle true%s>>/Metadata",
            p->info.manner.trimmed ? "/Duplex/DuplexFlipLongEdge" : "");
  object_ref(t, xmp);
  if (!p->standard->archive)
    return;
  text_adds(t, "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)"
               "/DestOutputProfile");
  object_ref(t, profile(p));
  text_adds(t, ">>]");
}
