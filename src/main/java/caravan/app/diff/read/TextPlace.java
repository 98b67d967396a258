package caravan.app.diff.read;

/** Where on a page a text stands; those that weigh most first. */
public enum TextPlace {
  TITLE("title"),
  KEY_FIGURE("key figure"),
  DESCRIPTION("description"),
  HEADING("heading"),
  EXHIBIT("chart or table"),
  TEXT("text");

  private final String word;

  TextPlace(String word) {
    this.word = word;
  }

  /** As people are told. */
  public String word() {
    return word;
  }
}
