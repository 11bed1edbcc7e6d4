/* file: whole files in, whole files out. Writes beside the target and renames, so a target is never half written. */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/diag.h"

#define FILE_MAX ((size_t)4 << 30) /* a larger input is refused */

/* The whole file as a source; NULL after a diagnostic at `asked` (where the path is written; may be
   nowhere). Refuses directories, devices and FIFOs; FILE_STDIN is standard input, whatever that is. A path that is
   written in a source with a root must lead below it, by whatever links, and what is read has the same root. */
#define FILE_STDIN "-"
source *file_read(arena *a, const char *path, span asked, diags *d);

/* Bytes of a file or an absent view; silent. For fonts, patterns and profiles. */
str file_map(arena *a, const char *path);

/* Saves atomically: temporary file beside `path`, write, fsync, rename. False after a diagnostic; the old file stays.
 */
bool file_save(const char *path, str bytes, diags *d);

/* Makes the folders that a path leads through; silent, since saving there tells what is wrong. */
void file_make_folders(arena *a, const char *path);

/* Removes the temporary file of a save under way; for signal handlers. */
void file_abandon(void);

/* `name` relative to the folder of `base` (a file's path), unless it is absolute or FILE_STDIN. */
char *file_beside(arena *a, const char *base, str name);

/* The other way round: what leads to `path` from the folder of `base`, where that is its beginning; else `path`. */
const char *file_from(const char *base, const char *path);

/* The path without its folders. */
const char *file_name(const char *path);

bool file_exists(const char *path);

/* The absolute path without links; NULL if there is nothing. */
const char *file_real(arena *a, const char *path);

/* The folder of the project that a file belongs to, as file_real has it: the nearest one above it that holds `.git`,
   else the one above the file's own folder. NULL if there is no such file. */
const char *file_project(arena *a, const char *path);

/* Whether both paths lead to one file, by whatever links. */
bool file_same(const char *one, const char *other);

#endif
