package caravan.app.diff.compare;

import caravan.report.coverage.UnboundNumber;
import caravan.text.source.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number, or a text that is held against data, which nothing checks in the later state.
 *
 * @param page the name of the page
 * @param title of the page
 * @param span the text in the later state
 * @param text as readers see it
 * @param was the figure that it was, as it stood in the Markdown; null for a new number
 * @param expression what that figure was bound to, which is the same in all languages; null as
 *     above
 * @param observations what that figure rested on, as expressions name them; empty as above
 * @param problem that it does not agree with the data either, in words; null where it does, or
 *     where nothing can be said
 * @param write what to write there; null where nothing can be said
 * @param number where it is one that came in
 * @param offers of such a number what it may be bound to: expressions that it agrees with
 */
public record NumberChange(
    Kind kind,
    String language,
    String page,
    String title,
    Span span,
    String text,
    @Nullable String was,
    @Nullable String expression,
    List<String> observations,
    @Nullable String problem,
    @Nullable String write,
    @Nullable UnboundNumber number,
    List<String> offers) {
  public NumberChange {
    observations = List.copyOf(observations);
    offers = List.copyOf(offers);
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(text, "text");
  }

  /** What happened to it. */
  public enum Kind {
    /** It was bound to data, and is plain text now. */
    LOST("no longer bound to data"),
    /** It was bound to data, and is marked as a number that need not be. */
    MARKED("no longer bound to data, but marked as a number that need not be"),
    /** It came in, bound to nothing. */
    NEW("new, and bound to nothing");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** As people are told. */
    public String words() {
      return words;
    }

    /** As programs are told. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Whether it was bound to data before. */
  public boolean isLost() {
    return kind != Kind.NEW;
  }
}
