package caravan.text.diagnostic;

import caravan.text.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * Another place of a mistake that is told once.
 *
 * @param help one line, what would mend it here; null where that is the same as elsewhere
 * @param fix a change that mends it here; null where there is none
 */
public record Place(Span span, @Nullable String help, @Nullable Fix fix) {
  public Place {
    span = span.written();
    help = help == null ? null : Diagnostic.said(help);
  }
}
