package caravan.model.data;

import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;

/** Says of a source what readers will miss in the bibliography. */
final class SourceWarnings {
  private SourceWarnings() {}

  /** Warns of what a source of its type needs to be found again. */
  static void incomplete(SourceEntry source, Diagnostics out) {
    if (!source.texts().containsKey(SourceEntry.TITLE)) {
      warn(source, "has no title", "add \"title\"; one that you give it yourself in brackets", out);
    }
    if (SourceTypes.ON_THE_WEB.contains(source.type())) {
      if (source.url() == null && !source.texts().containsKey("DOI")) {
        warn(source, "is on the web, and has no address", "add \"URL\"", out);
      }
      if (source.issued() == null && source.accessed() == null) {
        warn(
            source,
            "has no date, so that nobody can tell which state of the page was read",
            "add \"issued\", or \"accessed\": when it was read",
            out);
      }
    }
  }

  private static void warn(SourceEntry source, String lacks, String help, Diagnostics out) {
    out.add(
        Diagnostic.warning(
                Code.INCOMPLETE_SOURCE,
                source.span(),
                "the source \"" + source.id() + "\" " + lacks)
            .help(help));
  }
}
