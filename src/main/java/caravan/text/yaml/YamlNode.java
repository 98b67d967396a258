package caravan.text.yaml;

import caravan.text.source.Span;

/** A part of a YAML document that knows where it stands. */
public sealed interface YamlNode permits YamlMap, YamlList, YamlScalar {
  Span span();

  /** What an author would call it: "a list", "title: …", or the text. */
  String describe();
}
