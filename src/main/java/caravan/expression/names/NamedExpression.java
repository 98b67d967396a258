package caravan.expression.names;

import caravan.text.source.SourceText;
import java.util.Objects;

/** An expression to which an author gave a name, where that is written. */
public record NamedExpression(SourceText name, SourceText text) {
  public NamedExpression {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(text, "text");
  }

  String id() {
    return name.text();
  }
}
