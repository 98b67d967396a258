package caravan.text.diagnostic;

/** How bad it is: an error fails the build, a warning does not. */
public enum Severity {
  ERROR("error"),
  WARNING("warning");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /** As written in messages. */
  public String word() {
    return word;
  }
}
