package caravan.diagnostic;

/** All that a diagnostic says, for places that show one text. */
final class Sayings {
  private Sayings() {}

  /** Message, label and advice, a line each, without characters that play tricks. */
  static String all(Diagnostic diagnostic) {
    StringBuilder text = new StringBuilder(Printable.text(diagnostic.message()));
    if (diagnostic.label() != null) {
      text.append('\n').append(Printable.text(diagnostic.label()));
    }
    if (diagnostic.help() != null) {
      text.append("\nhelp: ").append(Printable.text(diagnostic.help()));
    }
    return text.toString();
  }
}
