/* codes: every diagnostic there is. CODE(number, severity, summary, help). Numbers never change meaning.
   01 files · 02 the brief (YAML, options, names) · 03 data · 04 expressions · 05 charts · 06 type and fonts ·
   07 pages · 08 the PDF · 09 commands */
#ifndef CODE
#error "define CODE(number, severity, summary, help) before including base/codes.h"
#endif

CODE(101, error, "file cannot be read", "The file is not there, is not a regular file, or may not be read.")
CODE(102, error, "file is too large", "Inputs are limited to 4 GiB.")
CODE(103, error, "file cannot be written",
     "The disk may be full, or the folder may not be written. The old file, if any, is untouched.")
CODE(199, error, "an unnamed fault", "A bug in brief itself: please report it with the input that shows it.")
CODE(104, error, "text is not UTF-8", "Save the file as UTF-8.")
