package caravan.expression.figure;

import caravan.language.registry.Language;

/** Advice for the text of a figure in which no number is found. */
final class DecimalSlip {
  private static final String COMMA = "(\\d),(\\d{1,2})(?!\\d)";

  private DecimalSlip() {}

  static String help(String text, Language language) {
    // Russian and most others write a comma themselves.
    boolean point = language.code().equals("en") || language.code().equals("zh");
    if (point && text.matches(".*" + COMMA + ".*")) {
      return "write a decimal point: \"" + text.replaceAll(COMMA, "$1.$2") + "\"";
    }
    return "write the number; where the words have to be true, compare behind the \"=\": … > …";
  }
}
