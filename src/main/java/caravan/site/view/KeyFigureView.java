package caravan.site.view;

import java.util.Objects;

/**
 * A figure at the head of a page, in large.
 *
 * @param value the figure, linked to where it comes from
 * @param label what it is
 */
public record KeyFigureView(Html value, Html label) implements View {
  public KeyFigureView {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(label, "label");
  }
}
