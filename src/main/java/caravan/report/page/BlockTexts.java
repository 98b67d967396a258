package caravan.report.page;

import caravan.report.prose.Prose;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the blocks of charts and tables have in common. */
final class BlockTexts {
  private BlockTexts() {}

  /** An id such as {@code fig-total}; null, with an error, where it is none. */
  static @Nullable SourceText id(
      @Nullable SourceText id, String what, String prefix, Diagnostics out) {
    if (id != null && !id.text().matches(PageShapes.id(prefix))) {
      out.error(
          Code.WRONG_TYPE,
          id.span(),
          "the id of a " + what + " is like " + prefix + "-total, not \"" + id + "\"",
          "begin it with \"" + prefix + "-\" and use small letters, digits and hyphens");
      return null;
    }
    return id;
  }

  /** A title that says something; null, with an error, where it does not. */
  static @Nullable Prose title(
      @Nullable SourceText title,
      String what,
      Function<SourceText, Prose> inline,
      Diagnostics out) {
    Prose prose = title == null ? null : inline.apply(title);
    if (title != null && prose != null && !prose.hasWords()) {
      out.error(
          Code.MISSING_KEY,
          title.span(),
          "this title has no words",
          "a " + what + "'s title says what the " + what + " shows");
      return null;
    }
    return prose;
  }
}
