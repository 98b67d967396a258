package caravan.text.yaml;

import caravan.text.source.Span;
import java.util.List;
import java.util.Objects;

/** A sequence. */
public record YamlList(Span span, List<YamlNode> items) implements YamlNode {
  public YamlList {
    Objects.requireNonNull(span, "span");
    items = List.copyOf(items);
  }

  @Override
  public String describe() {
    return "a list";
  }
}
