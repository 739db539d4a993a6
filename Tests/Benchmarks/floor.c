/* The least that a site generator can do: reads every Markdown file below a folder, parses it with cmark-gfm
   as Laurel does, and writes its HTML. No links, no templates, no search, one thread. floor SOURCE OUTPUT */

#define _XOPEN_SOURCE 700
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <errno.h>
#include <ftw.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static const char *const EXTENSIONS[] = {"table", "strikethrough", "autolink", "tasklist"};
static const char *source, *output;

static void fail(const char *path) {
  perror(path);
  exit(1);
}

/* The whole file; its length goes into *length. */
static char *bytes_of(const char *path, size_t *length) {
  struct stat about;
  FILE *file = fopen(path, "rb");
  if (!file || fstat(fileno(file), &about)) fail(path);
  char *bytes = malloc(about.st_size + 1);
  if (!bytes) fail(path);
  *length = fread(bytes, 1, about.st_size, file);
  bytes[*length] = 0;
  fclose(file);
  return bytes;
}

/* Where the text begins, behind front matter. */
static const char *body_of(const char *bytes) {
  if (strncmp(bytes, "---\n", 4)) return bytes;
  const char *end = strstr(bytes + 3, "\n---\n");
  return end ? end + 5 : bytes;
}

static void write_page(const char *from, const char *to) {
  size_t length;
  char *bytes = bytes_of(from, &length);
  const char *body = body_of(bytes);
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
  for (size_t i = 0; i < sizeof EXTENSIONS / sizeof *EXTENSIONS; i++)
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(EXTENSIONS[i]));
  cmark_parser_feed(parser, body, length - (body - bytes));
  cmark_node *tree = cmark_parser_finish(parser);
  char *html = cmark_render_html(tree, CMARK_OPT_FOOTNOTES, cmark_parser_get_syntax_extensions(parser));
  FILE *file = fopen(to, "wb");
  if (!file || fputs(html, file) < 0 || fclose(file)) fail(to);
  free(html);
  cmark_node_free(tree);
  cmark_parser_free(parser);
  free(bytes);
}

/* Makes each folder again below the output, and of each Markdown file a file of HTML. */
static int visit(const char *path, const struct stat *about, int type, struct FTW *place) {
  (void)about;
  (void)place;
  char to[PATH_MAX];
  size_t length = strlen(path);
  if (snprintf(to, sizeof to, "%s%s", output, path + strlen(source)) >= (int)sizeof to - 5) fail(path);
  if (type == FTW_D && mkdir(to, 0777) && errno != EEXIST) fail(to);
  if (type == FTW_F && length > 3 && !strcmp(path + length - 3, ".md")) {
    strcpy(to + strlen(to) - 3, ".html");
    write_page(path, to);
  }
  return 0;
}

int main(int count, char **arguments) {
  if (count != 3) return 2;
  source = arguments[1];
  output = arguments[2];
  cmark_gfm_core_extensions_ensure_registered();
  return nftw(source, visit, 32, FTW_PHYS) != 0;
}
